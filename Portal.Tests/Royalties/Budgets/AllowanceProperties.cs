using CsCheck;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Budgets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>
/// Any order of lists approved, sent back and paid, of rates and terms that become known later: nobody is given more for a month than it earns but what is
/// named to be taken back, and once all lists are drawn up each month has given what it earns. A failure prints the deeds and the seed that repeats them.
/// </summary>
[Trait("Row", "G7")]
[Trait("Fault", "FIN11")]
public sealed class AllowanceProperties
{
    private static readonly Gen<AllowanceDeed[]> Deeds = Gen.Select(
        Gen.Frequency((6, Gen.Const(AllowanceDo.List)), (4, Gen.Const(AllowanceDo.Return)), (1, Gen.Const(AllowanceDo.Pay)), (3, Gen.Const(AllowanceDo.Rate)),
            (3, Gen.Const(AllowanceDo.Term)), (3, Gen.Const(AllowanceDo.Month))), Gen.Int[0, 99])
        .Select((what, size) => new AllowanceDeed(what, size)).Array[14, 22];

    [Fact]
    public Task Nobody_is_given_more_for_a_month_than_it_earns_but_what_is_named_and_in_the_end_all_of_it() =>
        Deeds.SampleAsync(LiveAsync, iter: 8, threads: 1, print: deeds => string.Join("\n", deeds.Select(d => d.ToString())));

    private static async Task LiveAsync(AllowanceDeed[] deeds)
    {
        using var board = await AllowanceLife.BeginAsync();
        foreach (var deed in deeds)
        {
            await board.DoAsync(deed);
            await board.AssertNamedAsync();
        }
        await board.AssertSettledAsync();
    }
}

internal enum AllowanceDo { List, Return, Pay, Rate, Term, Month }

internal sealed record AllowanceDeed(AllowanceDo What, int Size);

/// <summary>The head and the deputy of Thành Đông from July 2026 on.</summary>
internal sealed class AllowanceLife : IDisposable
{
    private static readonly string[] Positions = ["Trưởng ban", "Phó Trưởng ban"];
    private readonly HanoiClock clock = HanoiClock.At(2026, 7, 10);
    private readonly YearMonth first = new(2026, 7);
    private PortalDatabase database = null!;
    private YearMonth now = new(2026, 7);

    public static async Task<AllowanceLife> BeginAsync()
    {
        var life = new AllowanceLife();
        life.database = await PortalDatabase.CreateAsync(life.clock);
        // Whose term as head of the board has ended may approve all the same
        await A.Membership(life.database, Someone.Head, PortalRole.Head);
        Story.Must(await Budgeted.TryRate(life.database, Budgeted.Rate()));
        Story.Must(await Budgeted.TryRate(life.database, Budgeted.Rate("Phó Trưởng ban", 300_000, byDays: true)));
        return life;
    }

    public void Dispose() => database.Dispose();

    public Task DoAsync(AllowanceDeed deed)
    {
        var (month, position) = (Months[deed.Size % Months.Count], Positions[deed.Size % 2]);
        return deed.What switch
        {
            AllowanceDo.List => ListAsync(month),
            AllowanceDo.Return => WhereApprovedAsync(month, () => Budgeted.Return(database, month)),
            AllowanceDo.Pay => WhereApprovedAsync(month, async () => Story.Must(await Budgeted.TryPay(database, month, new WardClock(clock).Today))),
            AllowanceDo.Rate => RateAsync(position, month, deed.Size),
            AllowanceDo.Term => TermAsync(position, month.FirstDay.AddDays(deed.Size % 25), ends: deed.Size % 3 > 0),
            _ => NextAsync(),
        };
    }

    /// <summary>What was given beyond what is earned is taken back on the running month's list, or named beside it, to the đồng.</summary>
    public async Task AssertNamedAsync()
    {
        var (board, excess) = (await Budgeted.Board(database, now), await DifferencesAsync());
        foreach (var person in excess.GroupBy(d => d.Name))
        {
            var beyond = person.Where(d => d.Difference > 0).Sum(d => d.Difference);
            var standing = board.Status is AllowanceStatus.Approved or AllowanceStatus.Paid;
            var taken = standing ? 0 : -board.Rows.Where(r => r.Name == person.Key && r.Amount < Money.Zero).Sum(r => r.Amount).Dong;
            var sentence = $"Còn phải thu hồi {new Money(beyond - taken)} phụ cấp của {person.Key} (";
            var named = board.Notes.Any(n => n.StartsWith(sentence, StringComparison.Ordinal));
            Assert.True(named || beyond == taken, $"{person.Key} was given {beyond} too much, {taken} is taken back: {string.Join(" | ", board.Notes)}");
        }
    }

