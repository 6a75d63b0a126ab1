using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// The identity of something a portal shows, from first draft to archive. Its words live in numbered editions; the one
/// visitors see is <see cref="LiveEditionId"/>.
/// </summary>
public sealed class ContentItem : IPortalOwned, IStamped
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public ContentKind Kind { get; set; }

    /// <summary>The section of the edition live, or last live; before the first publication that of its draft.</summary>
    public int SectionId { get; set; }
    public Section? Section { get; set; }
    public string Language { get; set; } = "vi";
    public string? CreatedById { get; set; }

    /// <summary>The form that made it, until that form comes back with the item's number; a form whose answer was lost is known by it.</summary>
    public Guid? StartedBy { get; set; }

    /// <summary>The unit the reports count it for; changes with the section.</summary>
    public int? UnitId { get; set; }
    public int? LiveEditionId { get; set; }
    public DateTime? FirstPublishedAt { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public List<Edition> Editions { get; set; } = [];
}
