using Portal.Core.History;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments;

/// <summary>
/// Writes a disbursement that nothing speaks against: payments, what they settle, the move of each period paid the first time, the papers. Both
/// ways to pay end here: one period by its own page, several by the form.
/// </summary>
public sealed class MakeDisbursement(KeepPaper keep, PayeeSecrets secrets, IBudgetGate budget)
{
    internal async Task<Disbursement> ApplyAsync(
        Operation operation, DisbursementAsk ask, DisbursementDraft draft, Guid key, string? reason, IEnumerable<string> seen)
    {
        var year = ask.PaidOn.Year;
        var made = new Disbursement
        {
            PortalId = operation.PortalId, Year = year, Key = key, PaidOn = ask.PaidOn, Percent = ask.Percent,
            Number = (await operation.Db.Disbursements.Where(d => d.Year == year).MaxAsync(d => (int?)d.Number) ?? 0) + 1,
            Reason = VietnameseText.TidyOrNull(reason), OwedAfter = draft.OwedAfter, Opening = ask.Opening,
            Periods = ask.Periods.Select(p => new DisbursementPeriod { PortalId = operation.PortalId, PeriodId = p.Id }).ToList(),
            PaidById = operation.Actor.UserId, PaidByName = operation.Actor.Name, PaidAt = operation.Now,
        };
        var over = (await budget.PayingAsync(operation, ask.PaidOn, draft.Parts)).Note;
        operation.Db.Disbursements.Add(made);
        operation.Db.RoyaltyDues.AddRange(draft.NewDues);
        Settle(made, draft);
        var first = ask.Periods.Where(p => !p.State.IsPaid).ToList();
        foreach (var period in ask.Periods) Move(operation, period, made);
        await KeepAsync(operation, made, ask, draft, over);
        Record(operation, made, ask, first, string.Join(" ", seen.Append(over).OfType<string>()));
        await budget.TouchAsync(operation, year);
        return made;
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

    private async Task KeepAsync(Operation operation, Disbursement made, DisbursementAsk ask, DisbursementDraft draft, string? over)
    {
        var about = new DisbursementAbout(await operation.ProfileAsync(), ask.Periods.OrderBy(p => p.Span).Select(p => p.Span.Words).ToList(), ask.PaidOn)
        {
            Made = made, Grounds = await ScheduleGrounds.OfAsync(operation, ask.Periods.Select(p => p.Id).ToList()),
            Percent = ask.Percent, Opening = ask.Opening, OwedAfter = draft.OwedAfter, Unpaid = draft.Unpaid,
        };
        var (masked, whole) = (PayeeRows.Masked(draft.Payments), PayeeRows.Whole(draft.Payments, secrets));
        await keep.ApplyAsync(operation, PaperKind.PaymentSheet, made.About, Told(PaymentSheet.Of(about, masked, masked: true), over),
            Told(PaymentSheet.Of(about, whole, masked: false), over));
        if (whole.Any(TransferList.Holds))
            await keep.ApplyAsync(operation, PaperKind.TransferList, made.About, TransferList.Of(about, masked, masked: true),
                TransferList.Of(about, whole, masked: false));
        if (whole.Any(WithholdingList.Holds))
            await keep.ApplyAsync(operation, PaperKind.WithholdingList, made.About, WithholdingList.Of(about, masked, masked: true),
                WithholdingList.Of(about, whole, masked: false));
    }

    /// <summary>A payment beyond the budget says so on its sheet.</summary>
    private static Sheet Told(Sheet sheet, string? over) => over is null ? sheet : sheet with { Notes = [.. sheet.Notes, over] };

    private static void Record(Operation operation, Disbursement made, DisbursementAsk ask, List<RoyaltyPeriod> first, string seen)
    {
        var here = made.Payments.Where(p => !p.ToPayroll).ToList();
        var sums = $"{made.Payments.Count} người nhận, tổng {made.Payments.Sum(p => p.Gross)}, thuế {made.Payments.Sum(p => p.Tax)}, "
            + $"thực lĩnh {here.Sum(p => p.Net)}"
            + (here.Count < made.Payments.Count ? $", chuyển bảng lương {made.Payments.Where(p => p.ToPayroll).Sum(p => p.Gross)}" : "")
            + (ask.Percent < 100 ? $", chi {Vietnamese.Number(ask.Percent)}%, còn nợ {made.OwedAfter}. Lý do: {made.Reason}" : "");
        var sentence = Vietnamese.Closed(sums) + (seen.Length > 0 ? " Đã xem khi chi: " + seen : "");
        var (day, together) = (Vietnamese.Date(made.PaidOn), ask.Periods.Count > 1 ? $", trong {made.Words}" : "");
        foreach (var period in first)
            operation.Record("royalties.period.paid", Subject.Period(period.Id), $"Chi trả kỳ nhuận bút {period.Span.Words} ngày {day}{together}: {sentence}");
        var paid = PeriodsOf.WordsOf(ask.Periods.OrderBy(p => p.Span).Select(p => "kỳ " + p.Span.Words), ask.Opening);
        operation.Record("royalties.disbursed", Subject.Disbursement(made.Code), $"Ghi nhận {made.Words} ngày {day}, {paid}: {sentence}");
    }
}
