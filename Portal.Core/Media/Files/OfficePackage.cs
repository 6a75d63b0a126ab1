using System.IO.Compression;
using System.Text;

namespace Portal.Core.Media.Files;

/// <summary>
/// Tells which Office file a packed file is by its parts, and refuses what is none, is encrypted, holds macros or does not come out of its
/// packing. Every part is unpacked once, counted and thrown away: what a part says of its own size is not believed.
/// </summary>
internal static class OfficePackage
{
    private const int MostOfTable = 1024 * 1024;
    private const string Types = "[Content_Types].xml";

    private static readonly (FileKind Kind, string Part, string Type)[] OpenXml =
    [
        (FileKind.Docx, "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
        (FileKind.Xlsx, "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
        (FileKind.Pptx, "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
    ];

    private static readonly FileKind[] OpenDocument = [FileKind.Odt, FileKind.Ods, FileKind.Odp];

    public static Outcome<FileKind> Judge(Stream file, FileLimits limits)
    {
        try
        {
            file.Position = 0;
            using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (package.Entries.Count > limits.MostParts || package.Entries.Sum(e => (decimal)e.Length) > limits.MostUnpacked)
                return FileRefusals.Bomb(limits.MostUnpackedMegabytes);
            if (package.Entries.Any(e => e.IsEncrypted)) return FileRefusals.Encrypted;
            var kind = KindOf(package);
            if (!kind.Done) return kind;
            return Unpacks(package, limits.MostUnpacked) is { } fits
                ? fits ? kind : FileRefusals.Bomb(limits.MostUnpackedMegabytes)
                : FileRefusals.Broken(kind.Value);
        }
        catch (InvalidDataException)
        {
            return FileRefusals.Broken(null);
        }
    }

    private static Outcome<FileKind> KindOf(ZipArchive package)
    {
        if (package.GetEntry("mimetype") is { } mark) return OfOpenDocument(package, Text(mark).Trim());
        if (package.GetEntry(Types) is not { } table) return FileRefusals.Archive;
        var types = Text(table);
        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || package.Entries.Any(e => e.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)
                || e.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
                || e.FullName.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)))
            return FileRefusals.Macros;
        foreach (var (kind, part, type) in OpenXml)
            if (package.GetEntry(part) is not null && types.Contains($"\"{type}\"", StringComparison.OrdinalIgnoreCase)) return kind;
        return FileRefusals.OtherOffice;
    }

    private static Outcome<FileKind> OfOpenDocument(ZipArchive package, string type)
    {
        var kind = OpenDocument.Cast<FileKind?>().FirstOrDefault(k => FileType.Of(k!.Value).MediaType == type);
        if (package.GetEntry("encrypted-package") is not null
            || package.GetEntry("META-INF/manifest.xml") is { } manifest && Text(manifest).Contains("encryption-data", StringComparison.Ordinal))
            return FileRefusals.Encrypted;
        if (package.Entries.Any(e => e.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
            || e.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase))) return FileRefusals.Macros;
        if (kind is not { } known || package.GetEntry("content.xml") is null) return FileRefusals.OtherOffice;
        return known;
    }

    /// <summary>Whether all parts come out within the limit; null where one comes out otherwise than it says.</summary>
    private static bool? Unpacks(ZipArchive package, long most)
    {
        var buffer = new byte[64 * 1024];
        long all = 0;
        foreach (var entry in package.Entries)
        {
            using var content = entry.Open();
            var sum = default(ZipSum);
            long own = 0;
            int read;
            while ((read = content.Read(buffer)) > 0)
            {
                own += read;
                sum.Add(buffer.AsSpan(0, read));
                if ((all += read) > most) return false;
            }
            if (own != entry.Length || sum.Value != entry.Crc32) return null;
        }
        return true;
    }

    /// <summary>A small part as text; the rest of a long one does not count.</summary>
    private static string Text(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var bytes = new byte[Math.Min(entry.Length, MostOfTable)];
        var read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(bytes, 0, read);
    }
}
