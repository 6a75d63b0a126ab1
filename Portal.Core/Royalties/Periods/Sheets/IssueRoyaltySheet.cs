using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Periods.Sheets;

/// <summary>The papers a period gives.</summary>
public enum RoyaltySheetKind
{
    /// <summary>Bảng chấm nhuận bút: by work.</summary>
    Assessment,
    /// <summary>Bảng kê chi trả: by payee, with tax, words and signatures.</summary>
    Payment,
}

/// <summary>
/// Hands out the assessment or the payment sheet of a month: the one that was issued (by the approval, by the payment), for
/// ever the same, or before that one made of what is stored now. The payment sheet needs an approved period; before
/// payment it is computed for today and marked as not yet paid. Whoever pays gets citizen ids, tax codes and accounts whole,
/// everybody else masked; each payment sheet handed out leaves a line in the history, written before the file is made.
/// </summary>
public sealed class IssueRoyaltySheet(PortalStore store, ComputePayments compute, PayeeSecrets secrets)
{
    /// <summary>With <paramref name="number"/> that issued paper and no other: a period approved twice has two assessment sheets.</summary>
    public async Task<Outcome<Sheet>> ExecuteAsync(YearMonth month, RoyaltySheetKind kind, int? number = null)
    {
        if (kind == RoyaltySheetKind.Assessment)
            return await store.NotedAsync(await store.ReadAsync(operation => AssessmentAsync(operation, month, number)), "data.exported",
                $"Xuất bảng chấm nhuận bút {month.Words}.");
        secrets.Ready();
        return await store.WriteAsync(operation => PaymentAsync(operation, month, number));
    }

    private static async Task<Outcome<Sheet>> AssessmentAsync(Operation operation, YearMonth month, int? number)
    {
        var found = await PeriodAsync(operation, month);
        if (!found.Done) return found.As<Sheet>();
        var period = found.Value;
        if (number is not null || period.State.IsFixed)
        {
            if (await FindPapers.NewestAsync(operation, PaperKind.AssessmentSheet, month.ToString(), number) is { } kept) return kept.Open();
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
        return AssessmentSheet.Of(await operation.ProfileAsync(), period, works, operation.Today,
            await ScheduleGrounds.OfAsync(operation, periodId));
    }

    private async Task<Outcome<Sheet>> PaymentAsync(Operation operation, YearMonth month, int? number)
    {
        var found = await PeriodAsync(operation, month);
        if (!found.Done) return found.As<Sheet>();
        var period = found.Value;
        if (!period.State.IsFixed) return RoyaltyRefusals.SheetNotReady(period);
        var whole = operation.Actor.Can(Permissions.PayPeriod);
        // Numbers in the clear leave the office: an unwatched screen must not give them away
        if (whole && !operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var sheet = await KeptPaymentAsync(operation, month, number, whole);
        if (sheet is null && number is { } asked) return PaperRefusals.NoSuch(asked);
        if (sheet is null)
        {
            var payments = period.Payments.Count > 0 ? period.Payments : await compute.OfAsync(operation, period, operation.Today);
            if (!payments.Done) return payments.As<Sheet>();
            sheet = PaymentSheet.Of(await operation.ProfileAsync(), period,
                whole ? PayeeRow.Whole(payments.Value, secrets) : PayeeRow.Masked(payments.Value), operation.Today, masked: !whole);
            sheet = sheet with { Intro = await ScheduleGrounds.OfAsync(operation, period.Id) };
        }
        var sentence = $"Xuất bảng kê chi trả kỳ nhuận bút {period.Month.Words}: {sheet.Tables[0].Rows.Count} người nhận, "
            + $"số định danh/mã số thuế và số tài khoản {(whole ? "ghi đầy đủ" : "đã che bớt")}.";
        operation.Record("royalties.payment-sheet.issued", Subject.Period(period.Id), sentence);
        // The log knows from where; the history stays when the log is cut
        operation.Note(new(whole ? "data.payees-whole" : "data.exported", sentence) { OfPortal = true });
        return sheet;
    }

    private async Task<Sheet?> KeptPaymentAsync(Operation operation, YearMonth month, int? number, bool whole)
    {
        if (await FindPapers.NewestAsync(operation, PaperKind.PaymentSheet, month.ToString(), number) is not { } kept) return null;
        return whole && secrets.Reveal(kept.WholeModelProtected) is { } text ? SheetJson.Read(text) : kept.Open();
    }

    private static async Task<Outcome<RoyaltyPeriod>> PeriodAsync(Operation operation, YearMonth month)
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var period = await operation.Db.RoyaltyPeriods.AsNoTracking().Include(p => p.Payments).SingleOrDefaultAsync(p => p.Month == month);
        return period is null ? RoyaltyRefusals.NoPeriod(month) : period;
    }
}
