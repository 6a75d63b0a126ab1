using Portal.Core.History;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments;

/// <summary>What a disbursement is recorded from: the form's key and reason, or the plan whose number and papers it takes over.</summary>
internal sealed record DisbursementDeed(Guid Key, string? Reason, DisbursementPlan? Plan = null);

/// <summary>
/// Writes a disbursement that nothing speaks against: payments, what they settle, the move of each period paid the first time, the papers. All
/// ways to pay end here: one period by its own page, several by the form, one that was drawn up before.
/// </summary>
public sealed class MakeDisbursement(KeepDisbursementPapers papers, IBudgetGate budget)
{
    internal async Task<Disbursement> ApplyAsync(Operation operation, PreparedDisbursement prepared, DisbursementDeed deed)
    {
        var (ask, draft) = (prepared.Ask, prepared.Draft);
        var year = ask.PaidOn.Year;
        var made = new Disbursement
        {
            PortalId = operation.PortalId, Year = year, Key = deed.Key, PaidOn = ask.PaidOn, Percent = ask.Percent,
            Number = deed.Plan?.Number ?? await NextNumberAsync(operation, year),
            Reason = VietnameseText.TidyOrNull(deed.Reason), OwedAfter = draft.OwedAfter, Opening = ask.Opening,
            Periods = ask.Periods.Select(p => new DisbursementPeriod { PortalId = operation.PortalId, PeriodId = p.Id }).ToList(),
            PaidById = operation.Actor.UserId, PaidByName = operation.Actor.Name, PaidAt = operation.Now,
        };
        operation.Db.Disbursements.Add(made);
        operation.Db.RoyaltyDues.AddRange(draft.NewDues);
        Settle(made, draft);
        var first = ask.Periods.Where(p => !p.State.IsPaid).ToList();
        foreach (var period in ask.Periods) Move(operation, period, made);
        if (deed.Plan is null) await papers.ApplyAsync(operation, prepared, made, plan: null);
        Record(operation, made, prepared, first, deed.Plan);
        await budget.TouchAsync(operation, year);
        return made;
    }

    /// <summary>One series for what is paid at once and what is drawn up: a number that a dropped plan bears stays on its papers.</summary>
    internal static async Task<int> NextNumberAsync(Operation operation, int year)
    {
        var paid = await operation.Db.Disbursements.Where(d => d.Year == year).MaxAsync(d => (int?)d.Number) ?? 0;
        var drawn = await operation.Db.DisbursementPlans.Where(p => p.Year == year).MaxAsync(p => (int?)p.Number) ?? 0;
        return Math.Max(paid, drawn) + 1;
    }

    private static void Settle(Disbursement made, DisbursementDraft draft)
    {
        foreach (var payment in draft.Payments)
        {
            made.Payments.Add(payment);
            foreach (var (due, amount) in draft.Settled[payment].Dues)
            {
                due.Settled += amount;
                var settlement = new RoyaltySettlement
                {
                    PortalId = made.PortalId, Due = due, PeriodId = due.PeriodId, ContributorId = due.ContributorId, Amount = amount,
                };
                payment.Settlements.Add(settlement);
                made.Settlements.Add(settlement);
            }
        }
    }

    private static void Move(Operation operation, RoyaltyPeriod period, Disbursement made)
    {
        if (period.State.IsPaid)
        {
            operation.Touch(period);
            return;
        }
        period.Make(PeriodLife.Pay, operation);
        period.PaidOn = made.PaidOn;
    }

    private static void Record(Operation operation, Disbursement made, PreparedDisbursement prepared, List<RoyaltyPeriod> first, DisbursementPlan? plan)
    {
        var (ask, seen) = (prepared.Ask, string.Join(" ", prepared.Seen.Append(prepared.Over).OfType<string>()));
        var sums = $"{made.Payments.Count} người nhận, tổng {made.Payments.Sum(p => p.Gross)}, thuế {made.Payments.Sum(p => p.Tax)}, "
            + PaidOut.Of(made.Payments).Words
            + (ask.Percent < 100 ? $", chi {Vietnamese.Number(ask.Percent)}%, còn nợ {made.OwedAfter}. Lý do: {made.Reason}" : "");
        var sentence = Vietnamese.Closed(sums) + (seen.Length > 0 ? " Đã xem khi chi: " + seen : "");
        var (day, together) = (Vietnamese.Date(made.PaidOn), ask.Periods.Count > 1 ? $", trong {made.Words}" : "");
        foreach (var period in first)
            operation.Record("royalties.period.paid", Subject.Period(period.Id), $"Chi trả kỳ nhuận bút {period.Span.Words} ngày {day}{together}: {sentence}");
        var paid = PeriodsOf.WordsOf(ask.Periods.OrderBy(p => p.Span).Select(p => "kỳ " + p.Span.Words), ask.Opening);
        operation.Record("royalties.disbursed", Subject.Disbursement(made.Code), $"Ghi nhận {made.Words} ngày {day}"
            + $"{(plan is null ? "" : $" theo đợt chi lập ngày {Vietnamese.Date(plan.DrawnOn)}")}, {paid}: {sentence}");
    }
}
