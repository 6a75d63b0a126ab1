using Portal.Core.Kernel;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;

namespace Portal.Tests.Royalties.Payments.Plans;

/// <summary>A disbursement that is drawn up and waits: a row in every table of plans.</summary>
internal static class PlanGround
{
    /// <summary>One payee of the month is to be paid, the other is left for another time.</summary>
    public static async Task<string> LayAsync(PortalDatabase database)
    {
        var paid = await A.Contributor(database, "Người nhận chờ chi", PayeeKind.Resident);
        var later = await A.Contributor(database, "Người để lại", PayeeKind.Resident);
        var month = default(YearMonth);
        foreach (var payee in new[] { paid, later })
        {
            var item = await Story.Publish(database, await A.CompleteForm(database, by: (payee, 100)));
            await Story.Assess(database, item.ItemId, 2);
            month = (await Story.Work(database, item.ItemId)).Period!.Month;
        }
        Story.Must(await Story.TryApprove(database, month));
        var form = new DisbursementForm { PaidOn = new WardClock(database.Clock).Today.AddDays(3) };
        form.LeftOut.Add(later);
        return Story.Must(await Story.TryDraw(database, form, month)).Code;
    }
}
