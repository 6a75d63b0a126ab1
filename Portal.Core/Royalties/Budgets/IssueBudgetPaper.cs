using Portal.Core.History.Security;
using Portal.Core.Law;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Budgets.Sheets;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Hands out papers of the budget: how it stands now, the estimate, the settlement. What was issued opens for ever the same; each one handed out leaves a
/// line in the log.
/// </summary>
public sealed class IssueBudgetPaper(PortalStore store, LawTables laws)
{
    /// <summary>How the year's budget stands now; no issued paper.</summary>
    public async Task<Outcome<Sheet>> StateAsync(int year) => await store.NotedAsync(await store.ReadAsync<Outcome<Sheet>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        return BudgetSheet.Of(await operation.ProfileAsync(), await GetBudget.OfAsync(operation, year, laws));
    }), "data.exported", $"Xuất tình hình sử dụng kinh phí năm {year}.");

    /// <summary>The estimate by that ask as it stands now; no issued paper.</summary>
    public async Task<Outcome<Sheet>> EstimateAsync(EstimateAsk ask) => await store.NotedAsync(await store.ReadAsync<Outcome<Sheet>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var estimate = await GetBudgetEstimate.OfAsync(operation, ask);
        if (!estimate.Done) return estimate.As<Sheet>();
        return EstimateSheet.Of(await operation.ProfileAsync(), estimate.Value, operation.Today) with { Watermark = PaperWords.Provisional };
    }), "data.exported", $"Xuất dự toán kinh phí năm {ask.Year}.");

    /// <summary>An issued paper of that kind and year: that number, or the newest.</summary>
    public async Task<Outcome<Sheet>> KeptAsync(PaperKind kind, int year, int? number) => await store.NotedAsync(
        await store.ReadAsync<Outcome<Sheet>>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
            var about = kind == PaperKind.BudgetEstimate ? IssueBudgetEstimate.AboutOf(year) : CloseBudgetYear.AboutOf(year);
            return await FindPapers.NewestAsync(operation, kind, about, number) is { } kept ? kept.Open() : BudgetRefusals.NoPaper(PaperWords.Of(kind));
        }), "data.exported", $"Xuất {PaperWords.Of(kind)} năm {year}.");
}
