using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>
/// Any order of works, approvals, payments, take-backs, changes, leave and allowances, done by the verbs: after each deed spent + bound + remaining
/// is the budget, both as plain SQL written apart adds them up, and no more is used than budget and leave allow. A failure prints the deeds and the
/// seed that repeats them.
/// </summary>
[Trait("Row", "G8")]
[Trait("Fault", "FIN11")]
public sealed class BudgetProperties
{
    private static readonly Gen<BudgetDeed[]> Deeds = Gen.Select(
        Gen.Frequency((4, Gen.Const(BudgetDo.Write)), (4, Gen.Const(BudgetDo.EndMonth)), (3, Gen.Const(BudgetDo.Pay)), (2, Gen.Const(BudgetDo.Change)),
            (1, Gen.Const(BudgetDo.Leave)), (3, Gen.Const(BudgetDo.Allowance)), (3, Gen.Const(BudgetDo.TakeBack))),
            Gen.Int[1, 99])
        .Select((what, size) => new BudgetDeed(what, size)).Array[10, 16];

    [Fact]
    public Task Spent_bound_and_remaining_are_the_budget_after_each_deed_and_never_beyond_it_without_leave() =>
        Deeds.SampleAsync(LiveAsync, iter: 6, threads: 1, print: deeds => string.Join("\n", deeds.Select(d => d.ToString())));

    private static async Task LiveAsync(BudgetDeed[] deeds)
    {
        using var year = await BudgetedYear.BeginAsync();
        foreach (var deed in deeds)
        {
            await year.DoAsync(deed);
            await year.AssertAsync();
        }
        Assert.All(await year.Database.AsSystem().GetRequiredService<VerifyMoney>().ExecuteAsync(), state => Assert.Null(state.First));
    }
}

internal enum BudgetDo { Write, EndMonth, Pay, Change, Leave, Allowance, TakeBack }

/// <summary>What somebody does, and how much of it.</summary>
internal sealed record BudgetDeed(BudgetDo What, int Size);

/// <summary>Thành Đông from July 2026 on with a budget of 4.000.000 đồng; what the budget refuses is left undone, any other refusal fails.</summary>
internal sealed class BudgetedYear : IDisposable
{
    private readonly HanoiClock clock;
    private readonly List<int> people = [];
    private YearMonth month = new(2026, 7);
    private long budget = 4_000_000, leave;

    private BudgetedYear(PortalDatabase database, HanoiClock clock) => (Database, this.clock) = (database, clock);

    public PortalDatabase Database { get; }

    public static async Task<BudgetedYear> BeginAsync()
    {
        var july = HanoiClock.At(2026, 7, 10);
        var year = new BudgetedYear(await PortalDatabase.CreateAsync(july), july);
        await A.Schedule(year.Database);
        foreach (var name in new[] { "Mai Anh", "Lương Bằng", "Tô Hoài" }) year.people.Add(await A.Contributor(year.Database, name));
        await Budgeted.Give(year.Database, year.budget);
        Story.Must(await Budgeted.TryRate(year.Database, Budgeted.Rate()));
        return year;
    }

    public void Dispose() => Database.Dispose();

    public Task DoAsync(BudgetDeed deed) => deed.What switch
    {
        BudgetDo.Write => Budgeted.Work(Database, (1 + (deed.Size % 20)) / 2m, people[deed.Size % people.Count]),
        BudgetDo.TakeBack => TakeBackAsync(deed.Size),
        BudgetDo.EndMonth => EndMonthAsync(),
        BudgetDo.Pay => PayAsync(deed.Size),
        BudgetDo.Change => ChangeAsync((deed.Size - 40) * 50_000L),
        BudgetDo.Leave => LeaveAsync(deed.Size * 10_000L),
        _ => AllowanceAsync(deed.Size),
    };

    public async Task AssertAsync()
    {
        var figures = await Budgeted.Figures(Database);
        var spent = await SqlAsync("SELECT SUM(p.Gross) FROM RoyaltyPayments p JOIN Disbursements d ON d.Id = p.DisbursementId WHERE d.Year = 2026")
            + await SqlAsync("SELECT SUM(Total) FROM AllowanceMonths WHERE Status = 'Paid'");
        // What is to be taken back from one is nothing off what another has coming
        var bound = await SqlAsync("SELECT SUM(Owed) FROM (SELECT SUM(Amount) AS Owed FROM (SELECT w.PeriodId, l.ContributorId, l.Amount FROM RoyaltyLines l "
                + "JOIN RoyaltyWorks w ON w.Id = l.WorkId WHERE w.Status = 'Assessed' UNION ALL SELECT PeriodId, ContributorId, Amount FROM RoyaltyAdjustments "
                + "WHERE State = 'Taken') a JOIN RoyaltyPeriods p ON p.Id = a.PeriodId WHERE p.Status IN ('Approved', 'HandedOver') "
                + "GROUP BY p.Id, ContributorId) WHERE Owed > 0")
            + await SqlAsync("SELECT SUM(Total - Settled) FROM RoyaltyDues WHERE Total > Settled")
            + await SqlAsync("SELECT SUM(Total) FROM AllowanceMonths WHERE Status = 'Approved'");
        Assert.Equal((spent, bound), (figures.Spent.Dong, figures.BoundSum.Dong));
        Assert.Equal(budget, spent + bound + figures.Remaining.Dong);
        Assert.Equal((budget, leave), (figures.Budget.Dong, figures.Leave.Dong));
        Assert.True(spent + bound <= budget + leave, $"{spent} + {bound} is more than {budget} + {leave}");
        Assert.Equal((spent, bound), (figures.Months.Sum(m => m.Spent).Dong, figures.Months.Sum(m => m.Bound).Dong));
    }

