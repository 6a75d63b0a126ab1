namespace Portal.Core.Media.Files;

/// <summary>Why a file is not taken, in the words the person reads. One place, so that every upload says the same.</summary>
public static class FileRefusals
{
    public const string Taken = "PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt, .ods, .odp), âm thanh (MP3, M4A) hoặc video MP4";

    public static Refusal TooHeavy(long? bytes, long limit, FileKind? kind) => new("file.too-heavy",
        $"{Name(kind)} {(bytes is { } known ? $"nặng {FileWords.Size(known)}, " : "nặng ")}quá mức {FileWords.Size(limit)}: "
            + (kind is FileKind.Mp4 or null ? "hãy nén hoặc cắt ngắn tệp, video dài thì đăng ở kênh video của cổng và đặt liên kết trong bài."
                : "hãy giảm dung lượng (nén ảnh trong tệp, chia thành nhiều tệp) rồi tải lại."));

    public static Refusal Empty { get; } = new("file.empty", "Tệp không có nội dung: hãy chọn lại tệp.");

    public static Refusal Incomplete { get; } = new("file.incomplete", "Tệp chưa tải lên hết nên chưa được nhận: hãy tải lại.");

    public static Refusal Broken(FileKind? kind) => new("file.broken",
        $"{Name(kind)} bị hỏng hoặc thiếu phần cuối nên không đọc được: hãy mở tệp trên máy để kiểm tra, lưu lại rồi tải lên lần nữa.");

    public static Refusal Encrypted { get; } = new("file.encrypted",
        "Tệp được đặt mật khẩu nên người đọc không mở được: hãy bỏ mật khẩu, lưu lại rồi tải lên.");

    public static Refusal Macros { get; } = new("file.macros",
        "Tệp có chứa macro (chương trình chạy kèm) nên không nhận: hãy lưu lại thành .docx, .xlsx, .pptx không có macro, hoặc xuất ra PDF.");

    public static Refusal Infected(string found) => new("file.infected",
        $"Máy quét vi-rút báo tệp có mã độc ({VietnameseText.Shorten(VietnameseText.Tidy(found), 80)}) nên không nhận: "
            + "hãy quét máy tính, dùng bản sạch của tệp.");

    public static Refusal Bomb(int megabytes) => new("file.bomb",
        $"Tệp mở ra quá lớn (trên {Vietnamese.Number(megabytes)} MB hoặc quá nhiều phần) nên không nhận: hãy giảm ảnh và dữ liệu trong tệp, hoặc xuất ra PDF.");

    public static Refusal Program { get; } = new("file.kind.program",
        "Đây là tệp chương trình nên không nhận, dù tên tệp là gì: hãy chọn tệp tài liệu.");

    public static Refusal Page { get; } = new("file.kind.page",
        "Tệp này là trang web, SVG hoặc XML, có thể chứa mã lệnh nên không nhận: hãy xuất ra PDF, hoặc lưu hình thành ảnh PNG.");

    public static Refusal Archive { get; } = new("file.kind.archive",
        "Tệp nén (ZIP, RAR, 7Z) không nhận vì người đọc không biết bên trong có gì: hãy đính kèm từng tệp.");

    public static Refusal Picture { get; } = new("file.kind.picture", "Đây là ảnh: hãy thêm ở mục Ảnh.");

    public static Refusal OldOffice { get; } = new("file.kind.old-office",
        "Tệp Office đời cũ (.doc, .xls, .ppt) không nhận: hãy mở bằng Word, Excel hoặc PowerPoint, lưu thành .docx, .xlsx, .pptx hoặc PDF.");

    public static Refusal Rtf { get; } = new("file.kind.rtf", "Tệp RTF không nhận: hãy mở bằng Word, lưu thành .docx hoặc PDF.");

    public static Refusal OtherOffice { get; } = new("file.kind.other-office",
        "Tệp này là mẫu hoặc loại Office khác nên không nhận: hãy lưu thành .docx, .xlsx, .pptx hoặc PDF.");

    public static Refusal OtherVideo { get; } = new("file.kind.other-video",
        "Loại âm thanh, video này nhiều máy không mở được: hãy lưu thành MP4, MP3 hoặc M4A.");

    public static Refusal Other { get; } = new("file.kind.other", $"Loại tệp này chưa nhận: hãy chọn tệp {Taken}.");

    private static string Name(FileKind? kind) => kind is { } known ? $"Tệp {FileType.Of(known).Words}" : "Tệp";
}
