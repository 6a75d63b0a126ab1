using System.Collections.Concurrent;
using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>axe on every page of the back-office, on a desk and on a phone, by day and in the dark: no fault, and nothing to push sideways.</summary>
[Collection(RunningPortal.SecondCollection)]
[Trait("needs", "chromium")]
public sealed class AccessibilityTests(RunningPortal portal)
{
    internal static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    [Fact]
    public async Task No_page_of_the_back_office_has_a_fault()
    {
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(VisitedPages.Admin.GroupBy(p => p.Person), TwoAtOnce, async (person, _) =>
        {
            await using var window = await portal.NewWindowAsync();
            var page = person.Key is null ? await window.NewPageAsync() : await portal.SignInAsync(window, person.Key);
            foreach (var (_, path) in person)
            {
                await page.GotoAsync(portal.AdminUrl + Fill(path));
                await page.WaitForSelectorAsync("body[data-ready=true], body:not(:has(.boot))");
                await Assertions.Expect(page.Locator(".skeleton")).ToHaveCountAsync(0);
                foreach (var fault in await PageLook.FaultsAsync(page, dark: true)) faults.Add(fault);
            }
        });
        AssertNone(faults);
    }

    internal static void AssertNone(IEnumerable<string> faults)
    {
        var lines = faults.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} faults\n{string.Join('\n', lines)}");
    }

    private string Fill(string path) => path
        .Replace("{month}", ArticleJourney.Month.ToString(), StringComparison.Ordinal)
        .Replace("{closed}", ArticleJourney.Month.Previous.Previous.ToString(), StringComparison.Ordinal)
        .Replace("{plan}", portal.Plan(), StringComparison.Ordinal)
        .Replace("{draft}", portal.Edition("Draft", "draft"), StringComparison.Ordinal)
        .Replace("{approval}", portal.Edition("InWorkflow", "approval"), StringComparison.Ordinal)
        .Replace("{person}", portal.Account("thuky.thanhdong"), StringComparison.Ordinal)
        .Replace("{payee}", portal.Payee(), StringComparison.Ordinal)
        .Replace("{published}", portal.Edition("Published", "approval"), StringComparison.Ordinal);
}
