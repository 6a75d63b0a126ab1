using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>
/// Walks every link of every page, feed and site map of all four portals over the sample: each leads to a page that is there,
/// under the address the link names. Addresses of other authorities are looked at, not opened.
/// </summary>
[Collection(RunningPortal.SecondCollection)]
[Trait("needs", "processes")]
[Trait("Fault", "PUB1")]
public sealed class EveryLinkTests(RunningPortal portal)
{
    private readonly Dictionary<string, IDocument?> seen = new(StringComparer.Ordinal);
    private readonly Queue<(string Address, string From)> open = new();
    private readonly List<string> faults = [];

    /// <summary>The words a link to the front page may carry: nothing else is promised there.</summary>
    private static bool NamesTheFrontPage(string words, string portalName) =>
        words.Contains("trang chủ", StringComparison.OrdinalIgnoreCase) || words.Contains(portalName, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task Every_link_of_every_page_leads_to_a_page_of_its_own()
    {
        using var client = RunningPortal.Client(portal.PublicUrl);
        foreach (var id in VisitedPages.PublicHosts)
            foreach (var path in new[] { "/", "/sitemap.xml", "/rss", "/robots.txt", "/lien-he", "/so-do", "/tim-kiem?q=phuong", "/khong-co" })
                open.Enqueue((portal.HostFor(id) + path, "start"));
        while (open.TryDequeue(out var next)) await FollowAsync(client, next.Address, next.From);

        Assert.True(seen.Count > 300, $"Only {seen.Count} addresses were found.");
        Assert.True(faults.Count == 0, $"{faults.Count} of {seen.Count}\n{string.Join('\n', faults.Distinct().Take(60))}");
    }

    private async Task FollowAsync(HttpClient client, string address, string from)
    {
        var parts = address.Split('#', 2);
        if (!seen.TryGetValue(parts[0], out var page))
        {
            seen[parts[0]] = page = await ReadAsync(client, parts[0], from);
            if (page is not null) Enqueue(page, parts[0]);
        }
        if (parts.Length == 2 && parts[1].Length > 0 && page?.GetElementById(Uri.UnescapeDataString(parts[1])) is null)
            faults.Add($"{from} → {address}: nothing of that id");
    }

    private async Task<IDocument?> ReadAsync(HttpClient client, string address, string from)
    {
        using var answer = await client.GetAsync(new Uri(address));
        var expected = address.EndsWith("/khong-co", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK;
        // The icon's old address leads on by a redirect, as browsers know it
        if (answer.StatusCode != expected) faults.Add($"{from} → {address}: {(int)answer.StatusCode}");
        var text = await answer.Content.ReadAsStringAsync();
        switch (answer.Content.Headers.ContentType?.MediaType)
        {
            case "application/rss+xml" or "application/xml":
                foreach (var link in XDocument.Parse(text).Descendants().Where(e => e.Name.LocalName is "link" or "loc"))
                    Enqueue(link.Attribute("href")?.Value ?? link.Value, address, "");
                return null;
            case "text/plain":
                foreach (var line in text.Split('\n').Where(l => l.StartsWith("Sitemap: ", StringComparison.Ordinal))) Enqueue(line[9..].Trim(), address, "");
                return null;
            case "text/html":
                var page = await new HtmlParser().ParseDocumentAsync(text);
                var canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
                if (canonical is not null && canonical != address && !address.Contains('?', StringComparison.Ordinal))
                    faults.Add($"{from} → {address}: is the page {canonical}");
                return page;
            default:
                return null;
        }
    }

    private void Enqueue(IDocument page, string address)
    {
        foreach (var link in page.QuerySelectorAll("[href]")) Enqueue(link.GetAttribute("href")!, address, link.TextContent.Trim(), page);
        foreach (var file in page.QuerySelectorAll("[src]")) Enqueue(file.GetAttribute("src")!, address, "");
        foreach (var set in page.QuerySelectorAll("[srcset]"))
            foreach (var one in set.GetAttribute("srcset")!.Split(',')) Enqueue(one.Trim().Split(' ')[0], address, "");
        foreach (var form in page.QuerySelectorAll("form[action]")) Enqueue(form.GetAttribute("action")!, address, "");
    }

    private void Enqueue(string href, string from, string words, IDocument? page = null)
    {
        if (!Uri.TryCreate(new Uri(from), href, out var to))
        {
            faults.Add($"{from}: “{href}” is no address");
            return;
        }
        if (to.Scheme is "mailto" or "tel")
        {
            var written = to.Scheme == "tel" ? href["tel:".Length..].Trim('+').All(char.IsAsciiDigit)
                : href.Contains('@', StringComparison.Ordinal) || href.Contains("?subject=", StringComparison.Ordinal);
            if (!written) faults.Add($"{from}: “{href}” reaches nobody");
            return;
        }
        if (to.Host != "localhost" && !to.Host.EndsWith(".localhost", StringComparison.Ordinal))
        {
            // The portals' own names lead nowhere in a test; a link that spells one leaves this installation
            if (to.Scheme is not ("http" or "https") || !to.Host.Contains('.', StringComparison.Ordinal))
                faults.Add($"{from}: “{href}” is no address of another site");
            if (to.Host == "haiphong.gov.vn"
                || VisitedPages.PublicHosts.Any(id => to.Host == id.Replace("-", "", StringComparison.Ordinal) + ".haiphong.gov.vn"))
                faults.Add($"{from}: “{words}” leads to the portal's own name {href} and so to its front page");
            return;
        }
        if (page is not null && to.AbsolutePath == "/" && words.Length > 0
            && to.Authority == new Uri(from).Authority && !href.StartsWith('#') && !NamesTheFrontPage(words, page.QuerySelector(".portal")?.TextContent ?? "")
            && to.Fragment.Length == 0)
            faults.Add($"{from}: “{words}” leads to the front page");
        open.Enqueue((to.ToString(), from));
    }
}
