using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Editions;

internal sealed class ContentItemMapping : IEntityTypeConfiguration<ContentItem>
{
    public void Configure(EntityTypeBuilder<ContentItem> table)
    {
        table.ToTable("ContentItems");
        table.HasOne(i => i.Section).WithMany().HasForeignKey(i => i.SectionId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(i => i.Editions).WithOne(e => e.Item).HasForeignKey(e => e.ItemId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(i => new { i.PortalId, i.SectionId });
        table.HasIndex(i => new { i.PortalId, i.StartedBy }).IsUnique();
        // What was published between two days, and whose an item is, without reading the rest
        table.HasIndex(i => new { i.PortalId, i.FirstPublishedAt, i.Id });
        table.HasIndex(i => new { i.PortalId, i.CreatedById, i.Id });
    }
}

internal sealed class EditionMapping : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> table)
    {
        table.Property(e => e.Title).HasMaxLength(Edition.TitleLength);
        table.Property(e => e.TitleOrder).HasMaxLength(VietnameseOrder.KeyLength).UsePropertyAccessMode(PropertyAccessMode.Property);
        table.Property(e => e.Abstract).HasMaxLength(Edition.AbstractLength);
        table.Property(e => e.BodyHtml).HasMaxLength(-1);
        table.Property(e => e.SearchText).HasMaxLength(-1);
        table.Property(e => e.Source).HasMaxLength(Edition.SourceLength);
        table.Property(e => e.ReturnReason).HasMaxLength(Edition.ReasonLength);
        table.Property(e => e.CorrectionNote).HasMaxLength(Edition.CorrectionNoteLength);
        table.Property(e => e.Version).IsConcurrencyToken();
        table.Property(e => e.HoldNote).HasMaxLength(Edition.NoteLength);
        table.Property(e => e.BinReason).HasMaxLength(Edition.ReasonLength);
        table.Ignore(e => e.Judgements);
        table.PrimitiveCollection(e => e.Judged).HasMaxLength(Edition.JudgedLength).Metadata.SetValueComparer(new TextListComparer());
        table.PrimitiveCollection(e => e.FormerAuthorIds).HasMaxLength(Edition.FormerAuthorsLength).Metadata.SetValueComparer(new TextListComparer());
        table.HasOne(e => e.Section).WithMany().HasForeignKey(e => e.SectionId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(e => e.Contributors).WithOne().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(e => e.Pictures).WithOne().HasForeignKey(p => p.EditionId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(e => e.Attachments).WithOne().HasForeignKey(a => a.EditionId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(e => e.Details).WithOne().HasForeignKey<EditionDetails>(d => d.EditionId).OnDelete(DeleteBehavior.Restrict);
        // Two people starting the next edition at once: one wins, the other is told
        table.HasIndex(e => new { e.ItemId, e.Number }).IsUnique();
        table.HasIndex(e => new { e.PortalId, e.Status, e.Step });
        // From a few items to what stands for them: what is late, what was published in some days
        table.HasIndex(e => new { e.PortalId, e.Stands, e.ItemId, e.Status });
        // How many stand for their items, in a state, in a section, of an author: without reading their texts
        table.HasIndex(e => new { e.PortalId, e.Stands, e.Status, e.ItemId });
        table.HasIndex(e => new { e.PortalId, e.SectionId, e.Stands, e.Status });
        table.HasIndex(e => new { e.PortalId, e.AuthoredById, e.Stands, e.Status, e.ItemId });
        // The two orders in which the list is walked (docs/decisions/0022-lists-are-walked.md)
        table.HasIndex(e => new { e.PortalId, e.Stands, e.UpdatedAt, e.Id });
        table.HasIndex(e => new { e.PortalId, e.Stands, e.TitleOrder, e.Id });
        // What was published or corrected between two days
        table.HasIndex(e => new { e.PortalId, e.PublishedAt });
    }
}

/// <summary>Each kind with facts of its own has a table of its own.</summary>
internal sealed class EditionDetailsMapping : IEntityTypeConfiguration<EditionDetails>
{
    public void Configure(EntityTypeBuilder<EditionDetails> table)
    {
        table.UseTpcMappingStrategy();
        table.HasKey(d => d.EditionId);
        table.Property(d => d.EditionId).ValueGeneratedNever();
        table.Ignore(d => d.Listed);
    }
}

internal sealed class EditionContributorMapping : IEntityTypeConfiguration<EditionContributor>
{
    public void Configure(EntityTypeBuilder<EditionContributor> table)
    {
        table.HasOne(c => c.Contributor).WithMany().HasForeignKey(c => c.ContributorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditionPictureMapping : IEntityTypeConfiguration<EditionPicture>
{
    public void Configure(EntityTypeBuilder<EditionPicture> table)
    {
        table.Property(p => p.Alt).HasMaxLength(EditionPicture.AltLength);
        table.Property(p => p.Caption).HasMaxLength(EditionPicture.CaptionLength);
        table.Property(p => p.Credit).HasMaxLength(EditionPicture.CreditLength);
        table.HasOne(p => p.File).WithMany().HasForeignKey(p => p.MediaFileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditionAttachmentMapping : IEntityTypeConfiguration<EditionAttachment>
{
    public void Configure(EntityTypeBuilder<EditionAttachment> table)
    {
        table.Property(a => a.Name).HasMaxLength(EditionAttachment.NameLength);
        table.HasOne(a => a.File).WithMany().HasForeignKey(a => a.MediaFileId).OnDelete(DeleteBehavior.Restrict);
    }
}
