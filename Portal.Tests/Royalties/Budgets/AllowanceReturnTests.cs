using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Budgets.Budgeted;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>No month is paid twice, none is corrected for whom the payroll did not pay it, and what cannot be taken back is named.</summary>
[Trait("Row", "G7")]
[Trait("Fault", "FIN11")]
public sealed class AllowanceReturnTests : IAsyncLifetime
{
    private static readonly YearMonth September = new(2026, 9), October = new(2026, 10), November = new(2026, 11), December = new(2026, 12);
    private readonly HanoiClock clock = HanoiClock.At(2026, 9, 10);
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        Story.Must(await TryRate(database, Rate()));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<long> Approve(YearMonth month)
    {
        Story.Must(await TryPrepare(database, month));
        return Story.Must(await TryApprove(database, month)).Dong;
    }

    private async Task<IEnumerable<(YearMonth For, string Name, long Amount)>> Rows(YearMonth month) =>
        (await Board(database, month)).Rows.Select(r => (r.ForMonth, r.Name, r.Amount.Dong));

    [Fact]
    public async Task A_list_sent_back_and_drawn_up_anew_leaves_out_what_later_lists_have_paid_for_its_month()
    {
        clock.Set(2026, 12, 10);
        Assert.Equal(500_000, await Approve(October));
        Story.Must(await TryRate(database, Rate(amount: 600_000, from: new(2026, 10, 1))));
        Assert.Equal(700_000, await Approve(November)); // with Truy lĩnh of October
        await Return(database, October);

        Assert.Equal(600_000, await Approve(December)); // October waits for its own list
        Assert.Equal(500_000, await Approve(October));

        Assert.Contains("; được 600.000\u00A0đồng, bảng tháng khác đã tính 100.000", (await Board(database, October)).Rows[0].Words, StringComparison.Ordinal);
        await using var db = database.Context();
        var rows = await db.AllowanceRows.Where(r => r.ForMonth == October && r.Round == r.AllowanceMonth!.Round).ToListAsync();
        Assert.Equal(600_000, rows.Sum(r => r.Amount).Dong);
    }

    [Fact]
    public async Task A_list_drawn_up_before_another_was_sent_back_is_drawn_up_anew()
    {
        clock.Set(2026, 12, 10);
        await Approve(October);
        Story.Must(await TryRate(database, Rate(amount: 600_000, from: new(2026, 10, 1))));
        Story.Must(await TryPrepare(database, November));
        await Return(database, October);
        Assert.Equal(["royalties.allowance-changed"], (await TryApprove(database, November)).Codes());
    }

    [Fact]
    public async Task Whoever_comes_on_the_payroll_gets_nothing_for_the_months_before()
    {
        Story.Must(await TryRate(database, Rate("Phó Trưởng ban", 300_000)));
        var head = await A.Contributor(database, "Hoàng Ngọc Ánh", PayeeKind.Resident, Someone.Head);
        Assert.Equal(300_000, await Approve(September));
        clock.Set(2026, 10, 10);
        await Kind(head, PayeeKind.Staff);

        Assert.Equal([(October, "Hoàng Ngọc Ánh", 500_000), (October, "Vũ Hoài Nam", 300_000L)], await Rows(October));
        await Approve(October);
        clock.Set(2026, 11, 10);
        Assert.Equal([(November, "Hoàng Ngọc Ánh", 500_000), (November, "Vũ Hoài Nam", 300_000L)], await Rows(November));
    }

    [Fact]
    public async Task From_whoever_leaves_the_payroll_nothing_is_taken_back_of_the_months_before()
    {
        Story.Must(await TryRate(database, Rate("Phó Trưởng ban", 300_000)));
        var head = await A.Contributor(database, "Hoàng Ngọc Ánh", PayeeKind.Staff, Someone.Head);
        await Approve(September);
        clock.Set(2026, 10, 10);
        await Kind(head, PayeeKind.Resident);

        var board = await Board(database, October);
        Assert.Equal("Vũ Hoài Nam", Assert.Single(board.Rows).Name);
        Assert.Contains("Hoàng Ngọc Ánh (Trưởng ban, 500.000\u00A0đồng) không trên bảng lương", Assert.Single(board.Notes), StringComparison.Ordinal);

        // What becomes known later of those months is named, and left to be paid apart
        Story.Must(await TryRate(database, Rate(amount: 600_000, from: new(2026, 9, 1))));
        Assert.Contains((await Board(database, October)).Notes, n => n.Contains("nay không trên bảng lương của đơn vị nên 100.000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_was_staff_all_along_gets_what_becomes_known_later()
    {
        await Story.Payee(database, new() { FullName = "Vũ Hoài Nam", Kind = PayeeKind.Staff, PayBy = PayBy.Cash, UserName = Someone.Deputy });
        clock.Set(2026, 10, 20);
        await Approve(October);
        Story.Must(await TryRate(database, Rate("Phó Trưởng ban", 300_000, new(2026, 10, 1))));
        clock.Set(2026, 11, 10);
        Assert.Contains((October, "Vũ Hoài Nam", 300_000), await Rows(November));
    }

    [Fact]
    public async Task What_somebody_who_left_has_to_give_back_is_named_on_the_page_and_on_both_papers()
    {
        Story.Must(await TryRate(database, Rate("Phó Trưởng ban", 300_000)));
        clock.Set(2026, 11, 10);
        await Approve(October);
        await using (var db = database.Context())
            await db.Memberships.Where(m => m.BoardPosition == "Phó Trưởng ban")
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.ToOn, new DateOnly(2026, 9, 30)));
        const string Debt = "Còn phải thu hồi 300.000\u00A0đồng phụ cấp của Vũ Hoài Nam (tháng 10/2026)";

        Assert.StartsWith(Debt, Assert.Single((await Board(database, November)).Notes), StringComparison.Ordinal);
        await Approve(November);
        Story.Must(await TryPay(database, November, new(2026, 11, 10)));

        Assert.StartsWith(Debt, Assert.Single((await Board(database, November)).Notes), StringComparison.Ordinal);
        foreach (var number in new[] { 1, 2 })
        {
            var sheet = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueAllowanceSheet>().ExecuteAsync(November, number));
            Assert.Contains(sheet.Notes, n => n.StartsWith(Debt, StringComparison.Ordinal));
        }
    }

    /// <summary>The payee becomes of another kind today, proposed by one and confirmed by another.</summary>
    private async Task Kind(int payee, PayeeKind kind)
    {
        var now = await Story.Contributor(database, payee);
        Story.Must(await Story.TrySavePayee(database, new()
        {
            Id = payee, Version = now.Version, FullName = now.FullName, Kind = kind, PayBy = now.PayBy, UserName = now.UserId,
        }));
        Story.Must(await Story.TryConfirm(database, payee));
    }
}
