using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Works;

/// <summary>
/// Opens the royalty work of a first publication, with a line for every contributor, in the period of its month; where that
/// period is already approved, in the next one that is open. Withdrawn again before the approval it is not paid.
/// </summary>
internal sealed class OpenRoyaltyWork : IPublishing
{
    public async Task PublishedAsync(Operation operation, LoadedEdition loaded)
    {
        var edition = loaded.Edition;
        if (!loaded.Kind.IsPaid || edition.Contributors.Count == 0) return;
        var itemId = loaded.Item.Id;
        var existing = await operation.Db.RoyaltyWorks.Include(w => w.Period).SingleOrDefaultAsync(w => w.ItemId == itemId);
        if (existing is not null)
        {
            // A later edition of a live item changes nothing; one published again after a withdrawal is payable again
            if (existing.Status == RoyaltyWorkStatus.Excluded) await ReopenAsync(operation, existing);
            return;
        }
        var publishedOn = WardClock.DayOf(operation.Now);
        var period = await OpenPeriodAsync(operation, YearMonth.Of(publishedOn));
        operation.Db.RoyaltyWorks.Add(new RoyaltyWork
        {
            PortalId = operation.PortalId, Period = period, ItemId = itemId, EditionId = edition.Id, Title = edition.Title,
            SectionName = loaded.Section.Name, PublishedOn = publishedOn, ProposedGenre = edition.ProposedGenre,
            Lines = edition.Contributors.OrderBy(c => c.Position).Select((c, i) => new RoyaltyLine
            {
                PortalId = operation.PortalId, ContributorId = c.ContributorId, Role = c.Role, SharePercent = c.SharePercent, Position = i,
            }).ToList(),
        });
    }

    public async Task WithdrawnAsync(Operation operation, LoadedEdition loaded)
    {
        var itemId = loaded.Item.Id;
        var work = await operation.Db.RoyaltyWorks.Include(w => w.Period).SingleOrDefaultAsync(w => w.ItemId == itemId);
        if (work?.Period is not { State.TakesWorks: true } period) return;
        work.Status = RoyaltyWorkStatus.Excluded;
        operation.Touch(period);
    }

    /// <summary>Back into its period while that is open, else into the one open now: it was never paid.</summary>
    private static async Task ReopenAsync(Operation operation, RoyaltyWork work)
    {
        work.Status = work.Amount is null ? RoyaltyWorkStatus.Awaiting : RoyaltyWorkStatus.Assessed;
        if (work.Period!.State.TakesWorks) operation.Touch(work.Period);
        else work.Period = await OpenPeriodAsync(operation, YearMonth.Of(WardClock.DayOf(operation.Now)));
    }

    /// <summary>The period of that month, or the next that takes works, opened where there is none.</summary>
    internal static async Task<RoyaltyPeriod> OpenPeriodAsync(Operation operation, YearMonth month)
    {
        for (; ; month = month.Next)
        {
            var wanted = month;
            var period = await operation.Db.RoyaltyPeriods.SingleOrDefaultAsync(p => p.Month == wanted);
            if (period?.State.TakesWorks == true)
            {
                operation.Touch(period);
                return period;
            }
            if (period is not null) continue;
            period = new RoyaltyPeriod { PortalId = operation.PortalId, Month = month };
            operation.Db.RoyaltyPeriods.Add(period);
            return period;
        }
    }
}
