using System.Net;
using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>
/// Markup that may be shown as it is. <paramref name="Html"/> holds allowed elements only. <paramref name="Text"/> is the same
/// as plain text, one paragraph a line, cells of a table row parted by tabs. <paramref name="Removed"/> names what was taken
/// out and carried content or could act (scripts, handlers, bad addresses, foreign pictures), each once. What only changes the
/// look (classes, styles, spans) goes without mention. The entries of Removed are plain text: encode them when shown.
/// </summary>
public sealed record CleanHtml(string Html, string Text, IReadOnlyList<string> Removed)
{
    public static readonly CleanHtml Empty = new("", "", []);

    /// <summary>What was not for readers: comments, hidden text, tracked deletions.</summary>
    public LeftOut LeftOut { get; init; } = LeftOut.Nothing;

    /// <summary>Text that was read out of fonts older than Unicode; null where there was none.</summary>
    public Converted? Converted { get; init; }

    /// <summary>Nothing to read and no picture.</summary>
    public bool IsEmpty => Html.Length == 0;
}

/// <summary>
/// All formatted text passes here: whatever was typed, pasted or imported becomes a small set of elements. A new tree is
/// built from what is allowed (the old one is never pruned), written by our own writer, and read back; if the reading
/// differs from the tree, the text alone is kept. What is written then passes a library's cleaner (<see cref="ScriptWall"/>). Cleaning a
/// clean text changes nothing. Never throws on bad markup; null is empty. The caller bounds the length.
/// </summary>
public static class HtmlCleaner
{
    public static CleanHtml Clean(string? html) => Clean(html, lettersStay: false);

    private static CleanHtml Clean(string? html, bool lettersStay)
    {
        if (string.IsNullOrWhiteSpace(html)) return CleanHtml.Empty;
        var removed = new RemovedList();
        var nodes = MarkupBudget.Read(html);
        if (nodes is null)
        {
            // No text people write comes near the bounds: it is kept as it is written, tags and all
            removed.Add("markup nested too deeply");
            nodes = MarkupBudget.Read(Paragraphs(html))!;
        }
        return Finish(new TreeWalker(removed, lettersStay).Build(nodes), removed);
    }

    /// <summary>Writes the tree, reads it back and sends it through the second cleaner. The tests hand in trees no walker of ours should ever build.</summary>
    internal static CleanHtml Finish(IReadOnlyList<CleanNode> tree, RemovedList removed, bool again = false)
    {
        var text = CleanText.Of(tree);
        var written = CleanWriter.Write(tree);
        if (!ReadsBackAs(tree, written))
        {
            removed.Add("markup that does not read back as written");
            written = Paragraphs(text);
        }
        if (ScriptWall.Stop(written) is { } left)
        {
            removed.Add("markup that could act");
            if (!again && MarkupBudget.Read(left) is { } nodes) return Finish(new TreeWalker(removed).Build(nodes), removed, again: true);
            written = Paragraphs(text);
        }
        return new CleanHtml(written, text, removed.Entries) { LeftOut = removed.LeftOut, Converted = removed.Converted };
    }

    /// <summary>
    /// What is pasted where somebody writes: as <see cref="Clean"/>, but a piece copied out of a line comes as the words it is, with
    /// the blanks at its ends, since it may belong into the middle of a sentence. With <paramref name="lettersStay"/> what stands in fonts older than
    /// Unicode comes letter by letter as it was.
    /// </summary>
    public static CleanHtml CleanPasted(string? html, bool lettersStay = false)
    {
        var clean = Clean(html, lettersStay);
        if (!clean.Html.StartsWith("<p>", StringComparison.Ordinal)
            || clean.Html.IndexOf("</p>", StringComparison.Ordinal) != clean.Html.Length - 4) return clean;
        return PastedEdges.Of(html!) is ({ } before, { } after) ? clean with { Html = before + clean.Html[3..^4] + after } : clean;
    }

    /// <summary>
    /// Plain text as clean markup: one paragraph a line, empty lines dropped. Letters older than Unicode are read where nothing else makes words of it.
    /// </summary>
    public static CleanHtml FromText(string? text, bool lettersStay = false)
    {
        var given = text ?? "";
        if (lettersStay || OldLettersGuess.Of(given) is not { } script) return Clean(Paragraphs(given));
        var (removed, letters) = (new RemovedList(), OldFonts.Letters(given, script));
        foreach (var (before, after) in given.Split('\n').Zip(letters.Split('\n'))) removed.NoteConverted(InlineText.Value(before), InlineText.Value(after));
        return Clean(Paragraphs(letters)) with { Converted = removed.Converted };
    }

    private static string Paragraphs(string text) => string.Concat(text
        .Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"));

    internal static bool ReadsBackAs(IReadOnlyList<CleanNode> tree, string written) =>
        MarkupBudget.Read(written) is { } read && Same(read, tree);

    private static bool Same(INodeList parsed, IReadOnlyList<CleanNode> meant)
    {
        if (parsed.Length != meant.Count) return false;
        for (var i = 0; i < meant.Count; i++)
        {
            var same = (parsed[i], meant[i]) switch
            {
                (IText text, CleanText wanted) => text.Data == wanted.Value,
                (IElement element, CleanElement wanted) => Same(element, wanted),
                _ => false,
            };
            if (!same) return false;
        }
        return true;
    }

    private static bool Same(IElement element, CleanElement wanted) =>
        element.LocalName == wanted.Name
        && element.NamespaceUri == HtmlRules.Namespace
        && element.Attributes.Length == wanted.Attributes.Count
        && wanted.Attributes.All(a => element.GetAttribute(a.Name) == a.Value)
        && Same(element.ChildNodes, wanted.Children);
}
