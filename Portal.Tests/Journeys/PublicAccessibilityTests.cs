using System.Collections.Concurrent;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>axe on every page of the public site in the colours of every portal, on a desk and on a phone: no fault, and nothing to push sideways.</summary>
[Collection(RunningPortal.SecondCollection)]
[Trait("needs", "chromium")]
public sealed class PublicAccessibilityTests(RunningPortal portal)
{
    [Fact]
    public async Task No_page_of_the_public_site_has_a_fault_in_the_colours_of_any_portal()
    {
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(VisitedPages.PublicHosts, AccessibilityTests.TwoAtOnce, async (host, _) =>
        {
            await using var window = await portal.NewWindowAsync();
            var page = await window.NewPageAsync();
            await page.GotoAsync(portal.HostFor(host));
            var article = await page.Locator("main a[href^='/tin-tuc/']").First.GetAttributeAsync("href");
            await page.GotoAsync(portal.HostFor(host) + "/chuyen-muc/van-ban");
            var document = await page.Locator("main a[href^='/van-ban/']").First.GetAttributeAsync("href");
            foreach (var path in VisitedPages.Public)
            {
                var address = path == "{article}" ? article : path == "{document}" ? document : path;
                await page.GotoAsync(new Uri(new Uri(portal.HostFor(host)), address).ToString());
                foreach (var fault in await PageLook.FaultsAsync(page)) faults.Add(host + fault);
            }
        });
        AccessibilityTests.AssertNone(faults);
    }
}
