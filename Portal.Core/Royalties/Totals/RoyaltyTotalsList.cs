using System.Globalization;
using Portal.Core.Lists;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Totals;

/// <summary>The overview across months and years: how it is put together and narrowed, its columns and those of the entries behind each figure.</summary>
public static class RoyaltyTotalsList
{
    public const string Path = "nhuan-but/tong-hop";
    public const string EntriesPath = "nhuan-but/tong-hop/khoan";
    public const string By = "theo";
    public const string Year = "nam";
    public const string Span = "ky";
    public const string Item = "muc";
    public const string Paid = "tien";
    public const string AllYears = "tat-ca";
    public const string IsPending = "cho-duyet";
    public const string IsPaid = "da-chi";
    public const string IsOwed = "con-no";
    public const int PageSize = 50;

    public static readonly IReadOnlyList<(string Code, string Words, RoyaltyGrouping Grouping)> Groupings =
    [
        ("nguoi-nhan", "Người nhận", RoyaltyGrouping.Payee), ("don-vi", "Đơn vị", RoyaltyGrouping.Unit), ("the-loai", "Thể loại", RoyaltyGrouping.Genre),
        ("chuyen-muc", "Chuyên mục", RoyaltyGrouping.Section), ("ky", "Kỳ", RoyaltyGrouping.Period),
    ];

    public static readonly IReadOnlyList<(string Code, string Words)> Moneys = [(IsPending, "Chờ duyệt"), (IsPaid, "Đã chi"), (IsOwed, "Còn nợ")];

    public static ListShape<RoyaltyTotal> Shape { get; } = new("nhuan-but-tong-hop", "Tổng hợp nhuận bút", [By, Year, Span],
    [
        new("ten", "Tên", r => r.Name) { Sorts = true, Always = true, Width = 40 },
        new("so-bai", "Số tin, bài", r => r.Works) { Sorts = true, DownFirst = true, Figures = true },
        new("tong", "Tổng (đồng)", r => r.Gross) { Sorts = true, DownFirst = true, Figures = true },
        new("cho-duyet", "Chờ duyệt (đồng)", r => r.Pending) { Sorts = true, DownFirst = true, Figures = true },
        new("da-chi", "Đã chi (đồng)", r => r.Paid) { Sorts = true, DownFirst = true, Figures = true },
        new("con-no", "Còn nợ (đồng)", r => r.Owed) { Sorts = true, DownFirst = true, Figures = true },
    ])
    {
        UsualSort = ("ten", false),
    };

    public static ListShape<RoyaltyEntry> Entries { get; } = new("nhuan-but-khoan", "Các khoản nhuận bút", [By, Year, Span, Item, Paid],
    [
        new("ky", "Kỳ", r => r.Span.First) { Sorts = true, DownFirst = true, InFile = r => r.Span.Words, Width = 20 },
        new("bai", "Tin, bài", r => r.Title) { Sorts = true, Always = true, Width = 50 },
        new("ngay-dang", "Ngày đăng", r => r.PublishedOn) { Sorts = true },
        new("nguoi-nhan", "Người nhận", r => r.Name) { Sorts = true, Width = 28 },
        new("don-vi", "Đơn vị", r => r.UnitName) { Sorts = true, Usual = false, Width = 24 },
        new("the-loai", "Thể loại", r => r.GenreName) { Sorts = true, Usual = false, Width = 24 },
        new("chuyen-muc", "Chuyên mục", r => r.SectionName) { Sorts = true, Usual = false, Width = 24 },
        new("trang-thai", "Trạng thái kỳ", r => r.State.Words) { Sorts = true, Usual = false },
        new("so-tien", "Số tiền (đồng)", r => r.Gross) { Sorts = true, DownFirst = true, Figures = true },
        new("cho-duyet", "Chờ duyệt (đồng)", r => r.Pending) { Sorts = true, DownFirst = true, Figures = true },
        new("da-chi", "Đã chi (đồng)", r => r.Paid) { Sorts = true, DownFirst = true, Figures = true },
        new("con-no", "Còn nợ (đồng)", r => r.Owed) { Sorts = true, DownFirst = true, Figures = true },
    ])
    {
        UsualSort = ("ky", true),
    };

    /// <summary>What the address asks for, as far as it makes sense; for the rest a sentence.</summary>
    public static RoyaltyGrouping GroupingOf(ListAsk ask) =>
        Groupings.Where(g => g.Code == ask[By]).Select(g => (RoyaltyGrouping?)g.Grouping).FirstOrDefault() ?? RoyaltyGrouping.Payee;

