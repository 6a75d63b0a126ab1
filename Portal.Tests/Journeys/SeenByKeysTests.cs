using Microsoft.Playwright;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>Whoever has no mouse sees where the focus is, and nobody has to guess the end of a name that tells one row from the next.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class SeenByKeysTests(RunningPortal portal)
{
    private const int Tabs = 45;

    /// <summary>What has the focus, without a ring on itself, on what it fills or on its frame; empty where the ring is seen.</summary>
    private const string NoRing = """
        () => {
          const it = document.activeElement;
          const ring = (e, part) => { const s = getComputedStyle(e, part); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 3; };
          if (it === document.body || ring(it) || ring(it, "::after")) return "";
          for (let frame = it.parentElement; frame?.matches(".list-choice, .field, .field *"); frame = frame.parentElement) if (ring(frame)) return "";
          return it.outerHTML.slice(0, 120);
        }
        """;

    [Theory]
    [InlineData("/thanh-dong/tra-cuu")]
    [InlineData("/thanh-dong/so-van-ban")]
    [InlineData("/thanh-dong/thi-dua/khen-thuong")]
    public async Task Everything_the_tab_key_reaches_has_a_ring(string path)
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "thuky.thanhdong", path);
        await Assertions.Expect(page.Locator(".skeleton")).ToHaveCountAsync(0);
        var without = new List<string>();
        for (var i = 0; i < Tabs; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            without.Add(await page.EvaluateAsync<string>(NoRing));
        }

        Assert.DoesNotContain(without.Distinct(), e => e.Length > 0);
    }

    [Theory]
    [InlineData("thuky.thanhdong", "/thanh-dong/thi-dua")]
    [InlineData("truongban.haiphong", "/hai-phong/bao-cao/cac-cong")]
    [InlineData("ketoan.thanhdong", "/thanh-dong/nhuan-but/cho-chi")]
    public async Task Names_are_never_cut_and_no_list_leaves_its_frame_on_a_desk(string person, string path)
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, person, path);
        await page.Locator(".list-rows tbody tr").First.WaitForAsync();

        var faults = await page.EvaluateAsync<string[]>("""
            () => {
              const [frame, table] = [".list-rows", ".list-rows table"].map(s => document.querySelector(s).getBoundingClientRect());
              const first = [...document.querySelectorAll(".list-rows tbody tr")].map(r => r.querySelector("td.wide"));
              return [
                ...table.right > frame.right + 1 ? [`the table ends ${Math.round(table.right - frame.right)} px outside`] : [],
                ...location.pathname.endsWith("cho-chi") ? [] : first.filter(c => c.scrollWidth > c.clientWidth + 1).map(c => c.textContent.trim()),
              ];
            }
            """);

        Assert.Empty(faults);
    }
}
