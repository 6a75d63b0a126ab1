using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Portal.Tests.Papers.Sheets;

/// <summary>A PDF as poppler reads it: the text of each page with runs of blanks made one, fonts and properties.</summary>
internal sealed partial record PdfReading(
    IReadOnlyList<string> Pages, IReadOnlyList<(string Name, bool Embedded)> Fonts, IReadOnlyDictionary<string, string> Info)
{
    public static async Task<PdfReading> OfAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("ward-pdf-");
        try
        {
            var file = Path.Combine(folder.FullName, "read.pdf");
            await File.WriteAllBytesAsync(file, pdf);
            var text = await RunAsync("pdftotext", "-layout", "-enc", "UTF-8", file, "-");
            var fonts = (await RunAsync("pdffonts", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2);
            var info = (await RunAsync("pdfinfo", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return new(
                text.TrimEnd('\f', '\n').Split('\f').Select(p => Blanks().Replace(p, " ")).ToList(),
                fonts.Select(f => (f.Split(' ')[0], FontFlags().Match(f).Groups["emb"].Value == "yes")).ToList(),
                info.Select(l => l.Split(':', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0].Trim(), p => p[1].Trim()));
        }
        finally { folder.Delete(recursive: true); }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    [GeneratedRegex("[ \u00a0]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<emb>yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FontFlags();
}
