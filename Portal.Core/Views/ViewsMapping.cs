using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Views;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> table)
    {
        table.ToTable("SavedViews");
        table.Property(v => v.OwnerId).HasMaxLength(SavedView.OwnerLength);
        table.Property(v => v.List).HasMaxLength(SavedView.ListLength);
        table.Property(v => v.Name).HasMaxLength(SavedView.NameLength);
        table.Property(v => v.NameKey).HasMaxLength(SavedView.NameLength).UsePropertyAccessMode(PropertyAccessMode.Property);
        table.Property(v => v.Query).HasMaxLength(SavedView.QueryLength);
        // Of two saved under one name at once, a double click among them, one is refused
        table.HasIndex(v => new { v.PortalId, v.OwnerId, v.List, v.NameKey }).IsUnique();
        table.HasIndex(v => new { v.PortalId, v.List, v.Shared });
    }
}

internal sealed class KeptColumnsMapping : IEntityTypeConfiguration<KeptColumns>
{
    public void Configure(EntityTypeBuilder<KeptColumns> table)
    {
        table.ToTable("KeptColumns");
        table.Property(c => c.OwnerId).HasMaxLength(SavedView.OwnerLength);
        table.Property(c => c.List).HasMaxLength(SavedView.ListLength);
        table.Property(c => c.Columns).HasMaxLength(KeptColumns.ColumnsLength);
        table.HasIndex(c => new { c.PortalId, c.OwnerId, c.List }).IsUnique();
    }
}
