namespace Portal.Core.Media.Files;

/// <summary>What a file of the portal is, as its content says it.</summary>
public enum FileKind
{
    Picture,

    /// <summary>A size of a picture once more, for browsers that take it; never a row of the library.</summary>
    Webp,
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Odp,
    Mp3,
    M4a,
    Mp4,
}

/// <summary>How a kind is called, named and sent. What a browser would run or draw as a page is never among them.</summary>
/// <param name="Extension">With its dot; also that of its public address.</param>
/// <param name="Opens">Whether a browser shows it by itself; all others are saved.</param>
public sealed record FileType(FileKind Kind, string Words, string Extension, string MediaType, bool Opens)
{
    public static readonly IReadOnlyList<FileType> All =
    [
        new(FileKind.Picture, "Ảnh", ".jpg", "image/jpeg", true),
        new(FileKind.Webp, "Ảnh", ".webp", "image/webp", true),
        new(FileKind.Pdf, "PDF", ".pdf", "application/pdf", true),
        new(FileKind.Docx, "Word", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
        new(FileKind.Xlsx, "Excel", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
        new(FileKind.Pptx, "PowerPoint", ".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", false),
        new(FileKind.Odt, "Văn bản ODT", ".odt", "application/vnd.oasis.opendocument.text", false),
        new(FileKind.Ods, "Bảng tính ODS", ".ods", "application/vnd.oasis.opendocument.spreadsheet", false),
        new(FileKind.Odp, "Trình chiếu ODP", ".odp", "application/vnd.oasis.opendocument.presentation", false),
        new(FileKind.Mp3, "Âm thanh MP3", ".mp3", "audio/mpeg", true),
        new(FileKind.M4a, "Âm thanh M4A", ".m4a", "audio/mp4", true),
        new(FileKind.Mp4, "Video MP4", ".mp4", "video/mp4", true),
    ];

    /// <summary>What is taken in as it comes: all but pictures.</summary>
    public static IReadOnlyList<FileType> Files { get; } = All.Where(t => t.Kind is not (FileKind.Picture or FileKind.Webp)).ToList();

    public static FileType Of(FileKind kind) => All.First(t => t.Kind == kind);

    /// <summary><c>PDF, 1,2 MB</c>.</summary>
    public static string Describe(FileKind kind, long bytes) => $"{Of(kind).Words}, {FileWords.Size(bytes)}";
}
