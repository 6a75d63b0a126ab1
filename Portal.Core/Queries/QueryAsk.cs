using System.Globalization;
using Portal.Core.Editions;
using Portal.Core.Lists;

namespace Portal.Core.Queries;

/// <summary>The conditions of a query in its address, and what they mean.</summary>
public static class QueryAsk
{
    public const string Path = "tra-cuu";
    public const string Words = "tu";
    public const string KindOf = "loai";
    public const string Section = "muc";
    public const string Genre = "the-loai";
    public const string Unit = "don-vi";
    public const string Person = "nguoi";
    public const string State = "trang-thai";
    public const string Span = "ky";
    public const string From = "tu-ngay";
    public const string To = "den-ngay";
    public const string Pictures = "anh";
    public const string Attachments = "tep";
    public const string Timeliness = "so-voi-han";
    public const string Royalty = "cham";

    /// <summary>The kept query the address was opened from; it narrows nothing.</summary>
    public const string Kept = "luu";

    public static readonly IReadOnlyList<string> Keys =
        [Words, KindOf, Section, Genre, Unit, Person, State, Span, From, To, Pictures, Attachments, Timeliness, Royalty, Kept];

    public static readonly IReadOnlyList<(string Code, string Words, EditionStatus Status)> States =
    [
        ("da-dang", "Đã đăng", EditionStatus.Published), ("het-han", "Hết hạn hiển thị", EditionStatus.Ended), ("da-go", "Đã gỡ", EditionStatus.Withdrawn),
        ("hen-gio", "Hẹn giờ", EditionStatus.Scheduled), ("da-duyet", "Đã duyệt", EditionStatus.Approved),
        ("dang-xu-ly", "Đang xử lý", EditionStatus.InWorkflow), ("tra-lai", "Đã trả lại", EditionStatus.Returned), ("nhap", "Nháp", EditionStatus.Draft),
    ];

    public static readonly IReadOnlyList<(string Code, string Words)> Haves = [("co", "Có"), ("khong", "Không có")];

    public static readonly IReadOnlyList<(string Code, string Words, QueryTimeliness Value)> Timelinesses =
    [
        ("dung", "Đăng đúng hạn", QueryTimeliness.OnTime), ("tre", "Đăng quá hạn", QueryTimeliness.Late),
        ("khong", "Không tính hạn", QueryTimeliness.WithoutDeadline),
    ];

    public static readonly IReadOnlyList<(string Code, string Words, QueryRoyalty Value)> Royalties =
    [
        ("da", "Đã chấm", QueryRoyalty.Assessed), ("chua", "Chưa chấm", QueryRoyalty.Awaiting), ("khong-chi", "Không chi", QueryRoyalty.Excluded),
        ("khong-co", "Không có nhuận bút", QueryRoyalty.None),
    ];

    /// <summary>What an address asks for on a day, and a sentence for each condition that means nothing and is left out.</summary>
    public static (ItemQuery Query, IReadOnlyList<string> LeftOut) Read(ListAsk ask, ContentKinds kinds, DateOnly today, bool seesRoyalties)
    {
        var leftOut = new List<string>();
        var span = One(ask, Span, "Khoảng thời gian", leftOut, code => QuerySpans.Of(code, today));
        var (from, to) = (One(ask, From, "Từ ngày", leftOut, ListDay.Read), One(ask, To, "Đến ngày", leftOut, ListDay.Read));
        if (span is not null && (from ?? to) is not null)
            leftOut.Add("Đã chọn khoảng thời gian nên danh sách không lọc theo ngày ghi tay: hãy bỏ một trong hai.");
        var royalty = One(ask, Royalty, "Nhuận bút", leftOut, code => Found(Royalties.Select(r => (r.Code, r.Value)), code));
        if (royalty is not null && !seesRoyalties)
        {
            royalty = null;
            leftOut.Add("Bạn không được xem nhuận bút nên danh sách không lọc theo điều kiện này.");
        }
        if (ask[Words] is { } typed)
        {
            if (Phrases.Read(typed) is null) leftOut.Add($"“{VietnameseText.Shorten(typed, 40)}” không có chữ hay số nào nên danh sách không tìm theo từ.");
            if (Phrases.TooMany(typed)) leftOut.Add($"Danh sách chỉ tìm theo {Phrases.Most} cụm từ đầu.");
        }
        var query = new ItemQuery
        {
            Filter = new EditionFilter
            {
                Kind = One(ask, KindOf, "Loại", leftOut, code => kinds.Find(code)?.Kind),
                SectionId = One(ask, Section, "Chuyên mục", leftOut, Number), UnitId = One(ask, Unit, "Đơn vị", leftOut, Number), Person = ask[Person],
                Status = One(ask, State, "Trạng thái", leftOut, code => Found(States.Select(s => (s.Code, s.Status)), code)),
                FromOn = span?.First ?? from, ToOn = span?.Last ?? to, ByPublishing = true, Page = ask.Page, Sort = EditionSort.Published,
            },
            Phrases = Phrases.Read(ask[Words]), Genre = ask[Genre], Royalty = royalty,
            Pictures = One(ask, Pictures, "Ảnh", leftOut, HasOf), Attachments = One(ask, Attachments, "Tệp đính kèm", leftOut, HasOf),
            Timeliness = One(ask, Timeliness, "So với thời hạn", leftOut, code => Found(Timelinesses.Select(t => (t.Code, t.Value)), code)),
        };
        if (ask.Sort is null) return (query, leftOut);
        if (EditionAsk.Sorts.TryGetValue(ask.Sort, out var sort))
            return (query with { Filter = query.Filter with { Sort = sort, Descending = ask.Descending } }, leftOut);
        leftOut.Add(ListArrange.NoColumn(ask.Sort));
        return (query, leftOut);
    }

    private static T? One<T>(ListAsk ask, string key, string name, List<string> leftOut, Func<string, T?> read) where T : struct
    {
        if (ask[key] is not { } typed) return null;
        if (read(typed) is { } value) return value;
        leftOut.Add(key is From or To ? ListDay.WhyNot(name, typed)
            : $"{name} “{VietnameseText.Shorten(typed, 40)}” không hợp lệ nên danh sách không lọc theo điều kiện này.");
        return null;
    }

    private static T? Found<T>(IEnumerable<(string Code, T Value)> known, string code) where T : struct =>
        known.Where(k => k.Code == code).Select(k => (T?)k.Value).FirstOrDefault();

    private static Has? HasOf(string code) => code switch { "co" => Has.Yes, "khong" => Has.No, _ => null };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
