using Microsoft.EntityFrameworkCore;
using Portal.Core.Content;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Core.Royalties;

/// <summary>
/// Opens the royalty work of a first publication, with a line for every contributor, in the period of its month; where that
/// period is already approved, in the next one that is open. Part of the publish transaction only.
/// </summary>
internal static class OpenRoyaltyWork
{
    public static async Task ApplyAsync(Session session, LoadedEdition loaded)
    {
        var edition = loaded.Edition;
        if (loaded.Item.Kind != ContentKind.Article || edition.Contributors.Count == 0) return;
        var itemId = loaded.Item.Id;
        var existing = await session.Db.RoyaltyWorks.Include(w => w.Period).SingleOrDefaultAsync(w => w.ItemId == itemId);
        if (existing is not null)
        {
            // A later edition of a live item changes nothing; one published again after a withdrawal is payable again
            if (existing.Status == RoyaltyWorkStatus.Excluded) await ReopenAsync(session, existing);
            return;
        }
        var publishedOn = WardClock.DayOf(session.Now);
        var period = await OpenPeriodAsync(session, YearMonth.Of(publishedOn));
        session.Db.RoyaltyWorks.Add(new RoyaltyWork
        {
            PortalId = session.PortalId, Period = period, ItemId = itemId, EditionId = edition.Id, Title = edition.Title,
            SectionName = loaded.Section.Name, PublishedOn = publishedOn, ProposedGenre = edition.ProposedGenre,
            Lines = edition.Contributors.OrderBy(c => c.Position).Select((c, i) => new RoyaltyLine
            {
                PortalId = session.PortalId, ContributorId = c.ContributorId, Role = c.Role, SharePercent = c.SharePercent, Position = i,
            }).ToList(),
        });
    }

    /// <summary>Back into its period while that is open, else into the one open now: it was never paid.</summary>
    private static async Task ReopenAsync(Session session, RoyaltyWork work)
    {
        work.Status = work.Amount is null ? RoyaltyWorkStatus.Awaiting : RoyaltyWorkStatus.Assessed;
        if (work.Period!.Status == RoyaltyPeriodStatus.Open) session.Touch(work.Period);
        else work.Period = await OpenPeriodAsync(session, YearMonth.Of(WardClock.DayOf(session.Now)));
    }

    private static async Task<RoyaltyPeriod> OpenPeriodAsync(Session session, YearMonth month)
    {
        for (; ; month = month.Next)
        {
            var wanted = month;
            var period = await session.Db.RoyaltyPeriods.SingleOrDefaultAsync(p => p.Month == wanted);
            if (period?.Status == RoyaltyPeriodStatus.Open)
            {
                session.Touch(period);
                return period;
            }
            if (period is not null) continue;
            period = new RoyaltyPeriod { PortalId = session.PortalId, Month = month };
            session.Db.RoyaltyPeriods.Add(period);
            return period;
        }
    }
}
