namespace Portal.Core.Schedules;

/// <summary>Vietnamese words for schedules, in one place.</summary>
public static class ScheduleWords
{
    public static string Of(ScheduleKind kind) => kind == ScheduleKind.Appear ? "Đăng" : "Hết hạn hiển thị";

    public static string Of(ScheduleState state) => state switch
    {
        ScheduleState.Waiting => "Chờ đến giờ",
        ScheduleState.Done => "Đã thực hiện",
        ScheduleState.Failed => "Chưa thực hiện được",
        ScheduleState.Cancelled => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    internal static string Change(ScheduleKind kind) => kind == ScheduleKind.Appear ? "Đổi giờ đăng" : "Đổi hạn hiển thị của";

    internal static string Cancel(ScheduleKind kind) => kind == ScheduleKind.Appear ? "Hủy hẹn giờ đăng" : "Bỏ hạn hiển thị của";
}
