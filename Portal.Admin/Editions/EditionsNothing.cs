using Portal.Core.Editions;
using Portal.Core.Lists;

namespace Portal.Admin.Editions;

/// <summary>
/// What an empty list of editions says where one choice alone narrows it: that nothing waits there is no fault of a filter. Null for any other.
/// </summary>
internal static class EditionsNothing
{
    /// <param name="ask">What the list is asked for.</param>
    /// <param name="word">What it lists, in small letters.</param>
    /// <param name="seesAll">Whether that is all of the portal, or one's own.</param>
    public static string? Sentence(ListAsk ask, string word, bool seesAll)
    {
        var narrowing = ask.Conditions.Where(c => c.Key != EditionAsk.KindOf).ToList();
        return narrowing is [var only] ? Sentence(only.Key, only.Value, word, seesAll ? "" : " của bạn") : null;
    }

    private static string? Sentence(string key, string value, string word, string whose) => (key, value) switch
    {
        (EditionAsk.State, "thung-rac") => $"Thùng rác{whose} đang trống: bản nháp bỏ đi sẽ nằm ở đây và lấy lại được.",
        (EditionAsk.State, "nhap") => $"Không có {word} nào{whose} đang soạn.",
        (EditionAsk.State, "tra-lai") => $"Không có {word} nào{whose} bị trả lại.",
        (EditionAsk.State, "da-duyet") => $"Không có {word} nào{whose} đã duyệt mà chưa đăng.",
        (EditionAsk.State, "hen-gio") => $"Không có {word} nào{whose} đang hẹn giờ: ở bước cuối, chọn “Hẹn giờ đăng” thay cho đăng ngay.",
        (EditionAsk.State, "da-dang") => $"Chưa có {word} nào{whose} đang đăng trên cổng.",
        (EditionAsk.State, "het-han") => $"Chưa có {word} nào{whose} hết hạn hiển thị.",
        (EditionAsk.State, "da-go") => $"Chưa có {word} nào{whose} bị gỡ khỏi cổng.",
        (EditionAsk.Step, _) => $"Không có {word} nào{whose} đang chờ ở bước này.",
        (EditionAsk.Due, "qua-han") => $"Không có {word} nào{whose} quá hạn.",
        (EditionAsk.Due, "sap-qua-han") => $"Không có {word} nào{whose} sắp quá hạn.",
        (EditionAsk.Mine, "1") => $"Bạn chưa có {word} nào.",
        _ => null,
    };
}
