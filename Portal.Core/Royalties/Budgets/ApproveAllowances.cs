using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Law;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Budgets.Sheets;

namespace Portal.Core.Royalties.Budgets;

/// <summary>How every step of a list of allowances begins.</summary>
internal static class BeginAllowances
{
    /// <summary>
    /// The list with its rows, if it was seen as it is and stands where the step begins; the step made again by the same person from the same screen finds
    /// it where the step leads.
    /// </summary>
    public static async Task<Outcome<AllowanceMonth>> ForAsync(
        Operation operation, int id, int version, IReadOnlyList<AllowanceStatus> from, AllowanceStatus to, Func<AllowanceMonth, string?> by)
    {
        if (await operation.Db.AllowanceMonths.Include(m => m.Rows).SingleOrDefaultAsync(m => m.Id == id) is not { } month) return AccessRefusals.NotFound;
        if (month.Status == to && month.Version == version + 1 && by(month) is { } who && who == operation.Actor.UserId) return month;
        if (month.Version != version) return AccessRefusals.Stale;
        return from.Contains(month.Status) ? month : AllowanceRefusals.Standing(month);
    }
}

/// <summary>
/// Approves a month's list as it was drawn up: its money is bound in the running year's budget, and its sheet is issued. Refused to whoever drew it up,
/// where terms or rates have changed since, and where the budget does not bear it. The head's own allowance is no reason against: the decision sets it.
/// </summary>
public sealed class ApproveAllowances(PortalStore store, KeepPaper keep, LawTables laws)
{
    public Task<Outcome<Money>> ExecuteAsync(int id, int version) => store.WriteAsync<Money>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ApprovePeriod)) return AccessRefusals.NotAllowed;
        var begun = await BeginAllowances.ForAsync(operation, id, version, [AllowanceStatus.Prepared], AllowanceStatus.Approved, m => m.ApprovedById);
        if (!begun.Done || begun.Value.Status == AllowanceStatus.Approved) return begun.Done ? begun.Value.Total : begun.As<Money>();
        var month = begun.Value;
        var (reasons, list) = (new List<Refusal>(), await AllowanceBook.OfAsync(operation, month.Month));
        if (operation.Actor.IsOneWith(month.PreparedById)) reasons.Add(AllowanceRefusals.OwnList);
        if (!IsStill(month, list)) reasons.Add(AllowanceRefusals.Changed);
        var gate = new BudgetGate(laws);
        var answer = await gate.ApprovingListAsync(operation, month);
        reasons.AddRange(answer.Refusals);
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        if (reasons.Count > 0) return reasons;
        month.Status = AllowanceStatus.Approved;
        (month.ApprovedById, month.ApprovedByName, month.ApprovedAt) = (operation.Actor.UserId, operation.Actor.Name, operation.Now);
        var said = await AllowanceBook.PrintedAsync(operation, month);
        await keep.InPlaceAsync(operation, PaperKind.AllowanceSheet, month.About,
            AllowanceSheet.Of(await operation.ProfileAsync(), month, operation.Today, [.. said, .. Told(answer)]));
        operation.Record("royalties.allowance.approved", Subject.Portal(operation.PortalId),
            $"Duyệt bảng phụ cấp {month.Month.Words}: tổng {month.Total}." + (answer.Note is null ? "" : " " + answer.Note));
        await gate.TouchAsync(operation, operation.Today.Year);
        return month.Total;
    });

    /// <summary>What the budget has to say on the sheet, if anything.</summary>
    internal static string[] Told(Periods.BudgetAnswer answer) => answer.Note is { } note ? [note] : [];

    private static bool IsStill(AllowanceMonth month, AllowanceList now) =>
        month.Counting.OrderBy(r => r.ForMonth).ThenBy(r => r.UserId, StringComparer.Ordinal).Select(r => (r.ForMonth, r.UserId, r.Position, r.Amount))
            .SequenceEqual(now.Rows.OrderBy(r => r.ForMonth).ThenBy(r => r.Entry.UserId, StringComparer.Ordinal)
                .Select(r => (r.ForMonth, r.Entry.UserId, r.Entry.Position, r.Entry.Amount)));
}

/// <summary>
/// Sends a list back before it is paid, with a reason; it is drawn up anew, and what it had bound is free again. A sheet issued by its approval is then no
/// longer in force: one that says so takes its place.
/// </summary>
public sealed class ReturnAllowances(PortalStore store, KeepPaper keep)
{
    public Task<Outcome<YearMonth>> ExecuteAsync(int id, int version, string? reason) => store.WriteAsync<YearMonth>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ApprovePeriod) && !operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var begun = await BeginAllowances.ForAsync(operation, id, version, [AllowanceStatus.Prepared, AllowanceStatus.Approved], AllowanceStatus.Returned,
            m => m.ReturnedById);
        if (!begun.Done || begun.Value.Status == AllowanceStatus.Returned) return begun.Done ? begun.Value.Month : begun.As<YearMonth>();
        var (month, words) = (begun.Value, VietnameseText.Tidy(reason));
        if (words.Length == 0) return AllowanceRefusals.ReasonMissing;
        if (words.Length > BudgetEntry.ReasonLength) return BudgetRefusals.ReasonTooLong("ReturnReason");
        if (month.Status == AllowanceStatus.Approved) await WithdrawSheetAsync(operation, month, words);
        month.Status = AllowanceStatus.Returned;
        (month.ApprovedById, month.ApprovedByName, month.ApprovedAt) = (null, null, null);
        (month.ReturnedById, month.ReturnedByName, month.ReturnedAt, month.ReturnReason) = (operation.Actor.UserId, operation.Actor.Name, operation.Now, words);
        operation.Record("royalties.allowance.returned", Subject.Portal(operation.PortalId), $"Trả lại bảng phụ cấp {month.Month.Words}. Lý do: {words}");
        return month.Month;
    });

    private Task WithdrawSheetAsync(Operation operation, AllowanceMonth month, string reason) =>
        keep.WithdrawAsync(operation, PaperKind.AllowanceSheet, month.About,
            $"Bảng này đã trả lại {SheetText.LongDate(operation.Today)}, không dùng để chi. Lý do: {Vietnamese.Closed(reason)}");
}
