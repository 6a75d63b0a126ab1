using Portal.Core.Media;

namespace Portal.Core.Library;

/// <summary>Why something is not done in the library.</summary>
public static class LibraryRefusals
{
    public static readonly Refusal NotYours = new("library.not-yours",
        "Tư liệu này do người khác tải lên: hãy nhờ người đó hoặc Tổ Thư ký sửa.");

    public static readonly Refusal NameMissing = new("library.name-missing", "Hãy ghi tên của tư liệu.", "FileName");

    public static readonly Refusal ReasonMissing = new("library.reason-missing", "Hãy ghi lý do ngừng dùng để người đang soạn bài biết.", "Reason");

    public static Refusal ReasonTooLong(int length) => new("library.reason-too-long",
        $"Lý do dài {Vietnamese.Number(length)} ký tự, quá mức {MediaFile.ReasonLength}: hãy rút gọn.", "Reason");

    public static readonly Refusal AlreadyAside = new("library.already-aside", "Tư liệu này đã ngừng dùng rồi: hãy tải lại trang.");

    public static readonly Refusal FrameMissing = new("library.frame-missing",
        "Hãy chọn phần ảnh cần giữ (nhỏ hơn cả ảnh) rồi cắt: kéo góc của khung, hoặc ghi bốn cạnh theo phần trăm.", "Frame");

    public static Refusal FrameTooSmall(int width, int height) => new("library.frame-too-small",
        $"Phần chọn chỉ còn {Vietnamese.Number(width)} × {Vietnamese.Number(height)} điểm, mỗi cạnh cần ít nhất {CropPicture.SmallestSide} điểm: "
            + "hãy chọn phần lớn hơn.", "Frame");

    public static readonly Refusal OtherKind = new("library.replace-other-kind",
        "Ảnh chỉ thay được bằng ảnh, tệp chỉ thay được bằng tệp: hãy chọn lại.", "By");

    public static readonly Refusal ByItself = new("library.replace-by-itself", "Đây chính là tư liệu đang thay: hãy chọn tư liệu khác.", "By");

    public static Refusal ByAside(string name) => new("library.replace-by-aside",
        $"“{VietnameseText.Shorten(name, 80)}” đã ngừng dùng: hãy chọn tư liệu khác.", "By");

    public static readonly Refusal NotReplaced = new("library.not-replaced", "Tư liệu này chưa được thay: hãy tải lại trang.");

    public static readonly Refusal AlreadyReplaced = new("library.already-replaced", "Tư liệu này đã được thay rồi: hãy tải lại trang để xem tư liệu mới.");

    public static readonly Refusal NotAside = new("library.not-aside", "Tư liệu này đang được dùng: không cần dùng lại.");
}
