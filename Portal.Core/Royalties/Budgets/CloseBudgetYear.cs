using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Law;
using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Budgets.Sheets;
using Portal.Core.Royalties.Payments.Plans;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Settles a year that is over (quyết toán): the paper is kept, no payment is dated in the year any more, and what it had bound and not paid is bound in
/// the next year and spent by the day of its payment. What is carried is what was approved and not paid on 31 December. Settled again it gives a new
/// paper that says what it takes the place of, and why.
/// </summary>
public sealed class CloseBudgetYear(PortalStore store, LawTables laws, KeepPaper keep)
{
    /// <summary>The symbol a form begins with; the office may use another.</summary>
    public const string Symbol = "QT-BBT";

    /// <summary>What the papers of a settlement are about.</summary>
    public static string AboutOf(int year) => $"qt-{year}";

    /// <summary>
    /// Answers with the number of the paper; <paramref name="seen"/> is <see cref="BudgetDetail.Seen"/> of the figures that were looked at, and
    /// <paramref name="newestSeen"/> the settlement seen as the newest, 0 for none: a double click settles once.
    /// </summary>
    public Task<Outcome<int>> ExecuteAsync(int year, string seen, int newestSeen, string? reason, PaperNumberForm form) =>
        store.WriteAsync<int>(operation => SettleAsync(operation, year, seen, newestSeen, reason, form));

    private async Task<Outcome<int>> SettleAsync(Operation operation, int year, string seen, int newestSeen, string? reason, PaperNumberForm form)
    {
        if (!operation.Actor.Can(Permissions.ApprovePeriod)) return AccessRefusals.NotAllowed;
        var newest = await FindPapers.NewestAsync(operation, PaperKind.BudgetSettlement, AboutOf(year), number: null);
        if (SeenPaper.Answer(operation, newest, newestSeen) is { } answer) return answer;
        var row = await operation.Db.BudgetYears.Include(y => y.Entries).SingleOrDefaultAsync(y => y.Year == year);
        var words = VietnameseText.TidyOrNull(reason);
        var (reasons, numbering) = (await ReasonsAsync(operation, year, row, words), form.Read(operation.Today));
        if (!numbering.Done) reasons.AddRange(numbering.Refusals);
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        if (reasons.Count > 0) return reasons;
        var figures = await BudgetBook.OfAsync(operation, year, laws, asOpen: true);
        if (BudgetDetail.MarkOf(figures) != seen) return AccessRefusals.Stale;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;

        var sheet = SettlementSheet.Of(await operation.ProfileAsync(), figures, row!.Entries, numbering.Value.On,
            ReplacedPaper.Of(newest, words));
        var paper = await keep.ApplyAsync(operation, PaperKind.BudgetSettlement, AboutOf(year), sheet, whole: null, numbering.Value, new([], newest));
        if (!paper.Done) return paper.As<int>();
        if (row.ClosedAt is null) (row.ClosedAt, row.ClosedById, row.ClosedByName) = (operation.Now, operation.Actor.UserId, operation.Actor.Name);
        else operation.Db.Entry(row).Property(y => y.UpdatedAt).IsModified = true;
        operation.Record("royalties.budget.settled", Subject.Portal(operation.PortalId), $"Quyết toán kinh phí năm {year}: dự toán "
            + $"{figures.Budget}, đã chi {figures.Spent}, thuế đã khấu trừ {figures.Tax}, còn phải chi chuyển sang năm {year + 1} {figures.BoundSum}."
            + (words is null ? "" : $" Lý do lập lại: {words}"));
        return paper.Value.Number;
    }

    private async Task<List<Refusal>> ReasonsAsync(Operation operation, int year, BudgetYear? row, string? reason)
    {
        var reasons = new List<Refusal>();
        if (year >= operation.Today.Year) reasons.Add(BudgetRefusals.NotOver(year));
        var entries = row?.Entries ?? [];
        if (!entries.Exists(e => e is { Kind: BudgetEntryKind.Approved, State: BudgetEntryState.Confirmed })) reasons.Add(BudgetRefusals.NothingToSettle(year));
        var waiting = entries.Count(e => e.State == BudgetEntryState.Waiting);
        if (waiting > 0) reasons.Add(BudgetRefusals.StillWaiting(waiting));
        var earlier = await operation.Db.BudgetYears.Where(y => y.Year < year && y.ClosedAt == null
            && y.Entries.Any(e => e.Kind == BudgetEntryKind.Approved && e.State == BudgetEntryState.Confirmed)).MinAsync(y => (int?)y.Year);
        if (earlier is { } open) reasons.Add(BudgetRefusals.EarlierOpen(open));
        if (await YearEndChoices.WaitingAsync(operation, year, laws) is { Count: > 0 } unpaid) reasons.Add(BudgetRefusals.YearEndWaiting(unpaid, year));
        // Its number and tax are of this year, in which nothing is paid any more once it is settled
        reasons.AddRange((await PlansOfAsync(operation, year)).Select(plan => BudgetRefusals.PlanStands(plan, year)));
        if (row?.ClosedAt is not null && reason is null) reasons.Add(BudgetRefusals.CorrectionReason);
        if (reason?.Length > BudgetEntry.ReasonLength) reasons.Add(BudgetRefusals.ReasonTooLong("SettleReason"));
        return reasons;
    }

    private static Task<List<DisbursementPlan>> PlansOfAsync(Operation operation, int year) => operation.Db.DisbursementPlans.AsNoTracking()
        .Where(p => p.State == PlanState.Drawn && p.Year == year).OrderBy(p => p.Number).ToListAsync();
}
