namespace Portal.Core.Reports.Parts;

/// <summary>Items by the genre their royalty was assessed in; those not assessed yet and those without royalty are two lines of their own.</summary>
internal static class PublishedGenres
{
    private const string Awaiting = "chua-cham";
    private const string None = "khong-nhuan-but";

    public static List<CountedRow> Rows(Three<IReadOnlyList<PublishedItem>> items, Three<SpanWorks> works, string start)
    {
        var counts = new Three<Dictionary<string, int>>(
            Count(items.Now, works.Now), Count(items.Before, works.Before), Count(items.LastYear, works.LastYear));
        // A schedule of a later year may call the same genre otherwise: the latest name stands
        var names = new[] { works.LastYear, works.Before, works.Now }.SelectMany(w => w.Works).Where(w => w.GenreCode is not null)
            .GroupBy(w => w.GenreCode!).ToDictionary(g => g.Key, g => g.Last().GenreName ?? g.Key, StringComparer.Ordinal);
        return names.OrderBy(n => n.Value, VietnameseText.Order).Select(n => (n.Key, n.Value)).Append((Awaiting, NameOf(Awaiting))).Append((None, NameOf(None)))
            .Select(n => new CountedRow(start + n.Item1, n.Item2, counts.Select(c => c.GetValueOrDefault(n.Item1))))
            .Where(r => r.Items is not { Now: 0, Before: 0, LastYear: 0 }).ToList();
    }

    /// <summary>The items of one genre; null for a genre none of them has.</summary>
    public static (string Title, IReadOnlyList<PublishedItem> Items)? Find(IReadOnlyList<PublishedItem> items, SpanWorks works, string code)
    {
        var byItem = ByItem(works);
        var found = items.Where(i => CodeOf(byItem, i) == code).ToList();
        var name = code is Awaiting or None ? NameOf(code) : works.Works.LastOrDefault(w => w.GenreCode == code)?.GenreName ?? code;
        return ($"Thể loại: {name}", found);
    }

    private static Dictionary<string, int> Count(IReadOnlyList<PublishedItem> items, SpanWorks works)
    {
        var byItem = ByItem(works);
        return items.CountBy(i => CodeOf(byItem, i)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>One item gives one work.</summary>
    private static Dictionary<int, SpanWork> ByItem(SpanWorks works) => works.Works.ToDictionary(w => w.ItemId);

    private static string CodeOf(Dictionary<int, SpanWork> works, PublishedItem item) =>
        works.TryGetValue(item.Id, out var work) ? work.GenreCode ?? Awaiting : None;

    private static string NameOf(string code) => code == Awaiting ? "Chưa chấm thể loại" : "Không tính nhuận bút";
}
