using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Periods;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments.Plans;

/// <summary>A disbursement as it was drawn up: its address, its name, where the money will go and when.</summary>
public sealed record DisbursementDrawn(string Code, string Words, PaidOut Out, DateOnly PlannedOn)
{
    public Money Net => Out.Net;

    internal static DisbursementDrawn Of(DisbursementPlan plan) => new(plan.Code, plan.Words, PaidOut.Of(plan.Payments), plan.PlannedOn);
}

/// <summary>
/// Draws up a disbursement before it is paid (lập đợt chi): what speaks against paying speaks against this, but that the day lies ahead. Number and papers are
/// those of the payment to come; its periods and dues are held until it is paid or dropped. The same form sent twice is drawn up once.
/// </summary>
public sealed class DrawDisbursement(
    PortalStore store, PrepareDisbursement prepare, KeepDisbursementPapers papers, PayeeSecrets secrets, IBudgetGate budget)
{
    public Task<Outcome<DisbursementDrawn>> ExecuteAsync(DisbursementForm form)
    {
        secrets.Ready();
        return store.WriteAsync(operation => WriteAsync(operation, form));
    }

    /// <summary>What the form would print for the planned day, and all that speaks against it: nothing is written.</summary>
    public Task<Outcome<DisbursementPreview>> PreviewAsync(DisbursementForm form) =>
        store.ReadAsync(operation => prepare.PreviewAsync(operation, form, DisbursementAim.Drawn));

    private async Task<Outcome<DisbursementDrawn>> WriteAsync(Operation operation, DisbursementForm form)
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var key = form.Key;
        if (await operation.Db.DisbursementPlans.AsNoTracking().Include(p => p.Payments).SingleOrDefaultAsync(p => p.Key == key) is { } before)
            return before.DrawnById is not null && before.DrawnById == operation.Actor.UserId ? DisbursementDrawn.Of(before) : PlanRefusals.Drawn(before);
        var prepared = await prepare.OfAsync(operation, form, DisbursementAim.Drawn);
        if (!prepared.Done) return prepared.As<DisbursementDrawn>();
        var number = await MakeDisbursement.NextNumberAsync(operation, prepared.Value.Ask.PaidOn.Year);
        var plan = Plan(operation, form, prepared.Value, number);
        operation.Db.DisbursementPlans.Add(plan);
        PlanHold.Take(plan, prepared.Value);
        await papers.ApplyAsync(operation, prepared.Value, made: null, plan);
        Record(operation, plan, prepared.Value);
        await budget.TouchAsync(operation, plan.Year);
        return DisbursementDrawn.Of(plan);
    }

    private static DisbursementPlan Plan(Operation operation, DisbursementForm form, PreparedDisbursement prepared, int number)
    {
        var (ask, draft) = (prepared.Ask, prepared.Draft);
        var parts = draft.Parts;
        return new()
        {
            PortalId = operation.PortalId, Year = ask.PaidOn.Year, Number = number, Key = form.Key, PlannedOn = ask.PaidOn, Percent = ask.Percent,
            Reason = ask.Percent < 100 ? VietnameseText.TidyOrNull(form.Reason) : null, Opening = ask.Opening, OwedAfter = draft.OwedAfter,
            OfOpening = parts.Where(p => p.PeriodId is null && p.Amount > Money.Zero).Sum(p => p.Amount),
            TakenBack = -parts.Where(p => p.Amount < Money.Zero).Sum(p => p.Amount), TellsBudget = prepared.Over is not null,
            DrawnById = operation.Actor.UserId, DrawnByName = operation.Actor.Name, DrawnAt = operation.Now,
            Periods = ask.Periods.Select(p => new PlannedPeriod
            {
                PortalId = operation.PortalId, PeriodId = p.Id, PeriodVersion = p.Version,
                Amount = parts.Where(o => o.PeriodId == p.Id && o.Amount > Money.Zero).Sum(o => o.Amount),
            }).ToList(),
            Payments = draft.Payments.Select(PlannedPayment.Of).ToList(),
            LeftOut = ask.LeftOut.Order().Select(id => new PlannedWithout { PortalId = operation.PortalId, ContributorId = id }).ToList(),
        };
    }

    private static void Record(Operation operation, DisbursementPlan plan, PreparedDisbursement prepared)
    {
        var (ask, day) = (prepared.Ask, Vietnamese.Date(plan.PlannedOn));
        var sums = $"{plan.Payments.Count} người nhận, tổng {plan.Payments.Sum(p => p.Gross)}, thuế {plan.Payments.Sum(p => p.Tax)}, "
            + $"{PaidOut.Of(plan.Payments).Words}{(plan.Percent < 100 ? $", chi {Vietnamese.Number(plan.Percent)}%. Lý do: {plan.Reason}" : "")}";
        var seen = string.Join(" ", prepared.Seen.Append(prepared.Over).OfType<string>());
        var sentence = Vietnamese.Closed(sums) + (seen.Length > 0 ? " Đã xem khi lập: " + seen : "");
        foreach (var period in ask.Periods)
            operation.Record("royalties.period.drawn", Subject.Period(period.Id),
                $"Đưa kỳ nhuận bút {period.Span.Words} vào {plan.Words}, dự kiến chi ngày {day}.");
        var periods = PeriodsOf.WordsOf(ask.Periods.OrderBy(p => p.Span).Select(p => "kỳ " + p.Span.Words), ask.Opening);
        operation.Record("royalties.disbursement-drawn", Subject.Disbursement(plan.Code), $"Lập {plan.Words}, dự kiến chi ngày {day}, {periods}: {sentence}");
    }
}
