using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Budgets;
using Portal.Tests.Support;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>What finance and the head of Thành Đông do with a budget; a refusal fails the test unless the name begins with Try.</summary>
internal static class Budgeted
{
    public static BudgetForm Form(long amount, BudgetEntryKind kind = BudgetEntryKind.Approved, DateOnly? on = null, int year = 2026) => new()
    {
        Year = year, Kind = kind, Amount = new(amount), PaperNumber = "15/QĐ-UBND", PaperOn = on ?? new(2026, 1, 5),
        Reason = kind != BudgetEntryKind.Approved ? "Theo nguồn được giao" : null,
    };

    public static Task<Outcome<int>> TrySay(PortalDatabase database, BudgetForm form, string by = Someone.Finance) =>
        database.As(by).GetRequiredService<SayBudget>().ExecuteAsync(form);

    public static async Task<Outcome<int>> TryConfirm(PortalDatabase database, int id, string by = Someone.Head)
    {
        await using var db = database.Context();
        var version = await db.BudgetEntries.Where(e => e.Id == id).Select(e => e.Version).SingleAsync();
        return await database.As(by).GetRequiredService<DecideBudget>().ConfirmAsync(id, version);
    }

    /// <summary>Typed by finance and confirmed by the head.</summary>
    public static async Task Give(
        PortalDatabase database, long amount, BudgetEntryKind kind = BudgetEntryKind.Approved, DateOnly? on = null, int year = 2026) =>
        Story.Must(await TryConfirm(database, Story.Must(await TrySay(database, Form(amount, kind, on, year)))));

    public static Task<Outcome<int>> TryAllow(PortalDatabase database, long amount, string? reason = "Bão số 9, chưa kịp điều chỉnh", int year = 2026,
        string by = Someone.Head) =>
        database.As(by).GetRequiredService<AllowOverBudget>().ExecuteAsync(Leave(amount, reason, year));

    public static LeaveForm Leave(long amount, string? reason = "Bão số 9, chưa kịp điều chỉnh", int year = 2026) => new()
    {
        Year = year, LeaveAmount = new(amount), LeaveReason = reason, PaperNumber = "27/UBND-KT", PaperOn = new(2026, 1, 6),
        SignedBy = "Chủ tịch Nguyễn Văn Hòa",
    };

    /// <summary>The next number of that symbol, of the day.</summary>
    public static Core.Papers.PaperNumberForm Number(PortalDatabase database, string symbol = IssueBudgetEstimate.Symbol) =>
        new() { Symbol = symbol, On = new WardClock(database.Clock).Today };

    public static async Task<BudgetDetail> Detail(PortalDatabase database, int? year = 2026, string by = Someone.Finance) =>
        Story.Must(await database.As(by).GetRequiredService<GetBudget>().ExecuteAsync(year));

    public static async Task<BudgetFigures> Figures(PortalDatabase database, int year = 2026) => (await Detail(database, year)).Figures;

    public static async Task<Outcome<int>> TrySettle(PortalDatabase database, int year = 2026, string? reason = null, string by = Someone.Head) =>
        await TrySettle(database, await Detail(database, year), reason, by);

    /// <summary>From a page that was opened before.</summary>
    public static Task<Outcome<int>> TrySettle(PortalDatabase database, BudgetDetail seen, string? reason = null, string by = Someone.Head) =>
        database.As(by).GetRequiredService<CloseBudgetYear>().ExecuteAsync(seen.Figures.Year, seen.Seen, seen.NewestSettlement, reason,
            Number(database, CloseBudgetYear.Symbol));

    /// <summary>A rate of 500.000 đồng for the head unless said otherwise.</summary>
    public static AllowanceRateForm Rate(string position = "Trưởng ban", long? amount = 500_000, DateOnly? from = null, bool byDays = false,
        decimal? coefficient = null) => new()
    {
        Position = position, FromOn = from ?? new(2026, 1, 1), Amount = amount is { } dong ? new(dong) : null, Coefficient = coefficient, ByDays = byDays,
        PaperNumber = "Quyết định số 12/QĐ-UBND", PaperOn = new(2026, 1, 5),
    };

