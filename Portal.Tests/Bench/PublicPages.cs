using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Portals;

namespace Portal.Tests.Bench;

/// <summary>
/// An article page of the real public site against a bare Kestrel endpoint with the same bytes, as a ratio of answers per
/// second. Rounds are interleaved, so that a busy moment of the machine falls on both; the median of the rounds counts.
/// </summary>
internal static class PublicPages
{
    private const string Portal = "thanh-dong";
    private const int Rounds = 5;
    private const int Seconds = 3;

    /// <summary>One comparison: what is asked of the site, and of the bare endpoint.</summary>
    private sealed record Pair(FigureKind Kind, LoadTarget Site, LoadTarget Bare, string How)
    {
        public List<double> Ratios { get; } = [];
        public List<double> SiteRates { get; } = [];
    }

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var (folder, _) = await ground.SampleAsync();
        var (host, path) = await LongestArticleAsync(folder);
        var node = await ground.StartPublicNodeAsync(folder);
        var forgetful = await ground.StartPublicNodeAsync(folder, keepsPages: false);
        var plain = await BareAsync(ground, node, host, path, encoding: null);
        var packed = await BareAsync(ground, node, host, path, encoding: "br");
        var cached = new LoadTarget(node, host, path, null);
        List<Pair> pairs =
        [
            new(Figures.PublicCached, cached, plain, "from the page cache"),
            new(Figures.PublicCachedBr, cached with { AcceptEncoding = "br" }, packed, "from the page cache, Brotli"),
            new(Figures.PublicUncached, cached with { Port = forgetful }, plain, "made for each visitor"),
        ];
        // First everything once, so that the runtime has compiled what is measured
        foreach (var pair in pairs) await RoundAsync(pair, keep: false);
        for (var round = 0; round < Rounds; round++)
            foreach (var pair in pairs) await RoundAsync(pair, keep: true);
        return pairs.Select(p => p.Kind.Of(Figures.Median(p.Ratios),
            $"{p.How}: {Figures.Median(p.SiteRates):0} answers/s; rounds {Figures.Rounds(p.Ratios)}; {LoadClient.Name}")).ToList();
    }

    private static async Task RoundAsync(Pair pair, bool keep)
    {
        var bare = await LoadClient.RequestsPerSecondAsync(pair.Bare, Seconds);
        var site = await LoadClient.RequestsPerSecondAsync(pair.Site, Seconds);
        if (!keep) return;
        pair.Ratios.Add(site / bare);
        pair.SiteRates.Add(site);
    }

    private static async Task<LoadTarget> BareAsync(BenchGround ground, int node, string host, string path, string? encoding)
    {
        using var client = BenchGround.Client(node, host);
        if (encoding is not null) client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        var page = await client.GetAsync(path);
        page.EnsureSuccessStatusCode();
        var sent = page.Content.Headers.ContentEncoding.SingleOrDefault();
        if (sent != encoding) throw new InvalidOperationException($"{path} came as {sent ?? "plain"}, not as {encoding ?? "plain"}.");
        var port = await ground.StartBareAsync(path, await page.Content.ReadAsByteArrayAsync(), page.Content.Headers.ContentType!.ToString(), encoding);
        return new(port, "localhost", path, encoding);
    }

    private static async Task<(string Host, string Path)> LongestArticleAsync(string folder)
    {
        await using var services = BenchGround.Core(folder, Portal);
        await using var db = services.GetRequiredService<PortalDbFactory>().Create(Portal);
        var article = await db.Publications.Where(p => p.Kind == ContentKind.Article && p.Visible)
            .OrderByDescending(p => p.BodyHtml.Length).ThenBy(p => p.ItemId).FirstAsync();
        var site = await db.Portals.SingleAsync(p => p.Id == Portal);
        return (site.Profile.Hosts[0], $"/{article.SectionSlug}/{article.Slug}-{article.ItemId}");
    }
}
