using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Portal.Core.Editions;
using Portal.Core.Publications;
using Portal.Public.PageCaching;
using Portal.Public.Sites;

namespace Portal.Admin.Editions.Preview;

/// <summary>
/// Leads what a public page names to where it is before it is published: files to the back-office, links to the public site, in a window of their own.
/// Nothing of the page's shape is changed.
/// </summary>
public static class DraftMarkup
{
    private const string Stored = "/tep/";

    /// <param name="html">The page as the public site would send it.</param>
    /// <param name="site">Its portal.</param>
    /// <param name="preview">What is shown: which file stands behind an address.</param>
    /// <param name="onPaper">Whether the style of the printed page is asked for.</param>
    public static string Lead(string html, Site site, EditionPreview preview, bool onPaper)
    {
        var page = new HtmlParser().ParseDocument(html);
        // No feed, no script (none would run), no data for search engines
        foreach (var part in page.QuerySelectorAll("head script, head link:not([rel=stylesheet])")) part.Remove();
        foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]"))
            sheet.SetAttribute("href", $"/{site.Id}/xem-truoc.css{(onPaper ? "?kho=giay" : "")}");
        // Shown by the script of the page; where none runs they would be missed
        foreach (var hidden in page.QuerySelectorAll(".scripted[hidden]")) hidden.RemoveAttribute("hidden");
        foreach (var (name, element) in new[] { "src", "href" }.SelectMany(name => page.QuerySelectorAll($"[{name}^='{Stored}']").Select(e => (name, e))))
            element.SetAttribute(name, FileOf(element.GetAttribute(name)!));
        foreach (var picture in page.QuerySelectorAll("[srcset]"))
            picture.SetAttribute("srcset", picture.GetAttribute("srcset")!.Replace(Stored, $"/{site.Id}{Stored}", StringComparison.Ordinal));
        // WebP is made for visitors alone
        foreach (var source in page.QuerySelectorAll("source[type='image/webp']")) source.Remove();
        var here = preview.Item.Row.Address;
        var folder = here[..(here.LastIndexOf('/') + 1)];
        foreach (var link in page.QuerySelectorAll("a[href]")) LeadLink(link);
        return "<!DOCTYPE html>\n" + page.DocumentElement.OuterHtml;

        string FileOf(string address) => preview.Files.TryGetValue(address, out var id) ? $"/{site.Id}/tep-dinh-kem/{id}" : $"/{site.Id}{address}";

        void LeadLink(IElement link)
        {
            var address = link.GetAttribute("href")!;
            if (address.StartsWith('#')) return;
            var isStored = address.StartsWith($"/{site.Id}/tep", StringComparison.Ordinal);
            if (!isStored && IsRelative(address)) link.SetAttribute("href", site.Address + (address.StartsWith('/') ? "" : folder) + address);
            link.RemoveAttribute("download");
            link.SetAttribute("target", "_blank");
            link.SetAttribute("rel", "noopener");
        }
    }

    /// <summary>Goes on from the site's or the page's own address: no scheme stands before its path.</summary>
    private static bool IsRelative(string address) =>
        address.IndexOf(':', StringComparison.Ordinal) is var colon && (colon < 0 || address.AsSpan(0, colon).ContainsAny("/?#"));

    /// <summary>The style sheet with screen and paper changed over: what is meant for print holds on the screen, on a sheet as wide as A4.</summary>
    public static string OnPaper(string css)
    {
        const string Screen = "@media screen", Print = "@media print", Between = "@media -";
        return css.Replace(Screen, Between, StringComparison.Ordinal).Replace(Print, Screen, StringComparison.Ordinal)
            .Replace(Between, Print, StringComparison.Ordinal) + Sheet;
    }

    /// <summary>Margins as the page rule for print has them, which counts on paper only.</summary>
    private const string Sheet = """

        html { background: #d5d8dd; }
        body { box-sizing: border-box; width: 210mm; min-height: 297mm; margin: 0 auto; padding: 20mm 15mm 20mm 30mm; background: #fff; }

        """;
}
