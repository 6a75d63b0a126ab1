using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Reports.Sheets;

namespace Portal.Core.Royalties.Sheets;

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
    public Task<Outcome<Sheet>> ExecuteAsync(YearMonth month, RoyaltySheetKind kind, int? number = null)
    {
        if (kind == RoyaltySheetKind.Assessment) return store.ReadAsync(session => AssessmentAsync(session, month, number));
        secrets.Ready();
        return store.WriteAsync(session => PaymentAsync(session, month, number));
    }

    private static async Task<Outcome<Sheet>> AssessmentAsync(Session session, YearMonth month, int? number)
    {
        var found = await PeriodAsync(session, month);
        if (!found.Done) return found.Refusals.ToList();
        var period = found.Value;
        if (number is not null || period.Status != RoyaltyPeriodStatus.Open)
        {
            if (await FindPapers.NewestAsync(session, PaperKind.AssessmentSheet, month.ToString(), number) is { } kept) return kept.Open();
            if (number is { } asked) return PaperWords.NoSuch(asked);
        }
        return await UnkeptSheets.AssessmentAsync(session, period);
    }

    private async Task<Outcome<Sheet>> PaymentAsync(Session session, YearMonth month, int? number)
    {
        var found = await PeriodAsync(session, month);
        if (!found.Done) return found.Refusals.ToList();
        var period = found.Value;
        if (period.Status == RoyaltyPeriodStatus.Open) return RoyaltyRefusals.SheetNotReady(period);
        var whole = session.Actor.Can(Permissions.PayPeriod);
        var sheet = await KeptPaymentAsync(session, month, number, whole);
        if (sheet is null && number is { } asked) return PaperWords.NoSuch(asked);
        if (sheet is null)
        {
            var payments = period.Payments.Count > 0 ? period.Payments : await compute.OfAsync(session, period, session.Today);
            if (!payments.Done) return payments.Refusals.ToList();
            sheet = PaymentSheet.Of(await session.ProfileAsync(), period, payments.Value, session.Today, whole ? secrets : null);
        }
        session.Record("royalties.payment-sheet.issued", $"period:{period.Id}",
            $"Xuất bảng kê chi trả kỳ nhuận bút {period.Month.Words}: {sheet.Tables[0].Rows.Count} người nhận, "
            + $"số định danh/mã số thuế và số tài khoản {(whole ? "ghi đầy đủ" : "đã che bớt")}.");
        return sheet;
    }

    private async Task<Sheet?> KeptPaymentAsync(Session session, YearMonth month, int? number, bool whole)
    {
        if (await FindPapers.NewestAsync(session, PaperKind.PaymentSheet, month.ToString(), number) is not { } kept) return null;
        return whole && secrets.Reveal(kept.WholeModelProtected) is { } text ? SheetJson.Read(text) : kept.Open();
    }

    private static async Task<Outcome<RoyaltyPeriod>> PeriodAsync(Session session, YearMonth month)
    {
        if (!session.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var period = await session.Db.RoyaltyPeriods.AsNoTracking().Include(p => p.Payments).SingleOrDefaultAsync(p => p.Month == month);
        return period is null ? RoyaltyRefusals.NoPeriod(month) : period;
    }
}
