using Portal.Core.Law;
using Portal.Core.Roles;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Periods;

/// <summary>One period in the list; its total holds the adjustments it carries.</summary>
public sealed record RoyaltyPeriodRow(int Id, PeriodSpan Span, PeriodState State, int Works, int Assessed, Money Total, DateOnly? PaidOn)
{
    /// <summary>The last day on which its oldest work is paid in time; of a period paid in part, the oldest work of whoever is still owed. Null once
    /// nothing is owed, and where there is nothing to pay.</summary>
    public DateOnly? PayBy { get; init; }

    /// <summary>That day has passed.</summary>
    public bool Overdue { get; init; }
}

/// <summary>All periods of the portal, the newest first.</summary>
public sealed class FindRoyaltyPeriods(PortalStore store, LawTables laws, IPeriodPayments payments)
{
    public Task<Outcome<List<RoyaltyPeriodRow>>> ExecuteAsync() => store.ReadAsync<Outcome<List<RoyaltyPeriodRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var db = operation.Db;
        var found = await db.RoyaltyPeriods.OrderByDescending(p => p.Month).Select(p => new { p.Id, p.Month, p.Months, p.Status, p.PaidOn }).ToListAsync();
        // The database counts how often an amount occurs, Money adds them up: works are many, amounts few
        var works = (await db.RoyaltyWorks.Where(w => w.Status != RoyaltyWorkStatus.Excluded).GroupBy(w => new { w.PeriodId, w.Status, w.Amount })
            .Select(g => new { g.Key.PeriodId, g.Key.Status, g.Key.Amount, Count = g.Count(), OldestOn = g.Min(w => w.PublishedOn) }).ToListAsync())
            .ToLookup(w => w.PeriodId);
        var adjustments = (await db.RoyaltyAdjustments.Where(a => a.State == AdjustmentState.Taken).Select(a => new { a.PeriodId, a.Amount }).ToListAsync())
            .ToLookup(a => a.PeriodId, a => a.Amount);
        var owed = await payments.OldestOwedAsync(operation);
        return found.Select(p =>
        {
            var (state, own) = (PeriodLife.Of(p.Status), works[p.Id].ToList());
            DateOnly? oldest = state.IsPaid ? owed.TryGetValue(p.Id, out var day) ? day : null : own.Count == 0 ? null : own.Min(w => w.OldestOn);
            var payBy = oldest is { } from ? RoyaltyTerm.PayBy(from, laws.RoyaltyTermRules) : null;
            return new RoyaltyPeriodRow(p.Id, new(p.Month.Year, p.Month.Month, p.Months), state, own.Sum(w => w.Count),
                own.Where(w => w.Status == RoyaltyWorkStatus.Assessed).Sum(w => w.Count),
                own.Sum(w => (w.Amount ?? Money.Zero).Times(w.Count)) + adjustments[p.Id].Sum(), p.PaidOn)
            {
                PayBy = payBy, Overdue = payBy < operation.Today,
            };
        }).ToList();
    });
}
