using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Editions;

namespace Portal.Core.Publications;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> table)
    {
        table.Property(p => p.PortalId).HasMaxLength(40);
        table.Property(p => p.Title).HasMaxLength(Edition.TitleLength);
        table.Property(p => p.Abstract).HasMaxLength(Edition.AbstractLength);
        table.Property(p => p.BodyHtml).HasMaxLength(-1);
        table.Property(p => p.SearchText).HasMaxLength(-1);
        table.Property(p => p.PicturesJson).HasMaxLength(-1);
        table.Property(p => p.AttachmentsJson).HasMaxLength(-1);
        table.Property(p => p.DetailsJson).HasMaxLength(-1);
        table.Property(p => p.CorrectionsJson).HasMaxLength(-1);
        table.Property(p => p.GoneReason).HasMaxLength(Withdrawal.PublicReasonLength);
        table.Property(p => p.Byline).HasMaxLength(1000);
        // One row an item: a later edition updates it
        table.HasIndex(p => p.ItemId).IsUnique();
        // Each list of the public site is in the order of one of these, so that it is read along and never sorted whole. What else a list
        // asks stands at the end: a filter before the order would make it sort (docs/decisions/0022-lists-are-walked.md)
        table.HasIndex(p => new { p.PortalId, p.FirstPublishedAt, p.ItemId, p.Visible, p.SectionId });
        table.HasIndex(p => new { p.PortalId, p.Kind, p.FirstPublishedAt, p.ItemId, p.Visible, p.SectionId });
        table.HasIndex(p => new { p.PortalId, p.SectionId, p.FirstPublishedAt, p.ItemId, p.Visible });
        // The newest of a section for the first screen of the back-office
        table.HasIndex(p => new { p.PortalId, p.SectionId, p.PublishedAt, p.Visible });
        table.HasIndex(p => new { p.PortalId, p.SectionId, p.DatedOn, p.FirstPublishedAt, p.ItemId, p.Visible, p.TypeName });
    }
}

internal sealed class PublishedFileMapping : IEntityTypeConfiguration<PublishedFile>
{
    public void Configure(EntityTypeBuilder<PublishedFile> table)
    {
        table.HasKey(f => new { f.PortalId, f.Sha256, f.ItemId });
        table.Property(f => f.PortalId).HasMaxLength(40);
        table.Property(f => f.Sha256).HasMaxLength(64);
    }
}
