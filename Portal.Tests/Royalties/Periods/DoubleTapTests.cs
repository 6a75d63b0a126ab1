using Bunit;
using Microsoft.EntityFrameworkCore;
using Portal.Admin.Shared;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>The second tap of a double tap, heard after the first was done: one deed, one answer and no refusal beside it.</summary>
[Trait("Fault", "FIN12")]
[Trait("Row", "G4")]
public sealed class DoubleTapTests : NovemberPageContext
{
    [Fact]
    public async Task A_double_tap_on_approving_approves_once_and_shows_no_refusal()
    {
        await FinishedAsync();
        As(Someone.Head);
        var page = await PageAsync();
        await page.Find(".step-action button").ClickAsync(new());
        var dialog = page.FindComponents<ConfirmDialog>().Single(d => d.Instance.ConfirmText == "Duyệt kỳ tháng 11 năm 2026").Instance;

        // The second carries the version of the page that was asked, which the period has left by then
        for (var i = 0; i < 2; i++) await page.InvokeAsync(() => dialog.OnConfirm.InvokeAsync());

        Assert.Contains("Đã duyệt", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=refusals]"));
        Assert.Equal(1, (await Story.Period(Database, new(2026, 11))).Approvals);
        await using var db = Database.Context();
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "royalties.period.approved"));
    }
}
