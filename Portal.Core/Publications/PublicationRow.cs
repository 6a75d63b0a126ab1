using Portal.Core.Html;
using Portal.Core.Portals;

namespace Portal.Core.Publications;

/// <summary>A publication as lists show it. Section name and slug are those of today, not of the day it was published.</summary>
public sealed record PublicationRow
{
    public required int ItemId { get; init; }
    public required ContentKind Kind { get; init; }
    public required int SectionId { get; init; }
    public required string SectionSlug { get; init; }
    public required string SectionName { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Abstract { get; init; }

    /// <summary>First time visitors could read it, UTC: lists are ordered by it, so that a correction does not make old news new.</summary>
    public required DateTime FirstPublishedAt { get; init; }

    /// <summary>When the words of today were published, UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>The lead picture, if there is one.</summary>
    public PublishedPicture? Picture { get; init; }

    /// <summary>Number as printed and day, of a kind that has them.</summary>
    public string? Number { get; init; }
    public DateOnly? DatedOn { get; init; }

    /// <summary>All facts of the kind, for the view that knows them; null for a kind that has none.</summary>
    public string? DetailsJson { get; init; }

    /// <summary>The one address of the item on its portal.</summary>
    public string Address => PublicAddress.Of(SectionSlug, Slug, ItemId);
}

/// <summary>A publication as its own page shows it.</summary>
public sealed record PublicationDetail(
    PublicationRow Row, string Language, string BodyHtml, string Byline, string? Source, DateTime? EventAt, IReadOnlyList<PublishedPicture> Pictures)
{
    public IReadOnlyList<PublishedAttachment> Attachments { get; init; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<PublishedCorrection> Corrections { get; init; } = [];

    private readonly IReadOnlySet<int> placed = FigureMarks.In(BodyHtml);

    /// <summary>The picture above the text: the first, unless the text has a place for it.</summary>
    public PublishedPicture? Above => Pictures is [var first, ..] && !placed.Contains(first.Id) ? first : null;

    /// <summary>Those below the text, which have no place in it.</summary>
    public IEnumerable<PublishedPicture> Below => Pictures.Skip(1).Where(p => !placed.Contains(p.Id));

    public PublishedPicture? Placed(int id) => Pictures.FirstOrDefault(p => p.Id == id);
}

/// <summary>One page of a list; pages count from 1, and an empty list has one empty page.</summary>
public sealed record PublicationPage(IReadOnlyList<PublicationRow> Rows, int Number, int Total, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