    /// <summary>The year asked for; today's where none is, null for all of them.</summary>
    public static int? YearOf(ListAsk ask, DateOnly today) => ask[Year] == AllYears ? null
        : int.TryParse(ask[Year], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && PlausibleYears.Hold(year) ? year : today.Year;

    /// <summary>Puts entries together: Σ over the totals is Σ over the entries, in every column but the works.</summary>
    public static IReadOnlyList<RoyaltyTotal> TotalsOf(IEnumerable<RoyaltyEntry> entries, RoyaltyGrouping grouping) => entries
        .GroupBy(e => CodeOf(e, grouping)).Select(g => new RoyaltyTotal(g.Key, NameOf(g.First(), grouping),
            g.Where(e => !e.IsAdjustment).Select(e => e.WorkId).Distinct().Count(), g.Sum(e => e.Gross), g.Sum(e => e.Pending), g.Sum(e => e.Paid),
            g.Sum(e => e.Owed)))
        .OrderBy(t => t.Name, VietnameseText.Order).ThenBy(t => t.Code, StringComparer.Ordinal).ToList();

    /// <summary>The entries an address asks for: of a period, of one item of the grouping, awaiting approval, paid or owed.</summary>
    public static IEnumerable<RoyaltyEntry> Narrow(IEnumerable<RoyaltyEntry> entries, ListAsk ask)
    {
        if (PeriodSpan.TryParse(ask[Span], out var span)) entries = entries.Where(e => e.Span == span);
        var grouping = GroupingOf(ask);
        if (ask[Item] is { } item) entries = entries.Where(e => CodeOf(e, grouping) == item);
        return ask[Paid] switch
        {
            IsPending => entries.Where(e => e.Pending != Money.Zero),
            IsPaid => entries.Where(e => e.Paid != Money.Zero),
            IsOwed => entries.Where(e => e.Owed != Money.Zero),
            _ => entries,
        };
    }

    /// <summary>
    /// The figure entries narrowed by <see cref="Narrow"/> are the sum of: gross, or what of it awaits approval, is paid or owed where that is asked for.
    /// </summary>
    public static Money SumOf(IEnumerable<RoyaltyEntry> narrowed, ListAsk ask) => ask[Paid] switch
    {
        IsPending => narrowed.Sum(e => e.Pending),
        IsPaid => narrowed.Sum(e => e.Paid),
        IsOwed => narrowed.Sum(e => e.Owed),
        _ => narrowed.Sum(e => e.Gross),
    };

    /// <summary>How a condition of the address reads, where that is another than its value; null where it is chosen from a field.</summary>
    /// <param name="ask">What the list is asked for.</param>
    /// <param name="key">The condition.</param>
    /// <param name="value">What it asks for.</param>
    /// <param name="shown">Entries that fit: the first of them tells the name of the item asked for.</param>
    public static string? ConditionWords(ListAsk ask, string key, string value, IReadOnlyList<RoyaltyEntry>? shown) => key switch
    {
        Item => shown is [var first, ..] && CodeOf(first, GroupingOf(ask)) == value ? NameOf(first, GroupingOf(ask)) : value,
        Year => value == AllYears ? "Mọi năm" : $"Năm {value}",
        Span => PeriodSpan.TryParse(value, out var span) ? $"Kỳ {span.Words}" : value,
        _ => null,
    };

    private static string CodeOf(RoyaltyEntry entry, RoyaltyGrouping grouping) => grouping switch
    {
        RoyaltyGrouping.Payee => entry.ContributorId.ToString(CultureInfo.InvariantCulture),
        RoyaltyGrouping.Period => entry.Span.ToString(),
        _ => VietnameseText.Slug(NameOf(entry, grouping)),
    };

    private static string NameOf(RoyaltyEntry entry, RoyaltyGrouping grouping) => grouping switch
    {
        RoyaltyGrouping.Payee => entry.Name,
        RoyaltyGrouping.Unit => entry.UnitName,
        RoyaltyGrouping.Genre => entry.GenreName,
        RoyaltyGrouping.Section => entry.SectionName,
        RoyaltyGrouping.Period => Vietnamese.Capital(entry.Span.Words),
        _ => throw new ArgumentOutOfRangeException(nameof(grouping)),
    };
}
