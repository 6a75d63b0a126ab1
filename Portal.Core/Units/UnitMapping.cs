using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Units;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> table)
    {
        table.Property(u => u.Code).HasMaxLength(Unit.CodeLength);
        table.Property(u => u.Name).HasMaxLength(Unit.NameLength);
        table.Property(u => u.ShortName).HasMaxLength(Unit.NameLength);
        table.HasIndex(u => new { u.PortalId, u.Code }).IsUnique();
    }
}
