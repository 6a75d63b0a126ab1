namespace Portal.Core.Word;

/// <summary>Why no text could be taken out of a file, and what to do instead.</summary>
public static class WordRefusals
{
    private const string Field = "WordFile";
    private const double Megabyte = 1024 * 1024;

    public static readonly Refusal Empty = new("word.empty", "Tệp này rỗng: hãy chọn tệp khác.", Field);

    public static readonly Refusal NoText = new("word.no-text", "Tệp Word này không có chữ hay ảnh nào: hãy kiểm tra lại tệp.", Field);

    public static readonly Refusal OldWord = new("word.old-format",
        "Tệp này là kiểu .doc cũ (Word 97–2003): hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi chọn lại.", Field);

    public static readonly Refusal Encrypted = new("word.encrypted",
        "Tệp Word này có mật khẩu nên không đọc được: hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi chọn lại.", Field);

    public static readonly Refusal Macros = new("word.macros",
        "Tệp Word này có chứa macro nên không được nhận: hãy mở bằng Word, lưu thành “Tài liệu Word (.docx)” rồi chọn lại.", Field);

    public static readonly Refusal Pdf = new("word.pdf",
        "Tệp này là PDF, không lấy nội dung ra được: hãy dùng tệp Word gốc (.docx); nếu chỉ có PDF thì đính kèm tệp vào bài.", Field);

    public static readonly Refusal NotWord = new("word.not-word",
        "Tệp này không phải tệp Word .docx: hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi chọn lại.", Field);

    public static readonly Refusal Damaged = new("word.damaged",
        "Không đọc được tệp Word này: tệp bị hỏng hoặc chép chưa đủ. Hãy mở bằng Word, lưu lại rồi chọn lại.", Field);

    public static readonly Refusal TooMuch = new("word.too-much",
        "Tệp này bung ra lớn bất thường nên không được nhận: hãy mở bằng Word, lưu lại rồi chọn lại.", Field);

    /// <summary>Sizes in megabytes of 1,048,576 bytes.</summary>
    public static Refusal TooHeavy(long? bytes, long most) => new("word.too-heavy",
        $"Tệp nặng {(bytes is { } size ? $"{Rounded(size)} MB, quá mức" : "quá")} {Rounded(most)} MB: hãy nén ảnh trong Word rồi chọn lại.", Field);

    private static string Rounded(long bytes) => Vietnamese.Number((decimal)Math.Ceiling(bytes / Megabyte));
}
