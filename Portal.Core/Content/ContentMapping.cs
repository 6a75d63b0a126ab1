using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Documents;

namespace Portal.Core.Content;

internal sealed class SectionMapping : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> table)
    {
        table.ToTable("Sections");
        table.Property(s => s.PortalId).HasMaxLength(40);
        table.Property(s => s.Code).HasMaxLength(Section.CodeLength);
        table.Property(s => s.Name).HasMaxLength(Section.NameLength);
        table.Property(s => s.Slug).HasMaxLength(Section.NameLength);
        table.Property(s => s.Description).HasMaxLength(Section.DescriptionLength);
        table.HasIndex(s => new { s.PortalId, s.Code }).IsUnique();
        table.HasIndex(s => new { s.PortalId, s.Slug }).IsUnique();
    }
}

internal sealed class ContentItemMapping : IEntityTypeConfiguration<ContentItem>
{
    public void Configure(EntityTypeBuilder<ContentItem> table)
    {
        table.ToTable("ContentItems");
        table.HasOne(i => i.Section).WithMany().HasForeignKey(i => i.SectionId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(i => i.Editions).WithOne(e => e.Item).HasForeignKey(e => e.ItemId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(i => new { i.PortalId, i.SectionId });
        table.HasIndex(i => new { i.PortalId, i.StartedBy }).IsUnique();
    }
}

internal sealed class EditionMapping : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> table)
    {
        table.ToTable("Editions");
        table.Property(e => e.Title).HasMaxLength(Edition.TitleLength);
        table.Property(e => e.Abstract).HasMaxLength(Edition.AbstractLength);
        table.Property(e => e.BodyHtml).HasMaxLength(-1);
        table.Property(e => e.SearchText).HasMaxLength(-1);
        table.Property(e => e.Source).HasMaxLength(Edition.SourceLength);
        table.Property(e => e.ReturnReason).HasMaxLength(Edition.ReasonLength);
        table.Property(e => e.Version).IsConcurrencyToken();
        table.PrimitiveCollection(e => e.FormerAuthorIds).HasMaxLength(Edition.FormerAuthorsLength);
        table.HasOne(e => e.Section).WithMany().HasForeignKey(e => e.SectionId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(e => e.Contributors).WithOne().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(e => e.Pictures).WithOne().HasForeignKey(p => p.EditionId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(e => e.Document).WithOne().HasForeignKey<DocumentDetails>(d => d.EditionId).OnDelete(DeleteBehavior.Restrict);
        // Two people starting the next edition at once: one wins, the other is told
        table.HasIndex(e => new { e.ItemId, e.Number }).IsUnique();
        table.HasIndex(e => new { e.PortalId, e.Status, e.Step });
    }
}

internal sealed class EditionContributorMapping : IEntityTypeConfiguration<EditionContributor>
{
    public void Configure(EntityTypeBuilder<EditionContributor> table)
    {
        table.ToTable("EditionContributors");
        table.HasOne(c => c.Contributor).WithMany().HasForeignKey(c => c.ContributorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditionPictureMapping : IEntityTypeConfiguration<EditionPicture>
{
    public void Configure(EntityTypeBuilder<EditionPicture> table)
    {
        table.ToTable("EditionPictures");
        table.Property(p => p.Alt).HasMaxLength(EditionPicture.AltLength);
        table.Property(p => p.Caption).HasMaxLength(EditionPicture.CaptionLength);
        table.Property(p => p.Credit).HasMaxLength(EditionPicture.CreditLength);
        table.HasOne(p => p.File).WithMany().HasForeignKey(p => p.MediaFileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentDetailsMapping : IEntityTypeConfiguration<DocumentDetails>
{
    public void Configure(EntityTypeBuilder<DocumentDetails> table)
    {
        table.ToTable("DocumentDetails");
        table.HasKey(d => d.EditionId);
        table.Property(d => d.EditionId).ValueGeneratedNever();
        table.Property(d => d.Number).HasMaxLength(DocumentDetails.NumberLength);
        table.Property(d => d.DocumentType).HasMaxLength(DocumentDetails.NameLength);
        table.Property(d => d.Issuer).HasMaxLength(DocumentDetails.NameLength);
        table.Property(d => d.SignerTitle).HasMaxLength(DocumentDetails.NameLength);
    }
}

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
        // The lists of the public site, each in the order of one of these, so that a list is walked and never sorted whole; what else a
        // list asks stands at the end, since a filter before the order would break the walk (docs/decisions/0022-lists-are-walked.md)
        table.HasIndex(p => new { p.PortalId, p.FirstPublishedAt, p.ItemId, p.Visible, p.SectionId });
        table.HasIndex(p => new { p.PortalId, p.Kind, p.FirstPublishedAt, p.ItemId, p.Visible, p.SectionId });
        table.HasIndex(p => new { p.PortalId, p.SectionId, p.FirstPublishedAt, p.ItemId, p.Visible });
        table.HasIndex(p => new { p.PortalId, p.SectionId, p.DocumentIssuedOn, p.FirstPublishedAt, p.ItemId, p.Visible, p.DocumentType });
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
