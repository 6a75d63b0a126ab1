namespace Portal.Core.Editions.Urgent;

/// <summary>Why something is not published urgently, or not reviewed afterwards.</summary>
public static class UrgentRefusals
{
    public const string ReasonField = "UrgentReason";
    public const string ResultField = "UrgentResult";
    public const string NoteField = "UrgentNote";

    /// <summary>Shorter says nothing to whoever looks afterwards.</summary>
    public const int ReasonLeast = 10;

    public static readonly Refusal NotOffered = new("urgent.not-offered",
        "Hồ sơ của cổng không cho đăng khẩn: hãy gửi bài qua đủ các bước, hoặc nhờ người quản trị cổng khai báo ở Hồ sơ cổng, phần Quy trình.");

    public static readonly Refusal ReasonMissing = new("urgent.reason-missing",
        $"Hãy ghi vì sao không chờ được các bước còn lại, ít nhất {ReasonLeast} ký tự: người hậu kiểm đọc dòng này.", ReasonField);

    public static readonly Refusal ReasonTooLong = new("urgent.reason-too-long",
        $"Lý do đăng khẩn dài quá {UrgentReview.ReasonLength} ký tự: hãy viết ngắn lại.", ReasonField);

    public static readonly Refusal NotUrgent = new("urgent.none", "Bản này không đăng khẩn nên không có việc hậu kiểm.");

    public static readonly Refusal OwnPublishing = new("urgent.own-publishing",
        "Bạn đã đăng khẩn bài này nên không tự hậu kiểm: hãy để người khác xem lại.");

    public static readonly Refusal OthersReview = new("urgent.others-review",
        "Bài này do người ở bước bị bỏ qua hậu kiểm: hãy để họ xem lại.");

    public static Refusal ReviewedBefore(string? name, DateTime at) => new("urgent.reviewed-before",
        $"{name} đã hậu kiểm bài này lúc {WardClock.Say(at)}: hãy tải lại trang để xem kết quả.");

    public static readonly Refusal ResultMissing = new("urgent.result-missing", "Hãy chọn kết quả hậu kiểm.", ResultField);

    public static readonly Refusal NoteMissing = new("urgent.note-missing", "Hãy ghi chỗ cần sửa hoặc vì sao nên gỡ.", NoteField);

    public static readonly Refusal NoteTooLong = new("urgent.note-too-long",
        $"Ghi chú hậu kiểm dài quá {UrgentReview.NoteLength} ký tự: hãy viết ngắn lại.", NoteField);
}
