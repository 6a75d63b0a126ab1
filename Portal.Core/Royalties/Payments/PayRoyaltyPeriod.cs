using Portal.Core.Royalties.Periods;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments;

/// <summary>
/// Records that one period was paid whole on a day, from its own page: a disbursement of that period alone at 100 %, by the facts frozen at the
/// approval and the tax rule of the day. Several periods, or a part of what is owed, are paid by <see cref="RecordDisbursement"/>.
/// </summary>
public sealed class PayRoyaltyPeriod(PortalStore store, PrepareDisbursement prepare, MakeDisbursement make, PayeeSecrets secrets)
{
    /// <summary>
    /// Answers with where the money went. With <paramref name="changesSeen"/> whoever pays says that they have seen what of the
    /// payees has changed since the approval. Organisations are paid against their <paramref name="invoices"/>, by contributor.
    /// </summary>
    public Task<Outcome<PaidOut>> ExecuteAsync(
        int periodId, int version, DateOnly? paidOn, bool changesSeen = false, IReadOnlyDictionary<int, InvoiceForm>? invoices = null)
    {
        secrets.Ready();
        var form = new DisbursementForm { PaidOn = paidOn, ChangesSeen = changesSeen, Invoices = new(invoices ?? new Dictionary<int, InvoiceForm>()) };
        return store.WriteAsync(operation => WriteAsync(operation, periodId, version, form));
    }

    private async Task<Outcome<PaidOut>> WriteAsync(Operation operation, int periodId, int version, DisbursementForm form)
    {
        var begun = await operation.Db.RoyaltyPeriods.ForMoveAsync(PeriodLife.Pay, operation, periodId, version);
        if (!begun.Done) return begun.As<PaidOut>();
        var (period, _) = begun.Value;
        // Another day is another payment, and no second click
        if (period.Status == PeriodLife.Pay.To)
            return period.PaidOn == form.PaidOn ? await OutAsync(operation, periodId) : RoyaltyRefusals.Overtaken(period, PeriodLife.Pay);
        form.Periods = [new(periodId, period.Version)];
        var prepared = await prepare.OfAsync(operation, form, DisbursementAim.Paid);
        if (!prepared.Done) return prepared.As<PaidOut>();
        return DisbursementMade.Of(await make.ApplyAsync(operation, prepared.Value, new(form.Key, Reason: null))).Out;
    }

    private static async Task<PaidOut> OutAsync(Operation operation, int periodId)
    {
        var first = await operation.Db.DisbursementPeriods.Where(p => p.PeriodId == periodId).MinAsync(p => (int?)p.DisbursementId);
        return PaidOut.Of(await operation.Db.RoyaltyPayments.AsNoTracking().Where(p => p.DisbursementId == first).ToListAsync());
    }
}
