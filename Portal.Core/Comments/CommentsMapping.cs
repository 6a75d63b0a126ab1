using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Editions;

namespace Portal.Core.Comments;

internal sealed class PassageCommentMapping : IEntityTypeConfiguration<PassageComment>
{
    public void Configure(EntityTypeBuilder<PassageComment> table)
    {
        table.ToTable("PassageComments");
        table.Property(c => c.Quote).HasMaxLength(PassageAnchor.QuoteLength);
        table.Property(c => c.Prefix).HasMaxLength(PassageAnchor.AroundLength);
        table.Property(c => c.Suffix).HasMaxLength(PassageAnchor.AroundLength);
        table.Property(c => c.Version).IsConcurrencyToken();
        table.Ignore(c => c.Anchor);
        table.HasOne<ContentItem>().WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(c => c.Edition).WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(c => c.Entries).WithOne().HasForeignKey(e => e.CommentId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => new { c.PortalId, c.ItemId });
    }
}

internal sealed class CommentEntryMapping : IEntityTypeConfiguration<CommentEntry>
{
    public void Configure(EntityTypeBuilder<CommentEntry> table)
    {
        table.ToTable("CommentEntries");
        table.Property(e => e.Text).HasMaxLength(CommentEntry.TextLength);
    }
}
