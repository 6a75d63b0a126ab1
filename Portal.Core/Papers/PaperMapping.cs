using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.History;
using Portal.Core.Papers.Checks;

namespace Portal.Core.Papers;

internal sealed class IssuedPaperMapping : IEntityTypeConfiguration<IssuedPaper>
{
    public void Configure(EntityTypeBuilder<IssuedPaper> table)
    {
        table.Property(p => p.About).HasMaxLength(IssuedPaper.AboutLength);
        table.Property(p => p.IssuedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(p => p.Model).HasMaxLength(-1);
        table.Property(p => p.WholeModelProtected).HasMaxLength(-1);
        table.Property(p => p.Hash).HasMaxLength(64);
        table.Property(p => p.CheckCode).HasMaxLength(CheckCode.Length);
        table.Property(p => p.CheckAddress).HasMaxLength(CheckAddress.Length);
        table.Property(p => p.RowsHash).HasMaxLength(64);
        table.HasOne(p => p.Replaces).WithMany().HasForeignKey(p => p.ReplacesId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => p.CheckCode).IsUnique();
        // Of two who replace the same paper one does: there is never more than one in force
        table.HasIndex(p => p.ReplacesId).IsUnique();
        table.Property(p => p.Symbol).HasMaxLength(IssuedPaper.SymbolLength);
        table.Ignore(p => p.Subject);
        table.Ignore(p => p.InRegister);
        // No two papers of a year bear the same number, whoever issues them at once; what has none is not counted
        table.HasIndex(p => new { p.PortalId, p.RegisterYear, p.Symbol, p.RegisterNumber }).IsUnique();
        table.HasIndex(p => new { p.PortalId, p.Kind, p.About, p.Number }).IsUnique();
    }
}

internal sealed class SignedCopyMapping : IEntityTypeConfiguration<SignedCopy>
{
    public void Configure(EntityTypeBuilder<SignedCopy> table)
    {
        table.Property(c => c.FileName).HasMaxLength(SignedCopy.FileNameLength);
        table.Property(c => c.FileSha256).HasMaxLength(64);
        table.Property(c => c.SignedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(c => c.AttachedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Ignore(c => c.About);
        table.HasOne(c => c.Paper).WithMany().HasForeignKey(c => c.PaperId).OnDelete(DeleteBehavior.Restrict);
        // The same file attached twice, by a second click or on another node, is one copy
        table.HasIndex(c => new { c.PaperId, c.FileSha256 }).IsUnique();
    }
}
