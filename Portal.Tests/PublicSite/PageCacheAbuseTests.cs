extern alias PublicSite;

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Tests.Support;
using PublicSite::Portal.Public.PageCaching;
using Xunit;

namespace Portal.Tests.PublicSite;

/// <summary>What one visitor sends must not change what the next one sees, nor keep the others waiting.</summary>
public class PageCacheAbuseTests
{
    private const string News = PublicSiteHost.ThanhDong + "/chuyen-muc/tin-tuc";
    private const string Papers = PublicSiteHost.ThanhDong + "/chuyen-muc/van-ban";

    [Theory]
    [InlineData("trang=2&trang=2")]
    [InlineData("trang=2&trang=1")]
    public async Task A_key_given_twice_leaves_the_plain_page_alone(string query)
    {
        using var database = await PortalDatabase.CreateAsync();
        for (var i = 0; i < 13; i++) await database.ArticleAsync($"Tin số {i}");
        await using var site = new PublicSiteHost(database);

        Assert.Contains("trang 2", await site.TextAsync($"{News}?{query}"), StringComparison.Ordinal);

        Assert.DoesNotContain("trang 2", (await site.PageAsync(News)).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Papers, "q=tin+nham+0900")]
    [InlineData(News, "slug=van-ban")]
    [InlineData(News, "trang=9")]
    public async Task A_body_sent_with_a_question_is_not_read(string address, string body)
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Tin thường");
        await using var clean = new PublicSiteHost(database);
        await using var site = new PublicSiteHost(database);
        using var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Content = new StringContent(body, null, "application/x-www-form-urlencoded"),
        };

        var answer = await site.Client.SendAsync(request);

        var plain = await clean.TextAsync(address);
        Assert.Equal(plain, await answer.Content.ReadAsStringAsync());
        Assert.Equal(plain, await site.TextAsync(address));
    }

    [Fact]
    public async Task Keys_a_page_does_not_read_make_no_copies_of_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        for (var i = 0; i < 5; i++)
            foreach (var address in new[] { $"/?loai=r{i}", $"/lien-he?trang={i}", $"/sitemap.xml?loai={i}", $"/rss?nam={i}",
                $"/chuyen-muc/tin-tuc?loai=r{i}", $"/chuyen-muc/tin-tuc?nam={2000 + i}", })
                Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(PublicSiteHost.ThanhDong + address));

        Assert.Equal(4, site.Services.GetRequiredService<PageStore>().Count);
    }

    [Fact]
    public async Task Without_room_every_page_is_made_for_its_visitor()
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Tin không giữ lại");
        await using var site = new PublicSiteHost(database, settings: ("PageCache:MaxMegabytes", "0"));

        for (var i = 0; i < 2; i++) Assert.Contains("Tin không giữ lại", await site.TextAsync(News), StringComparison.Ordinal);

        Assert.Equal(0, site.Services.GetRequiredService<PageStore>().Count);
    }

    [Fact]
    public async Task More_questions_than_the_database_may_be_asked_at_once_are_sent_away_and_other_pages_open()
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Tin để tìm");
        await using var site = new PublicSiteHost(database, settings: [("Search:AtOnce", "1"), ("Search:Waiting", "0")]);
        await site.TextAsync(News);
        var letThrough = site.Searches.Begin();
        var first = site.GetAsync(PublicSiteHost.ThanhDong + "/tim-kiem?q=tin");
        await site.Searches.Asked;

        var second = await site.GetAsync(PublicSiteHost.ThanhDong + "/tim-kiem?q=tim");
        var filter = await site.StatusAsync(Papers + "?q=tim");
        var page = await site.StatusAsync(News);
        letThrough();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter);
        Assert.Contains("Đang có nhiều lượt tìm kiếm", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, filter);
        Assert.Equal(HttpStatusCode.OK, page);
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(PublicSiteHost.ThanhDong + "/tim-kiem?q=tim"));
    }
}
