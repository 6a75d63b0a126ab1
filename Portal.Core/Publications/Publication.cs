using Portal.Core.Editions;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Portals;

namespace Portal.Core.Publications;

/// <summary>
/// What visitors see of an item: a copy written by the publish verb alone, so that nothing unpublished can be reached from
/// the public site. Pictures and contributors are frozen in it as JSON, since they never change without a new publish.
/// </summary>
public sealed class Publication : IPortalOwned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ItemId { get; set; }
    public int EditionId { get; set; }
    public ContentKind Kind { get; set; }
    public int SectionId { get; set; }
    public required string SectionSlug { get; set; }
    public required string SectionName { get; set; }
    public string Language { get; set; } = "vi";
    public required string Slug { get; set; }
    public required string Title { get; set; }
    public required string Abstract { get; set; }

    /// <summary>Stands before the body in the table as well: a search need not read past every body.</summary>
    public string SearchText { get; set; } = "";
    public required string BodyHtml { get; set; }
    public string? Source { get; set; }

    /// <summary>"Bài: … – Ảnh: …", as printed under the text.</summary>
    public string Byline { get; set; } = "";
    public DateTime? EventAt { get; set; }
    public DateTime FirstPublishedAt { get; set; }
    public DateTime PublishedAt { get; set; }

    /// <summary>JSON list of <see cref="PublishedPicture"/>.</summary>
    public string PicturesJson { get; set; } = "[]";

    /// <summary>JSON list of <see cref="PublishedAttachment"/>.</summary>
    public string AttachmentsJson { get; set; } = "[]";

    /// <summary>JSON list of <see cref="PublishedCorrection"/>, the latest first; null where nothing was ever corrected.</summary>
    public string? CorrectionsJson { get; set; }

    /// <summary>False once it is gone: the row stays, the page answers 410.</summary>
    public bool Visible { get; set; } = true;

    /// <summary>Why it is gone, and since when; null while it is shown, and for what an older build withdrew.</summary>
    public PublicationEnd? GoneBy { get; set; }
    public DateTime? GoneAt { get; set; }

    /// <summary>What readers are told of a withdrawal.</summary>
    public string? GoneReason { get; set; }

    /// <summary>What lists show, order and narrow by (<see cref="ListedFacts"/>); null for a kind that has no such fact.</summary>
    public string? Number { get; set; }
    public string? TypeName { get; set; }
    public DateOnly? DatedOn { get; set; }

    /// <summary>All facts of the kind, as <see cref="EditionDetails"/> writes them; null for a kind that has none.</summary>
    public string? DetailsJson { get; set; }

    public void SetDetails(EditionDetails? details)
    {
        (Number, TypeName, DatedOn) = details?.Listed ?? new(null, null, null);
        DetailsJson = details?.ToJson();
    }
}

/// <summary>What readers were told of a correction, and when it was published, UTC.</summary>
public sealed record PublishedCorrection(DateTime At, string Note);

/// <summary>How a publication left the site.</summary>
public enum PublicationEnd
{
    Withdrawn,

    /// <summary>The end set for it has come; nothing was wrong with it.</summary>
    Ended,
}

/// <summary>A picture as published: its sizes by width.</summary>
public sealed record PublishedPicture(string Alt, string Caption, string Credit, IReadOnlyList<PublishedSize> Sizes)
{
    /// <summary>By which the text says where it stands; 0 in what was published before texts could.</summary>
    public int Id { get; init; }

    /// <summary>What stays in sight in a frame of other proportions; the middle in what was published before it could be said.</summary>
    public int FocusX { get; init; } = PictureFocus.Middle;
    public int FocusY { get; init; } = PictureFocus.Middle;
}

/// <summary>An attachment as published; <see cref="Address"/> is the path on the public site.</summary>
public sealed record PublishedAttachment(string Name, FileKind Kind, long Bytes, string Address, string? SignatureWords)
{
    public string About => FileType.Describe(Kind, Bytes);
}

/// <summary>One size of a published picture; <see cref="Address"/> is the path on the public site.</summary>
public sealed record PublishedSize(int Width, int Height, string Address)
{
    /// <summary>The same as WebP, where there is one.</summary>
    public string? Webp { get; init; }
}
