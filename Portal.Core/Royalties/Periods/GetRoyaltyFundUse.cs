using Portal.Core.Editions;
using Portal.Core.Law;
using Portal.Core.Roles;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// What the periods of a year have used of the royalty fund (NĐ 18/2014 Điều 8 khoản 2): royalties without additions, encouragement (what additions bring
/// on top), remuneration for information and editing, each with the corrections that the periods carry, and what the law allows beside those royalties;
/// without ceilings where no rule is in force.
/// </summary>
public sealed record RoyaltyFundUse(int Year, Money Royalties, Money Encouragement, Money Remuneration, RoyaltyFundCeilings? Ceilings)
{
    public Money Total => Royalties + Encouragement + Remuneration;

    /// <summary>A sentence for each ceiling that is exceeded; empty within the law.</summary>
    public IReadOnlyList<string> Warnings => Ceilings is not { } most ? [] : new[]
    {
        Over("Khuyến khích (khoản hưởng thêm)", Encouragement, most.Encouragement, most.Rule.EncouragementPercent, most.Rule.Source),
        Over("Thù lao", Remuneration, most.Remuneration, most.Rule.RemunerationPercent, most.Rule.Source),
    }.OfType<string>().ToList();

    private string? Over(string what, Money used, Money most, decimal percent, string source) => used <= most ? null
        : $"{what} năm {Year} là {used}, vượt mức tối đa {most} ({Vietnamese.Number(percent)}% tổng nhuận bút {Royalties}; {source}).";
}

/// <summary>
/// Reads <see cref="RoyaltyFundUse"/> of a year's works as they are assessed and corrected by now; for whoever sees royalties or manages the portal.
/// </summary>
public sealed class GetRoyaltyFundUse(PortalStore store, LawTables laws)
{
    public Task<Outcome<RoyaltyFundUse>> ExecuteAsync(int year) => store.ReadAsync<Outcome<RoyaltyFundUse>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal) && !operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        return await OfAsync(operation, year, laws);
    });

    internal static async Task<RoyaltyFundUse> OfAsync(Operation operation, int year, LawTables laws)
    {
        var periods = await operation.Db.RoyaltyPeriods.AsNoTracking().Select(p => new { p.Id, p.Month }).ToListAsync();
        var ids = periods.Where(p => p.Month.Year == year).Select(p => p.Id).ToList();
        // A year has many lines and few different ones: the database counts, Money adds up
        var lines = await operation.Db.RoyaltyLines
            .Where(l => ids.Contains(l.Work!.PeriodId) && l.Work.Status == RoyaltyWorkStatus.Assessed && l.Amount != null)
            .GroupBy(l => new { l.Role, l.Amount, l.Work!.AdditionPercent })
            .Select(g => new FundEntry(g.Key.Role, g.Key.Amount!.Value, g.Key.AdditionPercent, g.Count())).ToListAsync();
        // A correction is made up as the work it corrects, so that what was taken back whole leaves nothing of either
        var adjustments = await operation.Db.RoyaltyAdjustments.Where(a => ids.Contains(a.PeriodId) && a.State == AdjustmentState.Taken)
            .Select(a => new FundEntry(a.Role, a.Amount, ((decimal?)a.OfWork!.AdditionPercent) ?? 0, 1)).ToListAsync();
        return Sum(year, [.. lines, .. adjustments], laws);
    }

    private static RoyaltyFundUse Sum(int year, List<FundEntry> entries, LawTables laws)
    {
        var (royalties, encouragement, remuneration) = (Money.Zero, Money.Zero, Money.Zero);
        foreach (var line in entries)
        {
            var amount = line.Amount;
            if (line.Role is ContributionRole.Information or ContributionRole.Editing)
            {
                remuneration += amount.Times(line.Count);
                continue;
            }
            var more = line.AdditionPercent > 0 ? amount.Times(line.AdditionPercent / (100 + line.AdditionPercent)) : Money.Zero;
            encouragement += more.Times(line.Count);
            royalties += (amount - more).Times(line.Count);
        }
        var ceilings = RoyaltyFund.Of(royalties, new DateOnly(year, 12, 31), laws.RoyaltyFundRules);
        return new(year, royalties, encouragement, remuneration, ceilings.Done ? ceilings.Value : null);
    }

    private sealed record FundEntry(ContributionRole Role, Money Amount, decimal AdditionPercent, int Count);
}
