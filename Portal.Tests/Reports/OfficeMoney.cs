using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Budgets;
using Portal.Tests.Support;

namespace Portal.Tests.Reports;

/// <summary>Budgets and allowances of a <see cref="RandomOffice"/>, put straight into the database.</summary>
internal static class OfficeMoney
{
    /// <summary>The year's amount, then changes, corrections and leave; some wait for their confirmation, the amount itself too.</summary>
    public static async Task BudgetAsync(PortalDbContext db, OfficeAct act)
    {
        var year = await db.BudgetYears.AsTracking().SingleOrDefaultAsync(y => y.Year == act.On.Year);
        var kind = year is null ? BudgetEntryKind.Approved : (act.Size % 4) switch
        {
            0 => BudgetEntryKind.Leave,
            1 => BudgetEntryKind.Correction,
            _ => BudgetEntryKind.Change,
        };
        year ??= db.BudgetYears.Add(new BudgetYear { PortalId = A.ThanhDong, Year = act.On.Year }).Entity;
        db.BudgetEntries.Add(new BudgetEntry
        {
            PortalId = A.ThanhDong, BudgetYear = year, Kind = kind, PaperNumber = "15/QĐ-UBND", PaperOn = act.On, SaidByName = "Kế toán", Key = Guid.NewGuid(),
            Amount = new(kind switch
            {
                BudgetEntryKind.Approved => 50_000_000 + act.Size,
                BudgetEntryKind.Leave => 1_000 + act.Size,
                _ => 1 + act.Size * 100 - 400_000,
            }),
            State = act.Size % 7 == 0 ? BudgetEntryState.Waiting : BudgetEntryState.Confirmed,
        });
    }

    /// <summary>A month's list drawn up, approved or paid.</summary>
    public static async Task AllowanceAsync(PortalDbContext db, OfficeAct act)
    {
        var month = YearMonth.Of(act.On);
        if (await db.AllowanceMonths.AnyAsync(m => m.Month == month)) return;
        var status = (act.Size % 3) switch { 0 => AllowanceStatus.Prepared, 1 => AllowanceStatus.Approved, _ => AllowanceStatus.Paid };
        db.AllowanceMonths.Add(new AllowanceMonth
        {
            PortalId = A.ThanhDong, Month = month, Status = status, Total = new(500_000 + act.Size),
            ApprovedAt = status == AllowanceStatus.Prepared ? null : WardClock.StartOf(act.On), PaidOn = status == AllowanceStatus.Paid ? act.On : null,
        });
    }
}
