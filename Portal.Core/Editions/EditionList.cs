using Portal.Core.Editions.Urgent;
using Portal.Core.Lists;

namespace Portal.Core.Editions;

/// <summary>The columns of the list of editions, on the screen and in its export. Those that sort are named in <see cref="EditionAsk.Sorts"/>.</summary>
public sealed class EditionList(ContentKinds kinds)
{
    public const string Code = "bai";

    public ListShape<EditionRow> Shape { get; } = new(Code, "Tin, bài, văn bản", EditionAsk.Keys,
    [
        new("tieu-de", "Tiêu đề", r => r.Shown) { Sorts = true, Always = true, Width = 60 },
        new("loai", "Loại", r => kinds.Of(r.Kind).Words.InQueue) { Usual = false },
        new("so-ban", "Bản số", r => r.Number) { Usual = false, Width = 8 },
        new("muc", "Chuyên mục", r => r.SectionName) { Sorts = true, Width = 24 },
        new("trang-thai", "Trạng thái", StateWords) { Sorts = true, Width = 24 },
        new("cho", "Đang chờ", r => r.WaitingFor) { Usual = false, Width = 24 },
        new("nguoi-soan", "Người soạn", r => r.AuthorName) { Sorts = true, Width = 24 },
        new("don-vi", "Đơn vị", r => r.UnitName) { Sorts = true, Usual = false, Width = 24 },
        new("han", "Thời hạn đăng", r => r.DueAt) { Sorts = true, Width = 18 },
        new("con", "So với thời hạn", DueWords) { Usual = false, Width = 26 },
        new("khan", "Đăng khẩn", UrgentWords) { Usual = false, Width = 24 },
        new("cap-nhat", "Cập nhật lúc", r => r.UpdatedAt) { Sorts = true, DownFirst = true, Width = 18 },
        new("dang", "Đăng lần đầu", r => r.FirstPublishedAt) { Sorts = true, DownFirst = true, Usual = false, Width = 18 },
    ])
    {
        UsualSort = ("cap-nhat", true), NarrowedBy = "trạng thái, chuyên mục hoặc khoảng ngày",
    };

    /// <summary>The state in one word: the step while it is in the workflow.</summary>
    public static string StateOf(EditionRow row) => row.Status == EditionStatus.InWorkflow ? row.StepName : EditionWords.Of(row.Status);

    /// <summary>Both states of an item with a live edition and a newer one in work.</summary>
    private static string StateWords(EditionRow row) => row.Live is { } live
        ? $"{EditionWords.Of(live.Status)} (bản {live.Number}); {StateOf(row)} (bản {row.Number})" : StateOf(row);

    /// <summary>Null where nothing of the item was published urgently.</summary>
    public static string? UrgentWords(EditionRow row) => row.Urgent switch
    {
        UrgentFilter.Late => "Quá hạn hậu kiểm",
        UrgentFilter.Waiting => "Chờ hậu kiểm",
        UrgentFilter.ToWithdraw => Urgent.UrgentWords.Of(UrgentResult.Withdraw),
        UrgentFilter.ToCorrect => Urgent.UrgentWords.Of(UrgentResult.Correct),
        UrgentFilter.Done => "Đã hậu kiểm",
        _ => null,
    };

    private static string? DueWords(EditionRow row) => row.OnTime switch
    {
        true => "Đăng đúng hạn",
        false => "Đăng quá hạn",
        null => row.TimeLeft,
    };
}