    public static Task<Outcome<int>> TryRate(PortalDatabase database, AllowanceRateForm form, string by = Someone.Finance) =>
        database.As(by).GetRequiredService<SaveAllowanceRate>().ExecuteAsync(form);

    public static Task<Outcome<Money>> TryPrepare(PortalDatabase database, YearMonth month, string by = Someone.Finance) =>
        database.As(by).GetRequiredService<PrepareAllowances>().ExecuteAsync(month);

    public static async Task<AllowanceMonth> Month(PortalDatabase database, YearMonth month)
    {
        await using var db = database.Context();
        return await db.AllowanceMonths.Include(m => m.Rows).SingleAsync(m => m.Month == month);
    }

    public static async Task<Outcome<Money>> TryApprove(PortalDatabase database, YearMonth month, string by = Someone.Head)
    {
        var stored = await Month(database, month);
        return await database.As(by).GetRequiredService<ApproveAllowances>().ExecuteAsync(stored.Id, stored.Version);
    }

    public static async Task<Outcome<Money>> TryPay(PortalDatabase database, YearMonth month, DateOnly? on, string by = Someone.Finance)
    {
        var stored = await Month(database, month);
        return await database.As(by).GetRequiredService<PayAllowances>().ExecuteAsync(stored.Id, stored.Version, on);
    }

    /// <summary>The head's allowance of two months of 2026, 500.000 đồng each: the first paid on the day, the second approved.</summary>
    public static async Task SpendAllowancesAsync(PortalDatabase database, YearMonth paid, YearMonth approved)
    {
        Story.Must(await TryRate(database, Rate()));
        foreach (var month in new[] { paid, approved })
        {
            Story.Must(await TryPrepare(database, month));
            Story.Must(await TryApprove(database, month));
        }
        Story.Must(await TryPay(database, paid, new WardClock(database.Clock).Today));
    }

    public static async Task<AllowanceDetail> Board(PortalDatabase database, YearMonth month) =>
        Story.Must(await database.As(Someone.Finance).GetRequiredService<GetAllowances>().ExecuteAsync(month)).Shown;

    /// <summary>An entry that waits, a rate, a month drawn up, and that it is booked on 2026: their ids.</summary>
    public static async Task<(int Entry, int Rate, int Month, int YearEnd)> LayAsync(PortalDatabase database, YearMonth month)
    {
        var entry = Story.Must(await TrySay(database, Form(1_000_000)));
        var rate = Story.Must(await TryRate(database, Rate()));
        Story.Must(await TryPrepare(database, month));
        var booked = Story.Must(await database.As(Someone.Finance).GetRequiredService<BookYearEnd>().SayAsync(
            new() { Year = 2026, What = $"pc-{month}", Ground = "Biên bản số 3" }));
        return (entry, rate, (await Month(database, month)).Id, booked);
    }

    public static async Task Return(PortalDatabase database, YearMonth month)
    {
        var stored = await Month(database, month);
        Story.Must(await database.As(Someone.Head).GetRequiredService<ReturnAllowances>().ExecuteAsync(stored.Id, stored.Version, "Sai tên"));
    }

    /// <summary>One work of 253.000 đồng a point in the running month, assessed; of somebody new unless said whose.</summary>
    public static async Task<PublishedItem> Work(PortalDatabase database, decimal points, int? payee = null)
    {
        var item = await Story.Publish(database, await A.CompleteForm(database, by: (payee ?? await A.Contributor(database, "Mai Anh"), 100)));
        Story.Must(await Story.TryAssess(database, item.ItemId, points));
        return item;
    }

    /// <summary>So much of a work's one line is to be taken back, in the running month.</summary>
    public static async Task<Outcome<int>> TryTakeBack(PortalDatabase database, int itemId, long dong) =>
        await Adjustments.Corrected.TryAdjust(database, new((await Story.Work(database, itemId)).Lines[0].Id, new Money(-dong), "Chấm nhầm"));
}
