using Portal.Core.History.Clocks;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments;

/// <summary>What a disbursement is asked for: to be recorded as paid, to be drawn up and paid later, or to be paid as that plan says.</summary>
internal sealed record DisbursementAim(bool Ahead, DisbursementPlan? Plan = null)
{
    /// <summary>What speaks against it besides, as far as whoever asks knows already.</summary>
    public IReadOnlyList<Refusal> Against { get; init; } = [];

    public static readonly DisbursementAim Paid = new(Ahead: false);
    public static readonly DisbursementAim Drawn = new(Ahead: true);
}

/// <summary>A disbursement that nothing speaks against: what was asked, what comes of it, the changes of payees that were seen, a word on the budget.</summary>
internal sealed record PreparedDisbursement(DisbursementAsk Ask, DisbursementDraft Draft, IReadOnlyList<string> Seen, string? Over);

/// <summary>
/// The questions before every disbursement, the same for one that is paid now, one that is drawn up and one that was drawn up before: form, four eyes, payees,
/// the clock, invoices, what a plan holds, the budget, proof. Nothing is written here.
/// </summary>
public sealed class PrepareDisbursement(ComputeDisbursement compute, PayeeSecrets secrets, IBudgetGate budget)
{
    internal async Task<Outcome<PreparedDisbursement>> OfAsync(Operation operation, DisbursementForm form, DisbursementAim aim)
    {
        var found = await PeriodsAsync(operation, form, aim);
        if (!found.Done) return found.As<PreparedDisbursement>();
        var (periods, reasons) = found.Value;
        reasons.AddRange(aim.Against);
        reasons.AddRange(DisbursementChecks.OfForm(form, periods, operation.Today, aim.Ahead));
        var notes = await DisbursementChecks.NotesAsync(operation, form, periods, secrets);
        reasons.AddRange(notes.Where(n => n.Kind == PayeeNoteKind.Blocks).Select(RoyaltyRefusals.PayeeBlocks));
        var changes = notes.Where(n => n.Kind == PayeeNoteKind.Changed).Select(n => n.Sentence).ToList();
        if (!form.ChangesSeen && changes.Count > 0) reasons.Add(RoyaltyRefusals.ChangesUnseen);
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        if (reasons.Count > 0) return reasons;
        return await DraftedAsync(operation, Ask(form, periods, form.PaidOn!.Value), changes, aim);
    }

