using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Reports;
using Portal.Tests.Support;

namespace Portal.Tests.Royalties.Periods;

/// <summary>A month of 2024 in Dương Kinh, which the sample leaves alone: one line of 253.000 đồng, handed over to finance of the running portal.</summary>
internal static class OldMonth
{
    public static PortalDbContext Context(RunningPortal portal) => Factory(portal).Create("duong-kinh");

    public static async Task HandOverAsync(RunningPortal portal, YearMonth month, string title)
    {
        var factory = Factory(portal);
        var items = new SomeItems(() => factory.Create("duong-kinh"), "duong-kinh");
        var person = await items.PersonAsync("Mai Anh");
        await items.PublishedAsync(title, new(month.Year, month.Month, 10, 9, 0, 0), by: [(person, 100)], amount: 253_000);
        await using var db = factory.Create("duong-kinh");
        var period = await FreshAsync(db, month);
        (period.Status, period.Approvals, period.ApprovedByName, period.ApprovedAt) =
            (RoyaltyPeriodStatus.HandedOver, 1, "Cao Xuân Phúc", new DateTime(2024, month.Month + 1, 3, 3, 0, 0, DateTimeKind.Utc));
        db.RoyaltyPayees.Add(new RoyaltyPayee
        {
            PortalId = "duong-kinh", PeriodId = period.Id, Approval = 1, ContributorId = person, FullName = "Mai Anh", Kind = PayeeKind.Resident,
            PayBy = PayBy.Cash,
        });
        await db.SaveChangesAsync();
    }

    /// <summary>The same, all assessed by somebody and finished: the head's turn.</summary>
    public static async Task FinishAsync(RunningPortal portal, YearMonth month, string title)
    {
        var items = new SomeItems(() => Context(portal), "duong-kinh");
        await items.PublishedAsync(title, new(month.Year, month.Month, 10, 9, 0, 0), by: [(await items.PersonAsync("Mai Anh"), 100)], amount: 253_000);
        await using var db = Context(portal);
        var period = await FreshAsync(db, month);
        (period.Status, period.AssessedByName, period.AssessedAt) =
            (RoyaltyPeriodStatus.Assessed, "Lê Thu Trang", new DateTime(2024, month.Month + 1, 2, 3, 0, 0, DateTimeKind.Utc));
        await db.SaveChangesAsync();
    }

    /// <summary>Nobody else's: two tests that share the portal and a month find each other's money.</summary>
    private static async Task<RoyaltyPeriod> FreshAsync(PortalDbContext db, YearMonth month)
    {
        var period = await db.RoyaltyPeriods.SingleAsync(p => p.Month == month);
        return period.Status == RoyaltyPeriodStatus.Open ? period : throw new InvalidOperationException($"another test has taken the month {month}");
    }

    private static PortalDbFactory Factory(RunningPortal portal) =>
        new(Options.Create(new DatabaseOptions { DataFolder = portal.DataFolder }), new WardClock(TimeProvider.System));
}
