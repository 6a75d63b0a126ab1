using System.Globalization;
using Portal.Core.Editions;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports.Parts;

/// <summary>Items behind a figure as rows: title, section, unit, when first published, how it stands to its deadline. Each leads to its edition.</summary>
internal static class ItemRows
{
    private static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("title", "Tin, bài, văn bản", SheetColumnKind.Text, 46), new("section", "Chuyên mục", SheetColumnKind.Text, 20),
        new("unit", "Đơn vị", SheetColumnKind.Text, 20), new("on", "Ngày đăng", SheetColumnKind.Date, 11), new("due", "Thời hạn", SheetColumnKind.Text, 16),
    ];

    public static async Task<ReportRows> OfAsync(Operation operation, ReportQuestion question, string title, IReadOnlyList<PublishedItem> items)
    {
        var (db, names) = (operation.Db, await ReportNames.OfAsync(operation, question.Span));
        var titles = await PublishedItems.Of(db, question.Span).Join(db.Editions, i => i.LiveEditionId, e => e.Id, (_, e) => e)
            .Select(e => new { e.Id, e.Title }).ToDictionaryAsync(e => e.Id, e => e.Title);
        return Of(title, items, names, titles);
    }

    public static string Address(int edition) => $"{EditionAddress}/{edition}";

    /// <summary>The edition an address of <see cref="Address"/> leads to; null for one that leads elsewhere.</summary>
    public static int? EditionOf(string? address) =>
        address?.StartsWith(EditionAddress + "/", StringComparison.Ordinal) == true
        && int.TryParse(address.AsSpan(EditionAddress.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? edition : null;

    private const string EditionAddress = "bai";

    private static ReportRows Of(string title, IReadOnlyList<PublishedItem> items, ReportNames names, Dictionary<int, string> titles) => new(title, Columns,
        items.Select(i => new SheetRow(
            [i.Edition is { } e && titles.TryGetValue(e, out var words) ? words : "", names.Section(i.Section), names.Unit(i.Unit),
                i.On, DueWords(i)])).ToList())
    {
        Links = items.Select(i => i.Edition is { } edition ? Address(edition) : null).ToList(),
    };

    private static string DueWords(PublishedItem item) => PublishedItems.TimeOf(item) switch
    {
        ItemTime.OnTime => $"Đúng hạn ({WardClock.Print(item.Deadline!.DueAt)})",
        ItemTime.Late => $"Quá hạn ({WardClock.Print(item.Deadline!.DueAt)})",
        _ => "Không tính hạn",
    };
}
