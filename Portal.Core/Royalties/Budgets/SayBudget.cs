using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Types what a paper says of a year's budget: the approved amount once, changes after it, and the difference where what was confirmed is not what its
/// paper says. It waits for the head and counts for nothing before. The same form sent again is answered as the first.
/// </summary>
public sealed class SayBudget(PortalStore store)
{
    /// <summary>Answers with the id of the entry.</summary>
    public Task<Outcome<int>> ExecuteAsync(BudgetForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        if (await operation.Db.BudgetEntries.SingleOrDefaultAsync(e => e.Key == form.Key) is { } before) return before.Id;
        var year = form.Year is { } asked
            ? await operation.Db.BudgetYears.Include(y => y.Entries).SingleOrDefaultAsync(y => y.Year == asked) : null;
        var reasons = BudgetChecks.OfForm(form, operation.Today).ToList();
        if (form.Year is { } named) reasons.AddRange(BudgetChecks.OfYear(form, named, year));
        if (reasons.Count > 0) return reasons;

        year ??= Add(operation, form.Year!.Value);
        var entry = Entry(operation, form);
        year.Entries.Add(entry);
        operation.Record("royalties.budget.said", Subject.Portal(operation.PortalId), $"Nhập {Vietnamese.Small(BudgetWords.Of(entry.Kind))} năm {year.Year}: "
            + $"{entry.Amount}, {entry.PaperNumber} ngày {Vietnamese.Date(entry.PaperOn)}; chờ xác nhận." + (entry.Reason is { } why ? $" Lý do: {why}" : ""));
        await operation.SaveAsync();
        return entry.Id;
    });

    internal static BudgetYear Add(Operation operation, int year) =>
        operation.Db.BudgetYears.Add(new() { PortalId = operation.PortalId, Year = year }).Entity;

    private static BudgetEntry Entry(Operation operation, BudgetForm form) => new()
    {
        PortalId = operation.PortalId, Kind = form.Kind, Amount = form.Amount!.Value, PaperNumber = VietnameseText.Tidy(form.PaperNumber),
        PaperOn = form.PaperOn!.Value, Reason = VietnameseText.TidyOrNull(form.Reason), WarnPercent = form.WarnPercent, Key = form.Key,
        SaidById = operation.Actor.UserId, SaidByName = operation.Actor.Name, SaidAt = operation.Now,
    };
}
