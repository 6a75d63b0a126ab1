using Portal.Core.History;
using Portal.Core.Law;
using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Budgets.Sheets;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Settles a year that is over (quyết toán): the paper is kept, no payment is dated in the year any more, and what it had bound and not paid is bound in
/// the next year and spent by the day of its payment. Settled again it gives a new paper that says what it takes the place of, and why.
/// </summary>
public sealed class CloseBudgetYear(PortalStore store, LawTables laws, KeepPaper keep)
{
    /// <summary>What the papers of a settlement are about.</summary>
    public static string AboutOf(int year) => $"qt-{year}";

    /// <summary>Answers with the number of the paper; <paramref name="seen"/> is <see cref="BudgetDetail.Seen"/> of the figures that were looked at.</summary>
    public Task<Outcome<int>> ExecuteAsync(int year, string seen, string? reason) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ApprovePeriod)) return AccessRefusals.NotAllowed;
        var row = await operation.Db.BudgetYears.Include(y => y.Entries).SingleOrDefaultAsync(y => y.Year == year);
        var words = VietnameseText.TidyOrNull(reason);
        var reasons = await ReasonsAsync(operation, year, row, words);
        if (reasons.Count > 0) return reasons;
        if (BudgetDetail.MarkOf(await BudgetBook.OfAsync(operation, year, laws)) != seen) return AccessRefusals.Stale;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;

        var about = AboutOf(year);
        var before = await operation.Db.IssuedPapers.CountAsync(p => p.Kind == PaperKind.BudgetSettlement && p.About == about);
        var figures = await BudgetBook.OfAsync(operation, year, laws, asOpen: true);
        var sheet = SettlementSheet.Of(await operation.ProfileAsync(), figures, row!.Entries, operation.Today, before == 0 ? null : new(before, words!));
        var paper = await keep.InPlaceAsync(operation, PaperKind.BudgetSettlement, about, sheet);
        if (row.ClosedAt is null) (row.ClosedAt, row.ClosedById, row.ClosedByName) = (operation.Now, operation.Actor.UserId, operation.Actor.Name);
        else operation.Db.Entry(row).Property(y => y.UpdatedAt).IsModified = true;
        operation.Record("royalties.budget.settled", Subject.Portal(operation.PortalId), $"Quyết toán kinh phí năm {year}: kinh phí {figures.Budget}, "
            + $"đã chi {figures.Spent}, thuế đã khấu trừ {figures.Tax}, còn phải chi chuyển sang năm {year + 1} {figures.BoundSum}."
            + (words is null ? "" : $" Lý do lập lại: {words}"));
        return paper.Number;
    });

    private static async Task<List<Refusal>> ReasonsAsync(Operation operation, int year, BudgetYear? row, string? reason)
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
        if (row?.ClosedAt is not null && reason is null) reasons.Add(BudgetRefusals.CorrectionReason);
        if (reason?.Length > BudgetEntry.ReasonLength) reasons.Add(BudgetRefusals.ReasonTooLong("SettleReason"));
        return reasons;
    }
}
