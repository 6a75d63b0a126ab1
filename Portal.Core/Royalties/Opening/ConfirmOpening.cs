using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Opening;

/// <summary>
/// The head's yes to what was said of the time before the start: balances of payees and the budget used. What is owed becomes payable by it, so
/// neither whoever brought the figures in nor anybody they belong to may say it. Where a year's budget does not bear them, leave is asked for first.
/// </summary>
public sealed class ConfirmOpening(PortalStore store, IBudgetGate budget)
{
    /// <summary>Confirms all that waits, as it was seen (<see cref="OpeningStanding.Seen"/>); done already by the same person it is done.</summary>
    public Task<Outcome<int>> ExecuteAsync(string seen) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ApprovePeriod)) return AccessRefusals.NotAllowed;
        var balances = await operation.Db.OpeningBalances.Where(b => b.ConfirmedAt == null).OrderBy(b => b.Id).ToListAsync();
        var years = await operation.Db.OpeningYears.Where(y => y.ConfirmedAt == null).OrderBy(y => y.Id).ToListAsync();
        if (balances.Count + years.Count == 0) return OpeningRefusals.NothingToConfirm;
        if (OpeningStanding.MarkOf(balances, years) != seen) return AccessRefusals.Stale;
        var imports = ImportsOf(balances);
        var importers = await operation.Db.OpeningImports.Where(i => imports.Contains(i.Id)).Select(i => i.ImportedById).Distinct().ToListAsync();
        var reasons = new List<Refusal>();
        if (importers.Any(operation.Actor.IsOneWith) || years.Exists(y => operation.Actor.IsOneWith(y.SaidById))) reasons.Add(OpeningRefusals.OwnImport);
        if (balances.Exists(b => operation.Actor.SelvesContributorIds.Contains(b.ContributorId))) reasons.Add(OpeningRefusals.OwnMoney);
        if (reasons.Count > 0) return reasons;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;

        foreach (var balance in balances) (balance.ConfirmedById, balance.ConfirmedByName, balance.ConfirmedAt) = Deed(operation);
        await OpeningDues.KeepAsync(operation, PayeesOf(balances));
        foreach (var year in years) (year.ConfirmedById, year.ConfirmedByName, year.ConfirmedAt) = Deed(operation);
        // What was spent and is owed counts against budgets as soon as it is stored; refused, the transaction takes all of it back
        await operation.SaveAsync();
        foreach (var named in YearsOf(balances, years)) reasons.AddRange((await budget.StandingAsync(operation, named)).Refusals);
        if (reasons.Count > 0) return reasons;
        foreach (var named in YearsOf(balances, years)) await budget.TouchAsync(operation, named);
        operation.Record("royalties.opening.confirmed", Subject.Portal(operation.PortalId), $"Xác nhận số dư đầu kỳ: {balances.Count} người, "
            + $"đã chi {balances.Sum(b => b.Paid)}, thuế {balances.Sum(b => b.Withheld)}, còn nợ {balances.Sum(b => b.Owed)}"
            + string.Concat(years.Select(y => $"; kinh phí đã dùng năm {y.Year}: {y.BudgetUsed}")) + $"; dấu {seen}.");
        return balances.Count + years.Count;
    });

    private static (string?, string?, DateTime?) Deed(Operation operation) => (operation.Actor.UserId, operation.Actor.Name, operation.Now);

    private static List<int> YearsOf(List<OpeningBalance> balances, List<OpeningYear> years) =>
        balances.Select(b => b.Year).Concat(years.Select(y => y.Year)).Distinct().Order().ToList();

    private static List<int> PayeesOf(List<OpeningBalance> balances) => balances.Select(b => b.ContributorId).Distinct().ToList();

    private static List<int> ImportsOf(List<OpeningBalance> balances) => balances.Select(b => b.ImportId).Distinct().ToList();
}

/// <summary>Says what of a year's budget was used before the start; said again it replaces the former, and waits for the head again.</summary>
public sealed class SaveOpeningYear(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(int? year, Money? budgetUsed) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var reasons = new List<Refusal>();
        if (year is not { } typed || typed < operation.Today.Year - 1 || typed > operation.Today.Year) reasons.Add(OpeningRefusals.YearUnreadable);
        if (budgetUsed is not { } money) reasons.Add(OpeningRefusals.BudgetMissing);
        else if (money < Money.Zero) reasons.Add(OpeningRefusals.BudgetUnreadable("Kinh phí đã dùng là số âm: hãy nhập số từ 0 trở lên."));
        if (reasons.Count > 0) return reasons;
        var stored = await operation.Db.OpeningYears.SingleOrDefaultAsync(y => y.Year == year);
        if (stored?.BudgetUsed == budgetUsed) return stored!.Id;
        if (stored is null) operation.Db.OpeningYears.Add(stored = new() { PortalId = operation.PortalId, Year = year!.Value, SaidByName = "" });
        var before = stored.Id == 0 ? "" : $" (trước là {stored.BudgetUsed})";
        (stored.BudgetUsed, stored.SaidById, stored.SaidByName, stored.SaidAt) = (budgetUsed!.Value, operation.Actor.UserId, operation.Actor.Name,
            operation.Now);
        (stored.ConfirmedById, stored.ConfirmedByName, stored.ConfirmedAt) = (null, null, null);
        operation.Record("royalties.opening.year", Subject.Portal(operation.PortalId),
            $"Ghi kinh phí nhuận bút đã dùng năm {year} trước khi bắt đầu: {budgetUsed}{before}; chờ xác nhận.");
        return stored.Id;
    });
}
