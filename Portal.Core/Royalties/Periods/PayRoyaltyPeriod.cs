using Portal.Core.History;
using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// Records that an approved period was paid on a day: one payment a payee by the facts frozen at the approval, with the tax
/// rule of that day; issues the payment sheet. The sum of the payments is the sum of the works.
/// </summary>
public sealed class PayRoyaltyPeriod(PortalStore store, ComputePayments compute, PayeeSecrets secrets, KeepPaper keep)
{
    /// <summary>With <paramref name="changesSeen"/> whoever pays says that they have seen what of the payees has changed since the approval.</summary>
    public Task<Outcome<Money>> ExecuteAsync(int periodId, int version, DateOnly? paidOn, bool changesSeen = false)
    {
        secrets.Ready();
        return store.WriteAsync(operation => WriteAsync(operation, periodId, version, paidOn, changesSeen));
    }

    private async Task<Outcome<Money>> WriteAsync(Operation operation, int periodId, int version, DateOnly? paidOn, bool changesSeen)
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var period = await operation.Db.RoyaltyPeriods.SingleOrDefaultAsync(p => p.Id == periodId);
        if (period is null) return AccessRefusals.NotFound;
        if (period.IsRepeated(operation, version, RoyaltyPeriodStatus.Paid, period.PaidById) && period.PaidOn == paidOn)
            return await NetAsync(operation, periodId);
        if (period.Version != version) return RoyaltyRefusals.Overtaken(period, RoyaltyPeriodStatus.Approved);
        var reasons = Reasons(period, operation, paidOn).ToList();
        var notes = await new PayeeNotes(secrets).OfAsync(operation, period);
        if (period.Status == RoyaltyPeriodStatus.Approved)
        {
            reasons.AddRange(notes.Where(n => n.Kind == PayeeNoteKind.Blocks).Select(RoyaltyRefusals.PayeeBlocks));
            if (!changesSeen && notes.Any(n => n.Kind == PayeeNoteKind.Changed)) reasons.Add(RoyaltyRefusals.ChangesUnseen);
        }
        if (reasons.Count > 0) return reasons;

        var payments = await compute.OfAsync(operation, period, paidOn!.Value);
        if (!payments.Done) return payments.As<Money>();
        await ApplyAsync(operation, period, paidOn.Value, payments.Value, notes.Where(n => n.Kind == PayeeNoteKind.Changed).Select(n => n.Sentence));
        return payments.Value.Sum(p => p.Net);
    }

    private async Task ApplyAsync(Operation operation, RoyaltyPeriod period, DateOnly paidOn, List<RoyaltyPayment> payments, IEnumerable<string> changes)
    {
        period.Payments.AddRange(payments);
        period.Status = RoyaltyPeriodStatus.Paid;
        period.PaidOn = paidOn;
        period.PaidById = operation.Actor.UserId;
        period.PaidByName = operation.Actor.Name;
        period.PaidAt = operation.Now;
        var profile = await operation.ProfileAsync();
        await keep.ApplyAsync(operation, PaperKind.PaymentSheet, period.Month.ToString(),
            PaymentSheet.Of(profile, period, PayeeRow.Masked(payments), operation.Today, masked: true),
            PaymentSheet.Of(profile, period, PayeeRow.Whole(payments, secrets), operation.Today, masked: false));
        var seen = string.Join(" ", changes);
        operation.Record("royalties.period.paid", Subject.Period(period.Id),
            $"Chi trả kỳ nhuận bút {period.Month.Words} ngày {Vietnamese.Date(paidOn)}: {payments.Count} người nhận, tổng {payments.Sum(p => p.Gross)}, "
            + $"thuế {payments.Sum(p => p.Tax)}, thực lĩnh {payments.Sum(p => p.Net)}.{(seen.Length > 0 ? " Đã xem khi chi: " + seen : "")}");
    }

    private static async Task<Money> NetAsync(Operation operation, int periodId) =>
        (await operation.Db.RoyaltyPayments.Where(p => p.PeriodId == periodId).Select(p => p.Net).ToListAsync()).Sum();

    private static IEnumerable<Refusal> Reasons(RoyaltyPeriod period, Operation operation, DateOnly? paidOn)
    {
        if (period.Status == RoyaltyPeriodStatus.Open)
            yield return RoyaltyRefusals.NotYet(period, RoyaltyPeriodStatus.Approved, "chi trả");
        else if (period.Status != RoyaltyPeriodStatus.Approved)
            yield return RoyaltyRefusals.PeriodFrozen(period);
        if (operation.Actor.UserId is not null && period.ApprovedById == operation.Actor.UserId) yield return RoyaltyRefusals.PayerApproved;
        if (paidOn is null) yield return RoyaltyRefusals.PaidOnMissing;
        else if (PlausibleYears.Refuse("Ngày chi", paidOn, "PaidOn") is { } year) yield return year;
        else if (paidOn > operation.Today) yield return RoyaltyRefusals.PaidInFuture;
        else if (period.ApprovedAt is { } approved && paidOn < WardClock.DayOf(approved))
            yield return RoyaltyRefusals.PaidBeforeApproved(WardClock.DayOf(approved));
    }
}
