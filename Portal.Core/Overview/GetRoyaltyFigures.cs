using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Overview;

/// <summary>The royalties of the portal at a glance.</summary>
public sealed record RoyaltyOverview
{
    /// <summary>Periods by state, in the order of their life; states without any are left out.</summary>
    public required IReadOnlyList<OverviewFigure> States { get; init; }

    /// <summary>Periods with something in them that should have been paid by now (NĐ 18/2014 Điều 4 khoản 10).</summary>
    public required OverviewFigure Overdue { get; init; }

    /// <summary>Every period not paid yet, the oldest first.</summary>
    public required IReadOnlyList<UnpaidPeriod> Unpaid { get; init; }
}

/// <summary>A period not paid yet: its works behind <see cref="Works"/>, the sum assessed so far, and the day by which its oldest work is to be paid.</summary>
public sealed record UnpaidPeriod(PeriodSpan Span, PeriodState State, OverviewFigure Works, int Assessed, Money Total, DateOnly? PayBy, int? DaysLeft);

/// <summary>Periods by state, their age and their sums; for whoever may see royalties.</summary>
public sealed class GetRoyaltyFigures(FindRoyaltyPeriods findPeriods, WardClock clock)
{
    public async Task<Outcome<RoyaltyOverview>> ExecuteAsync()
    {
        var found = await findPeriods.ExecuteAsync();
        if (!found.Done) return found.As<RoyaltyOverview>();
        var (all, today) = (found.Value, clock.Today);
        return new RoyaltyOverview
        {
            States = PeriodLife.States.Select(s => new OverviewFigure(s.Words, all.Count(p => p.State == s),
                OverviewPaths.Of(RoyaltyPeriodList.Path, (RoyaltyPeriodList.State, RoyaltyPeriodList.CodeOf(s))))).Where(f => f.Count > 0).ToList(),
            Overdue = new("Quá hạn chi", all.Count(p => p.Overdue),
                OverviewPaths.Of(RoyaltyPeriodList.Path, (RoyaltyPeriodList.State, RoyaltyPeriodList.OverdueCode))),
            Unpaid = all.Where(p => !p.State.IsPaid).OrderBy(p => p.Span).Select(p => new UnpaidPeriod(p.Span, p.State,
                new("bài", p.Works, $"{RoyaltyPeriodList.Path}/{p.Span}"), p.Assessed, p.Total, p.PayBy, p.PayBy?.DayNumber - today.DayNumber)).ToList(),
        };
    }
}
