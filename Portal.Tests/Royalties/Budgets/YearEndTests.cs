using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Evidence;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Budgets.Budgeted;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>Until 31 January a year's budget still pays what was done in it and is booked on it.</summary>
[Trait("Row", "G8")]
public sealed class YearEndTests : IAsyncLifetime
{
    private static readonly YearMonth November = new(2026, 11), December = new(2026, 12);
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    /// <summary>A work of 1.012.000 in November, approved; the year's budget is 3.000.000, the next one's nothing yet.</summary>
    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database);
        await Give(database, 3_000_000);
        await Work(database, 4);
        Story.Must(await Story.TryApprove(database, November));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<Outcome<int>> TryBook(string what, int year = 2026, string? ground = "Biên bản số 3 ngày 31/12/2026", string by = Someone.Finance) =>
        database.As(by).GetRequiredService<BookYearEnd>().SayAsync(new() { Year = year, What = what, Ground = ground });

    private Task<Outcome<int>> TryDrop(int id) => database.As(Someone.Finance).GetRequiredService<BookYearEnd>().DropAsync(id);

    private async Task<(long Old, long New)> Spent() => ((await Figures(database)).Spent.Dong, (await Figures(database, 2027)).Spent.Dong);

    private async Task Pay(DateOnly on) => Story.Must(await Story.TryDisburse(database, new() { PaidOn = on }, November));

    [Fact]
    public async Task What_is_booked_and_paid_in_January_is_last_years_and_the_settlement_counts_it()
    {
        clock.Set(2027, 1, 5);
        // The next year's budget is nothing: what the old one pays asks nothing of it
        await Give(database, 0, on: new(2027, 1, 4), year: 2027);
        var id = Story.Must(await TryBook("2026-11"));
        Assert.Equal(id, Story.Must(await TryBook("2026-11")));
        Assert.Equal(["royalties.year-end-waiting"], (await TrySettle(database)).Codes());
        await Pay(new(2027, 1, 5));

        Assert.Equal((1_012_000, 0), await Spent());
        var figures = await Figures(database);
        Assert.Equal((BudgetMonth.YearEnd, 1_012_000, 0), (figures.Months[^1].Month, figures.Months[^1].Spent.Dong, figures.BoundSum.Dong));
        Assert.Equal(1_988_000, figures.Remaining.Dong);
        Assert.Equal(["royalties.year-end-paid"], (await TryDrop(id)).Codes());
        Story.Must(await TrySettle(database));
        var sheet = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueBudgetPaper>().KeptAsync(PaperKind.BudgetSettlement, 2026, null));
        Assert.Equal(new Money(1_012_000), sheet.AmountInWordsOf);
        Assert.Equal("Thời gian chỉnh lý", sheet.Tables[1].Rows[^1].Cells[0]);
        Assert.Equal(new Money(1_012_000), sheet.Tables[1].TotalOf(4));
        Assert.Empty(sheet.Tables[2].Rows);
        string[] said = ["từ 01/01/2027 đến 31/01/2027", "Kỳ tháng 11 năm 2026 (Biên bản số 3 ngày 31/12/2026)", "Luật Ngân sách"];
        Assert.Contains(sheet.Notes, n => said.All(part => n.Contains(part, StringComparison.Ordinal)));
        Assert.All(await database.AsSystem().GetRequiredService<VerifyMoney>().ExecuteAsync(), state => Assert.Null(state.First));
    }

    [Fact]
    public async Task What_is_not_booked_or_is_paid_after_the_last_day_belongs_to_the_next_year()
    {
        clock.Set(2027, 1, 31);
        Story.Must(await TryBook("2026-11"));
        Assert.Equal((1_012_000, 0), ((await Figures(database)).BoundSum.Dong, (await Figures(database, 2027)).BoundSum.Dong));
        clock.Set(2027, 2, 1);
        Assert.Equal(["royalties.year-end-over"], (await TryBook("2026-12", ground: "x")).Codes().Except(["royalties.year-end-what"]));
        await Pay(new(2027, 2, 1));
        Assert.Equal((0, 1_012_000), await Spent());
    }

    [Fact]
    public async Task A_period_of_December_approved_in_January_is_bound_and_spent_in_the_year_it_is_booked_on()
    {
        clock.Set(2026, 12, 20);
        await Work(database, 2); // 506.000
        clock.Set(2027, 1, 6);
        await Give(database, 0, on: new(2027, 1, 4), year: 2027);
        Story.Must(await Story.TryFinish(database, December));
        Assert.Equal(["royalties.budget-over"], (await Story.TryApprove(database, December)).Codes());
        Story.Must(await TryBook("2026-12"));
        Story.Must(await Story.TryApprove(database, December));

        Assert.Equal((1_518_000, 0), ((await Figures(database)).BoundSum.Dong, (await Figures(database, 2027)).BoundSum.Dong));
        // One payment of what is the old year's and what is not cannot be both
        Assert.Equal(["royalties.budget-years-mixed"],
            (await Story.TryDisburse(database, new() { PaidOn = new(2027, 1, 6) }, November, December)).Codes());
        Story.Must(await Story.TryDisburse(database, new() { PaidOn = new(2027, 1, 6) }, December));
        Assert.Equal((506_000, 0), await Spent());
    }

    [Fact]
    public async Task Booked_after_it_was_paid_it_moves_from_the_next_year_if_the_old_one_bears_it()
    {
        clock.Set(2027, 1, 5);
        await Pay(new(2027, 1, 5));
        Assert.Equal((0, 1_012_000), await Spent());
        Story.Must(await TryConfirm(database, Story.Must(await TrySay(database, Form(-2_500_000, BudgetEntryKind.Change, new(2026, 12, 1))))));
        Assert.Equal(["royalties.year-end-too-much"], (await TryBook("2026-11")).Codes());
        Story.Must(await TryAllow(database, 512_000));
        Story.Must(await TryBook("2026-11"));
        Assert.Equal((1_012_000, 0), await Spent());
        Assert.Equal(-512_000, (await Figures(database)).Remaining.Dong);
    }

    [Fact]
    public async Task Allowances_of_a_year_are_booked_like_a_period()
    {
        Story.Must(await TryRate(database, Rate()));
        clock.Set(2027, 1, 5);
        await Give(database, 0, on: new(2027, 1, 4), year: 2027);
        Story.Must(await TryPrepare(database, December));
        Assert.Equal(["royalties.budget-over"], (await TryApprove(database, December)).Codes());
        var id = Story.Must(await TryBook("pc-2026-12"));
        Story.Must(await TryDrop(id));
        Story.Must(await TryBook("pc-2026-12"));
        Story.Must(await TryApprove(database, December));
        Assert.Equal(1_512_000, (await Figures(database)).BoundSum.Dong);
        Story.Must(await TryPay(database, December, new(2027, 1, 5)));
        Assert.Equal((500_000, 0), await Spent());
        Assert.Equal(500_000, (await Figures(database)).Months[^1].Allowance.Dong);
        Assert.Equal(["royalties.year-end-paid"], (await TryDrop((await Detail(database)).YearEnd!.Booked[0].Id)).Codes());
    }

    [Fact]
    public async Task After_the_settlement_nothing_is_booked_and_nothing_booked_is_paid_on_a_day_of_January()
    {
        clock.Set(2027, 1, 31);
        Story.Must(await TryBook("2026-11"));
        clock.Set(2027, 2, 3);
        Story.Must(await TrySettle(database));
        Assert.Equal(["royalties.budget-closed-booked"], (await Story.TryDisburse(database, new() { PaidOn = new(2027, 1, 31) }, November)).Codes());
        await Pay(new(2027, 2, 3));
        Assert.Equal((0, 1_012_000), await Spent());
        Assert.Equal(["royalties.budget-closed"], (await TryDrop((await Detail(database)).YearEnd!.Booked[0].Id)).Codes());
        Assert.All(await database.AsSystem().GetRequiredService<VerifyMoney>().ExecuteAsync(), state => Assert.Null(state.First));
    }

    [Fact]
    public async Task Every_wrong_field_has_its_sentence_and_the_page_offers_what_may_be_booked()
    {
        clock.Set(2027, 1, 5);
        Assert.Equal(["What", "Ground"], (await TryBook("", ground: "")).Refusals.Select(r => r.Field!).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["royalties.year-end-ground-long"], (await TryBook("2026-11", ground: new('x', 301))).Codes());
        Assert.Equal(["royalties.budget-year-far"], (await TryBook("2026-11", year: 2025)).Codes().Except(["royalties.year-end-later"]));
        Assert.Equal(["royalties.year-end-later"], (await TryBook("2026-11", year: 2025)).Codes().Except(["royalties.budget-year-far"]));
        Assert.Equal(["royalties.year-end-what"], (await TryBook("pc-2026-11")).Codes());
        var detail = await Detail(database);
        Assert.Equal(("Kỳ tháng 11 năm 2026", new DateOnly(2027, 1, 31), true),
            (Assert.Single(detail.YearEnd!.Choices).Words, detail.YearEnd.LastDay, detail.YearEnd.Running));
        Story.Must(await TryBook("2026-11"));
        Assert.Equal(["royalties.year-end-booked"], (await TryBook("2026-11", year: 2027)).Codes());
        Assert.Empty((await Detail(database)).YearEnd!.Choices);
        Assert.Null((await Detail(database, 2027)).YearEnd);
    }
}
