namespace Portal.Core.Media;

/// <summary>Why a picture is not taken, in the words the person reads. One place, so that every upload says the same.</summary>
public static class PictureRefusals
{
    private const decimal Megabyte = 1024 * 1024;

    /// <summary>With the size where it is known; rounded up, so that it never reads as equal to the limit.</summary>
    public static Refusal TooHeavy(long? bytes, long limit) => new("picture.too-heavy",
        (bytes is { } known ? $"Ảnh nặng {Megabytes(known)} MB, quá mức {Megabytes(limit)} MB" : $"Ảnh nặng quá mức {Megabytes(limit)} MB")
        + ": hãy chọn ảnh nhỏ hơn hoặc giảm cỡ ảnh.");

    public static Refusal TooManyPoints(PictureHeader picture, int limit) => new("picture.too-many-points",
        $"Ảnh có {picture.Width} × {picture.Height} điểm, quá mức {limit} triệu điểm: hãy giảm kích thước ảnh rồi tải lại.");

    public static Refusal Broken { get; } = new("picture.broken",
        "Ảnh bị hỏng hoặc chưa tải lên hết nên không đọc được: hãy mở ảnh trên máy để kiểm tra, lưu lại rồi tải lên lần nữa.");

    public static Refusal Empty { get; } = new("picture.empty", "Tệp không có nội dung: hãy chọn lại ảnh.");

    public static Refusal NoTool { get; } = new("picture.no-tool",
        "Máy chủ chưa có thư viện xử lý ảnh nên chưa nhận được ảnh: nhờ người quản trị cài thư viện libvips (bản 8.15 trở lên) rồi khởi động lại.");

    public static Refusal NotMadeHere { get; } = new("picture.not-made-here",
        "Ảnh có thông tin kèm theo (máy ảnh, nơi chụp, hồ sơ màu) nên không dùng nguyên được: hãy tải ảnh lên lại trên màn hình.");

    public static Refusal TooSlow(TimeSpan limit) => new("picture.too-slow",
        $"Xử lý ảnh quá {Vietnamese.Number((decimal)limit.TotalSeconds)} giây nên đã dừng: hãy giảm kích thước ảnh rồi tải lại.");

    /// <summary>What a file is that is not one of the three kinds, by its first bytes; the file's name does not count.</summary>
    public static Refusal NotAPicture(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty) return Empty;
        if (IsHeif(start))
            return new("picture.kind.heic",
                "Ảnh HEIC hoặc AVIF chưa dùng được: hãy lưu ảnh thành JPEG (trên iPhone chọn Cài đặt, Camera, Định dạng, Tương thích nhất).");
        if (start.StartsWith("GIF8"u8))
            return new("picture.kind.gif", "Ảnh GIF không dùng được: hãy lưu ảnh thành JPEG hoặc PNG.");
        if (start.StartsWith("%PDF"u8))
            return new("picture.kind.pdf", "Đây là tệp PDF, không phải ảnh: hãy lưu trang cần dùng thành ảnh JPEG.");
        if (start.StartsWith("BM"u8) || start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8))
            return new("picture.kind.bitmap", "Ảnh BMP hoặc TIFF không dùng được: hãy lưu ảnh thành JPEG hoặc PNG.");
        var text = System.Text.Encoding.Latin1.GetString(start).Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        if (text.StartsWith('<'))
            return text.Contains("<svg", StringComparison.OrdinalIgnoreCase)
                ? new("picture.kind.svg", "Ảnh SVG không dùng được vì có thể chứa mã lệnh: hãy xuất ảnh thành PNG hoặc JPEG.")
                : new("picture.kind.html", "Tệp này là trang web (HTML), không phải ảnh: hãy chọn tệp ảnh JPEG, PNG hoặc WebP.");
        return new("picture.kind.other", "Tệp này không phải ảnh JPEG, PNG hoặc WebP: hãy chọn tệp ảnh thuộc một trong ba loại đó.");
    }

    private static bool IsHeif(ReadOnlySpan<byte> start)
    {
        if (start.Length < 12 || !start[4..8].SequenceEqual("ftyp"u8)) return false;
        var brand = start[8..12];
        return brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("mif"u8) || brand.StartsWith("msf"u8) || brand.StartsWith("avi"u8);
    }

    private static string Megabytes(long bytes) => Vietnamese.Number(Math.Ceiling(bytes / Megabyte * 10) / 10);
}
