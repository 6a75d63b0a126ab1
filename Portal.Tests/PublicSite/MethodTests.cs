using System.Net;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

/// <summary>The site is read only: it answers GET and HEAD, and tells every other method so (RFC 9110, 15.5.6).</summary>
[Trait("Fault", "PUB9")]
public class MethodTests
{
    private static readonly string[] Paths =
    [
        "/", "/chuyen-muc/tin-tuc", "/chuyen-muc/van-ban?q=x", "{article}", "/lien-he", "/so-do", "/tim-kiem?q=tin", "/khong-co", "/loi/500", "/rss",
        "/chuyen-muc/tin-tuc/rss", "/sitemap.xml", "/robots.txt", "/giao-dien/site.css", "/favicon.ico", "{picture}", "/health/live", "/health/ready",
    ];

    public static TheoryData<string> Unread => new("TRACE", "POST", "PUT", "DELETE", "PATCH", "PROPFIND", "XYZ");

    [Theory]
    [MemberData(nameof(Unread))]
    public async Task A_method_that_does_not_read_is_refused_everywhere_with_the_methods_that_do(string method)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);
        var faults = new List<string>();
        foreach (var host in new[] { PublicSiteHost.ThanhDong, "http://la-mat.example" })
        {
            // Twice: before a page is kept and, after a reader, from memory
            foreach (var path in (await FilledAsync(database)).SelectMany(p => new[] { p, p }))
            {
                var answer = await AskAsync(site, method, host + path);
                var allow = string.Join(", ", answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
                if (answer.StatusCode != HttpStatusCode.MethodNotAllowed || allow != "GET, HEAD" || !answer.Headers.Contains("Content-Security-Policy"))
                    faults.Add($"{method} {host}{path}: {(int)answer.StatusCode}, Allow “{allow}”");
                await site.GetAsync(host + path);
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    [Fact]
    public async Task Asked_for_its_methods_the_site_names_them_and_sends_nothing()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);
        foreach (var path in await FilledAsync(database))
        {
            var answer = await AskAsync(site, "OPTIONS", PublicSiteHost.ThanhDong + path);
            Assert.True(answer.StatusCode == HttpStatusCode.NoContent, $"{path}: {(int)answer.StatusCode}");
            Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task The_head_of_an_answer_is_that_of_the_whole_answer()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);
        var faults = new List<string>();
        foreach (var path in (await FilledAsync(database)).SelectMany(p => new[] { p, p }))
        {
            var (head, get) = (await AskAsync(site, "HEAD", PublicSiteHost.ThanhDong + path), await site.GetAsync(PublicSiteHost.ThanhDong + path));
            if (head.StatusCode != get.StatusCode
                || Words(head) != Words(get)) faults.Add($"{path}\n  {(int)head.StatusCode} {Words(head)}\n  {(int)get.StatusCode} {Words(get)}");
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    [Fact]
    public async Task A_refused_method_leaves_no_page_behind()
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Tin thật trên trang chủ");
        await using var site = new PublicSiteHost(database);

        await AskAsync(site, "TRACE", PublicSiteHost.ThanhDong + "/");
        var text = WebUtility.HtmlDecode(await site.TextAsync(PublicSiteHost.ThanhDong + "/"));

        Assert.Contains("Tin thật trên trang chủ", text, StringComparison.Ordinal);
    }

    // The server adds these two by itself, and the second only where there is a body
    private static string Words(HttpResponseMessage answer) => string.Join(" | ", answer.Headers.Concat(answer.Content.Headers)
        .Where(h => h.Key is not "Date" and not "Transfer-Encoding").Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Order(StringComparer.Ordinal));

    private static async Task<List<string>> FilledAsync(PortalDatabase database)
    {
        var article = await database.ArticleAsync("Tin có ảnh");
        var picture = await database.PictureAsync(article);
        return Paths.Select(p => p.Replace("{article}", article.Address(), StringComparison.Ordinal).Replace("{picture}", picture, StringComparison.Ordinal))
            .ToList();
    }

    private static async Task<HttpResponseMessage> AskAsync(PublicSiteHost site, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method is "POST" or "PUT" or "PATCH") request.Content = new StringContent("{\"a\":1}");
        return await site.Client.SendAsync(request);
    }
}
