using Portal.Core.Lists;

namespace Portal.Core.Queue;

/// <summary>"Việc của tôi" as a list: its columns and what narrows it. The order is that of <see cref="FindMyWork"/> until asked otherwise.</summary>
public static class WorkList
{
    public const string Tab = "xem";
    public const string Kind = "loai";
    public const string Words = "tu";

    /// <summary>By who has taken it upon themselves: <see cref="OfSelf"/>, <see cref="OfNobody"/>, <see cref="OfOthers"/>.</summary>
    public const string Holder = "nhan";
    public const string OfSelf = "toi";
    public const string OfNobody = "chua-ai";
    public const string OfOthers = "nguoi-khac";

    /// <summary>Taken by nobody else.</summary>
    public const string Open = "toi-hoac-chua-ai";
    public const int PageSize = 50;

    public const string Late = "qua-han";
    public const string Today = "hom-nay";

    public static ListShape<WorkRow> Shape { get; } = new("viec", "Việc của tôi", [Tab, Kind, Words, Holder],
    [
        new("han", "Thời hạn", r => r.DueAt) { Sorts = true, Width = 18 },
        new("loai", "Loại", r => r.Kind) { Sorts = true },
        new("noi-dung", "Nội dung", r => r.Title) { Sorts = true, Always = true, Width = 60 },
        new("dang-o", "Đang ở", r => r.State)
        {
            Sorts = true, Width = 24, InFile = r => r.EscalatedWords is { } told ? $"{r.State} ({told})" : r.State,
        },
        new("nguoi-soan", "Người soạn", r => r.Who) { Sorts = true, Width = 24 },
        new("nguoi-nhan", "Người nhận", HolderWords) { Sorts = true, Width = 24 },
        new("viec", "Việc cần làm", r => r.Does) { Sorts = true, Width = 24 },
    ])
    {
        UsualWords = "Cần làm trước đứng trước",
    };

    public static bool Takes(string? tab, WorkRow row) => tab switch
    {
        Late => row.Late,
        Today => row.DueToday,
        _ => true,
    };

    private static string? HolderWords(WorkRow row) => row.Holder switch
    {
        { IsSelf: true } => "Tôi",
        { Name: var name } => name,
        null => row.MayBeHeld ? "Chưa ai nhận" : null,
    };

    /// <summary>Drafts and other work of one's own count as taken by nobody else: they are mine.</summary>
    public static bool IsHeld(string? by, WorkRow row) => by switch
    {
        OfSelf => row.Holder?.IsSelf ?? !row.MayBeHeld,
        OfNobody => row.MayBeHeld && row.Holder is null,
        OfOthers => !row.IsOpen,
        Open => row.IsOpen,
        _ => true,
    };

    /// <summary>The rows of one answer that an address asks for.</summary>
    public static Rows<WorkRow> Narrow(IReadOnlyList<WorkRow> all, ListAsk ask, int pageSize = PageSize)
    {
        var kind = ask[Kind];
        var known = kind is null || all.Any(r => r.Kind == kind);
        var rows = Shape.Arrange(all.Where(r => Takes(ask[Tab], r) && IsHeld(ask[Holder], r) && (!known || kind is null || r.Kind == kind)
            && ListArrange.Holds(ask[Words], r.Title, r.Who, r.State)), ask, pageSize);
        return known ? rows : rows with
        {
            LeftOut = [.. rows.LeftOut, $"Bạn không có việc nào thuộc loại “{VietnameseText.Shorten(kind!, 40)}” nên danh sách không lọc theo loại."],
        };
    }
}
