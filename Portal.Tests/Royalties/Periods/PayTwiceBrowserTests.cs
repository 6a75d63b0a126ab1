using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Reports;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>Two clicks on paying, the second sent before the answer to the first has come, on an old month of Dương Kinh.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Fault", "FIN12")]
public sealed class PayTwiceBrowserTests(RunningPortal portal)
{
    private static readonly YearMonth Month = new(2024, 5);

    [Fact]
    public async Task Two_clicks_pay_once_and_show_one_answer_and_no_refusal()
    {
        var factory = new PortalDbFactory(Options.Create(new DatabaseOptions { DataFolder = portal.DataFolder }), new WardClock(TimeProvider.System));
        var items = new SomeItems(() => factory.Create("duong-kinh"), "duong-kinh");
        var person = await items.PersonAsync("Mai Anh");
        await items.PublishedAsync("Bài chi hai lần", new(2024, 5, 10, 9, 0, 0), by: [(person, 100)], amount: 253_000);
        await using (var db = factory.Create("duong-kinh"))
        {
            var period = await db.RoyaltyPeriods.SingleAsync(p => p.Month == Month);
            (period.Status, period.Approvals, period.ApprovedByName, period.ApprovedAt) =
                (RoyaltyPeriodStatus.HandedOver, 1, "Cao Xuân Phúc", new DateTime(2024, 6, 3, 3, 0, 0, DateTimeKind.Utc));
            db.RoyaltyPayees.Add(new RoyaltyPayee
            {
                PortalId = "duong-kinh", PeriodId = period.Id, Approval = 1, ContributorId = person, FullName = "Mai Anh", Kind = PayeeKind.Resident,
                PayBy = PayBy.Cash,
            });
            await db.SaveChangesAsync();
        }
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "ketoan.duongkinh", $"/duong-kinh/nhuan-but/{Month}");

        await page.Locator("form.pay").EvaluateAsync("form => { form.requestSubmit(); form.requestSubmit(); }");

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Đã chi");
        await Assertions.Expect(page.Locator(".mud-snackbar")).ToContainTextAsync("Đã ghi nhận chi kỳ tháng 5 năm 2024");
        await Assertions.Expect(page.GetByTestId("refusals")).ToHaveCountAsync(0);
        await using var after = factory.Create("duong-kinh");
        Assert.Equal(1, await after.History.CountAsync(h => h.Action == "royalties.period.paid" && h.Sentence.Contains("tháng 5 năm 2024")));
    }
}
