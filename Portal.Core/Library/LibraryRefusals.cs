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

    public static readonly Refusal NotAside = new("library.not-aside", "Tư liệu này đang được dùng: không cần dùng lại.");
}