    /// <summary>All lists are drawn up, and three more, so that what can be taken back is.</summary>
    public async Task AssertSettledAsync()
    {
        foreach (var month in Months) await ListAsync(month);
        for (var i = 0; i < 3; i++)
        {
            await NextAsync();
            await ListAsync(now);
            await AssertNamedAsync();
        }
        Assert.All(await DifferencesAsync(), d => Assert.True(d.Difference >= 0, $"{d.Name} was given {-d.Difference} too little for {d.Month}"));
    }

    private List<YearMonth> Months
    {
        get
        {
            var months = new List<YearMonth>();
            for (var month = first; month.CompareTo(now) <= 0; month = month.Next) months.Add(month);
            return months;
        }
    }

    private Task NextAsync()
    {
        now = now.Next;
        clock.Set(now.Year, now.Month, 10);
        return Task.CompletedTask;
    }

    private async Task ListAsync(YearMonth month)
    {
        if (await StatusAsync(month) is AllowanceStatus.Approved or AllowanceStatus.Paid) return;
        var prepared = await Budgeted.TryPrepare(database, month);
        if (prepared.Done) Story.Must(await Budgeted.TryApprove(database, month));
        else Assert.Equal(["royalties.allowance-empty"], prepared.Codes());
    }

    private async Task WhereApprovedAsync(YearMonth month, Func<Task> deed)
    {
        if (await StatusAsync(month) == AllowanceStatus.Approved) await deed();
    }

    private async Task<AllowanceStatus?> StatusAsync(YearMonth month)
    {
        await using var db = database.Context();
        return await db.AllowanceMonths.Where(m => m.Month == month).Select(m => (AllowanceStatus?)m.Status).SingleOrDefaultAsync();
    }

    private async Task RateAsync(string position, YearMonth month, int size)
    {
        var said = await Budgeted.TryRate(database, Budgeted.Rate(position, 100_000 + (size * 10_000L), month.FirstDay.AddDays(size % 2 * 14), size % 5 == 0));
        if (!said.Done) Assert.Equal(["royalties.allowance-twice"], said.Codes());
    }

    private async Task TermAsync(string position, DateOnly on, bool ends)
    {
        DateOnly? last = ends ? on : null;
        await using var db = database.Context();
        await db.Memberships.Where(m => m.BoardPosition == position).ExecuteUpdateAsync(set => set.SetProperty(m => m.ToOn, last));
    }

    /// <summary>Given less earned, by month and person, of the months so far; nought is left out.</summary>
    private async Task<List<(YearMonth Month, string Name, long Difference)>> DifferencesAsync()
    {
        await using var db = database.Context();
        var rates = await db.AllowanceRates.AsNoTracking().ToListAsync();
        var terms = await db.Memberships.Where(m => m.BoardPosition != null)
            .Select(m => new AllowanceTerm(m.UserId, m.User!.DisplayName, m.BoardPosition!, m.FromOn, m.ToOn)).ToListAsync();
        var lists = await db.AllowanceMonths.AsNoTracking().Include(m => m.Rows)
            .Where(m => m.Status == AllowanceStatus.Approved || m.Status == AllowanceStatus.Paid).ToListAsync();
        var given = lists.SelectMany(m => m.Rows.Where(r => r.Round == m.Round)).Select(r => (r.ForMonth, r.Name, r.Amount.Dong));
        var earned = Months.SelectMany(m => AllowanceMath.Of(m, terms, rates, []).Select(e => (ForMonth: m, e.Name, Dong: -e.Amount.Dong)));
        return given.Concat(earned).GroupBy(r => (r.ForMonth, r.Name)).Select(g => (g.Key.ForMonth, g.Key.Name, g.Sum(r => r.Item3)))
            .Where(d => d.Item3 != 0).ToList();
    }
}
