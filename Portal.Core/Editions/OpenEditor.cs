using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Editions;

/// <summary>
/// That somebody has an edition open for writing: one row a page, marked again while the page is open. One that is not marked any more has been closed, or
/// its machine is gone.
/// </summary>
public sealed class OpenEditor : IPortalOwned, IRemovable
{
    public const int UserLength = 64;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int EditionId { get; set; }
    public required string UserId { get; set; }

    /// <summary>The page, so that two tabs of one person are two.</summary>
    public Guid Page { get; set; }
    public DateTime OpenedAt { get; set; }
    public DateTime SeenAt { get; set; }
}

/// <summary>Somebody else at the same edition, since when (UTC); <paramref name="IsSelf"/>: the person asking, in another tab or on another machine.</summary>
public sealed record OtherEditor(string Name, DateTime OpenedAt, bool IsSelf);

internal sealed class OpenEditorMapping : IEntityTypeConfiguration<OpenEditor>
{
    public void Configure(EntityTypeBuilder<OpenEditor> table)
    {
        table.ToTable("OpenEditors");
        table.Property(e => e.UserId).HasMaxLength(OpenEditor.UserLength);
        table.HasIndex(e => new { e.PortalId, e.Page }).IsUnique();
        table.HasIndex(e => new { e.PortalId, e.EditionId });
        table.HasOne<Edition>().WithMany().HasForeignKey(e => e.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}
