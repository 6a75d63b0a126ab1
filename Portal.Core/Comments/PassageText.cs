using AngleSharp.Dom;
using Portal.Core.Editions;
using Portal.Core.Html;

namespace Portal.Core.Comments;

/// <summary>
/// A stored text as passages are told in it: its words in one line, with a blank between paragraphs and cells. Pictures and titles of tables are no part of it,
/// since the box they are written in draws them otherwise. <c>js/passages.js</c> reads the same of a page.
/// </summary>
internal static class PassageText
{
    private static readonly HashSet<string> Inline = ["a", "strong", "em", "u", "s", "sub", "sup", "span", "b", "i", "code"];

    /// <summary>The text of each part of an edition; title and lead are plain already.</summary>
    public static IReadOnlyDictionary<PassagePart, string> Of(Edition edition) => new Dictionary<PassagePart, string>
    {
        [PassagePart.Title] = VietnameseText.Tidy(edition.Title),
        [PassagePart.Lead] = VietnameseText.Tidy(edition.Abstract),
        [PassagePart.Body] = Of(edition.BodyHtml),
    };

    public static string Of(string html)
    {
        var text = new System.Text.StringBuilder();
        foreach (var node in MarkupBudget.Read(HtmlCleaner.Clean(html).Html) ?? Enumerable.Empty<INode>()) Read(node, text);
        return VietnameseText.Tidy(text.ToString());
    }

    private static void Read(INode node, System.Text.StringBuilder text)
    {
        if (node is IText words) text.Append(words.Data);
        if (node is not IElement element) return;
        var parts = !Inline.Contains(element.LocalName);
        if (parts) text.Append(' ');
        if (element.LocalName is not ("figure" or "caption"))
            foreach (var child in element.ChildNodes) Read(child, text);
        if (parts) text.Append(' ');
    }
}
