using Portal.Core.Lists;

namespace Portal.Core.History;

/// <summary>The diary as a list: always in the order in which it was written, the newest or the oldest first.</summary>
public static class HistoryList
{
    public const string Words = "tu";
    public const string Actor = "nguoi";
    public const string From = "tu-ngay";
    public const string To = "den-ngay";
    public const int PageSize = 50;

    /// <summary>In the address: lines of the system itself, which has no account.</summary>
    public const string System = "he-thong";

    public static ListShape<DiaryRow> Shape { get; } = new("nhat-ky", "Nhật ký", [Words, Actor, From, To],
    [
        new("so", "Số", r => r.Sequence) { Sorts = true, DownFirst = true, Figures = true, Usual = true },
        new("luc", "Thời gian", r => r.At) { Width = 18 },
        new("ai", "Người thực hiện", r => r.ActorName) { Width = 24 },
        new("noi-dung", "Nội dung", r => r.Sentence) { Always = true, Width = 90 },
        new("ma", "Mã việc", r => r.Action) { Usual = false, Width = 28 },
    ])
    {
        UsualSort = ("so", true), NarrowedBy = "người thực hiện, từ trong nội dung hoặc khoảng ngày",
    };
}
