using Portal.Core.Law;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Works;

/// <summary>
/// What the assessed works of a month cost and would have cost by another schedule; <see cref="Fitted"/> of them had a coefficient outside its frames and
/// were taken at the nearest end. <see cref="Left"/> could not be computed and count in neither sum.
/// </summary>
public sealed record SchedulePreview(YearMonth Month, int Works, Money Now, Money Then, int Fitted, IReadOnlyList<PreviewLeft> Left)
{
    public Money Difference => Then - Now;
}

/// <summary>A work that the other schedule says nothing about, and why.</summary>
public sealed record PreviewLeft(string Title, string Why);

/// <summary>
/// "Tháng trước sẽ tốn bao nhiêu": computes the works of the month before this one anew by a schedule that is still being written. Nothing is stored.
/// A genre is the one of the same code, or of the same name; the base salary stays that of the day of publication.
/// </summary>
public sealed class PreviewSchedule(PortalStore store, LawTables laws)
{
    public Task<Outcome<SchedulePreview>> ExecuteAsync(ScheduleForm form) => store.ReadAsync<Outcome<SchedulePreview>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        var law = await ScheduleLaw.OnAsync(operation, form.EffectiveFrom, laws);
        var reasons = ScheduleChecks.Of(form, law);
        if (reasons.Count > 0) return reasons;
        var month = YearMonth.Of(operation.Today).Previous;
        var works = await operation.Db.RoyaltyWorks.AsNoTracking()
            .Where(w => w.PublishedOn >= month.FirstDay && w.PublishedOn <= month.LastDay && w.Status == RoyaltyWorkStatus.Assessed)
            .Include(w => w.Genre).Include(w => w.Lines).Include(w => w.Additions).AsSplitQuery().OrderBy(w => w.PublishedOn).ThenBy(w => w.Id).ToListAsync();
        var salaries = await operation.Db.BaseSalaries.AsNoTracking().ToListAsync();
        return Compute(month, works, form.ToRows(operation.PortalId, form.Additions ?? law.Beginning), salaries);
    });

    private static SchedulePreview Compute(YearMonth month, List<RoyaltyWork> works, RoyaltySchedule draft, IReadOnlyList<BaseSalary> salaries)
    {
        var (now, then, fitted, left) = (Money.Zero, Money.Zero, 0, new List<PreviewLeft>());
        foreach (var work in works)
        {
            var trial = ScheduleTrial.Of(work, draft, salaries);
            if (trial.WhyNot is { } why)
            {
                left.Add(new(work.Title, why));
                continue;
            }
            (now, then, fitted) = (now + work.Amount!.Value, then + trial.Amount, fitted + (trial.Fitted ? 1 : 0));
        }
        return new(month, works.Count, now, then, fitted, left);
    }
}
