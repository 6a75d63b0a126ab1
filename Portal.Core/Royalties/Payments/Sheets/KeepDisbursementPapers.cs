using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// Keeps the payment sheet, the list of transfers and that of tax withheld, within the deed that pays or draws up: once, since a disbursement that was drawn up
/// is paid by the papers that were signed. They say whose place they take where a plan of the same money was dropped.
/// </summary>
public sealed class KeepDisbursementPapers(KeepPaper keep, PayeeSecrets secrets)
{
    /// <summary>Exactly one of <paramref name="made"/> and <paramref name="plan"/> is there.</summary>
    internal async Task ApplyAsync(Operation operation, PreparedDisbursement prepared, Disbursement? made, DisbursementPlan? plan)
    {
        var (ask, draft) = (prepared.Ask, prepared.Draft);
        var code = (made?.Code ?? plan?.Code)!;
        var about = new DisbursementAbout(await operation.ProfileAsync(), ask.Periods.OrderBy(p => p.Span).Select(p => p.Span.Words).ToList(), ask.PaidOn)
        {
            Made = made, Plan = plan, Grounds = await ScheduleGrounds.OfAsync(operation, ask.Periods.Select(p => p.Id).ToList()),
            Percent = ask.Percent, Opening = ask.Opening, OwedAfter = draft.OwedAfter, Unpaid = draft.Unpaid,
            Replaced = await ReplacedPlans.TakeAsync(operation, ask, code),
        };
        var (subject, masked, whole) = (Disbursement.AboutStart + code, PayeeRows.Masked(draft.Payments), PayeeRows.Whole(draft.Payments, secrets));
        await keep.ApplyAsync(operation, PaperKind.PaymentSheet, subject, Told(PaymentSheet.Of(about, masked, masked: true), prepared.Over),
            Told(PaymentSheet.Of(about, whole, masked: false), prepared.Over));
        if (whole.Any(TransferList.Holds))
            await keep.ApplyAsync(operation, PaperKind.TransferList, subject, TransferList.Of(about, masked, masked: true),
                TransferList.Of(about, whole, masked: false));
        if (whole.Any(WithholdingList.Holds))
            await keep.ApplyAsync(operation, PaperKind.WithholdingList, subject, WithholdingList.Of(about, masked, masked: true),
                WithholdingList.Of(about, whole, masked: false));
    }

    /// <summary>A payment beyond the budget says so on its sheet.</summary>
    private static Sheet Told(Sheet sheet, string? over) => over is null ? sheet : sheet with { Notes = [.. sheet.Notes, over] };
}
