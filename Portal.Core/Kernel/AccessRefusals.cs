namespace Portal.Core.Kernel;

/// <summary>Sentences about rights.</summary>
public static class AccessRefusals
{
    public static readonly Refusal NotAllowed = new("access.not-allowed",
        "Bạn chưa được giao quyền làm việc này ở cổng đang chọn. Hãy liên hệ người quản trị nếu cần.");

    public static readonly Refusal NotFound = new("access.not-found",
        "Không tìm thấy nội dung này ở cổng đang chọn: có thể địa chỉ đã sai hoặc nội dung thuộc cổng khác.");

    public static readonly Refusal ProofNeeded = new("accounts.proof-needed",
        "Việc này cần xác nhận lại đúng là bạn: hãy nhập mật khẩu hoặc mã xác thực. Phần bạn đã nhập vẫn còn trên màn hình.");

    public static readonly Refusal Stale = new("data.stale",
        "Có người vừa thay đổi nội dung này. Phần bạn đã nhập vẫn còn trên màn hình: hãy mở nội dung mới nhất ở thẻ khác, đối chiếu rồi lưu lại.");

    public static readonly Refusal Busy = new("data.busy",
        "Máy chủ đang bận ghi việc khác nên việc này chưa được ghi. Phần bạn đã nhập vẫn còn trên màn hình: hãy chờ một phút rồi làm lại.");
}
