using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Law;
using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Budgets.Sheets;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Records that an approved list was paid on a day, through the payroll, which takes the income tax with the salaries. It is spent in the budget of that
/// day's year. Never by whoever approved it.
/// </summary>
public sealed class PayAllowances(PortalStore store, KeepPaper keep, LawTables laws)
{
    public Task<Outcome<Money>> ExecuteAsync(int id, int version, DateOnly? paidOn) => store.WriteAsync<Money>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var begun = await BeginAllowances.ForAsync(operation, id, version, [AllowanceStatus.Approved], AllowanceStatus.Paid, m => m.PaidById);
        if (!begun.Done) return begun.As<Money>();
        var month = begun.Value;
        // Another day is another payment, and no second click
        if (month.Status == AllowanceStatus.Paid) return month.PaidOn == paidOn ? month.Total : AccessRefusals.Stale;
        var reasons = Reasons(operation, month, paidOn).ToList();
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        if (reasons.Count > 0) return reasons;
        var (gate, day, approvedOn) = (new BudgetGate(laws), paidOn!.Value, WardClock.DayOf(month.ApprovedAt!.Value));
        var ends = await YearEndBook.OfAsync(operation.Db, laws);
        var bearing = new BoundBook.Bearing(await BudgetGate.ClosedAsync(operation), (period, list) => ends.Bears(operation.Today, period, list));
        var answer = await gate.SpendingAsync(operation, ends.YearOfAllowances(month.Id, day), day, [(bearing.Of(approvedOn, null, month.Id), month.Total)]);
        if (answer.Refusals.Count > 0) return answer.Refusals.ToList();
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        month.Status = AllowanceStatus.Paid;
        (month.PaidById, month.PaidByName, month.PaidAt, month.PaidOn) = (operation.Actor.UserId, operation.Actor.Name, operation.Now, day);
        if (await KeepAsync(operation, month, day, answer) is { } refused) return refused;
        operation.Record("royalties.allowance.paid", Subject.Portal(operation.PortalId), $"Ghi nhận đã chi phụ cấp {month.Month.Words} ngày "
            + $"{Vietnamese.Date(day)}: {month.Total}, qua bảng lương." + (answer.Note is null ? "" : " " + answer.Note));
        await gate.TouchAsync(operation, day.Year);
        return month.Total;
    });

    /// <summary>
    /// The sheet with its day of payment. One that bears a number is the office's paper and stays in force; it is replaced, by the next number, only where
    /// the payment has something to tell of the budget that it does not say yet.
    /// </summary>
    private async Task<List<Refusal>?> KeepAsync(Operation operation, AllowanceMonth month, DateOnly day, BudgetAnswer answer)
    {
        var newest = await FindPapers.NewestAsync(operation, PaperKind.AllowanceSheet, month.About, number: null);
        var told = ApproveAllowances.Told(answer);
        var said = told.Length == 0 || newest?.Open().Notes.Any(n => n.StartsWith(BudgetAnswer.OverStart, StringComparison.Ordinal)) == true;
        if (newest?.RegisterNumber is not null && said) return null;
        var sheet = AllowanceSheet.Of(await operation.ProfileAsync(), month, day, [.. await AllowanceBook.PrintedAsync(operation, month), .. told]);
        if (newest?.RegisterNumber is null)
        {
            await keep.InPlaceAsync(operation, PaperKind.AllowanceSheet, month.About, sheet);
            return null;
        }
        var replaced = new ReplacedPaper(newest, $"chi ngày {Vietnamese.Date(day)} vượt dự toán theo văn bản cho phép");
        var kept = await keep.ApplyAsync(operation, PaperKind.AllowanceSheet, month.About, sheet with { Notes = [replaced.Sentence, .. sheet.Notes] },
            whole: null, new(newest.Symbol!, operation.Today, null), new([], newest));
        return kept.Done ? null : kept.Refusals.ToList();
    }

    private static IEnumerable<Refusal> Reasons(Operation operation, AllowanceMonth month, DateOnly? paidOn)
    {
        if (operation.Actor.IsOneWith(month.ApprovedById)) yield return AllowanceRefusals.PayerApproved;
        var approvedOn = WardClock.DayOf(month.ApprovedAt!.Value);
        if (paidOn is not { } day) yield return AllowanceRefusals.PaidOnMissing;
        else if (PlausibleYears.Refuse("Ngày chi", paidOn, "PaidOn") is { } year) yield return year;
        else if (day > operation.Today) yield return AllowanceRefusals.PaidInFuture;
        else if (day < approvedOn) yield return AllowanceRefusals.PaidEarly(approvedOn);
    }
}
