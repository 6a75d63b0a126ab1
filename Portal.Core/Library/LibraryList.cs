using Portal.Core.Lists;
using Portal.Core.Media.Files;

namespace Portal.Core.Library;

/// <summary>The columns of the library and what narrows it; the newest first until asked otherwise.</summary>
public static class LibraryList
{
    public const string Words = "tu";
    public const string Kind = "loai";
    public const string Tag = "nhan";
    public const string Use = "dung";
    public const int PageSize = 24;
    public const string Pictures = "anh";

    /// <summary>All that is no picture.</summary>
    public const string Files = "tep";

    public static readonly IReadOnlyList<(string Code, string Words)> Kinds =
        [(Pictures, "Ảnh"), ("tai-lieu", "Tài liệu"), ("am-thanh", "Âm thanh"), ("video", "Video")];

    public static readonly IReadOnlyList<(string Code, string Words)> States =
        [("tren-cong", "Đang hiện trên cổng"), ("chua", "Chưa dùng"), ("ngung", "Đã ngừng dùng")];

    public static ListShape<LibraryRow> Shape { get; } = new("tu-lieu", "Tư liệu", [Words, Kind, Tag, Use],
    [
        new("ten", "Tên", r => r.FileName) { Always = true, Width = 50 },
        new("loai", "Loại, cỡ", r => r.About) { Width = 28 },
        new("mo-ta", "Mô tả", r => r.Alt) { Usual = false, Width = 50 },
        new("nguon", "Người chụp, nguồn", r => r.Credit) { Width = 26 },
        new("nhan", "Nhãn", r => r.Tags) { Width = 26 },
        new("dung", "Nơi dùng", r => r.UseWords) { Width = 30 },
        new("nguoi-tai", "Người tải lên", r => r.UploadedBy) { Usual = false, Width = 24 },
        new("tai-len", "Tải lên lúc", r => r.CreatedAt) { Sorts = true, DownFirst = true, Width = 18 },
        new("dung-luong", "Dung lượng (KB)", r => (r.Bytes + 1023) / 1024) { Sorts = true, DownFirst = true, Usual = false, Figures = true },
    ])
    {
        UsualSort = ("tai-len", true), NarrowedBy = "loại, nhãn hoặc nơi dùng",
    };

    /// <summary>The kinds behind a code; null where it is none.</summary>
    internal static IReadOnlyList<FileKind>? KindsOf(string? code) => code switch
    {
        Pictures => [FileKind.Picture],
        "tai-lieu" => [FileKind.Pdf, FileKind.Docx, FileKind.Xlsx, FileKind.Pptx, FileKind.Odt, FileKind.Ods, FileKind.Odp],
        "am-thanh" => [FileKind.Mp3, FileKind.M4a],
        "video" => [FileKind.Mp4],
        Files => FileType.Files.Select(t => t.Kind).ToList(),
        _ => null,
    };
}
