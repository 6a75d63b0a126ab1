using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Editions;

namespace Portal.Core.Publications;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> table)
    {
        table.ToTable("Publications");
        table.Property(p => p.PortalId).HasMaxLength(40);
        table.Property(p => p.Title).HasMaxLength(Edition.TitleLength);
        table.Property(p => p.Abstract).HasMaxLength(Edition.AbstractLength);
        table.Property(p => p.BodyHtml).HasMaxLength(-1);
        table.Property(p => p.SearchText).HasMaxLength(-1);
        table.Property(p => p.PicturesJson).HasMaxLength(-1);
        table.Property(p => p.Byline).HasMaxLength(1000);
        // One public face an item: a later edition updates the row
        table.HasIndex(p => p.ItemId).IsUnique();
        table.HasIndex(p => new { p.PortalId, p.Visible, p.FirstPublishedAt });
        table.HasIndex(p => new { p.PortalId, p.SectionId, p.Visible, p.FirstPublishedAt });
    }
}

internal sealed class PublishedFileMapping : IEntityTypeConfiguration<PublishedFile>
{
    public void Configure(EntityTypeBuilder<PublishedFile> table)
    {
        table.ToTable("PublishedFiles");
        table.HasKey(f => new { f.PortalId, f.Sha256, f.ItemId });
        table.Property(f => f.PortalId).HasMaxLength(40);
        table.Property(f => f.Sha256).HasMaxLength(64);
    }
}
