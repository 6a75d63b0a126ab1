using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Law;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// The head's yes to what finance typed of a budget, or that it is not used. Whoever typed it does not confirm it; a budget smaller than what is spent
/// and bound already is confirmed only with leave for the rest. Done already by the same person it is done.
/// </summary>
public sealed class DecideBudget(PortalStore store, LawTables laws)
{
    public Task<Outcome<int>> ConfirmAsync(int id, int version) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ApprovePeriod)) return AccessRefusals.NotAllowed;
        var begun = await BeginAsync(operation, id, version, BudgetEntryState.Confirmed);
        if (!begun.Done || begun.Value.State == BudgetEntryState.Confirmed) return begun.Done ? id : begun.As<int>();
        var entry = begun.Value;
        var reasons = await ReasonsAsync(operation, entry);
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        if (reasons.Count > 0) return reasons;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        Decide(operation, entry, BudgetEntryState.Confirmed);
        operation.Record("royalties.budget.confirmed", Subject.Portal(operation.PortalId), $"Xác nhận {Vietnamese.Small(BudgetWords.Of(entry.Kind))} năm "
            + $"{entry.BudgetYear!.Year}: {entry.Amount}, {entry.PaperNumber} ngày {Vietnamese.Date(entry.PaperOn)}.");
        return id;
    });

    /// <summary>Whoever may confirm it or type it leaves it, with a reason.</summary>
    public Task<Outcome<int>> LeaveAsync(int id, int version, string? reason) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ApprovePeriod) && !operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var begun = await BeginAsync(operation, id, version, BudgetEntryState.Left);
        if (!begun.Done || begun.Value.State == BudgetEntryState.Left) return begun.Done ? id : begun.As<int>();
        var words = VietnameseText.Tidy(reason);
        if (words.Length == 0) return BudgetRefusals.ReasonMissing;
        if (words.Length > BudgetEntry.ReasonLength) return BudgetRefusals.ReasonTooLong("Reason");
        var entry = begun.Value;
        Decide(operation, entry, BudgetEntryState.Left);
        entry.LeftReason = words;
        operation.Record("royalties.budget.left", Subject.Portal(operation.PortalId),
            $"Không dùng {Vietnamese.Small(BudgetWords.Of(entry.Kind))} năm {entry.BudgetYear!.Year}: {entry.Amount}. Lý do: {words}");
        return id;
    });

    private static async Task<Outcome<BudgetEntry>> BeginAsync(Operation operation, int id, int version, BudgetEntryState to)
    {
        var found = await operation.Db.BudgetEntries.Include(e => e.BudgetYear).ThenInclude(y => y!.Entries).SingleOrDefaultAsync(e => e.Id == id);
        if (found is null) return AccessRefusals.NotFound;
        if (found.State == to && found.Version == version + 1 && found.DecidedById is { } by && by == operation.Actor.UserId) return found;
        if (found.State != BudgetEntryState.Waiting) return BudgetRefusals.DecidedAlready;
        return found.Version == version ? found : AccessRefusals.Stale;
    }

    private async Task<List<Refusal>> ReasonsAsync(Operation operation, BudgetEntry entry)
    {
        var (reasons, year) = (new List<Refusal>(), entry.BudgetYear!);
        if (operation.Actor.IsOneWith(entry.SaidById)) reasons.Add(BudgetRefusals.OwnEntry);
        if (year.ClosedAt is not null && entry.Kind != BudgetEntryKind.Correction) reasons.Add(BudgetRefusals.Closed(year.Year));
        // Others may have been confirmed since it was typed
        if (BudgetChecks.WhyBelow(year.Entries, entry.Amount, entry.PaperOn) is { } below) reasons.Add(below);
        var figures = await BudgetBook.OfAsync(operation, year.Year, laws);
        var budget = figures.Budget + entry.Amount;
        var cuts = entry.Kind == BudgetEntryKind.Approved || entry.Amount < Money.Zero;
        if (cuts && figures.Used > budget + figures.Leave) reasons.Add(BudgetRefusals.BelowUsed(figures, budget));
        return reasons;
    }

    private static void Decide(Operation operation, BudgetEntry entry, BudgetEntryState state)
    {
        entry.State = state;
        (entry.DecidedById, entry.DecidedByName, entry.DecidedAt) = (operation.Actor.UserId, operation.Actor.Name, operation.Now);
        operation.Db.Entry(entry.BudgetYear!).Property(y => y.UpdatedAt).IsModified = true;
    }
}
