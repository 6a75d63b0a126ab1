namespace Portal.Core.Media.Files;

/// <summary>Names and sizes of files in words.</summary>
public static class FileWords
{
    private const decimal Kilobyte = 1024;
    private const string NotInNames = "\\/:*?\"<>|";

    /// <summary>Rounded up, as 1 MB = 1,048,576 bytes: never reads as less than it is.</summary>
    public static string Size(long bytes) => bytes < Kilobyte * Kilobyte
        ? $"{Vietnamese.Number(Math.Max(1, Math.Ceiling(bytes / Kilobyte)))} KB"
        : $"{Vietnamese.Number(Math.Ceiling(bytes / Kilobyte / Kilobyte * 10) / 10)} MB";

    /// <summary>A name given from outside as shown in lists: without folders, one line, NFC, nothing unseen, cut at <paramref name="most"/>.</summary>
    public static string CleanName(string? fileName, string whenNone, int most = 120)
    {
        var plain = string.Concat((fileName ?? "").Select(c => char.IsControl(c) ? ' ' : c));
        var name = VietnameseText.Tidy(string.Concat(plain.EnumerateRunes().Select(r => r.ToString())));
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Trim('.', ' ').Length == 0 ? whenNone : VietnameseText.Shorten(name, most);
    }

    /// <summary>What an attachment is called until somebody says otherwise: the file's name without the ending that tells its kind.</summary>
    public static string TitleOf(string fileName)
    {
        var end = fileName.LastIndexOf('.');
        return end > 0 && fileName.Length - end <= 6 && fileName[(end + 1)..].All(char.IsAsciiLetterOrDigit) ? fileName[..end].Trim() : fileName;
    }

    /// <summary>The name a visitor saves it under: what is shown, with the ending of what it really is and nothing a disk would refuse.</summary>
    public static string SavedAs(string name, FileKind kind)
    {
        var plain = VietnameseText.Tidy(string.Concat(name.Select(c => NotInNames.Contains(c, StringComparison.Ordinal) ? '-' : c))).Trim('.', ' ', '-');
        if (plain.Length == 0) plain = "tep";
        var ending = FileType.Of(kind).Extension;
        return plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? plain : VietnameseText.Start(plain, 120) + ending;
    }
}
