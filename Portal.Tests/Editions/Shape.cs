using AngleSharp.Dom;
using Portal.Core.Kernel;

namespace Portal.Tests.Editions;

/// <summary>
/// What a reader gets of an item, block by block, whatever frames and classes a page puts around it: kinds of lists with their first numbers, heads
/// and cells of tables, pictures with their words, attachments with kind and size.
/// </summary>
internal static class Shape
{
    /// <summary>Of the article of a public page, or of the reading view of the back-office.</summary>
    public static List<string> Of(IElement article)
    {
        var lines = new List<string>();
        foreach (var child in article.Children) Walk(child, lines);
        return lines;
    }

    private static void Walk(IElement element, List<string> lines)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "p":
                // What a page says about the item is not the item
                if (!element.ClassList.Contains("meta")) lines.Add($"{element.LocalName} {Tidy(element)}");
                return;
            case "li" when element.QuerySelector("a[href*='/tep']") is { } file:
                lines.Add($"file {Tidy(file)} {Tidy(element.QuerySelector("span")!)}");
                return;
            case "ul" when element.ParentElement!.LocalName == "section":
                break;
            case "ul" or "ol":
                lines.Add($"{element.LocalName} {element.GetAttribute("type")} {element.GetAttribute("start")}".Trim());
                break;
            case "li":
                var lists = element.Children.Where(c => c.LocalName is "ul" or "ol").ToList();
                lines.Add("li " + VietnameseText.Tidy(string.Concat(element.ChildNodes.Except(lists).Select(n => n.TextContent))));
                foreach (var list in lists) Walk(list, lines);
                return;
            case "caption" or "td":
                lines.Add($"{element.LocalName} {Tidy(element)}");
                return;
            case "th":
                lines.Add($"th {element.GetAttribute("scope")} {Tidy(element)}");
                return;
            case "figure":
                var words = element.QuerySelector("figcaption");
                lines.Add($"figure {element.QuerySelector("img")?.GetAttribute("alt")} | {(words is null ? "" : Tidy(words))}");
                return;
            case "table" or "blockquote" or "aside":
                lines.Add(element.LocalName);
                break;
            case "div" when element.ClassList.Contains("series"):
                lines.Add("series");
                break;
            case "footer" or "nav":
                return;
        }
        foreach (var child in element.Children) Walk(child, lines);
    }

    private static string Tidy(IElement element) => VietnameseText.Tidy(element.TextContent);
}
