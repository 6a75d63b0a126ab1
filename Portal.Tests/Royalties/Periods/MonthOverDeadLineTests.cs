using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>
/// A line that drops while a period is approved and while a line of it is corrected: once before the press is heard, once before its answer is. What the
/// screen says is so, nothing is done twice and nothing typed is lost.
/// </summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Row", "G4")]
[Trait("Fault", "FIN12")]
public sealed class MonthOverDeadLineTests(RunningPortal portal) : IAsyncLifetime
{
    private readonly LineProxy line = new(new Uri(portal.AdminUrl).Port);
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async Task InitializeAsync() => window = await portal.NewWindowAsync();

    public async Task DisposeAsync()
    {
        await window.DisposeAsync();
        await line.DisposeAsync();
    }

    private async Task OpenAsync(string who, string path) => page = await portal.SignInAsync(window, who, path, line.Url);

    private Task DownAsync() => page.WaitForSelectorAsync("html[data-line=down]", new() { State = WaitForSelectorState.Attached, Timeout = 30_000 });

    private async Task BackAsync()
    {
        line.Restore();
        await page.WaitForSelectorAsync("html[data-line=up]", new() { State = WaitForSelectorState.Attached, Timeout = 30_000 });
    }

    /// <summary>Over the dead line the press is held back and that is said; over the deaf one it arrives, and its answer gets lost.</summary>
    private async Task PressTwiceAsync(ILocator button, Func<PortalDbContext, Task<bool>> isDone)
    {
        line.Cut();
        await DownAsync();
        // By key: the box that says the line is down may lie over the button
        await button.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#components-reconnect-modal.asked")).ToBeVisibleAsync();
        Assert.False(await IsAsync(isDone));
        await BackAsync();

        line.Deafen();
        await button.PressAsync("Enter");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await IsAsync(isDone)) await Task.Delay(100, patience.Token);
    }

    private async Task<bool> IsAsync(Func<PortalDbContext, Task<bool>> isDone)
    {
        await using var db = OldMonth.Context(portal);
        return await isDone(db);
    }

    [Fact]
    public async Task An_approval_whose_press_and_whose_answer_are_lost_is_one_approval_and_the_screen_says_it_when_the_line_is_back()
    {
        var month = new YearMonth(2024, 2);
        await OldMonth.FinishAsync(portal, month, "Bài duyệt khi mất mạng");
        await OpenAsync("truongban.duongkinh", $"/duong-kinh/nhuan-but/{month}");
        await page.Locator(".step-action").GetByRole(AriaRole.Button, new() { Name = "Duyệt kỳ tháng 2 năm 2024" }).ClickAsync();
        var dialog = page.Locator(".mud-dialog");
        await dialog.WaitForAsync();

        await PressTwiceAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Duyệt kỳ tháng 2 năm 2024" }),
            db => db.RoyaltyPeriods.AnyAsync(p => p.Month == month && p.Status == RoyaltyPeriodStatus.Approved));

        // Nobody has told the screen yet, so it claims nothing
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Đã chấm xong");
        await DownAsync();
        await BackAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Đã duyệt", new() { Timeout = 20_000 });
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("refusals")).ToHaveCountAsync(0);
        await using var after = OldMonth.Context(portal);
        Assert.Equal(1, (await after.RoyaltyPeriods.SingleAsync(p => p.Month == month)).Approvals);
        Assert.Equal(1, await after.History.CountAsync(h => h.Action == "royalties.period.approved" && h.Sentence.Contains("tháng 2 năm 2024")));
    }

    [Fact]
    [Trait("Fault", "FIN3")]
    public async Task A_correction_typed_over_a_dead_line_whose_answer_is_lost_is_one_adjustment_as_typed_and_the_screen_says_it()
    {
        var month = new YearMonth(2024, 3);
        await OldMonth.HandOverAsync(portal, month, "Bài sửa khi mất mạng");
        int corrected;
        await using (var db = OldMonth.Context(portal))
            corrected = await db.RoyaltyLines.Where(l => l.Work!.Period!.Month == month).Select(l => l.Id).SingleAsync();
        await OpenAsync("thuky.duongkinh", $"/duong-kinh/nhuan-but/{month}?xem=dieu-chinh&dong={corrected}");
        await page.GetByLabel("Truy lĩnh (chi thêm)").CheckAsync();
        await page.FillAsync("#so-tien-dc", "10.000");
        await page.Keyboard.PressAsync("Tab");
        line.Cut();
        await DownAsync();
        await page.FillAsync("#so-tien-dc", "50.000");
        await page.FillAsync("#ly-do-dc", "Chấm thiếu phần ảnh");
        await page.Keyboard.PressAsync("Tab");

        await PressTwiceAsync(page.GetByRole(AriaRole.Button, new() { Name = "Ghi khoản điều chỉnh" }),
            db => db.RoyaltyAdjustments.AnyAsync(a => a.OfLineId == corrected));

        await DownAsync();
        await BackAsync();
        // Either the way back was taken, or the panel says what was written and takes nothing more
        await Assertions.Expect(page.Locator("#so-tien-dc")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Bài sửa khi mất mạng" })).ToContainTextAsync("50.000");
        await using var after = OldMonth.Context(portal);
        var made = await after.RoyaltyAdjustments.SingleAsync(a => a.OfLineId == corrected);
        Assert.Equal((50_000, "Chấm thiếu phần ảnh"), (made.Amount.Dong, made.Reason));
    }
}
