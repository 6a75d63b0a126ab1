using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;

namespace Portal.Tests.Royalties.Adjustments;

/// <summary>A closed November in Thành Đông with one line of 253.000 đồng, seen in December, and what is done about it.</summary>
internal static class Corrected
{
    public static readonly YearMonth November = new(2026, 11);
    public static readonly YearMonth December = new(2026, 12);

    public static async Task<(PortalDatabase Database, HanoiClock Clock, PublishedItem Item)> ClosedAsync(
        RoyaltyPeriodStatus status = RoyaltyPeriodStatus.Closed)
    {
        var clock = HanoiClock.At(2026, 11, 20);
        var database = await PortalDatabase.CreateAsync(clock);
        var item = await Story.PeriodAt(database, status);
        clock.Set(2026, 12, 10);
        return (database, clock, item);
    }

    public static async Task<RoyaltyLine> Line(PortalDatabase database, PublishedItem item) => (await Story.Work(database, item.ItemId)).Lines[0];

    public static Task<Outcome<int>> TryAdjust(PortalDatabase database, AdjustmentForm form, string by = Someone.Secretary) =>
        database.As(by).GetRequiredService<AdjustLine>().ExecuteAsync(form);

    public static async Task<int> Adjust(PortalDatabase database, PublishedItem item, long dong, string by = Someone.Secretary) =>
        Story.Must(await TryAdjust(database, new((await Line(database, item)).Id, new Money(dong), "Chấm nhầm"), by));

    /// <summary>A second edition is live with these people, as a correction that went through the workflow leaves it.</summary>
    public static async Task Rewritten(PortalDatabase database, PublishedItem item, params (int ContributorId, decimal Share)[] people)
    {
        await using var db = database.Context();
        var edition = await db.Editions.SingleAsync(e => e.Id == item.EditionId);
        var next = new Edition { PortalId = A.ThanhDong, ItemId = item.ItemId, Number = 2, Title = edition.Title, SectionId = edition.SectionId };
        next.Contributors.AddRange(people.Select((p, i) => new EditionContributor
        {
            PortalId = A.ThanhDong, ContributorId = p.ContributorId, SharePercent = p.Share, Position = i,
        }));
        db.Editions.Add(next);
        await db.SaveChangesAsync();
        await db.Items.Where(i => i.Id == item.ItemId).ExecuteUpdateAsync(set => set.SetProperty(i => i.LiveEditionId, next.Id));
    }

    public static async Task<List<RoyaltyAdjustment>> All(PortalDatabase database)
    {
        await using var db = database.Context();
        return await db.RoyaltyAdjustments.Include(a => a.Period).OrderBy(a => a.Id).ToListAsync();
    }

    public static async Task<RoyaltyPeriodDetail> Detail(PortalDatabase database, YearMonth month, string by = Someone.Secretary) =>
        Story.Must(await database.As(by).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(month));
}
