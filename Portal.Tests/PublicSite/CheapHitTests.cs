extern alias PublicSite;

using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Tests.Support;
using PublicSite::Portal.Public.PageCaching;
using Xunit;

namespace Portal.Tests.PublicSite;

/// <summary>What a page from memory does not pay for, and what must not get into it.</summary>
public class CheapHitTests
{
    [Fact]
    public async Task A_page_from_memory_passes_no_authentication()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);
        var schemes = new CountedSchemes();
        await using var counted = site.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<IAuthenticationSchemeProvider>(schemes)));
        using var client = counted.CreateDefaultClient();

        await client.GetStringAsync(PublicSiteHost.ThanhDong + "/lien-he");
        var made = schemes.Asked;
        for (var i = 0; i < 3; i++) await client.GetStringAsync(PublicSiteHost.ThanhDong + "/lien-he");

        Assert.Equal((1, 1), (made, schemes.Asked));
    }

    [Fact]
    public async Task A_page_from_memory_holds_nothing_of_the_visitor_it_was_made_for()
    {
        using var database = await PortalDatabase.CreateAsync();
        var article = await database.ArticleAsync("Tin cho mọi người");
        await using var clean = new PublicSiteHost(database);
        await using var site = new PublicSiteHost(database);

        foreach (var path in new[] { "/", "/chuyen-muc/tin-tuc", article.Address(), "/lien-he", "/so-do", "/rss", "/sitemap.xml" })
        {
            var address = PublicSiteHost.ThanhDong + path;
            await site.GetAsync(address + "?ten=RIENGTU&utm_source=RIENGTU", ("Cookie", "phien=RIENGTU; theme=RIENGTU"),
                ("Authorization", "Basic UklFTkdUVQ=="), ("User-Agent", "RIENGTU"), ("Accept-Language", "en-RIENGTU"),
                ("Referer", "https://RIENGTU.example/"), ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Host", "RIENGTU.example"),
                ("X-Request-Id", "RIENGTU"));
            var kept = await site.GetAsync(address);
            Assert.NotNull(kept.Headers.ETag);
            Assert.Equal(await clean.TextAsync(address), await kept.Content.ReadAsStringAsync());
        }
        Assert.Equal(7, site.Services.GetRequiredService<PageStore>().Count);
    }

    [Fact]
    public void The_built_site_collects_its_garbage_beside_the_work_and_not_on_every_core()
    {
        using var built = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Portal.Public.runtimeconfig.json")));

        Assert.False(built.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty("System.GC.Server").GetBoolean());
    }

    /// <summary>The scheme provider as it is, counted: the middleware asks it for every request that reaches it.</summary>
    private sealed class CountedSchemes() : AuthenticationSchemeProvider(Options.Create(new AuthenticationOptions()))
    {
        private int asked;

        public int Asked => asked;

        public override Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync()
        {
            Interlocked.Increment(ref asked);
            return base.GetRequestHandlerSchemesAsync();
        }
    }
}
