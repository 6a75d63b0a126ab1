using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.History;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Opening;

internal sealed class OpeningImportMapping : IEntityTypeConfiguration<OpeningImport>
{
    public void Configure(EntityTypeBuilder<OpeningImport> table)
    {
        table.Property(i => i.FileName).HasMaxLength(OpeningImport.FileNameLength);
        table.Property(i => i.FileSha256).HasMaxLength(64);
        table.Property(i => i.ImportedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(i => i.Report).HasMaxLength(-1);
        table.Property(i => i.Hash).HasMaxLength(64);
        table.Ignore(i => i.Subject);
    }
}

internal sealed class OpeningBalanceMapping : IEntityTypeConfiguration<OpeningBalance>
{
    public void Configure(EntityTypeBuilder<OpeningBalance> table)
    {
        table.Property(b => b.Version).IsConcurrencyToken();
        table.Property(b => b.ConfirmedByName).HasMaxLength(HistoryEntry.NameLength);
        // Owed once: two imports at the same moment cannot both say it
        table.HasIndex(b => new { b.ContributorId, b.Year }).IsUnique();
        table.HasOne<Contributor>().WithMany().HasForeignKey(b => b.ContributorId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<OpeningImport>().WithMany().HasForeignKey(b => b.ImportId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OpeningYearMapping : IEntityTypeConfiguration<OpeningYear>
{
    public void Configure(EntityTypeBuilder<OpeningYear> table)
    {
        table.Property(y => y.Version).IsConcurrencyToken();
        table.Property(y => y.SaidByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(y => y.ConfirmedByName).HasMaxLength(HistoryEntry.NameLength);
        table.HasIndex(y => new { y.PortalId, y.Year }).IsUnique();
    }
}

/// <summary>What ties a work without a publication to the import that brought it.</summary>
internal sealed class OpeningWorkMapping : IEntityTypeConfiguration<RoyaltyWork>
{
    public void Configure(EntityTypeBuilder<RoyaltyWork> table)
    {
        table.Property(w => w.OpeningKey).HasMaxLength(64);
        table.HasOne<OpeningImport>().WithMany().HasForeignKey(w => w.OpeningImportId).OnDelete(DeleteBehavior.Restrict);
        // The same item brought in twice is paid once
        table.HasIndex(w => new { w.PortalId, w.OpeningKey }).IsUnique();
    }
}
