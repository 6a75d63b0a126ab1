using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Opening;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Opening.OpeningGround;

namespace Portal.Tests.Royalties.Opening;

/// <summary>What payees were paid before the start, and what they are owed: counts once the head has confirmed it.</summary>
[Trait("Row", "G5")]
public sealed class OpeningBalanceTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private int lan;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        lan = await A.Contributor(database, "Vũ Thị Lan");
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<OpeningDone> Bring(object? paid = null, object? withheld = null, object? owed = null) =>
        Import(database, OpeningKind.Balances, Book(OpeningKind.Balances, Balance("Vũ Thị Lan", paid ?? 3_500_000, withheld ?? 100_000, owed ?? 250_000)));

    private Task<IReadOnlyList<OpeningOfPayee>> Counting() => database.AsSystem().GetRequiredService<PortalStore>().ReadAsync(OpeningOwed.OfAsync);

    private Task<Money> BudgetUsed() => database.AsSystem().GetRequiredService<PortalStore>().ReadAsync(o => OpeningOwed.BudgetUsedAsync(o, 2026));

    private async Task<Outcome<int>> TryConfirm(string by, string? seen = null) => await database.As(by).GetRequiredService<ConfirmOpening>().ExecuteAsync(
        seen ?? Story.Must(await database.As(Someone.Head).GetRequiredService<FindOpening>().ExecuteAsync()).Seen);

    [Fact]
    public async Task A_balance_counts_once_the_head_has_confirmed_it()
    {
        await Bring();
        Story.Must(await database.As(Someone.Finance).GetRequiredService<SaveOpeningYear>().ExecuteAsync(2026, new(48_000_000)));
        Assert.Empty(await Counting());
        Assert.Equal(Money.Zero, await BudgetUsed());

        Story.Must(await TryConfirm(Someone.Head));

        Assert.Equal(new OpeningOfPayee(lan, 2026, new(3_500_000), new(100_000), new(250_000)), Assert.Single(await Counting()));
        Assert.Equal(new(48_000_000), await BudgetUsed());
        Assert.Equal(["royalties.opening-nothing-to-confirm"], (await TryConfirm(Someone.Head)).Codes());
    }

    [Fact]
    public async Task Neither_whoever_brought_it_nor_a_payee_of_it_nor_who_lacks_the_right_confirms_it()
    {
        await A.Membership(database, Someone.Finance, PortalRole.Head);
        await using (var db = database.Context())
            await db.Contributors.Where(c => c.Id == lan).ExecuteUpdateAsync(set => set.SetProperty(c => c.UserId, Someone.Head));
        await Bring();

        Assert.Equal(["royalties.opening-own-import"], (await TryConfirm(Someone.Finance)).Codes());
        Assert.Equal(["royalties.opening-own-money"], (await TryConfirm(Someone.Head)).Codes());
        Assert.Equal(["access.not-allowed"], (await TryConfirm(Someone.Secretary)).Codes());
        Assert.Empty(await Counting());
    }

    [Fact]
    public async Task What_came_after_it_was_seen_is_not_confirmed()
    {
        await Bring();
        var seen = Story.Must(await database.As(Someone.Head).GetRequiredService<FindOpening>().ExecuteAsync()).Seen;
        await Bring(owed: 900_000);

        Assert.Equal(["data.stale"], (await TryConfirm(Someone.Head, seen)).Codes());
    }

    [Fact]
    public async Task Other_figures_replace_the_former_and_wait_again_until_the_payee_was_paid_here()
    {
        await Bring();
        await Confirm(database);

        Assert.Equal(new OpeningDone(0, 1, 0), await Bring(owed: 300_000));
        Assert.Empty(await Counting());
        await Confirm(database);
        Assert.Equal(new Money(300_000), Assert.Single(await Counting()).Owed);
        await using (var db = database.Context())
            Assert.Contains("còn nợ 250.000\u00A0đồng → 300.000\u00A0đồng",
                (await db.History.SingleAsync(h => h.Action == "royalties.opening.changed")).Sentence, StringComparison.Ordinal);

        await A.Schedule(database);
        var item = await Story.Publish(database, await A.CompleteForm(database, by: [(lan, 100)]));
        await Story.Assess(database, item.ItemId);
        var month = new YearMonth(2026, 11);
        Story.Must(await Story.TryApprove(database, month));
        Story.Must(await Story.TryPay(database, month, new(2026, 11, 20)));
        var file = Book(OpeningKind.Balances, Balance("Vũ Thị Lan", 3_500_000, 100_000, 1));
        Assert.Equal(["royalties.opening-paid-here"], Story.Must(await Check(database, OpeningKind.Balances, file)).Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_not_even_the_confirmation()
    {
        await Bring();
        await Confirm(database);
        var before = await Counts(database);

        Assert.Equal(new OpeningDone(0, 0, 1), await Bring());

        Assert.Equal(before, await Counts(database));
        Assert.Single(await Counting());
    }

    [Theory]
    [InlineData("một triệu", 0, 0, 2026, "royalties.opening-money", "Đã chi từ đầu năm")]
    [InlineData(-5, 0, 0, 2026, "royalties.opening-money", "số âm")]
    [InlineData(1.5, 0, 1, 2026, "royalties.opening-money", "phần lẻ")]
    [InlineData(100, 200, 0, 2026, "royalties.opening-withheld-above-paid", "lớn hơn số đã chi")]
    [InlineData(0, 0, 0, 2026, "royalties.opening-nothing-said", "đều bằng 0")]
    [InlineData(100, 0, 0, 2019, "royalties.opening-year", "2025 hoặc 2026")]
    [InlineData(100, 0, null, 2026, "royalties.opening-empty", "không có thì ghi 0")]
    [InlineData("12,000", 0, 0, 2026, "royalties.opening-money", "Đã chi từ đầu năm")]
    public async Task A_cell_that_is_no_amount_or_year_is_said_by_its_row(object? paid, object? withheld, object? owed, int year, string code, string words)
    {
        var seen = Story.Must(await Check(database, OpeningKind.Balances, Book(OpeningKind.Balances, Balance("Vũ Thị Lan", paid, withheld, owed, year))));

        var problem = Assert.Single(seen.Problems);
        Assert.Equal(code, problem.Code);
        Assert.StartsWith("Dòng 2: ", problem.Sentence, StringComparison.Ordinal);
        Assert.Contains(words, problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payee_twice_unknown_or_unclear_is_said_by_row()
    {
        await A.Contributor(database, "Trần Bình");
        await A.Contributor(database, "Trần Bình");
        var seen = Story.Must(await Check(database, OpeningKind.Balances, Book(OpeningKind.Balances, Balance("Vũ Thị Lan", 1, 0, 0),
            Balance("VU THI LAN", 2, 0, 0),
            Balance("Người Lạ", 1, 0, 0), Balance("Trần Bình", 1, 0, 0))));

        Assert.Equal(["royalties.opening-double", "royalties.opening-payee-unknown", "royalties.opening-payee-unclear"], seen.Problems.Select(p => p.Code));
        Assert.Contains("Dòng 3: trùng với dòng 2", seen.Problems[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_portal_knows_nothing_of_it()
    {
        await Bring();
        Story.Must(await database.As(Someone.Finance).GetRequiredService<SaveOpeningYear>().ExecuteAsync(2026, new(48_000_000)));
        await Confirm(database);

        var there = database.AsSystem("phu-lien");
        Assert.Empty(Story.Must(await there.GetRequiredService<FindOpening>().ExecuteAsync()).Balances);
        Assert.Empty(await there.GetRequiredService<PortalStore>().ReadAsync(OpeningOwed.OfAsync));
        Assert.Equal(Money.Zero, await there.GetRequiredService<PortalStore>().ReadAsync(o => OpeningOwed.BudgetUsedAsync(o, 2026)));
    }

    [Theory]
    [InlineData(null, 1L, "royalties.opening-year")]
    [InlineData(2019, 1L, "royalties.opening-year")]
    [InlineData(2026, null, "royalties.opening-budget-missing")]
    [InlineData(2026, -1L, "royalties.opening-budget")]
    public async Task The_budget_used_needs_a_year_and_an_amount(int? year, long? used, string code) => Assert.Equal([code],
        (await database.As(Someone.Finance).GetRequiredService<SaveOpeningYear>().ExecuteAsync(year, used is { } money ? new Money(money) : null)).Codes());
}
