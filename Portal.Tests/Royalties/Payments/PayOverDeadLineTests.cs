using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Tests.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payments;

/// <summary>A payment typed over a line that dropped: what the screen shows is what is paid, once.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Fault", "FIN12")]
[Trait("Row", "G9")]
public sealed class PayOverDeadLineTests(RunningPortal portal)
{
    private static readonly YearMonth Month = new(2024, 7);

    [Fact]
    public async Task The_percentage_typed_over_a_dead_line_is_what_is_paid_when_it_is_back()
    {
        await OldMonth.HandOverAsync(portal, Month, "Bài chi khi mất mạng");
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "ketoan.duongkinh", $"/duong-kinh/nhuan-but/chi-tra/moi?ky={Month}");
        await page.GetByTestId("paid-here").WaitForAsync();

        await window.SetOfflineAsync(true);
        await page.WaitForSelectorAsync("html[data-line=down]", new() { State = WaitForSelectorState.Attached });
        await page.FillAsync("#ty-le-chi", "50");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByTestId("owed-after")).ToHaveCountAsync(0);
        await window.SetOfflineAsync(false);

        await Assertions.Expect(page.GetByTestId("owed-after")).ToContainTextAsync("còn nợ 126.500", new() { Timeout = 30_000 });
        await page.FillAsync("#ly-do", "Kinh phí chưa đủ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận đã chi" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Lần chi" }).Filter(new() { HasNotText = "mới" }).WaitForAsync();
        await using var after = OldMonth.Context(portal);
        var made = await after.Disbursements.Include(d => d.Payments)
            .SingleAsync(d => d.Periods.Any(p => after.RoyaltyPeriods.Any(r => r.Id == p.PeriodId && r.Month == Month)));
        Assert.Equal((50m, 126_500), (made.Percent, Assert.Single(made.Payments).Gross.Dong));
    }
}
