using System.Globalization;
using Portal.Core.Html;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Html;

/// <summary>
/// Pieces as they lie in the clipboard, and beside each what is stored of it. Those of LibreOffice and Chromium were copied out of these programs
/// (copy-out.py), the others are written after what theirs put there. The first line of what is stored names the losses.
/// </summary>
public sealed class PasteCorpusTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "Portal.Tests", "Html", "Corpus");

    public static TheoryData<string> Pieces => new(Directory.GetFiles(Folder, "*.html")
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Pieces))]
    public void A_piece_is_stored_as_it_was_meant_and_its_losses_are_named(string piece)
    {
        var pasted = HtmlCleaner.CleanPasted(File.ReadAllText(Path.Combine(Folder, piece + ".html")));
        var stored = File.ReadAllText(Path.Combine(Folder, piece + ".stored")).TrimEnd('\n');

        Assert.Equal(stored, Losses(pasted) + "\n" + pasted.Html.Trim());
        Assert.Equal(pasted.Html.Trim(), HtmlCleaner.CleanPasted(pasted.Html).Html.Trim());
        Assert.Equal(pasted.LeftOut.Any, pasted.LeftOut.Sentence.Length > 0);
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(Pieces.Count, 60, 1000);

    private static string Losses(CleanHtml pasted)
    {
        var lost = pasted.LeftOut;
        var named = new[]
        {
            (lost.Comments, "comments"), (lost.Hidden, "hidden"), (lost.Deletions, "deletions"), (lost.Pictures, "pictures"), (lost.Embedded, "embedded"),
            (lost.Signs, "signs"), (pasted.Converted?.Pieces ?? 0, "converted"),
        }.Where(part => part.Item1 > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1} {part.Item2}"));
        return "lost: " + (string.Join(", ", named) is { Length: > 0 } words ? words : "nothing");
    }
}
