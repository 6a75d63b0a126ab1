using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Opening;

/// <summary>
/// Brings in what each payee was paid and had withheld this year before the start, and what is still owed. Counts once the head has confirmed it
/// (<see cref="ConfirmOpening"/>). Other figures for the same payee and year replace the former ones until that payee was paid here.
/// </summary>
public sealed class ImportOpeningBalances(PortalStore store, OpeningIntake intake, PayeeSecrets secrets)
{
    public Task<Outcome<OpeningPreview>> CheckAsync(byte[] file) =>
        intake.CheckAsync(store, OpeningKind.Balances, file, Permissions.PayPeriod, PlanAsync);

    public Task<Outcome<OpeningDone>> ExecuteAsync(OpeningFile file) =>
        intake.ExecuteAsync(store, OpeningKind.Balances, file, Permissions.PayPeriod, PlanAsync);

    private async Task<OpeningPlan> PlanAsync(Operation operation, IReadOnlyList<OpeningLine> lines)
    {
        var plan = new OpeningPlan();
        var known = await PayeeDirectory.OfAsync(operation, secrets);
        var balances = await operation.Db.OpeningBalances.AsTracking().ToDictionaryAsync(b => (b.ContributorId, b.Year));
        var paidHere = (await operation.Db.RoyaltyPayments.Select(p => p.ContributorId).Distinct().ToListAsync()).ToHashSet();
        var seen = new Dictionary<(int, int), int>();
        foreach (var line in lines)
        {
            var row = new OpeningFields(line, plan.Problems);
            if (Read(row, known, operation.Today.Year) is not { } said) continue;
            if (!seen.TryAdd((said.Payee.Id, said.Year), line.Row))
            {
                row.Problem($"Trùng với dòng {seen[(said.Payee.Id, said.Year)]} ({said.Payee.FullName}, năm {said.Year}): hãy cộng lại thành một dòng.",
                    "royalties.opening-double");
                continue;
            }
            Place(operation, plan, line.Row, row, said, balances.GetValueOrDefault((said.Payee.Id, said.Year)), paidHere);
        }
        return plan;
    }

    private static void Place(
        Operation operation, OpeningPlan plan, int number, OpeningFields row, Said said, OpeningBalance? before, HashSet<int> paidHere)
    {
        var words = $"{said.Payee.FullName}, năm {said.Year}: đã chi {said.Paid.Digits}, thuế {said.Withheld.Digits}, còn nợ {said.Owed.Digits}";
        IReadOnlyList<long> figures = [said.Year, said.Paid.Dong, said.Withheld.Dong, said.Owed.Dong];
        var key = said.Payee.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (before is null)
            plan.Add(number, OpeningRowState.Added, words, key, figures, import =>
            {
                var balance = new OpeningBalance { PortalId = operation.PortalId, ContributorId = said.Payee.Id, Year = said.Year };
                Apply(balance, said, import);
                operation.Db.OpeningBalances.Add(balance);
                return Task.CompletedTask;
            });
        else if ((before.Paid, before.Withheld, before.Owed) == (said.Paid, said.Withheld, said.Owed)) plan.Add(number, OpeningRowState.Already, words, key,
            figures);
        else if (paidHere.Contains(said.Payee.Id))
            row.Problem($"{said.Payee.FullName} đã được chi trong hệ thống nên số dư đã nhập không thay được: hãy dùng dòng điều chỉnh trong kỳ đang chấm.",
                "royalties.opening-paid-here");
        else
            plan.Add(number, OpeningRowState.Changed,
                $"{words} (thay cho: đã chi {before.Paid.Digits}, thuế {before.Withheld.Digits}, còn nợ {before.Owed.Digits})",
                key, figures, import => ReplaceAsync(operation, said, before, import));
    }

    /// <summary>Until the head has said yes to the new figures, nothing is owed by the old ones.</summary>
    private static async Task ReplaceAsync(Operation operation, Said said, OpeningBalance before, OpeningImport import)
    {
        operation.Record("royalties.opening.changed", Subject.Contributor(said.Payee.Id), $"Thay số dư đầu kỳ năm {said.Year} của {said.Payee.FullName}: "
            + $"đã chi {before.Paid} → {said.Paid}, thuế {before.Withheld} → {said.Withheld}, còn nợ {before.Owed} → {said.Owed}; chờ xác nhận lại.");
        Apply(before, said, import);
        await OpeningDues.KeepAsync(operation, [said.Payee.Id]);
    }

    /// <summary>New figures wait for the head's yes, whoever confirmed the former ones.</summary>
    private static void Apply(OpeningBalance balance, Said said, OpeningImport import)
    {
        (balance.Paid, balance.Withheld, balance.Owed, balance.ImportId) = (said.Paid, said.Withheld, said.Owed, import.Id);
        (balance.ConfirmedById, balance.ConfirmedByName, balance.ConfirmedAt) = (null, null, null);
    }

    private static Said? Read(OpeningFields row, PayeeDirectory known, int thisYear)
    {
        var name = row.Words(OpeningShape.FullName, Contributor.NameLength, needed: true);
        var number = row.Digits(OpeningShape.TaxCode);
        var year = row.Year(OpeningShape.Year, thisYear - 1, thisYear);
        var (paid, withheld, owed) = (row.Amount(OpeningShape.Paid), row.Amount(OpeningShape.Withheld), row.Amount(OpeningShape.Owed));
        if (withheld > paid) row.Problem("Thuế đã khấu trừ lớn hơn số đã chi: hãy kiểm tra lại hai số.", "royalties.opening-withheld-above-paid");
        if (paid == Money.Zero && withheld == Money.Zero && owed == Money.Zero)
            row.Problem("Cả ba số đều bằng 0: hãy xoá dòng này.", "royalties.opening-nothing-said");
        var payee = name is null ? null : known.Find(row, name, number);
        return row.Wrong || payee is null ? null : new(payee, year!.Value, paid!.Value, withheld!.Value, owed!.Value);
    }

    private sealed record Said(KnownPayee Payee, int Year, Money Paid, Money Withheld, Money Owed);
}
