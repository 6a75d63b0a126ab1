using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Portal.Tests.Support;

/// <summary>Forms of static pages by hand: opened, kept for a while, changed and sent.</summary>
internal static class Forms
{
    /// <summary>What every page says that a form came from which was opened too long ago.</summary>
    public const string Old = "Trang này đã mở từ trước";

    public static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>Those of the page's first form.</summary>
    public static Dictionary<string, string> Fields(IDocument page) => page.QuerySelectorAll("form").Take(1).SelectMany(f => f.QuerySelectorAll("input"))
        .Where(i => i.GetAttribute("name") is { Length: > 0 })
        .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "", StringComparer.Ordinal);

    public static async Task<Dictionary<string, string>> OpenAsync(HttpClient browser, string path) =>
        Fields(await ReadAsync(await browser.GetAsync(new Uri(path, UriKind.Relative))));

    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser, string path, Dictionary<string, string> fields, params (string Name, string Value)[] typed)
    {
        var sent = new Dictionary<string, string>(fields, StringComparer.Ordinal);
        foreach (var (name, value) in typed) sent[name] = value;
        using var form = new FormUrlEncodedContent(sent);
        return await browser.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    /// <summary>The page of a form that was turned away as stale: it says so.</summary>
    public static async Task<IDocument> StaleAsync(HttpResponseMessage answer)
    {
        var page = await ReadAsync(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(Old, page.QuerySelector("[role=alert]")?.TextContent ?? page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        return page;
    }
}
