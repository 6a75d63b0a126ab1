using Portal.Tests.PublicSite;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>
/// Every kind of public page at every width and size of type: nothing pushes the page sideways (WCAG 1.4.10). What is wider than
/// the page scrolls in a frame of its own that the keyboard reaches. 150 % zoom of a 1280 px screen is 853 px wide.
/// </summary>
[Collection(RunningPortal.SecondCollection)]
[Trait("needs", "chromium")]
public sealed class PageWidthTests(RunningPortal portal)
{
    private static readonly int[] Widths = [320, 360, 390, 480, 600, 761, 800, 853, 900, 1016, 1081, 1280, 1400];

    /// <summary>The site's own sizes of type: as it is, A+ once, A+ thrice.</summary>
    private static readonly string?[] Sizes = [null, "1", "3"];

    [Fact]
    [Trait("Fault", "PUB4")]
    [Trait("Fault", "PUB10")]
    public async Task No_page_is_pushed_sideways_at_any_width_or_size_of_type()
    {
        using var database = await PortalDatabase.CreateAsync();
        var pages = await HardPages.FillAsync(database);
        await using var site = new PublicSiteHost(database);
        await using var window = await portal.NewWindowAsync();
        var page = await site.InBrowserAsync(window);
        var faults = new List<string>();
        foreach (var path in pages)
        {
            await page.GotoAsync(PublicSiteHost.ThanhDong + path);
            foreach (var size in Sizes)
            {
                await page.EvaluateAsync("size => size ? document.documentElement.dataset.size = size : delete document.documentElement.dataset.size", size);
                foreach (var width in Widths)
                {
                    await page.SetViewportSizeAsync(width, 800);
                    faults.AddRange((await page.EvaluateAsync<string[]>(Look))
                        .Select(f => $"{path[..Math.Min(path.Length, 40)]} at {width}, size {size ?? "0"}: {f}"));
                }
            }
        }
        AccessibilityTests.AssertNone(faults);
    }

    [Theory]
    [InlineData("hai-phong")]
    [InlineData("thanh-dong")]
    [Trait("Fault", "PUB8")]
    public async Task No_hole_stands_between_the_news_and_the_sections(string host)
    {
        await using var window = await portal.NewWindowAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.HostFor(host));

        var hole = await page.EvaluateAsync<double>("""
            () => document.querySelector('.blocks').getBoundingClientRect().top - document.querySelector('.front .main').lastElementChild.getBoundingClientRect().bottom
            """);

        Assert.InRange(hole, 0, 200);
    }

    /// <summary>The page itself, and what sticks out of the window without standing in a frame that scrolls.</summary>
    private const string Look = """
        () => {
          const faults = [], root = document.documentElement;
          if (root.scrollWidth > root.clientWidth) faults.push(`${root.scrollWidth - root.clientWidth} px too wide`);
          const framed = e => e.parentElement && (/auto|scroll|hidden/.test(getComputedStyle(e.parentElement).overflowX) || framed(e.parentElement));
          for (const e of document.body.querySelectorAll('*')) {
            const box = e.getBoundingClientRect();
            if (box.width > 1 && box.right > root.clientWidth + 1 && !framed(e)) faults.push(`${e.localName}.${e.className} ends at ${Math.round(box.right)}`);
            if (e.scrollWidth > e.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(e).overflowX) && e.tabIndex < 0)
              faults.push(`${e.localName}.${e.className} scrolls out of the keyboard's reach`);
          }
          return faults.slice(0, 4);
        }
        """;
}
