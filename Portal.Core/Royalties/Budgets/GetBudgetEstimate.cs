using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Reads a year's estimate out of the works assessed in the last twelve complete months, or in those there are. For whoever sees royalties; nothing is
/// stored.
/// </summary>
public sealed class GetBudgetEstimate(PortalStore store)
{
    private const int MostMonths = 12;

    public Task<Outcome<BudgetEstimate>> ExecuteAsync(EstimateAsk ask) => store.ReadAsync<Outcome<BudgetEstimate>>(async operation =>
        operation.Actor.Can(Permissions.SeeRoyalties) ? await OfAsync(operation, ask) : AccessRefusals.NotAllowed);

    internal static async Task<Outcome<BudgetEstimate>> OfAsync(Operation operation, EstimateAsk ask)
    {
        var faults = ask.Faults(operation.Today).ToList();
        if (faults.Count > 0) return faults;
        var to = YearMonth.Of(operation.Today).Previous;
        var (first, last) = (to.FirstDay.AddMonths(1 - MostMonths), to.LastDay);
        var works = await operation.Db.RoyaltyWorks
            .Where(w => w.Status == RoyaltyWorkStatus.Assessed && w.Amount != null && w.PublishedOn >= first && w.PublishedOn <= last)
            .Select(w => new WorkRow(w.PublishedOn, w.Genre!.Name, w.Amount!.Value)).ToListAsync();
        var terms = await AllowanceBook.TermsAsync(operation);
        var (rates, salaries) = (await AllowanceBook.RatesAsync(operation), await AllowanceBook.SalariesAsync(operation));
        var month = AllowanceMath.Of(YearMonth.Of(operation.Today), terms, rates, salaries);
        return Estimate(ask, works, to, month.Sum(m => m.Amount));
    }

    private static Outcome<BudgetEstimate> Estimate(EstimateAsk ask, List<WorkRow> works, YearMonth to, Money allowances)
    {
        if (works.Count == 0 && allowances == Money.Zero) return BudgetRefusals.NothingToAverage;
        var from = works.Count == 0 ? to : YearMonth.Of(works.Min(w => w.PublishedOn));
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        var lines = works.GroupBy(w => w.Genre).OrderByDescending(g => g.Sum(w => w.Amount)).ThenBy(g => g.Key, VietnameseText.Order)
            .Select(g => Line(ask, g.Key, g.Count(), g.Sum(w => w.Amount), months)).ToList();
        return new BudgetEstimate(ask, months, from, to, lines, allowances);
    }

    /// <summary>The year's money is rounded once, from the sum and not from the rounded average.</summary>
    private static EstimateLine Line(EstimateAsk ask, string genre, int works, Money amount, int months) => new(genre, works, amount,
        decimal.Round(works * 12m / months * ask.Volume / 100, 1, MidpointRounding.AwayFromZero), Money.Round(amount.Dong * ask.Rates / 100 / works),
        Money.Round(amount.Dong * 12m / months * ask.Volume / 100 * ask.Rates / 100));

    private sealed record WorkRow(DateOnly PublishedOn, string Genre, Money Amount);
}
