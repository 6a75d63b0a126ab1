namespace Portal.Core.History.Clocks;

/// <summary>What the machine's clock was compared with.</summary>
public enum ClockWitness
{
    /// <summary>The last line written, of any history or of the security log.</summary>
    LastLine,
    /// <summary>The clock of the database server.</summary>
    Server,
    /// <summary>This process's own count of the time since it began, which setting the clock does not change.</summary>
    SteadyCount,
}

/// <summary>Why the machine's clock is not believed: what it says, and what the witness says.</summary>
public sealed record ClockDoubt(DateTime NowAt, DateTime WitnessAt, ClockWitness Witness)
{
    /// <summary>Clocks of two nodes differ by seconds; what is less than this is no jump.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>So far ahead of its witness no clock is by drifting.</summary>
    public static readonly TimeSpan MostAhead = TimeSpan.FromDays(1);

    /// <summary>For whoever may vouch for the clock.</summary>
    public string Words =>
        $"Đồng hồ máy chủ đang chỉ {WardClock.Say(NowAt)}, nhưng {WitnessWords} là {WardClock.Say(WitnessAt)}. Việc thanh toán, phê duyệt và đăng bài đang "
        + "bị giữ lại.";

    public Refusal Refusal => new("clock.doubtful",
        $"Đồng hồ máy chủ đang chỉ {WardClock.Say(NowAt)}, nhưng {WitnessWords} là {WardClock.Say(WitnessAt)}, nên việc này chưa được ghi để không mang "
        + "sai ngày. Phần bạn đã nhập vẫn còn trên màn hình: hãy báo người quản trị hệ thống chỉnh lại đồng hồ rồi làm lại.");

    /// <summary>In English, for health and console.</summary>
    public string Sentence => FormattableString.Invariant(
        $"the machine's clock says {NowAt:yyyy-MM-dd HH:mm} UTC, {WitnessName} {WitnessAt:yyyy-MM-dd HH:mm} UTC: ")
        + "set the clock right, then ./portal confirm-clock, or the page of the security log";

    private string WitnessWords => Witness switch
    {
        ClockWitness.LastLine => "giờ của dòng nhật ký ghi gần nhất",
        ClockWitness.Server => "giờ của máy chủ cơ sở dữ liệu",
        _ => "giờ tính từ lúc hệ thống khởi động",
    };

    private string WitnessName => Witness switch
    {
        ClockWitness.LastLine => "the last line written",
        ClockWitness.Server => "the database server",
        _ => "the time counted since the start",
    };
}
