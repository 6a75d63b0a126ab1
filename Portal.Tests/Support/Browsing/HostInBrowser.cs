using Microsoft.Playwright;
using Portal.Tests.PublicSite;

namespace Portal.Tests.Support.Browsing;

/// <summary>A node of the public site inside the test's process, seen in a real browser: requests are handed over, no port is opened.</summary>
internal static class HostInBrowser
{
    public static async Task<IPage> InBrowserAsync(this PublicSiteHost site, IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        await page.RouteAsync("**/*", async route =>
        {
            using var answer = await site.GetAsync(route.Request.Url);
            await route.FulfillAsync(new()
            {
                Status = (int)answer.StatusCode,
                Headers = answer.Headers.Concat(answer.Content.Headers).Select(h => KeyValuePair.Create(h.Key, string.Join(", ", h.Value))),
                BodyBytes = await answer.Content.ReadAsByteArrayAsync(),
            });
        });
        return page;
    }
}
