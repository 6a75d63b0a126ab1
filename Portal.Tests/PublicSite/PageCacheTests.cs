extern alias PublicSite;

using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Tests.Support;
using PublicSite::Portal.Public.PageCaching;
using PublicSite::Portal.Public.Sites;
using Xunit;

namespace Portal.Tests.PublicSite;

public class PageCacheTests
{
    [Fact]
    public async Task Packed_bytes_unpack_to_the_plain_ones_and_every_packing_has_its_own_tag()
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Tin để nén");
        await using var site = new PublicSiteHost(database);
        const string Address = PublicSiteHost.ThanhDong + "/";

        var first = await site.GetAsync(Address);
        var plain = await site.GetAsync(Address);
        var gzip = await site.GetAsync(Address, ("Accept-Encoding", "gzip, deflate"));
        var brotli = await site.GetAsync(Address, ("Accept-Encoding", "gzip, deflate, br, zstd"));

        var bytes = await plain.Content.ReadAsByteArrayAsync();
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), bytes);
        Assert.Equal(bytes, Unpack(new GZipStream(await gzip.Content.ReadAsStreamAsync(), CompressionMode.Decompress)));
        Assert.Equal(bytes, Unpack(new BrotliStream(await brotli.Content.ReadAsStreamAsync(), CompressionMode.Decompress)));
        Assert.Equal(["br"], brotli.Content.Headers.ContentEncoding);
        Assert.Equal(3, new[] { plain, gzip, brotli }.Select(a => a.Headers.ETag!.Tag).Distinct().Count());
        Assert.All(new[] { first, plain, gzip, brotli }, a =>
        {
            Assert.False(a.Headers.ETag!.IsWeak);
            Assert.Equal(["Accept-Encoding"], a.Headers.Vary);
            Assert.True(a.Headers.CacheControl!.MustRevalidate);
            Assert.NotNull(a.Content.Headers.ContentLength);
        });
    }

    [Fact]
    public async Task A_visitor_who_has_the_page_gets_no_bytes()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);
        const string Address = PublicSiteHost.ThanhDong + "/lien-he";
        var tag = (await site.GetAsync(Address, ("Accept-Encoding", "br"))).Headers.ETag!.Tag;

        foreach (var seen in new[] { tag, "W/" + tag, "\"khac\", " + tag, "*" })
        {
            var again = await site.GetAsync(Address, ("Accept-Encoding", "br"), ("If-None-Match", seen));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            Assert.Equal(tag, again.Headers.ETag!.Tag);
        }
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(Address, ("If-None-Match", tag))).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/khong-co")]
    public async Task A_head_request_brings_the_headers_of_the_page_without_it(string path)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        using var request = new HttpRequestMessage(HttpMethod.Head, PublicSiteHost.ThanhDong + path);
        var head = await site.Client.SendAsync(request);
        var whole = await site.GetAsync(PublicSiteHost.ThanhDong + path);

        Assert.Equal(whole.StatusCode, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_publish_is_seen_on_every_node_at_its_next_look_which_comes_four_times_within_the_two_seconds_promised()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await using var one = new PublicSiteHost(database);
        await using var two = new PublicSiteHost(database);
        const string Address = PublicSiteHost.ThanhDong + "/chuyen-muc/tin-tuc";
        foreach (var site in new[] { one, two }) Assert.DoesNotContain("Tin vừa đăng", await site.TextAsync(Address), StringComparison.Ordinal);

        await database.ArticleAsync("Tin vừa đăng");
        clock.Advance(TimeSpan.FromMilliseconds(499));
        foreach (var site in new[] { one, two }) Assert.DoesNotContain("Tin vừa đăng", await site.TextAsync(Address), StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        // The clock stands still from here: there is this one look only, and what it takes is the machine's affair
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        foreach (var site in new[] { one, two })
            while (!(await site.TextAsync(Address)).Contains("Tin vừa đăng", StringComparison.Ordinal))
                await Task.Delay(10, patience.Token);
    }

    [Fact]
    public async Task A_publish_turns_over_its_own_portal_only()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);
        var sites = site.Services.GetRequiredService<SiteDirectory>();
        await site.GetAsync(PublicSiteHost.ThanhDong + "/");
        var (ward, other) = (sites.Find("thanhdong.haiphong.gov.vn")!, sites.Find("phulien.haiphong.gov.vn")!);

        await database.MoveStampAsync("thanh-dong");
        await site.LookAsync();

        Assert.False(sites.IsCurrent(ward));
        Assert.True(sites.IsCurrent(other));
    }

    [Fact]
    public async Task At_midnight_every_page_gets_the_new_date()
    {
        var clock = HanoiClock.At(2026, 11, 21, 23, 59);
        using var database = await PortalDatabase.CreateAsync(clock);
        await using var site = new PublicSiteHost(database);
        Assert.Contains("Thứ Bảy, 21/11/2026", await site.TextAsync(PublicSiteHost.ThanhDong + "/"), StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromMinutes(2));
        await site.LookAsync();

        Assert.Contains("Chủ nhật, 22/11/2026", await site.TextAsync(PublicSiteHost.ThanhDong + "/"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "TDS4")]
    public async Task Without_the_database_made_pages_go_on_and_others_fail_in_Vietnamese()
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Tin đã có trong bộ nhớ");
        await using var site = new PublicSiteHost(database);
        await site.GetAsync(PublicSiteHost.ThanhDong + "/");
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(PublicSiteHost.ThanhDong + "/health/ready"));

        site.DatabaseIsAway = true;
        var kept = await site.GetAsync(PublicSiteHost.ThanhDong + "/");
        var failed = await site.GetAsync(PublicSiteHost.ThanhDong + "/chuyen-muc/tin-tuc");
        var words = await failed.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        // Not the page's fault: whoever asked, a search engine too, is to come back (TDS4)
        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.NotNull(failed.Headers.RetryAfter?.Delta);
        Assert.Contains("Trang tạm thời chưa mở được", words, StringComparison.Ordinal);
        Assert.Contains("phường Thành Đông", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", words, StringComparison.Ordinal);
        Assert.True(failed.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await site.StatusAsync("http://bat-ky/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("http://bat-ky/health/live"));

        site.DatabaseIsAway = false;
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(PublicSiteHost.ThanhDong + "/chuyen-muc/tin-tuc"));
    }

    [Fact]
    [Trait("Fault", "TDS4")]
    public async Task A_balancer_is_told_in_time_when_the_database_does_not_answer_at_all()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await using var site = new PublicSiteHost(database);
        await site.GetAsync(PublicSiteHost.ThanhDong + "/");

        var hangs = site.DatabaseHangs();
        var asked = site.StatusAsync(PublicSiteHost.ThanhDong + "/health/ready");
        await hangs;
        // The limit is set after the question was sent: the clock moves until it has been
        while (!asked.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await asked);
        site.DatabaseAnswers();
    }

    [Fact]
    public async Task Tails_of_other_sites_do_not_make_other_pages_and_searches_are_not_kept()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);
        var store = site.Services.GetRequiredService<PageStore>();

        foreach (var path in new[] { "/", "/?fbclid=abc", "/?utm_source=zalo&trang=", "/tim-kiem?q=mot", "/tim-kiem?q=hai", "/khong-co",
            "/chuyen-muc/van-ban?loai=bay-dat", "/chuyen-muc/van-ban?nam=1903", "/giao-dien/site.js?v=sai", "/LIEN-HE", })
            await site.GetAsync(PublicSiteHost.ThanhDong + path);

        Assert.Equal(1, store.Count);
    }

    [Fact]
    public async Task Many_visitors_at_once_get_one_page()
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Tin nhiều người đọc");
        await using var site = new PublicSiteHost(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => site.TextAsync(PublicSiteHost.ThanhDong + "/")));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, site.Services.GetRequiredService<PageStore>().Count);
    }

    [Theory]
    [InlineData(null, PageEncoding.Identity)]
    [InlineData("", PageEncoding.Identity)]
    [InlineData("identity", PageEncoding.Identity)]
    [InlineData("gzip", PageEncoding.Gzip)]
    [InlineData("gzip, deflate, br, zstd", PageEncoding.Brotli)]
    [InlineData("br;q=0, gzip;q=0.5", PageEncoding.Gzip)]
    [InlineData("br;q=0.000, gzip;q=0", PageEncoding.Identity)]
    [InlineData("BR;q=0.001", PageEncoding.Brotli)]
    [InlineData("*", PageEncoding.Gzip)]
    [InlineData("brotli, xgzip", PageEncoding.Identity)]
    public void The_best_accepted_packing_is_chosen(string? header, PageEncoding encoding) => Assert.Equal(encoding, AcceptedEncoding.Of(header));

    [Theory]
    [InlineData("/chuyen-muc/a", "", "")]
    [InlineData("/chuyen-muc/a", "?trang=2", "trang=2&")]
    [InlineData("/chuyen-muc/a", "?x=1&trang=2&fbclid=z", "trang=2&")]
    [InlineData("/chuyen-muc/a", "?nam=2025&q=", "nam=2025&")]
    [InlineData("/chuyen-muc/a", "?q=abc", null)]
    [InlineData("/chuyen-muc/a", "?trang=hai", null)]
    [InlineData("/chuyen-muc/a", "?v=123", "")]
    [InlineData("/chuyen-muc/a", "?trang=0002", "trang=2&")]
    [InlineData("/chuyen-muc/a", "?trang=2&trang=2", null)]
    [InlineData("/chuyen-muc/a", "?loai=x&loai=y", null)]
    [InlineData("/chuyen-muc/a/rss", "?nam=2025", "")]
    [InlineData("/", "?loai=x", "")]
    [InlineData("/lien-he", "?q=abc&trang=7", "")]
    [InlineData("/sitemap.xml", "?trang=7", "")]
    [InlineData("/giao-dien/site.css", "?v=123", "v=123&")]
    public void Only_known_queries_tell_pages_apart(string path, string query, string? normal) => Assert.Equal(normal, PageQuery.Normalise(path, query));

    private static byte[] Unpack(Stream packed)
    {
        using var plain = new MemoryStream();
        using (packed) packed.CopyTo(plain);
        return plain.ToArray();
    }
}
