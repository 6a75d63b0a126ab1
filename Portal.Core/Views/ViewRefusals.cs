namespace Portal.Core.Views;

/// <summary>Why a view is not saved or not deleted.</summary>
public static class ViewRefusals
{
    public static readonly Refusal NameMissing = new("lists.view-name-missing", "Hãy đặt tên cho khung nhìn, ví dụ “Quá hạn của Phòng Văn hóa”.", "Name");

    public static readonly Refusal NameTooLong = new("lists.view-name-too-long",
        $"Tên khung nhìn dài quá {SavedView.NameLength} ký tự: hãy viết ngắn lại.", "Name");

    public static Refusal NameTaken(string name) => new("lists.view-name-taken",
        $"Bạn đã có khung nhìn “{name}” của danh sách này: hãy đặt tên khác, hoặc xóa khung nhìn cũ trước.", "Name");

    public static readonly Refusal QueryTooLong = new("lists.view-too-long",
        "Bộ lọc đang dùng quá dài để lưu: hãy bớt điều kiện rồi lưu lại.", "Name");

    public static readonly Refusal TooManyViews = new("lists.too-many-views",
        $"Bạn đã lưu {SaveView.MostViews} khung nhìn của danh sách này: hãy xóa bớt khung nhìn không dùng nữa.", "Name");

    public static readonly Refusal MayNotShare = new("lists.may-not-share",
        "Chỉ người được xem mọi nội dung của cổng mới dùng chung khung nhìn với người khác: hãy bỏ chọn “Dùng chung”.", "Shared");

    public static readonly Refusal NotYourView = new("lists.not-your-view",
        "Khung nhìn này của người khác: chỉ người đã lưu, hoặc người quản trị cổng nếu là khung nhìn dùng chung, mới xóa được.");
}
