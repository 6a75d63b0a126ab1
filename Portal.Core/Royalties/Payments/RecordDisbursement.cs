using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments;

/// <summary>A disbursement as it was recorded: its address, its name, where the money went and what is owed still.</summary>
public sealed record DisbursementMade(string Code, string Words, PaidOut Out, Money OwedAfter)
{
    public Money Net => Out.Net;

    internal static DisbursementMade Of(Disbursement made) => new(made.Code, made.Words, PaidOut.Of(made.Payments), made.OwedAfter);
}

/// <summary>
/// Records one payment of several periods at once, or of what periods paid before still owe, whole or at a reduced percentage with its reason
/// (TĐ 20.5). The same form sent twice is recorded once and answered the same; somebody who saw a period before it was paid is told who was faster.
/// </summary>
public sealed class RecordDisbursement(PortalStore store, PrepareDisbursement prepare, MakeDisbursement make, PayeeSecrets secrets)
{
    public Task<Outcome<DisbursementMade>> ExecuteAsync(DisbursementForm form)
    {
        secrets.Ready();
        return store.WriteAsync(operation => WriteAsync(operation, form));
    }

    /// <summary>What the form would pay, and all that speaks against it: nothing is written.</summary>
    public Task<Outcome<DisbursementPreview>> PreviewAsync(DisbursementForm form) =>
        store.ReadAsync(operation => prepare.PreviewAsync(operation, form, DisbursementAim.Paid));

    private async Task<Outcome<DisbursementMade>> WriteAsync(Operation operation, DisbursementForm form)
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        if (await RepeatedAsync(operation, form.Key) is { } before)
            return before.PaidById is not null && before.PaidById == operation.Actor.UserId ? DisbursementMade.Of(before)
                : DisbursementRefusals.Recorded(before);
        var prepared = await prepare.OfAsync(operation, form, DisbursementAim.Paid);
        if (!prepared.Done) return prepared.As<DisbursementMade>();
        return DisbursementMade.Of(await make.ApplyAsync(operation, prepared.Value, new(form.Key, form.Percent < 100 ? form.Reason : null)));
    }

    private static Task<Disbursement?> RepeatedAsync(Operation operation, Guid key) =>
        operation.Db.Disbursements.AsNoTracking().Include(d => d.Payments).SingleOrDefaultAsync(d => d.Key == key);
}

/// <summary>What a disbursement would pay, as its screen shows it before it is recorded.</summary>
public sealed record DisbursementPreview(
    IReadOnlyList<PayeeRow> Rows, IReadOnlyList<UnpaidPayee> Unpaid, Money OwedAfter, DateOnly Day, IReadOnlyList<PayeeNote> Notes,
    IReadOnlyList<Refusal> Reasons);
