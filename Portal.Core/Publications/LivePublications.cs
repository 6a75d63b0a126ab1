using System.Linq.Expressions;
using System.Text.Json;
using Portal.Core.Portals;

namespace Portal.Core.Publications;

/// <summary>A visible publication together with its active section: the only way the questions of the public site reach one.</summary>
internal sealed class LivePublication
{
    public required Publication Publication { get; init; }
    public required Section Section { get; init; }
}

/// <summary>What all questions of the public site begin and end with.</summary>
internal static class LivePublications
{
    /// <summary>Visible publications of the context's portal in sections that are active.</summary>
    public static IQueryable<LivePublication> Live(this PublicDbContext db) => db.Publications.Join(
        db.Sections.Where(s => s.Active), p => p.SectionId, s => s.Id, (p, s) => new LivePublication { Publication = p, Section = s });

    public static IQueryable<LivePublication> NewestFirst(this IQueryable<LivePublication> live) =>
        live.OrderByDescending(l => l.Publication.FirstPublishedAt).ThenByDescending(l => l.Publication.ItemId);

    public static IQueryable<LivePublication> OldestFirst(this IQueryable<LivePublication> live) =>
        live.OrderBy(l => l.Publication.FirstPublishedAt).ThenBy(l => l.Publication.ItemId);

    /// <summary>Takes the columns of a list only: bodies stay in the database.</summary>
    public static IQueryable<RowColumns> Columns(this IQueryable<LivePublication> live) => live.Select(RowColumns.Listed);

    public static List<PublishedPicture> Pictures(string json) =>
        JsonSerializer.Deserialize<List<PublishedPicture>>(json, JsonSerializerOptions.Web) ?? [];

    public static List<PublishedCorrection> Corrections(string? json) => json is null ? []
        : JsonSerializer.Deserialize<List<PublishedCorrection>>(json, JsonSerializerOptions.Web) ?? [];

    public static List<PublishedAttachment> Attachments(string? json) => json is null ? []
        : JsonSerializer.Deserialize<List<PublishedAttachment>>(json, JsonSerializerOptions.Web) ?? [];
}

/// <summary>The columns of a <see cref="PublicationRow"/> as they come from the database.</summary>
internal sealed class RowColumns
{
    public required int ItemId { get; init; }
    public required ContentKind Kind { get; init; }
    public required int SectionId { get; init; }
    public required string SectionSlug { get; init; }
    public required string SectionName { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Abstract { get; init; }
    public required DateTime FirstPublishedAt { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required string PicturesJson { get; init; }
    public string? Number { get; init; }
    public DateOnly? DatedOn { get; init; }
    public string? DetailsJson { get; init; }
    public string? BodyHtml { get; init; }
    public string? AttachmentsJson { get; init; }
    public string? CorrectionsJson { get; init; }
    public string? Byline { get; init; }
    public string? Source { get; init; }
    public string? Language { get; init; }
    public DateTime? EventAt { get; init; }

    /// <summary>What a list shows.</summary>
    public static Expression<Func<LivePublication, RowColumns>> Listed { get; } = Of(whole: false);

    /// <summary>The same with the body and what stands below it.</summary>
    public static Expression<Func<LivePublication, RowColumns>> Whole { get; } = Of(whole: true);

    public PublicationRow Row() => Row(LivePublications.Pictures(PicturesJson));

    private PublicationRow Row(List<PublishedPicture> pictures) => new()
    {
        ItemId = ItemId,
        Kind = Kind,
        SectionId = SectionId,
        SectionSlug = SectionSlug,
        SectionName = SectionName,
        Slug = Slug,
        Title = Title,
        Abstract = Abstract,
        FirstPublishedAt = FirstPublishedAt,
        PublishedAt = PublishedAt,
        Picture = pictures.Find(p => p.Sizes.Count > 0),
        Number = Number,
        DatedOn = DatedOn,
        DetailsJson = DetailsJson,
    };

    /// <summary>Only where the columns were asked for whole.</summary>
    public PublicationDetail Detail()
    {
        var pictures = LivePublications.Pictures(PicturesJson).Where(p => p.Sizes.Count > 0).ToList();
        return new(Row(pictures), Language ?? "vi", BodyHtml ?? "", Byline ?? "", Source, EventAt, pictures)
        {
            Attachments = LivePublications.Attachments(AttachmentsJson), Corrections = LivePublications.Corrections(CorrectionsJson),
        };
    }

    private static Expression<Func<LivePublication, RowColumns>> Of(bool whole) => l => new RowColumns
    {
        ItemId = l.Publication.ItemId,
        Kind = l.Publication.Kind,
        SectionId = l.Section.Id,
        SectionSlug = l.Section.Slug,
        SectionName = l.Section.Name,
        Slug = l.Publication.Slug,
        Title = l.Publication.Title,
        Abstract = l.Publication.Abstract,
        FirstPublishedAt = l.Publication.FirstPublishedAt,
        PublishedAt = l.Publication.PublishedAt,
        PicturesJson = l.Publication.PicturesJson,
        Number = l.Publication.Number,
        DatedOn = l.Publication.DatedOn,
        DetailsJson = l.Publication.DetailsJson,
        BodyHtml = whole ? l.Publication.BodyHtml : null,
        AttachmentsJson = whole ? l.Publication.AttachmentsJson : null,
        CorrectionsJson = whole ? l.Publication.CorrectionsJson : null,
        Byline = whole ? l.Publication.Byline : null,
        Source = whole ? l.Publication.Source : null,
        Language = whole ? l.Publication.Language : null,
        EventAt = whole ? l.Publication.EventAt : null,
    };
}
