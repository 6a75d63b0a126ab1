using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Works;

namespace Portal.Tests.Support;

/// <summary>The moves of a royalty period, and its payments.</summary>
public static partial class Story
{
    public static async Task<Outcome<Money>> TryFinish(PortalDatabase database, YearMonth month, string by = Someone.Secretary)
    {
        var period = await Period(database, month);
        return await database.As(by).GetRequiredService<FinishAssessment>().ExecuteAsync(period.Id, period.Version);
    }

    /// <summary>Approves; what is still open is finished before, and what refuses that is the answer.</summary>
    public static async Task<Outcome<Money>> TryApprove(PortalDatabase database, YearMonth month, string by = Someone.Head)
    {
        var open = (await Period(database, month)).Status < RoyaltyPeriodStatus.Assessed;
        if (open && await TryFinish(database, month) is { Done: false } refused) return refused;
        var period = await Period(database, month);
        return await database.As(by).GetRequiredService<ApproveRoyaltyPeriod>().ExecuteAsync(period.Id, period.Version);
    }

    public static async Task<Outcome<PeriodSpan>> TryHandOver(PortalDatabase database, YearMonth month, string by = Someone.Secretary)
    {
        var period = await Period(database, month);
        return await database.As(by).GetRequiredService<HandOverRoyaltyPeriod>().ExecuteAsync(period.Id, period.Version);
    }

    /// <summary>Pays; what is approved is handed over before.</summary>
    public static async Task<Outcome<Money>> TryPay(PortalDatabase database, YearMonth month, DateOnly? paidOn, string by = Someone.Finance,
        bool changesSeen = false)
    {
        if ((await Period(database, month)).Status == RoyaltyPeriodStatus.Approved) Must(await TryHandOver(database, month));
        var period = await Period(database, month);
        var paid = await database.As(by).GetRequiredService<PayRoyaltyPeriod>().ExecuteAsync(period.Id, period.Version, paidOn, changesSeen);
        return paid.Done ? paid.Value.Net : paid.As<Money>();
    }

    public static async Task<Outcome<PeriodSpan>> TryReturn(PortalDatabase database, YearMonth month, string? reason = "Sai tài khoản",
        string by = Someone.Finance)
    {
        var period = await Period(database, month);
        return await database.As(by).GetRequiredService<ReturnRoyaltyPeriod>().ExecuteAsync(period.Id, period.Version, reason);
    }

    /// <summary>What was paid by every disbursement that paid of a period, in the order of payment.</summary>
    public static async Task<List<RoyaltyPayment>> Payments(PortalDatabase database, YearMonth month)
    {
        await using var db = database.Context();
        return await db.RoyaltyPayments.Where(p => db.DisbursementPeriods.Any(d => d.DisbursementId == p.DisbursementId
            && db.RoyaltyPeriods.Any(r => r.Id == d.PeriodId && r.Month == month))).OrderBy(p => p.Id).ToListAsync();
    }

    /// <summary>Pays these periods at once, seen as they are; what is approved is handed over before.</summary>
    public static async Task<Outcome<DisbursementMade>> TryDisburse(PortalDatabase database, DisbursementForm form, params YearMonth[] months)
    {
        form.Periods = await SeenAsync(database, months);
        return await database.As(Someone.Finance).GetRequiredService<RecordDisbursement>().ExecuteAsync(form);
    }

    /// <summary>The same, drawn up to be paid later.</summary>
    public static async Task<Outcome<DisbursementDrawn>> TryDraw(PortalDatabase database, DisbursementForm form, params YearMonth[] months)
    {
        form.Periods = await SeenAsync(database, months);
        return await database.As(Someone.Finance).GetRequiredService<DrawDisbursement>().ExecuteAsync(form);
    }

    /// <summary>Pays what was drawn up, seen as it stands.</summary>
    public static async Task<Outcome<DisbursementMade>> TryPayDrawn(PortalDatabase database, string code, DateOnly? paidOn, string by = Someone.Finance) =>
        await database.As(by).GetRequiredService<PayDrawnDisbursement>().ExecuteAsync(code, (await Plan(database, code)).Version,
            new() { PaidOn = paidOn, ChangesSeen = true });

    public static async Task<Outcome<string>> TryDrop(
        PortalDatabase database, string code, string? reason = "Kho bạc trả lại hồ sơ", string by = Someone.Finance) =>
        await database.As(by).GetRequiredService<DropDisbursementPlan>().ExecuteAsync(code, (await Plan(database, code)).Version, reason);

    public static async Task<DisbursementPlan> Plan(PortalDatabase database, string code)
    {
        await using var db = database.Context();
        Disbursement.TryCode(code, out var asked);
        return await db.DisbursementPlans.Include(p => p.Payments).Include(p => p.Periods).AsSplitQuery()
            .SingleAsync(p => p.Year == asked.Year && p.Number == asked.Number);
    }

    private static async Task<List<ChosenPeriod>> SeenAsync(PortalDatabase database, YearMonth[] months)
    {
        var seen = new List<ChosenPeriod>();
        foreach (var month in months)
        {
            if ((await Period(database, month)).Status == RoyaltyPeriodStatus.Approved) Must(await TryHandOver(database, month));
            var period = await Period(database, month);
            seen.Add(new(period.Id, period.Version));
        }
        return seen;
    }
}
