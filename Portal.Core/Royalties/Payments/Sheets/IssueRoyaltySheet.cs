using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>The papers a period gives.</summary>
public enum RoyaltySheetKind
{
    /// <summary>Bảng chấm nhuận bút: by work.</summary>
    Assessment,
    /// <summary>Bảng kê chi trả: by payee, with tax, words and signatures.</summary>
    Payment,
}

/// <summary>
/// Hands out the assessment or the payment sheet of a period: the one that was issued (by the approval, by a disbursement that paid it), for
/// ever the same, or before that one made of what is stored now. The payment sheet needs an approved period; before
/// payment it is computed for today and marked as not yet paid, but of a period that is drawn up it is the sheet that was drawn up: one to sign, not two.
/// Whoever pays gets citizen ids, tax codes and accounts whole,
/// everybody else masked; each payment sheet handed out leaves a line in the history, written before the file is made.
/// </summary>
public sealed class IssueRoyaltySheet(PortalStore store, ComputeDisbursement compute, PayeeSecrets secrets)
{
    /// <summary>
    /// With <paramref name="number"/> that issued paper and no other: a period approved twice has two assessment sheets, one paid in two parts two
    /// payment sheets.
    /// </summary>
    public async Task<Outcome<Sheet>> ExecuteAsync(PeriodSpan span, RoyaltySheetKind kind, int? number = null)
    {
        if (kind == RoyaltySheetKind.Assessment)
            return await store.NotedAsync(await store.ReadAsync(operation => AssessmentAsync(operation, span, number)), "data.exported",
                $"Xuất bảng chấm nhuận bút {span.Words}.");
        secrets.Ready();
        return await store.RefusalNotedAsync(await store.WriteAsync(operation => PaymentAsync(operation, span, number)),
            $"Xuất bảng kê chi trả kỳ nhuận bút {span.Words}.");
    }

    private static async Task<Outcome<Sheet>> AssessmentAsync(Operation operation, PeriodSpan span, int? number)
    {
        var found = await PeriodAsync(operation, span);
        if (!found.Done) return found.As<Sheet>();
        var period = found.Value;
        if (number is not null || period.State.IsFixed)
        {
            if (await FindPapers.NewestAsync(operation, PaperKind.AssessmentSheet, span.ToString(), number) is { } kept) return kept.Open();
            if (number is { } asked) return PaperRefusals.NoSuch(asked);
        }
        return await DraftAsync(operation, period);
    }

    /// <summary>The assessment sheet made of what is stored now.</summary>
    private static async Task<Sheet> DraftAsync(Operation operation, RoyaltyPeriod period)
    {
        var periodId = period.Id;
        var works = await operation.Db.RoyaltyWorks.AsNoTracking().Where(w => w.PeriodId == periodId && w.Status != RoyaltyWorkStatus.Excluded)
            .Include(w => w.Genre).Include(w => w.Additions).Include(w => w.Lines).ThenInclude(l => l.Contributor).AsSplitQuery()
            .OrderBy(w => w.PublishedOn).ThenBy(w => w.Id).ToListAsync();
        var adjustments = await operation.Db.RoyaltyAdjustments.AsNoTracking().Where(a => a.PeriodId == periodId && a.State == AdjustmentState.Taken)
            .Include(a => a.Contributor).Include(a => a.OfWork).ThenInclude(w => w!.Period).OrderBy(a => a.Id).ToListAsync();
        return AssessmentSheet.Of(await operation.ProfileAsync(), period, works, adjustments, operation.Today,
            await ScheduleGrounds.OfAsync(operation, [periodId]));
    }

    private async Task<Outcome<Sheet>> PaymentAsync(Operation operation, PeriodSpan span, int? number)
    {
        var found = await PeriodAsync(operation, span);
        if (!found.Done) return found.As<Sheet>();
        var period = found.Value;
        if (!period.State.IsFixed) return RoyaltyRefusals.SheetNotReady(period);
        var whole = operation.Actor.Can(Permissions.PayPeriod);
        // Numbers in the clear leave the office: an unwatched screen must not give them away
        if (whole && !operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var (sheet, made) = await KeptPaymentAsync(operation, period, number, whole);
        if (sheet is null && number is { } asked) return PaperRefusals.NoSuch(asked);
        if (sheet is null)
        {
            var payments = await PaymentsAsync(operation, period, made);
            if (!payments.Done) return payments.As<Sheet>();
            var about = new DisbursementAbout(await operation.ProfileAsync(), [period.Span.Words], made?.PaidOn ?? operation.Today)
            {
                Made = made, Grounds = await ScheduleGrounds.OfAsync(operation, [period.Id]),
            };
            sheet = PaymentSheet.Of(about, whole ? PayeeRows.Whole(payments.Value, secrets) : PayeeRows.Masked(payments.Value), masked: !whole);
            sheet = sheet with { Whole = whole };
        }
        var drawn = made is null && period.DrawnIn is { } plan ? $" theo {RoyaltyWords.PlanOf(plan)} đã lập" : "";
        var sentence = $"Xuất bảng kê chi trả kỳ nhuận bút {period.Span.Words}{drawn}: {sheet.Tables.Sum(t => t.Rows.Count)} người nhận, "
            + $"số định danh/mã số thuế và số tài khoản {(whole ? "ghi đầy đủ" : "đã che bớt")}.";
        operation.Record("royalties.payment-sheet.issued", Subject.Period(period.Id), sentence);
        // The log knows from where; the history stays when the log is cut
        operation.Note(new(whole ? "data.payees-whole" : "data.exported", sentence) { OfPortal = true });
        return sheet;
    }

    /// <summary>
    /// The sheet kept with the disbursement of that number among those that paid the period, or the newest, and the disbursement; before the first one the
    /// sheet of the plan that holds the period.
    /// </summary>
    private async Task<(Sheet?, Disbursement?)> KeptPaymentAsync(Operation operation, RoyaltyPeriod period, int? number, bool whole)
    {
        var all = period.State.IsPaid ? await PaymentsOfPeriod.DisbursementsAsync(operation, period.Id) : [];
        var made = number is { } n ? all.ElementAtOrDefault(n - 1) : all.LastOrDefault();
        var about = made?.About ?? (number is null && period.DrawnIn is { } plan ? Disbursement.AboutStart + plan : null);
        if (about is null || await FindPapers.NewestAsync(operation, PaperKind.PaymentSheet, about, null) is not { } kept) return (null, made);
        return (whole && secrets.Reveal(kept.WholeModelProtected) is { } text ? kept.Open(text) : kept.Open(), made);
    }

    private async Task<Outcome<IReadOnlyList<RoyaltyPayment>>> PaymentsAsync(Operation operation, RoyaltyPeriod period, Disbursement? made)
    {
        if (made is not null) return Outcome.Of<IReadOnlyList<RoyaltyPayment>>(made.Payments);
        var draft = await compute.OfAsync(operation, new([period], operation.Today));
        return draft.Done ? Outcome.Of(draft.Value.Payments) : draft.As<IReadOnlyList<RoyaltyPayment>>();
    }

    private static async Task<Outcome<RoyaltyPeriod>> PeriodAsync(Operation operation, PeriodSpan span)
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var period = await operation.Db.RoyaltyPeriods.AsNoTracking().OfSpanAsync(span);
        return period is null ? RoyaltyRefusals.NoPeriod(span) : period;
    }
}
