using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.History;

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
        table.Ignore(p => p.Subject);
        table.HasIndex(p => new { p.PortalId, p.Kind, p.About, p.Number }).IsUnique();
    }
}
