using Portal.Core.History.Clocks;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments;

/// <summary>A disbursement as it was recorded: its address, its name, what was paid out here and what is owed still.</summary>
public sealed record DisbursementMade(string Code, string Words, Money Net, Money OwedAfter);

/// <summary>
/// Records one payment of several periods at once, or of what periods paid before still owe, whole or at a reduced percentage with its reason
/// (TĐ 20.5). The same form sent twice is recorded once and answered the same; somebody who saw a period before it was paid is told who was faster.
/// </summary>
public sealed class RecordDisbursement(PortalStore store, ComputeDisbursement compute, MakeDisbursement make, PayeeSecrets secrets, IBudgetGate budget)
{
    public Task<Outcome<DisbursementMade>> ExecuteAsync(DisbursementForm form)
    {
        secrets.Ready();
        return store.WriteAsync(operation => WriteAsync(operation, form));
    }

    /// <summary>What the form would pay, and all that speaks against it: nothing is written.</summary>
    public Task<Outcome<DisbursementPreview>> PreviewAsync(DisbursementForm form) => store.ReadAsync<Outcome<DisbursementPreview>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var found = await PeriodsAsync(operation, form);
        if (!found.Done) return found.As<DisbursementPreview>();
        var (periods, reasons) = found.Value;
        // Until a day is typed the tax is that of today
        var day = form.PaidOn is { } typed && DisbursementChecks.WhyNot(typed, [], operation.Today) is null ? typed : operation.Today;
        var draft = await compute.OfAsync(operation, Ask(form, periods, day));
        if (!draft.Done) return draft.As<DisbursementPreview>();
        var notes = await DisbursementChecks.NotesAsync(operation, form, periods, secrets);
        reasons.AddRange((await budget.PayingAsync(operation, day, draft.Value.Parts)).Refusals);
        return new DisbursementPreview(PayeeRows.Masked(draft.Value.Payments), draft.Value.Unpaid, draft.Value.OwedAfter, day, notes, reasons);
    });

    private async Task<Outcome<DisbursementMade>> WriteAsync(Operation operation, DisbursementForm form)
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        if (await RepeatedAsync(operation, form.Key) is { } before)
            return before.PaidById is not null && before.PaidById == operation.Actor.UserId ? Answer(before) : DisbursementRefusals.Recorded(before);
        var found = await PeriodsAsync(operation, form);
        if (!found.Done) return found.As<DisbursementMade>();
        var (periods, reasons) = found.Value;
        reasons = [.. reasons, .. DisbursementChecks.OfForm(form, periods, operation.Today)];
        var notes = await DisbursementChecks.NotesAsync(operation, form, periods, secrets);
        reasons.AddRange(notes.Where(n => n.Kind == PayeeNoteKind.Blocks).Select(RoyaltyRefusals.PayeeBlocks));
        var changes = notes.Where(n => n.Kind == PayeeNoteKind.Changed).Select(n => n.Sentence).ToList();
        if (!form.ChangesSeen && changes.Count > 0) reasons.Add(RoyaltyRefusals.ChangesUnseen);
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        if (reasons.Count > 0) return reasons;

        var ask = Ask(form, periods, form.PaidOn!.Value);
        var draft = await compute.OfAsync(operation, ask);
        if (!draft.Done) return draft.As<DisbursementMade>();
        reasons.AddRange(DisbursementChecks.OfInvoices(draft.Value, ask.PaidOn));
        reasons.AddRange((await budget.PayingAsync(operation, ask.PaidOn, draft.Value.Parts)).Refusals);
        if (draft.Value.Payments.Count == 0 && periods.All(p => p.State.IsPaid)) reasons.Add(DisbursementRefusals.NothingToPay);
        if (reasons.Count > 0) return reasons;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        return Answer(await make.ApplyAsync(operation, ask, draft.Value, form.Key, form.Percent < 100 ? form.Reason : null, changes));
    }

    private static DisbursementAsk Ask(DisbursementForm form, IReadOnlyList<RoyaltyPeriod> periods, DateOnly day) => new(periods, day)
    {
        Percent = form.Percent is > 0 and <= 100 ? form.Percent.Value : 100, Opening = form.Opening, LeftOut = form.LeftOut, Invoices = form.Invoices,
    };

    /// <summary>The chosen periods as they were seen, each ready to be paid or paid already, with the reasons of four eyes.</summary>
    private static async Task<Outcome<(List<RoyaltyPeriod> Periods, List<Refusal> Reasons)>> PeriodsAsync(Operation operation, DisbursementForm form)
    {
        var (periods, reasons) = (new List<RoyaltyPeriod>(), new List<Refusal>());
        foreach (var (id, version) in form.Periods.DistinctBy(p => p.Id))
        {
            if (await operation.Db.RoyaltyPeriods.SingleOrDefaultAsync(p => p.Id == id) is not { } period) return AccessRefusals.NotFound;
            if (period.Version != version) return RoyaltyRefusals.Overtaken(period, PeriodLife.Pay);
            if (!period.State.IsPaid && PeriodLife.WhyNot(PeriodLife.Pay, period) is { } why) return why;
            reasons.AddRange(await FourEyes.ReasonsAsync(PeriodLife.Pay, operation, period));
            periods.Add(period);
        }
        return (periods, reasons.Distinct().ToList());
    }

    private static Task<Disbursement?> RepeatedAsync(Operation operation, Guid key) =>
        operation.Db.Disbursements.AsNoTracking().Include(d => d.Payments).SingleOrDefaultAsync(d => d.Key == key);

    private static DisbursementMade Answer(Disbursement made) =>
        new(made.Code, made.Words, made.Payments.Where(p => !p.ToPayroll).Sum(p => p.Net), made.OwedAfter);
}

/// <summary>What a disbursement would pay, as its screen shows it before it is recorded.</summary>
public sealed record DisbursementPreview(
    IReadOnlyList<PayeeRow> Rows, IReadOnlyList<UnpaidPayee> Unpaid, Money OwedAfter, DateOnly Day, IReadOnlyList<PayeeNote> Notes,
    IReadOnlyList<Refusal> Reasons);
