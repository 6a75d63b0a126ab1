using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Leave to bind and spend so much more than the year's budget, entered by the head from the paper that gives it, with its reason: paper and reason stand
/// in the history, and on the sheet of everything that makes use of it. The same form sent again is answered as the first.
/// </summary>
public sealed class AllowOverBudget(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(LeaveForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ApprovePeriod)) return AccessRefusals.NotAllowed;
        if (await operation.Db.BudgetEntries.SingleOrDefaultAsync(e => e.Key == form.Key) is { } before) return before.Id;
        var asked = form.Year;
        var year = await operation.Db.BudgetYears.SingleOrDefaultAsync(y => y.Year == asked);
        var reasons = Reasons(form, year, operation.Today).ToList();
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        if (reasons.Count > 0) return reasons;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        year ??= SayBudget.Add(operation, asked);
        var entry = new BudgetEntry
        {
            PortalId = operation.PortalId, Kind = BudgetEntryKind.Leave, Amount = form.LeaveAmount!.Value,
            PaperNumber = VietnameseText.Tidy(form.PaperNumber), PaperOn = form.PaperOn!.Value, SignedBy = VietnameseText.Tidy(form.SignedBy),
            Reason = VietnameseText.Tidy(form.LeaveReason), Key = form.Key, SaidById = operation.Actor.UserId, SaidByName = operation.Actor.Name,
            SaidAt = operation.Now, State = BudgetEntryState.Confirmed, DecidedById = operation.Actor.UserId, DecidedByName = operation.Actor.Name,
            DecidedAt = operation.Now,
        };
        year.Entries.Add(entry);
        if (year.Id != 0) operation.Db.Entry(year).Property(y => y.UpdatedAt).IsModified = true;
        operation.Record("royalties.budget.leave", Subject.Portal(operation.PortalId),
            $"Ghi cho phép vượt dự toán năm {year.Year}: {entry.Amount}, {entry.PaperNumber} ngày {Vietnamese.Date(entry.PaperOn)} của {entry.SignedBy}. "
            + $"Lý do: {entry.Reason}");
        await operation.SaveAsync();
        return entry.Id;
    });

    private static IEnumerable<Refusal> Reasons(LeaveForm form, BudgetYear? year, DateOnly today)
    {
        foreach (var unreadable in form.Unreadable.Refusals) yield return unreadable;
        if (form.Year < today.Year - 1 || form.Year > today.Year + 1) yield return BudgetRefusals.YearFar(today.Year - 1, today.Year + 1);
        if (year?.ClosedAt is not null) yield return BudgetRefusals.Closed(form.Year);
        if (form.Unreadable.Of("LeaveAmount") is null && form.LeaveAmount is not { Dong: > 0 }) yield return BudgetRefusals.LeaveNotPositive;
        foreach (var refusal in BudgetChecks.OfPaper(form.PaperNumber, form.PaperOn, form.Unreadable, today)) yield return refusal;
        var signer = VietnameseText.Tidy(form.SignedBy);
        if (signer.Length == 0) yield return BudgetRefusals.SignerMissing;
        if (signer.Length > HistoryEntry.NameLength) yield return BudgetRefusals.SignerTooLong;
        var reason = VietnameseText.Tidy(form.LeaveReason);
        if (reason.Length == 0) yield return BudgetRefusals.LeaveReasonMissing;
        if (reason.Length > BudgetEntry.ReasonLength) yield return BudgetRefusals.ReasonTooLong("LeaveReason");
    }
}
