using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The public site without the parts of CSS that phones of 2019 lack: it may be plainer, it must stand.</summary>
[Collection(RunningPortal.SecondCollection)]
[Trait("needs", "chromium")]
[Trait("Fault", "PUB5")]
public sealed class OldPhoneTests(RunningPortal portal)
{
    private static readonly (int Width, int Height)[] Screens = [(360, 640), (820, 1180), (1366, 768)];

    [Fact]
    public async Task Items_stand_in_their_columns_and_can_be_read()
    {
        var faults = new List<string>();
        await using var window = await portal.NewWindowAsync();
        var page = await window.NewPageAsync();
        await OldBrowser.UseAsync(page);
        foreach (var host in new[] { "thanh-dong", "hai-phong" })
        {
            await page.GotoAsync(portal.HostFor(host));
            var article = await page.Locator("main h3 a").First.GetAttributeAsync("href");
            foreach (var path in new[] { "/", "/chuyen-muc/tin-tuc", "/chuyen-muc/van-ban", "/tim-kiem?q=phuong", article!, "/lien-he", "/khong-co" })
            {
                await page.GotoAsync(portal.HostFor(host) + path);
                await page.EvaluateAsync("() => document.querySelectorAll('img').forEach(i => i.loading = 'eager')");
                foreach (var (width, height) in Screens)
                {
                    await page.SetViewportSizeAsync(width, height);
                    faults.AddRange((await page.EvaluateAsync<string[]>(Look)).Select(f => $"{host}{path} at {width}: {f}"));
                    // The colours are mixed alike for every portal; the city's are looked at elsewhere
                    if (host == "thanh-dong") faults.AddRange(await PageLook.OnThisScreenAsync(page, state: "old"));
                }
            }
        }
        AccessibilityTests.AssertNone(faults);
    }

    [Fact]
    public void The_old_parser_drops_what_such_a_browser_drops_and_nothing_else()
    {
        const string css = """
            /* a { b: c } */ a:has(b) { color: red } .x { aspect-ratio: 1; width: calc(1px + 2px) }
            @media (max-width: 9px) { .f { display: flex; gap: 4px } .g { display: grid; gap: 4px } }
            @supports (aspect-ratio: 1) { .s { color: red } } p:not(.unseen) { padding: min(1px, 2px); margin: 0 }
            """;

        var kept = string.Concat(OldBrowser.Css(css).Where(c => !char.IsWhiteSpace(c)));

        Assert.Equal(".x{width:calc(1px+2px)}@media(max-width:9px){.f{display:flex}.g{display:grid;gap:4px}}p:not(.unseen){margin:0}", kept);
    }

    private const string Look = """
        () => {
          const faults = [], box = e => e.getBoundingClientRect(), words = e => e.textContent.trim().slice(0, 40);
          for (const item of document.querySelectorAll('main .row, main .card, main .first, main .lead, main .related li')) {
            const head = item.querySelector('h2, h3') || item.querySelector(':scope > div > a');
            const date = item.querySelector('.meta'), picture = item.querySelector('img'), ratio = picture && box(picture).width / box(picture).height;
            if (!picture && box(head).width < box(item).width * .95)
              faults.push(`“${words(head)}” has ${Math.round(box(head).width)} of ${Math.round(box(item).width)} px`);
            if (box(head).width < 100) faults.push(`“${words(head)}” has ${Math.round(box(head).width)} px`);
            if (date && Math.abs(box(date).left - box(head).left) > 1)
              faults.push(`the date of “${words(head)}” stands ${Math.round(box(date).left - box(head).left)} px beside it`);
            if (picture && (ratio < 1.25 || ratio > 1.6)) faults.push(`the picture of “${words(head)}” has the shape ${ratio}`);
          }
          for (const e of document.querySelectorAll('*')) {
            const style = getComputedStyle(e);
            if (/flex/.test(style.display) && parseFloat(style.columnGap) > 0) faults.push(`.${e.className} leans on the gap of a flex box`);
          }
          const main = document.querySelector('main'), edge = parseFloat(getComputedStyle(main).paddingLeft);
          if (edge < 12) faults.push(`main stands ${edge} px from the edge`);
          for (const list of document.querySelectorAll('.acts, .pager, .tools')) {
            const parts = [...list.children].filter(c => box(c).width > 0);
            for (let i = 1; i < parts.length && !list.matches('.tools'); i++)
              if (box(parts[i]).top === box(parts[i - 1]).top && box(parts[i]).left - box(parts[i - 1]).right < 3) faults.push(`buttons of .${list.className} touch`);
          }
          return [...new Set(faults)].slice(0, 8);
        }
        """;
}
