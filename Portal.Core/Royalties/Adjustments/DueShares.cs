using Portal.Core.Editions;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Adjustments;

/// <summary>What one person is due for one part of a work by the rates and shares known today; the line is null where they had none.</summary>
internal sealed record DueShare(int ContributorId, ContributionRole Role, Money Amount, RoyaltyLine? Line);

/// <summary>What a fixed work would come to today, and what of it is another than when it was assessed.</summary>
internal sealed record DueWork(IReadOnlyList<DueShare> Shares, bool RateChanged, bool ShareChanged);

/// <summary>
/// Computes fixed works anew: by the schedule and base salary in force on the day of publication as they are stored today, and by the shares of the
/// edition that is live today. Where neither has changed nothing is computed, so that a figure once approved is never second-guessed.
/// </summary>
internal sealed class DueShares(IReadOnlyList<RoyaltySchedule> schedules, IReadOnlyList<BaseSalary> salaries)
{
    /// <summary>
    /// Null where nothing has changed, unless a change was <paramref name="settled"/> before that may have been undone since; and where today's rates
    /// do not know the genre or give no amount: then a person decides.
    /// </summary>
    public DueWork? Of(RoyaltyWork work, IReadOnlyList<EditionContributor> live, bool settled)
    {
        var (amount, rateChanged) = AmountOf(work);
        var lines = work.Lines.OrderBy(l => l.Position).ToList();
        var shareChanged = live.Count > 0 && !live.Select(c => (c.ContributorId, c.Role, c.SharePercent)).Order()
            .SequenceEqual(lines.Select(l => (l.ContributorId, l.Role, l.SharePercent)).Order());
        if (amount is not { } whole || (!rateChanged && !shareChanged && !settled)) return null;
        var parts = shareChanged ? live.Select(c => (c.ContributorId, c.Role, c.SharePercent)).ToList()
            : lines.Select(l => (l.ContributorId, l.Role, l.SharePercent)).ToList();
        var due = parts.Zip(whole.Split(parts.Select(p => p.SharePercent).ToList())).ToLookup(p => (p.First.ContributorId, p.First.Role), p => p.Second);
        var keys = due.Select(g => g.Key).Union(lines.Select(l => (l.ContributorId, l.Role)));
        return new(keys.Select(k => new DueShare(k.ContributorId, k.Role, due[k].Sum(),
            lines.FirstOrDefault(l => (l.ContributorId, l.Role) == k))).ToList(), rateChanged, shareChanged);
    }

    private (Money? Amount, bool Changed) AmountOf(RoyaltyWork work)
    {
        var schedule = schedules.Where(s => s.InForceOn(work.PublishedOn)).MaxBy(s => s.EffectiveFrom);
        var salary = BaseSalary.InForce(salaries, work.PublishedOn);
        var same = schedule?.Id == work.Genre?.ScheduleId && salary?.Id == work.BaseSalaryId;
        if (same) return (work.Amount, false);
        if (schedule is null || work.Coefficient is not { } coefficient || schedule.Genres.All(g => g.Code != work.Genre?.Code)) return (null, false);
        var computed = RoyaltyAmount.Of(coefficient, work.AdditionPercent, schedule.UnitShare, work.PublishedOn, salaries, schedule.SiteShare);
        return computed.Done ? (computed.Value.Amount, computed.Value.Amount != work.Amount) : (null, false);
    }
}
