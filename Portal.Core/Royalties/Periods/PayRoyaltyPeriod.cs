using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Papers;
using Portal.Core.Portals;
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
        var begun = await operation.Db.RoyaltyPeriods.ForMoveAsync(PeriodLife.Pay, operation, periodId, version);
        if (!begun.Done) return begun.As<Money>();
        var (period, reasons) = begun.Value;
        // Another day is another payment, and no second click
        if (period.Status == PeriodLife.Pay.To)
            return period.PaidOn == paidOn ? await NetAsync(operation, periodId) : RoyaltyRefusals.Overtaken(period, PeriodLife.Pay);
        if (WhyNot(paidOn, period, operation.Today) is { } wrongDay) reasons.Add(wrongDay);
        var notes = await new PayeeNotes(secrets).OfAsync(operation, period);
        reasons.AddRange(notes.Where(n => n.Kind == PayeeNoteKind.Blocks).Select(RoyaltyRefusals.PayeeBlocks));
        if (!changesSeen && notes.Any(n => n.Kind == PayeeNoteKind.Changed)) reasons.Add(RoyaltyRefusals.ChangesUnseen);
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        if (reasons.Count > 0) return reasons;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;

        var payments = await compute.OfAsync(operation, period, paidOn!.Value);
        if (!payments.Done) return payments.As<Money>();
        await ApplyAsync(operation, period, paidOn.Value, payments.Value, notes.Where(n => n.Kind == PayeeNoteKind.Changed).Select(n => n.Sentence));
        return payments.Value.Sum(p => p.Net);
    }

    private async Task ApplyAsync(Operation operation, RoyaltyPeriod period, DateOnly paidOn, List<RoyaltyPayment> payments, IEnumerable<string> changes)
    {
        period.Payments.AddRange(payments);
        period.Make(PeriodLife.Pay, operation);
        period.PaidOn = paidOn;
        var profile = await operation.ProfileAsync();
        var grounds = await ScheduleGrounds.OfAsync(operation, period.Id);
        await keep.ApplyAsync(operation, PaperKind.PaymentSheet, period.Month.ToString(),
            PaymentSheet.Of(profile, period, PayeeRow.Masked(payments), operation.Today, masked: true) with { Intro = grounds },
            PaymentSheet.Of(profile, period, PayeeRow.Whole(payments, secrets), operation.Today, masked: false) with { Intro = grounds });
        var seen = string.Join(" ", changes);
        operation.Record("royalties.period.paid", Subject.Period(period.Id),
            $"Chi trả kỳ nhuận bút {period.Month.Words} ngày {Vietnamese.Date(paidOn)}: {payments.Count} người nhận, tổng {payments.Sum(p => p.Gross)}, "
            + $"thuế {payments.Sum(p => p.Tax)}, thực lĩnh {payments.Sum(p => p.Net)}.{(seen.Length > 0 ? " Đã xem khi chi: " + seen : "")}");
    }

    private static async Task<Money> NetAsync(Operation operation, int periodId) =>
        (await operation.Db.RoyaltyPayments.Where(p => p.PeriodId == periodId).Select(p => p.Net).ToListAsync()).Sum();

    private static Refusal? WhyNot(DateOnly? paidOn, RoyaltyPeriod period, DateOnly today)
    {
        if (paidOn is null) return RoyaltyRefusals.PaidOnMissing;
        if (PlausibleYears.Refuse("Ngày chi", paidOn, "PaidOn") is { } year) return year;
        if (paidOn > today) return RoyaltyRefusals.PaidInFuture;
        return PeriodLife.Last(period)?.Deed(period).At is { } approved && paidOn < WardClock.DayOf(approved)
            ? RoyaltyRefusals.PaidBeforeApproved(WardClock.DayOf(approved)) : null;
    }
}
