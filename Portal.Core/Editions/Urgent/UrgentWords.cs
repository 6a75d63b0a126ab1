namespace Portal.Core.Editions.Urgent;

/// <summary>What is said of what was published urgently.</summary>
public static class UrgentWords
{
    public static string Of(UrgentResult result) => result switch
    {
        UrgentResult.Passed => "Đạt",
        UrgentResult.Correct => "Cần đính chính",
        UrgentResult.Withdraw => "Đề nghị gỡ",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    /// <summary><c>bỏ qua bước Biên tập, Duyệt lĩnh vực</c>.</summary>
    public static string Skipped(string names) => names.Length == 0 ? "không bỏ qua bước nào ở giữa" : $"bỏ qua bước {names}";

    /// <summary><c>hậu kiểm trước 17:00 ngày 23/11/2026</c>.</summary>
    public static string Due(DateTime? due) => due is { } at ? $"hậu kiểm trước {WardClock.Say(at)}" : "chưa tính được hạn hậu kiểm vì chưa có lịch làm việc";
}
