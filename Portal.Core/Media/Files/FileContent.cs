using System.Text;

namespace Portal.Core.Media.Files;

/// <summary>What a whole file is, by what is in it; the stream can be read again and again.</summary>
internal static class FileContent
{
    private const int TailOfPdf = 64 * 1024;

    public static Outcome<FileKind> Judge(Stream file, IReadOnlyList<FileKind> mayBe, FileLimits limits) => mayBe switch
    {
        [FileKind.Pdf] => EndsAsPdf(file) ? FileKind.Pdf : FileRefusals.Broken(FileKind.Pdf),
        [FileKind.Mp3] => MpegAudio.IsWhole(file) ? FileKind.Mp3 : FileRefusals.Broken(FileKind.Mp3),
        [FileKind.M4a or FileKind.Mp4] => BoxedMedia.IsWhole(file) ? mayBe[0] : FileRefusals.Broken(mayBe[0]),
        _ => OfficePackage.Judge(file, limits),
    };

    /// <summary>An Office file with a password lies in the container of old ones, under a name of its own.</summary>
    public static bool IsEncryptedOffice(ReadOnlySpan<byte> content) => content.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    private static bool EndsAsPdf(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, TailOfPdf)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        return tail.AsSpan().LastIndexOf("%%EOF"u8) >= 0 && tail.AsSpan().LastIndexOf("startxref"u8) >= 0;
    }
}