    /// <summary>What the form would pay, and all that speaks against it.</summary>
    internal async Task<Outcome<DisbursementPreview>> PreviewAsync(Operation operation, DisbursementForm form, DisbursementAim aim)
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var found = await PeriodsAsync(operation, form, aim);
        if (!found.Done) return found.As<DisbursementPreview>();
        var (periods, reasons) = found.Value;
        // Until a day is typed the tax is that of today
        var day = form.PaidOn is { } typed && DisbursementChecks.WhyNot(typed, [], operation.Today, aim.Ahead) is null ? typed : operation.Today;
        var draft = await compute.OfAsync(operation, Ask(form, periods, day));
        if (!draft.Done) return draft.As<DisbursementPreview>();
        var notes = await DisbursementChecks.NotesAsync(operation, form, periods, secrets);
        notes.AddRange((await SameDay.OfAsync(operation, day, aim.Plan)).Of(draft.Value.Payments));
        reasons.AddRange(PlanHold.WhyNot(draft.Value, aim.Plan));
        reasons.AddRange((await BudgetAsync(operation, day, draft.Value, aim.Plan)).Refusals);
        return new DisbursementPreview(PayeeRows.Masked(draft.Value.Payments), draft.Value.Unpaid, draft.Value.OwedAfter, day, notes, reasons);
    }

    /// <summary>What would come of the form as it stands, whatever speaks against it, with what is to be seen of the payees and told of the budget.</summary>
    internal async Task<Outcome<(DisbursementDraft Draft, IReadOnlyList<PayeeNote> Notes, string? Over)>> ForecastAsync(
        Operation operation, DisbursementForm form, DisbursementAim aim)
    {
        var found = await PeriodsAsync(operation, form, aim);
        if (!found.Done) return found.As<(DisbursementDraft, IReadOnlyList<PayeeNote>, string?)>();
        var day = form.PaidOn!.Value;
        var draft = await compute.OfAsync(operation, Ask(form, found.Value.Periods, day));
        if (!draft.Done) return draft.As<(DisbursementDraft, IReadOnlyList<PayeeNote>, string?)>();
        var notes = await DisbursementChecks.NotesAsync(operation, form, found.Value.Periods, secrets);
        notes.AddRange((await SameDay.OfAsync(operation, day, aim.Plan)).Of(draft.Value.Payments));
        return (draft.Value, notes, (await BudgetAsync(operation, day, draft.Value, aim.Plan)).Note);
    }

    private async Task<Outcome<PreparedDisbursement>> DraftedAsync(Operation operation, DisbursementAsk ask, List<string> changes, DisbursementAim aim)
    {
        var draft = await compute.OfAsync(operation, ask);
        if (!draft.Done) return draft.As<PreparedDisbursement>();
        var reasons = DisbursementChecks.OfInvoices(draft.Value, ask.PaidOn).Concat(PlanHold.WhyNot(draft.Value, aim.Plan)).ToList();
        var told = await BudgetAsync(operation, ask.PaidOn, draft.Value, aim.Plan);
        reasons.AddRange(told.Refusals);
        // A period whose payees all wait is paid with nobody in it; papers of nobody are drawn up for nobody
        if (draft.Value.Payments.Count == 0 && (aim.Ahead || ask.Periods.All(p => p.State.IsPaid))) reasons.Add(DisbursementRefusals.NothingToPay);
        if (reasons.Count > 0) return reasons;
        return operation.Actor.Proved ? new PreparedDisbursement(ask, draft.Value, changes, told.Note) : AccessRefusals.ProofNeeded;
    }

    private Task<BudgetAnswer> BudgetAsync(Operation operation, DateOnly day, DisbursementDraft draft, DisbursementPlan? plan) =>
        budget.PayingAsync(operation, day, draft.Parts, plan?.Code);

    private static DisbursementAsk Ask(DisbursementForm form, IReadOnlyList<RoyaltyPeriod> periods, DateOnly day) => new(periods, day)
    {
        Percent = form.Percent is > 0 and <= 100 ? form.Percent.Value : 100, Opening = form.Opening, LeftOut = form.LeftOut, Invoices = form.Invoices,
    };

    /// <summary>The chosen periods as they were seen, each ready to be paid or paid already, with the reasons of four eyes and of plans.</summary>
    private static async Task<Outcome<(List<RoyaltyPeriod> Periods, List<Refusal> Reasons)>> PeriodsAsync(
        Operation operation, DisbursementForm form, DisbursementAim aim)
    {
        var (periods, reasons) = (new List<RoyaltyPeriod>(), new List<Refusal>());
        foreach (var (id, version) in form.Periods.DistinctBy(p => p.Id))
        {
            if (await operation.Db.RoyaltyPeriods.SingleOrDefaultAsync(p => p.Id == id) is not { } period) return AccessRefusals.NotFound;
            if (period.Version != version) return RoyaltyRefusals.Overtaken(period, PeriodLife.Pay);
            if (!period.State.IsPaid && PeriodLife.WhyNot(PeriodLife.Pay, period) is { } why) return why;
            reasons.AddRange(await FourEyes.ReasonsAsync(PeriodLife.Pay, operation, period));
            if (period.DrawnIn != aim.Plan?.Code && PeriodLife.WhyDrawn(PeriodLife.Pay, period) is { } drawn) reasons.Add(drawn);
            periods.Add(period);
        }
        return (periods, reasons.Distinct().ToList());
    }
}
