using System.Text;

namespace Portal.Core.Media.Files;

/// <summary>What was read in a file beside its bytes.</summary>
internal sealed record FileReading(string Text, FileSignatureMark? Signature = null, bool Encrypted = false)
{
    /// <summary>So many characters of one file are searched; nobody looks for what stands behind three hundred pages.</summary>
    public const int TextLength = 200_000;

    private static readonly FileReading Nothing = new("");
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Reads words and signature as far as they can be read. What cannot be read, or not in time, is nothing: it never keeps a file from
    /// being taken. Only a password does, since nobody could open the file.
    /// </summary>
    public static async Task<FileReading> OfAsync(Stream file, FileKind kind, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        try
        {
            return kind switch
            {
                FileKind.Pdf => await Task.Run(() => PdfReading.Read(file, limit.Token), stop),
                FileKind.Docx => await Task.Run(() => new FileReading(DocxReading.Read(file, limit.Token)), stop),
                _ => Nothing,
            };
        }
#pragma warning disable CA1031 // whatever a damaged file does to its reader, the file itself is taken
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            return Nothing;
        }
#pragma warning restore CA1031
    }

    /// <summary>Composed, with letters that stand for two (ﬁ) taken apart, on one line for each paragraph, cut at the limit.</summary>
    public static string Tidied(StringBuilder text)
    {
        var lines = VietnameseText.Nfc(text.ToString()).Normalize(NormalizationForm.FormKC).Split('\n').Select(VietnameseText.Tidy).Where(l => l.Length > 0);
        return VietnameseText.Start(string.Join('\n', lines), TextLength);
    }
}
