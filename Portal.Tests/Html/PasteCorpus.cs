using System.Globalization;
using Portal.Core.Html;
using Portal.Tests.Support;

namespace Portal.Tests.Html;

/// <summary>
/// Pieces as they lie in the clipboard, and beside each what is stored of it. Those of LibreOffice and Chromium were copied out of these programs
/// (copy-out.py), the others are written after what theirs put there. The first line of what is stored names the losses.
/// </summary>
internal static class PasteCorpus
{
    private static readonly string Folder = Path.Combine(Repository.Root, "Portal.Tests", "Html", "Corpus");

    public static IReadOnlyList<string> Pieces { get; } = Directory.GetFiles(Folder, "*.html")
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ToList();

    public static string Wanted(string piece) => File.ReadAllText(Path.Combine(Folder, piece + ".stored")).TrimEnd('\n');

    public static CleanHtml Pasted(string piece) => HtmlCleaner.CleanPasted(File.ReadAllText(Path.Combine(Folder, piece + ".html")));

    /// <summary>The losses as they are named, and below them what is stored.</summary>
    public static string Stored(CleanHtml pasted)
    {
        var lost = pasted.LeftOut;
        var named = new[]
        {
            (lost.Comments, "comments"), (lost.Hidden, "hidden"), (lost.Deletions, "deletions"), (lost.Pictures, "pictures"), (lost.Embedded, "embedded"),
            (lost.Signs, "signs"), (pasted.Converted?.Pieces ?? 0, "converted"),
        }.Where(part => part.Item1 > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1} {part.Item2}"));
        return "lost: " + (string.Join(", ", named) is { Length: > 0 } words ? words : "nothing") + "\n" + pasted.Html.Trim();
    }
}
