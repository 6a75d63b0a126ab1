using Portal.Core.Editions;
using Portal.Core.Lists;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Ageing;

/// <summary>
/// One line that waits to be paid: whose, for what, how much, and how long since its publication. <paramref name="Amount"/> is what is still owed of it,
/// before tax and without the corrections its payee has coming besides; null until it is assessed.
/// </summary>
public sealed record UnpaidLineRow(
    int LineId, int ContributorId, string Name, ContributionRole Role, string Title, int WorkId, PeriodSpan Span, PeriodState State, DateOnly PublishedOn,
    Money? Amount, int Days)
{
    /// <summary>A part was paid already, and <see cref="Amount"/> is the rest.</summary>
    public bool PaidInPart { get; init; }

    /// <summary>Within how many days it is to be paid and how often the payee is notified, by the law of the day of publication; null before any.</summary>
    public int? Term { get; init; }
    public int? NoticesAsked { get; init; }
    public DateOnly? PayBy => Term is { } days ? PublishedOn.AddDays(days) : null;

    /// <summary>Days on which the payee was notified, the first first.</summary>
    public IReadOnlyList<DateOnly> Notices { get; init; } = [];

    /// <summary>The year whose fund it was moved to, where it stays payable to whoever comes for it after all; null while it waits.</summary>
    public int? MovedTo { get; init; }
    public AgeBand Band => UnpaidList.BandOf(Days, Term);

    /// <summary>What may be done, as far as state and law tell.</summary>
    public bool MayNotify => State.IsFixed && MovedTo is null && Notices.Count < NoticesAsked;
    public bool MayMove => State.IsFixed && MovedTo is null && Band == AgeBand.Over && NoticesAsked is { } asked && Notices.Count >= asked;
}

/// <summary>Half of the term, the whole of it, beyond: 0-30, 31-60 and over 60 days by the law of 2014.</summary>
public enum AgeBand
{
    Young,
    Middle,
    Over,
}

/// <summary>The list of what waits to be paid: its columns, and what narrows it. The oldest stands first until asked otherwise.</summary>
public static class UnpaidList
{
    public const string Path = "nhuan-but/cho-chi";
    public const string Band = "tuoi";
    public const string Payee = "nguoi";
    public const int PageSize = 50;

    public static readonly IReadOnlyList<(string Code, AgeBand Band)> Bands = [("som", AgeBand.Young), ("sap-han", AgeBand.Middle), ("qua-han", AgeBand.Over)];

    public static ListShape<UnpaidLineRow> Shape { get; } = new("nhuan-but-cho-chi", "Nhuận bút chờ chi", [Band, Payee],
    [
        new("nguoi-nhan", "Người nhận", r => r.Name) { Sorts = true, Always = true, Width = 28 },
        new("bai", "Tin, bài", r => r.Title) { Sorts = true, Always = true, Width = 50 },
        new("ky", "Kỳ", r => r.Span.Words) { Width = 20 },
        new("trang-thai", "Trạng thái", StateOf) { Sorts = true },
        new("ngay-dang", "Ngày đăng", r => r.PublishedOn) { Sorts = true, Usual = false },
        new("so-ngay", "Số ngày", r => r.Days) { Sorts = true, DownFirst = true, Figures = true },
        new("han-chi", "Hạn chi", r => r.PayBy) { Sorts = true },
        new("so-tien", "Còn phải chi (đồng)", r => r.Amount) { Sorts = true, DownFirst = true, Figures = true },
        new("thong-bao", "Thông báo", NoticesOf) { Width = 40 },
    ])
    {
        UsualSort = ("so-ngay", true),
    };

    /// <summary>The state of the period, and that a part was paid: <c>Đã đóng, còn nợ</c>.</summary>
    public static string StateOf(UnpaidLineRow row) => row.PaidInPart ? $"{row.State.Words}, còn nợ" : row.State.Words;

    /// <summary><c>lần 1: 05/01/2027; chuyển quỹ năm 2028, vẫn chi được</c>; empty where there was none.</summary>
    public static string NoticesOf(UnpaidLineRow row) => string.Join("; ", row.Notices.Select((day, i) => $"lần {i + 1}: {Vietnamese.Date(day)}")
        .Concat(row.MovedTo is { } year ? [$"chuyển quỹ năm {year}, vẫn chi được"] : []));

    /// <summary>Of something waiting that many days, by the term of the law in days; young where there is none.</summary>
    public static AgeBand BandOf(int days, int? term) => term is not { } within ? AgeBand.Young
        : days > within ? AgeBand.Over : days > within / 2 ? AgeBand.Middle : AgeBand.Young;

    /// <summary>Words of a band with the days of the law: <c>31-60 ngày</c>.</summary>
    public static string WordsOf(AgeBand band, int term) => band switch
    {
        AgeBand.Young => $"0-{term / 2} ngày",
        AgeBand.Middle => $"{(term / 2) + 1}-{term} ngày",
        _ => $"Trên {term} ngày",
    };

    public static Rows<UnpaidLineRow> Narrow(IReadOnlyList<UnpaidLineRow> all, ListAsk ask, int pageSize = PageSize)
    {
        var (band, payee) = (ask[Band], ask[Payee]);
        var known = band is null || Bands.Any(b => b.Code == band);
        var rows = Shape.Arrange(all.Where(r => (!known || band is null || Bands.Any(b => b.Code == band && b.Band == r.Band))
            && (payee is null || ListArrange.Holds(payee, r.Name))), ask, pageSize);
        return known ? rows : rows with
        {
            LeftOut = [.. rows.LeftOut, $"Không có nhóm “{VietnameseText.Shorten(band!, 40)}” nên danh sách không lọc theo số ngày."],
        };
    }
}