    private async Task EndMonthAsync()
    {
        await using (var db = Database.Context())
            foreach (var open in (await db.RoyaltyPeriods.ToListAsync()).Where(p => !p.State.IsFixed))
            {
                var approved = await Story.TryApprove(Database, open.Month);
                if (approved.Done) Story.Must(await Story.TryHandOver(Database, open.Month));
                else Assert.Equal(["royalties.budget-over"], approved.Codes());
            }
        if (month.Month == 12) return;
        month = month.Next;
        clock.Set(month.Year, month.Month, 10);
    }

    private async Task PayAsync(int size)
    {
        await using var db = Database.Context();
        var months = (await db.RoyaltyPeriods.ToListAsync()).Where(p => p.Status >= RoyaltyPeriodStatus.HandedOver).Select(p => p.Month).ToArray();
        if (months.Length == 0) return;
        var form = new DisbursementForm
        {
            PaidOn = new WardClock(clock).Today, Percent = size % 3 == 0 ? 100 : size, Reason = "Theo kinh phí", ChangesSeen = true,
        };
        var paid = await Story.TryDisburse(Database, form, months);
        if (!paid.Done) Assert.Equal(["royalties.nothing-to-pay"], paid.Codes());
    }

    private async Task TakeBackAsync(int size)
    {
        await using var db = Database.Context();
        var works = (await db.RoyaltyWorks.Include(w => w.Period).OrderBy(w => w.Id).ToListAsync()).Where(w => w.Period!.State.IsFixed).ToList();
        if (works.Count == 0) return;
        var work = works[size % works.Count];
        var made = await Budgeted.TryTakeBack(Database, work.ItemId!.Value, Math.Max(1, work.Amount!.Value.Dong * size / 100));
        if (!made.Done) Assert.Equal(["royalties.adjustment-too-much"], made.Codes());
    }

    private async Task ChangeAsync(long amount)
    {
        if (amount == 0) return;
        var said = await Budgeted.TrySay(Database, Budgeted.Form(amount, BudgetEntryKind.Change, new WardClock(clock).Today));
        if (!said.Done)
        {
            Assert.Equal(["royalties.budget-change-below"], said.Codes());
            return;
        }
        var confirmed = await Budgeted.TryConfirm(Database, said.Value);
        if (confirmed.Done) budget += amount;
        else Assert.Equal(["royalties.budget-below-used"], confirmed.Codes());
    }

    private async Task LeaveAsync(long amount)
    {
        Story.Must(await Budgeted.TryAllow(Database, amount));
        leave += amount;
    }

    /// <summary>The running month's list one step on.</summary>
    private async Task AllowanceAsync(int size)
    {
        await using var db = Database.Context();
        var stored = await db.AllowanceMonths.OrderByDescending(m => m.Id).FirstOrDefaultAsync();
        if (stored is null or { Status: AllowanceStatus.Paid }) stored = null;
        if (stored is null)
        {
            var prepared = await Budgeted.TryPrepare(Database, month);
            if (!prepared.Done) Assert.Equal(["royalties.allowance-standing"], prepared.Codes());
        }
        else if (stored.Status == AllowanceStatus.Prepared)
        {
            var approved = await Budgeted.TryApprove(Database, stored.Month);
            if (!approved.Done) Assert.Equal(["royalties.budget-over"], approved.Codes());
        }
        else if (size % 4 == 0) await ReturnAsync(stored);
        else if (stored.Status == AllowanceStatus.Approved) Story.Must(await Budgeted.TryPay(Database, stored.Month, new WardClock(clock).Today));
        else Story.Must(await Budgeted.TryPrepare(Database, stored.Month));
    }

    private async Task ReturnAsync(AllowanceMonth stored)
    {
        if (stored.Status == AllowanceStatus.Approved)
            Story.Must(await Database.As(Someone.Head).GetRequiredService<ReturnAllowances>().ExecuteAsync(stored.Id, stored.Version, "Sai tên"));
    }

    /// <summary>Past Entity Framework: nothing the product computes with is asked.</summary>
    private async Task<long> SqlAsync(string sql)
    {
        await using var db = Database.Context();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is long sum ? sum : 0;
    }
}
