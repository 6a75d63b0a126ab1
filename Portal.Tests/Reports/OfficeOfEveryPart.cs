using Microsoft.EntityFrameworkCore;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Royalties.Budgets;
using Portal.Tests.Support;

namespace Portal.Tests.Reports;

/// <summary>
/// November 2026, October and the November before with something of every part of the report: published, late, withdrawn, published again, corrected,
/// assessed, paid, a budget with allowances; An has two records that were made one.
/// </summary>
internal static class OfficeOfEveryPart
{
    public static async Task LayAsync(PortalDatabase database)
    {
        var withdrawn = await Story.Publish(database);
        await Story.Withdraw(database, withdrawn.EditionId);
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Paid);
        await Budgeted.Give(database, 90_000_000);
        await Budgeted.Give(database, 5_000_000, BudgetEntryKind.Change, new(2026, 6, 1));
        await Budgeted.SpendAllowancesAsync(database, new(2026, 10), new(2026, 11));
        var rows = new SomeItems(database);
        var an = await rows.PersonAsync("Nguyễn Hải An", "vhxh");
        var other = await rows.PersonAsync("Hải An", "vhxh");
        foreach (var (year, month) in new[] { (2025, 11), (2026, 10), (2026, 11), (2026, 11) })
        {
            await rows.PublishedAsync("Đúng hạn", new(year, month, 3, 9, 0, 0), unit: "vhxh", due: new(year, month, 3, 17, 0, 0),
                by: [(an, 60), (other, 40)], amount: 506_000);
            await rows.PublishedAsync("Quá hạn", new(year, month, 9, 9, 0, 0), "chi-dao-dieu-hanh", due: new(year, month, 8, 17, 0, 0), by: [(other, 100)]);
            await rows.PublishedAsync("Văn bản", new(year, month, 10, 9, 0, 0), "van-ban", "vp-hdnd-ubnd");
        }
        await using var db = database.Context();
        // One person with two pen names
        await db.Contributors.Where(c => c.Id == other).ExecuteUpdateAsync(set => set.SetProperty(c => c.MergedIntoId, an));
    }
}
