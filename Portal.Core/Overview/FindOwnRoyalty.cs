using Portal.Core.Editions;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Overview;

/// <summary>One's share in one published item: null as long as it is not assessed.</summary>
public sealed record OwnRoyaltyRow(
    YearMonth Month, DateOnly PublishedOn, int? EditionId, string Title, ContributionRole Role, decimal SharePercent, Money? Amount, PeriodState State);

/// <summary>What one earned in the periods of a year, before tax; the newest stands first. An amount may change until its period is approved.</summary>
public sealed record OwnRoyalty(int Year, IReadOnlyList<OwnRoyaltyRow> Rows)
{
    /// <summary>Of one month, or of the whole year.</summary>
    public IReadOnlyList<OwnRoyaltyRow> In(YearMonth? month) => month is { } one ? Rows.Where(r => r.Month == one).ToList() : Rows;

    public static Money Total(IEnumerable<OwnRoyaltyRow> rows) => rows.Sum(r => r.Amount ?? Money.Zero);
}

/// <summary>
/// One's own royalty: the lines of the contributor records that are the person, and of nobody else, not of those they act for. Left out is what
/// will not be paid. Refused to whoever has no role here.
/// </summary>
public sealed class FindOwnRoyalty(PortalStore store)
{
    public Task<Outcome<OwnRoyalty>> ExecuteAsync(int year) => store.ReadAsync<Outcome<OwnRoyalty>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var own = operation.Actor.ContributorIds.ToList();
        var shown = Math.Clamp(year, PlausibleYears.First, PlausibleYears.Last);
        var periods = await operation.Db.RoyaltyPeriods.Select(p => new { p.Id, p.Month, p.Status }).ToListAsync();
        var ofYear = periods.Where(p => p.Month.Year == shown).ToDictionary(p => p.Id);
        var ids = ofYear.Keys.ToList();
        var lines = await operation.Db.RoyaltyLines
            .Where(l => own.Contains(l.ContributorId) && l.Work!.Status != RoyaltyWorkStatus.Excluded && ids.Contains(l.Work.PeriodId))
            .OrderByDescending(l => l.Work!.PublishedOn).ThenByDescending(l => l.Id)
            .Select(l => new { l.Work!.PeriodId, l.Work.PublishedOn, l.Work.EditionId, l.Work.Title, l.Role, l.SharePercent, l.Amount }).ToListAsync();
        return new OwnRoyalty(shown, lines.Select(l => new OwnRoyaltyRow(ofYear[l.PeriodId].Month, l.PublishedOn, l.EditionId, l.Title, l.Role, l.SharePercent,
            l.Amount, PeriodLife.Of(ofYear[l.PeriodId].Status))).ToList());
    });
}
