using Portal.Core.Portals;

namespace Portal.Core.Royalties.Periods;

/// <summary>Which period holds a span of months, and which one takes what comes now.</summary>
internal static class PeriodsOfSpan
{
    public static Task<RoyaltyPeriod?> OfSpanAsync(this IQueryable<RoyaltyPeriod> periods, PeriodSpan span)
    {
        var (month, months) = (span.First, span.Months);
        return periods.SingleOrDefaultAsync(p => p.Month == month && p.Months == months);
    }

    /// <summary>
    /// The period that takes what belongs to a month: the one that holds it, while it takes works, else the next that does; touched, or opened where
    /// there is none. A month not yet in any period opens the span the profile names for it, or, where a part of that lies in a period already, a
    /// month's period: so nothing lies in two periods or in none, whenever the profile changes. Writers of a portal come one after another.
    /// </summary>
    public static async Task<RoyaltyPeriod> TakingAsync(Operation operation, YearMonth month)
    {
        var profile = await operation.ProfileAsync();
        for (; ; month = month.Next)
        {
            var near = await NearAsync(operation, month);
            if (near.FirstOrDefault(p => p.Span.Holds(month)) is { } holding)
            {
                if (!holding.State.TakesWorks) continue;
                operation.Touch(holding);
                return holding;
            }
            var wanted = SpanOf(profile, month);
            var span = near.Any(p => p.Span.Overlaps(wanted)) ? month : wanted;
            var opened = new RoyaltyPeriod { PortalId = operation.PortalId, Month = span.First, Months = span.Months };
            operation.Db.RoyaltyPeriods.Add(opened);
            return opened;
        }
    }

    /// <summary>The span a month belongs to by the row of the profile in force then.</summary>
    internal static PeriodSpan SpanOf(PortalProfile profile, YearMonth month) =>
        profile.RoyaltyPeriods?.Where(r => r.FromOn <= month.FirstDay).MaxBy(r => r.FromOn) is { IsQuarter: true } ? PeriodSpan.QuarterOf(month) : month;

    /// <summary>All periods that might hold the month or overlap its quarter: those that begin at most two months before or after it.</summary>
    private static async Task<List<RoyaltyPeriod>> NearAsync(Operation operation, YearMonth month)
    {
        List<YearMonth> starts = [month.Previous.Previous, month.Previous, month, month.Next, month.Next.Next];
        return await operation.Db.RoyaltyPeriods.AsTracking().Where(p => starts.Contains(p.Month)).ToListAsync();
    }
}
