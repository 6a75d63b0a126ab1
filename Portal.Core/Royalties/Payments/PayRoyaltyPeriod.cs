using Portal.Core.History.Clocks;
using Portal.Core.Royalties.Periods;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments;

/// <summary>
/// Records that one period was paid whole on a day, from its own page: a disbursement of that period alone at 100 %, by the facts frozen at the
/// approval and the tax rule of the day. Several periods, or a part of what is owed, are paid by <see cref="RecordDisbursement"/>.
/// </summary>
public sealed class PayRoyaltyPeriod(PortalStore store, ComputeDisbursement compute, MakeDisbursement make, PayeeSecrets secrets, IBudgetGate budget)
{
    /// <summary>
    /// What is paid out here: without what goes to the payroll. With <paramref name="changesSeen"/> whoever pays says that they have seen what of the
    /// payees has changed since the approval. Organisations are paid against their <paramref name="invoices"/>, by contributor.
    /// </summary>
    public Task<Outcome<Money>> ExecuteAsync(
        int periodId, int version, DateOnly? paidOn, bool changesSeen = false, IReadOnlyDictionary<int, InvoiceForm>? invoices = null)
    {
        secrets.Ready();
        return store.WriteAsync(operation => WriteAsync(operation, periodId, version, paidOn, changesSeen, invoices ?? new Dictionary<int, InvoiceForm>()));
    }

    private async Task<Outcome<Money>> WriteAsync(
        Operation operation, int periodId, int version, DateOnly? paidOn, bool changesSeen, IReadOnlyDictionary<int, InvoiceForm> invoices)
    {
        var begun = await operation.Db.RoyaltyPeriods.ForMoveAsync(PeriodLife.Pay, operation, periodId, version);
        if (!begun.Done) return begun.As<Money>();
        var (period, reasons) = begun.Value;
        // Another day is another payment, and no second click
        if (period.Status == PeriodLife.Pay.To)
            return period.PaidOn == paidOn ? await NetAsync(operation, periodId) : RoyaltyRefusals.Overtaken(period, PeriodLife.Pay);
        if (DisbursementChecks.WhyNot(paidOn, [period], operation.Today) is { } wrongDay) reasons.Add(wrongDay);
        var notes = await DisbursementChecks.NotesAsync(operation, new(), [period], secrets);
        reasons.AddRange(notes.Where(n => n.Kind == PayeeNoteKind.Blocks).Select(RoyaltyRefusals.PayeeBlocks));
        var changes = notes.Where(n => n.Kind == PayeeNoteKind.Changed).Select(n => n.Sentence).ToList();
        if (!changesSeen && changes.Count > 0) reasons.Add(RoyaltyRefusals.ChangesUnseen);
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        if (reasons.Count > 0) return reasons;
        var ask = new DisbursementAsk([period], paidOn!.Value) { Invoices = invoices };
        var draft = await compute.OfAsync(operation, ask);
        if (!draft.Done) return draft.As<Money>();
        reasons.AddRange(DisbursementChecks.OfInvoices(draft.Value, paidOn.Value));
        reasons.AddRange((await budget.PayingAsync(operation, ask.PaidOn, draft.Value.Parts)).Refusals);
        if (reasons.Count > 0) return reasons;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var made = await make.ApplyAsync(operation, ask, draft.Value, Guid.CreateVersion7(), reason: null, changes);
        return made.Payments.Where(p => !p.ToPayroll).Sum(p => p.Net);
    }

    private static async Task<Money> NetAsync(Operation operation, int periodId)
    {
        var first = await operation.Db.DisbursementPeriods.Where(p => p.PeriodId == periodId).MinAsync(p => (int?)p.DisbursementId);
        return (await operation.Db.RoyaltyPayments.Where(p => p.DisbursementId == first && !p.ToPayroll).Select(p => p.Net).ToListAsync()).Sum();
    }
}
