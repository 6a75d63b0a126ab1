using Portal.Core.Lists;

namespace Portal.Core.Reports.Emulation;

/// <summary>What the address of the ranking, and of the rows behind its figures, asks for.</summary>
public static class EmulationAsk
{
    public const string Path = "thi-dua";
    public const string EntriesPath = "thi-dua/muc";
    public const string SpanKey = "ky";
    public const string OfKey = "xem";
    public const string OrderKey = "xep";

    /// <summary>Whose rows: the number of a unit or a person, 0 for no unit; nothing for everybody's.</summary>
    public const string WhoseKey = "cua";
    public const string FigureKey = "so";

    public static readonly IReadOnlyList<(string Code, string Words, EmulationOf Of)> Kinds =
        [("don-vi", "Đơn vị", EmulationOf.Units), ("tac-gia", "Tác giả", EmulationOf.Authors)];

    public static readonly IReadOnlyList<(string Code, string Words, EmulationOrder Order)> Orders =
    [
        ("diem", "Điểm theo quy định của cổng", EmulationOrder.Points), ("so-bai", "Số tin, bài đã đăng", EmulationOrder.Items),
        ("dung-han", "Tỷ lệ đúng hạn", EmulationOrder.OnTime),
    ];

    /// <summary>The figures whose rows can be opened.</summary>
    public static readonly IReadOnlyList<(string Code, string Words, Func<EmulationEntry, bool> Holds)> Figures =
    [
        ("bai", "Đã đăng", e => e.What == EmulationWhat.Published), ("dung-han", "Đúng hạn", e => e.OnTime is true),
        ("qua-han", "Quá hạn", e => e.OnTime is false), ("co-han", "Có thời hạn", e => e.OnTime is not null),
        ("dinh-chinh", "Đính chính", e => e.What == EmulationWhat.Corrected), ("go", "Gỡ khỏi cổng", e => e.What == EmulationWhat.Withdrawn),
    ];

    public static string CodeOf(EmulationOf of) => Kinds.First(k => k.Of == of).Code;

    public static EmulationOf OfOf(ListAsk ask) => Kinds.FirstOrDefault(k => k.Code == ask[OfKey], Kinds[0]).Of;

    public static EmulationOrder? OrderOf(ListAsk ask) => Orders.Where(o => o.Code == ask[OrderKey]).Select(o => (EmulationOrder?)o.Order).FirstOrDefault();

    /// <summary>The span asked for, else the last quarter that has ended; a sentence where what was asked for is none.</summary>
    public static (DaySpan Span, IReadOnlyList<string> LeftOut) SpanOf(ListAsk ask, DateOnly today)
    {
        if (ReportSpans.TryParse(ask[SpanKey], out var span)) return (span, []);
        var usual = ReportSpans.Before(DaySpan.Of(YearQuarter.Of(today)));
        return (usual, ask[SpanKey] is { } typed
            ? [$"Kỳ “{VietnameseText.Shorten(typed, 40)}” không đọc được nên đang xem {usual.Words}: tháng viết như 2026-10, quý viết như 2026-Q3."] : []);
    }

    /// <summary>Spans to choose from, the latest of each length first; lengths the reports do not know are left out.</summary>
    public static IReadOnlyList<DaySpan> Choices(DateOnly today)
    {
        string[] codes =
        [
            .. Enumerable.Range(0, 12).Select(i => YearMonth.Of(today.AddMonths(-i)).ToString()),
            .. Enumerable.Range(0, 8).Select(i => YearQuarter.Of(today.AddMonths(-3 * i)).ToString()),
            .. Enumerable.Range(0, 4).Select(i => today.AddMonths(-6 * i)).Select(d => $"{d.Year:0000}-H{(d.Month > 6 ? 2 : 1)}"),
            .. Enumerable.Range(0, 3).Select(i => $"{today.Year - i:0000}"),
        ];
        return codes.Select(c => ReportSpans.TryParse(c, out var span) ? span : null).OfType<DaySpan>().Distinct().ToList();
    }

    public static IEnumerable<EmulationEntry> Narrow(IEnumerable<EmulationEntry> entries, ListAsk ask)
    {
        if (int.TryParse(ask[WhoseKey], System.Globalization.NumberStyles.None, null, out var id)) entries = entries.Where(e => e.IsOf(OfOf(ask), id));
        return Figures.FirstOrDefault(f => f.Code == ask[FigureKey]).Holds is { } holds ? entries.Where(holds) : entries;
    }
}
