using Portal.Core.Comparing;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// Compares two editions of one item, the older one first whichever was asked for. Without a second one it is the edition visitors see, else
/// the one before. Whoever may not read one of them finds nothing.
/// </summary>
public sealed class CompareEditions(PortalStore store, LoadEdition load)
{
    public Task<Outcome<EditionComparison>> ExecuteAsync(int editionId, int? otherId = null) => store.ReadAsync<Outcome<EditionComparison>>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } one || !one.MayRead(operation.Actor)) return AccessRefusals.NotFound;
        var all = await operation.Db.Editions.Where(e => e.ItemId == one.Item.Id).OrderBy(e => e.Number)
            .Select(e => new { e.Id, e.Number, e.Status }).ToListAsync();
        var live = one.Item.LiveEditionId;
        otherId ??= live is not null && live != editionId ? live : all.LastOrDefault(e => e.Number < one.Edition.Number)?.Id;
        if (otherId is null) return ContentRefusals.NothingToCompare;
        if (await load.ExecuteAsync(operation, otherId.Value) is not { } other || other.Item.Id != one.Item.Id || !other.MayRead(operation.Actor))
            return AccessRefusals.NotFound;

        var (before, after) = one.Edition.Number <= other.Edition.Number ? (one, other) : (other, one);
        var body = TextComparison.Of(before.Edition.BodyHtml, after.Edition.BodyHtml);
        var lines = Lines(before.Edition, after.Edition, after.Kind.Words).ToList();
        return new EditionComparison
        {
            ItemId = one.Item.Id, Kind = one.Item.Kind, Before = Told(before.Edition), After = Told(after.Edition),
            Editions = all.Select(e => (e.Id, e.Number, e.Status)).ToList(),
            Facts = lines.SelectMany(l => TextComparison.FactsOf(l.Before, l.After)).Concat(body.Facts).OrderBy(f => f.Kind).ToList(),
            Fields = lines.Concat(Beside(before, after)).Where(l => l.Before != l.After)
                .Select(l => new ComparedField(l.Label, WordDiff.Of(l.Before, l.After))).ToList(),
            Attachments = AttachmentsCompared.Of(before.Edition.Attachments, after.Edition.Attachments),
            Pictures = PicturesCompared.Of(before.Edition.Pictures, after.Edition.Pictures), Body = body.Blocks,
        };
    });

    private static ComparedEdition Told(Edition edition) => new(edition.Id, edition.Number, edition.Status, edition.UpdatedAt);

    private static IEnumerable<(string Label, string Before, string After)> Lines(Edition before, Edition after, KindWords words) =>
    [
        (words.Title, before.Title, after.Title),
        (Vietnamese.Capital(words.Abstract), before.Abstract, after.Abstract),
    ];

    private static IEnumerable<(string Label, string Before, string After)> Beside(LoadedEdition before, LoadedEdition after)
    {
        yield return ("Chuyên mục", before.Section.Name, after.Section.Name);
        yield return ("Lĩnh vực", FieldOf(before), FieldOf(after));
        yield return (EditionWords.MomentOf(null), MomentOf(before.Edition), MomentOf(after.Edition));
        yield return ("Thông báo việc sắp diễn ra", AnnouncedIn(before.Edition), AnnouncedIn(after.Edition));
        yield return ("Nguồn", before.Edition.Source ?? "", after.Edition.Source ?? "");
        yield return ("Người thực hiện", PeopleOf(before.Edition), PeopleOf(after.Edition));
        var (old, now) = (before.Edition.Details?.InWords.ToList() ?? [], after.Edition.Details?.InWords.ToList() ?? []);
        foreach (var label in old.Concat(now).Select(f => f.Label).Distinct())
            yield return (label, old.FirstOrDefault(f => f.Label == label).Words ?? "", now.FirstOrDefault(f => f.Label == label).Words ?? "");
    }

    private static string FieldOf(LoadedEdition of) => string.Join(", ", new[] { of.Edition.FieldCode, of.Edition.SecondFieldCode }.OfType<string>()
        .Select(code => of.Profile.Fields.FirstOrDefault(f => f.Code == code)?.Name ?? code));

    private static string AnnouncedIn(Edition edition) =>
        !edition.Announces ? "" : edition.DecidedAt is { } decided ? $"có, quyết định {WardClock.Print(decided)}" : "có";

    private static string MomentOf(Edition edition) => edition.EventAt is { } at ? WardClock.Print(at) : "";

    private static string PeopleOf(Edition edition) => string.Join("; ", edition.Contributors.OrderBy(c => c.Position)
        .Select(c => $"{EditionWords.Of(c.Role)}: {c.Contributor!.Byline} ({Vietnamese.Number(c.SharePercent)}%)"));
}
