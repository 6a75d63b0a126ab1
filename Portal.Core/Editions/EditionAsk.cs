using Portal.Core.Lists;

namespace Portal.Core.Editions;

/// <summary>The names of the conditions of the list of editions in its address, and what they mean.</summary>
public static class EditionAsk
{
    /// <summary>In place of a kind: every kind of content.</summary>
    public const string AllKinds = "tat-ca";

    public const string Words = "tu";
    public const string KindOf = "loai";
    public const string State = "trang-thai";
    public const string Step = "buoc";
    public const string Section = "muc";
    public const string Unit = "don-vi";
    public const string Person = "nguoi";
    public const string Due = "han";
    public const string DueOn = "ngay-han";

    /// <summary>Published urgently, and how its review stands.</summary>
    public const string Urgent = "khan";

    /// <summary>Whoever must act next.</summary>
    public const string WaitsFor = "cho";
    public const string From = "tu-ngay";
    public const string To = "den-ngay";

    /// <summary><c>theo=dang</c>: the two days are those of the first publishing.</summary>
    public const string DayOf = "theo";
    public const string Mine = "cua-toi";

    public static readonly IReadOnlyList<string> Keys =
        [Words, KindOf, State, Step, Section, Unit, Person, Due, DueOn, Urgent, WaitsFor, From, To, DayOf, Mine];

    public static readonly IReadOnlyDictionary<string, EditionStatus> States = new Dictionary<string, EditionStatus>
    {
        ["nhap"] = EditionStatus.Draft,
        ["dang-xu-ly"] = EditionStatus.InWorkflow,
        ["tra-lai"] = EditionStatus.Returned,
        ["da-dang"] = EditionStatus.Published,
        ["da-go"] = EditionStatus.Withdrawn,
        ["da-duyet"] = EditionStatus.Approved,
        ["hen-gio"] = EditionStatus.Scheduled,
        ["het-han"] = EditionStatus.Ended,
        ["thung-rac"] = EditionStatus.Binned,
    };

    public static readonly IReadOnlyDictionary<string, DueFilter> Dues = new Dictionary<string, DueFilter>
    {
        ["qua-han"] = DueFilter.Late,
        ["hom-nay"] = DueFilter.Today,
        ["sap-qua-han"] = DueFilter.Soon,
        ["da-bao-lanh-dao"] = DueFilter.Escalated,
        ["dang-tre"] = DueFilter.PublishedLate,
    };

    public static readonly IReadOnlyDictionary<string, UrgentFilter> Urgents = new Dictionary<string, UrgentFilter>
    {
        ["co"] = UrgentFilter.Any,
        ["cho-hau-kiem"] = UrgentFilter.Waiting,
        ["qua-han"] = UrgentFilter.Late,
        ["de-nghi-go"] = UrgentFilter.ToWithdraw,
        ["can-dinh-chinh"] = UrgentFilter.ToCorrect,
        ["da-hau-kiem"] = UrgentFilter.Done,
    };

    /// <summary>Columns by the code under which they are sorted.</summary>
    public static readonly IReadOnlyDictionary<string, EditionSort> Sorts = new Dictionary<string, EditionSort>
    {
        ["tieu-de"] = EditionSort.Title,
        ["muc"] = EditionSort.Section,
        ["trang-thai"] = EditionSort.State,
        ["nguoi-soan"] = EditionSort.Author,
        ["don-vi"] = EditionSort.Unit,
        ["han"] = EditionSort.Due,
        ["cap-nhat"] = EditionSort.Changed,
        ["dang"] = EditionSort.Published,
    };

    /// <summary>The filter an address means, and a sentence for each condition that means nothing and is left out.</summary>
    public static (EditionFilter Filter, IReadOnlyList<string> LeftOut) Read(ListAsk ask, ContentKinds kinds)
    {
        var leftOut = new List<string>();
        var filter = new EditionFilter
        {
            Text = ask[Words],
            Kind = One(ask, KindOf, "Loại", leftOut, code => kinds.Find(code)?.Kind),
            SectionId = One(ask, Section, "Chuyên mục", leftOut, Number),
            UnitId = One(ask, Unit, "Đơn vị", leftOut, Number),
            Person = ask[Person],
            Status = One(ask, State, "Trạng thái", leftOut, code => States.TryGetValue(code, out var s) ? s : (EditionStatus?)null),
            Step = ask[Step],
            Due = One(ask, Due, "Thời hạn", leftOut, code => Dues.TryGetValue(code, out var d) ? d : (DueFilter?)null),
            Urgent = One(ask, Urgent, "Đăng khẩn", leftOut, code => Urgents.TryGetValue(code, out var u) ? u : (UrgentFilter?)null),
            DueOn = One(ask, DueOn, "Ngày đến hạn", leftOut, ListDay.Read),
            WaitsFor = ask[WaitsFor],
            FromOn = One(ask, From, "Từ ngày", leftOut, ListDay.Read),
            ToOn = One(ask, To, "Đến ngày", leftOut, ListDay.Read),
            ByPublishing = ask[DayOf] == "dang",
            Mine = ask[Mine] == "1",
            Page = ask.Page,
        };
        if (ask.Sort is null) return (filter, leftOut);
        if (Sorts.TryGetValue(ask.Sort, out var sort)) return (filter with { Sort = sort, Descending = ask.Descending }, leftOut);
        leftOut.Add(ListArrange.NoColumn(ask.Sort));
        return (filter, leftOut);
    }

    private static T? One<T>(ListAsk ask, string key, string name, List<string> leftOut, Func<string, T?> read) where T : struct
    {
        if (ask[key] is not { } typed) return null;
        if (read(typed) is { } value) return value;
        leftOut.Add(key is From or To or DueOn ? ListDay.WhyNot(name, typed)
            : $"{name} “{VietnameseText.Shorten(typed, 40)}” không hợp lệ nên danh sách không lọc theo điều kiện này.");
        return null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;
}
