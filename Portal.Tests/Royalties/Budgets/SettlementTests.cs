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

/// <summary>The year's estimate and its settlement, as papers that are kept.</summary>
[Trait("Row", "G8")]
public sealed class SettlementTests : IAsyncLifetime
{
    private static readonly YearMonth November = new(2026, 11);
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>November paid by 40 %, allowances of November paid, all in 2026.</summary>
    private async Task Spend()
    {
        await Give(database, 10_000_000);
        await Work(database, 4); // 1.012.000
        Story.Must(await Story.TryApprove(database, November));
        Story.Must(await Story.TryDisburse(database, new() { PaidOn = new(2026, 11, 20), Percent = 40, Reason = "Theo kinh phí" }, November));
        Story.Must(await TryRate(database, Rate()));
        Story.Must(await TryPrepare(database, November));
        Story.Must(await TryApprove(database, November));
        Story.Must(await TryPay(database, November, new(2026, 11, 20)));
    }

    [Fact]
    public async Task A_year_over_is_settled_and_what_it_owes_goes_to_the_next()
    {
        await Spend();
        Assert.Equal(["royalties.budget-year-running"], (await TrySettle(database)).Codes());
        clock.Set(2027, 1, 8);
        Assert.Equal(["access.not-allowed"], (await TrySettle(database, by: Someone.Finance)).Codes());
        Assert.Equal(["data.stale"], (await database.As(Someone.Head).GetRequiredService<CloseBudgetYear>().ExecuteAsync(2026, "0", 0, null,
            Number(database))).Codes());

        Assert.Equal(1, Story.Must(await TrySettle(database)));

        var sheet = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueBudgetPaper>().KeptAsync(PaperKind.BudgetSettlement, 2026, null));
        var account = sheet.Tables[0].Rows.ToDictionary(r => (string)r.Cells[0]!, r => ((Money)r.Cells[1]!).Dong);
        Assert.Equal(10_000_000, account["Tổng dự toán được sử dụng trong năm"]);
        Assert.Equal(404_800 + 500_000, account["Số đề nghị quyết toán"]);
        Assert.Equal(500_000, account["Trong đó: phụ cấp"]);
        Assert.Equal(607_200, account["Còn phải chi, chuyển sang năm 2027"]);
        Assert.Equal(10_000_000 - 904_800 - 607_200, account["Dự toán còn lại"]);
        Assert.Equal(new Money(904_800), sheet.AmountInWordsOf);
        Assert.Equal(new Money(904_800), sheet.Tables[1].TotalOf(4));
        Assert.Equal(new Money(607_200), sheet.Tables[2].TotalOf(3));
        Assert.Equal((0, 607_200), ((await Figures(database)).BoundSum.Dong, (await Figures(database, 2027)).BoundSum.Dong));
        Assert.Equal("Còn nợ của kỳ tháng 11 năm 2026", Assert.Single((await Figures(database, 2027)).Bound).Words);
    }

    [Fact]
    public async Task After_it_nothing_is_dated_in_the_year_and_what_was_carried_is_spent_where_it_is_paid()
    {
        await Spend();
        clock.Set(2027, 1, 8);
        Story.Must(await TrySettle(database));

        var early = await Story.TryDisburse(database, new() { PaidOn = new(2026, 12, 31) }, November);
        Assert.Equal(["royalties.budget-closed-day"], early.Codes());
        Assert.Equal(["royalties.budget-closed"], (await TrySay(database, Form(1, BudgetEntryKind.Change, new(2026, 12, 1)))).Codes());
        Assert.Equal(["royalties.budget-closed"], (await TryAllow(database, 1)).Codes());
        await Give(database, 607_200, on: new(2027, 1, 8), year: 2027);
        Story.Must(await Story.TryDisburse(database, new() { PaidOn = new(2027, 1, 8) }, November));

        Assert.Equal((607_200, 0), ((await Figures(database, 2027)).Spent.Dong, (await Figures(database, 2027)).Remaining.Dong));
        Assert.All(await database.AsSystem().GetRequiredService<VerifyMoney>().ExecuteAsync(), state => Assert.Null(state.First));
    }

    [Fact]
    [Trait("Row", "G9")]
    public async Task A_year_is_not_settled_over_a_payment_that_is_drawn_up_in_it_and_over_one_of_the_next_year_it_is()
    {
        await Spend();
        Story.Must(await Story.TryDraw(database, new() { PaidOn = new(2026, 11, 25) }, November));
        clock.Set(2027, 1, 8);

        var refused = Assert.Single((await TrySettle(database)).Refusals);

        Assert.Equal(("royalties.budget-plan-stands", "nhuan-but/chi-tra/2026-02"), (refused.Code, refused.Link));
        Assert.StartsWith("Đợt chi 02/2026 đã lập, dự kiến chi ngày 25/11/2026, mang số và thuế của năm 2026 mà chưa chi", refused.Sentence,
            StringComparison.Ordinal);
        Story.Must(await Story.TryDrop(database, "2026-02"));
        Assert.Equal("2027-01", Story.Must(await Story.TryDraw(database, new() { PaidOn = new(2027, 1, 11) }, November)).Code);
        Story.Must(await TrySettle(database));
    }

    [Fact]
    public async Task It_is_corrected_only_by_a_new_one_that_says_so()
    {
        await Spend();
        clock.Set(2027, 1, 8);
        Story.Must(await TrySettle(database));
        await using var db = database.Context();
        var first = (await db.IssuedPapers.AsNoTracking().SingleAsync(p => p.Kind == PaperKind.BudgetSettlement)).Model;

        Assert.Equal(["royalties.budget-correction"], (await TrySettle(database)).Codes());
        Assert.Equal(2, Story.Must(await TrySettle(database, reason: "Thẩm định yêu cầu")));

        var papers = database.As(Someone.Finance).GetRequiredService<IssueBudgetPaper>();
        var second = Story.Must(await papers.KeptAsync(PaperKind.BudgetSettlement, 2026, 2));
        Assert.Contains("Văn bản này thay thế quyết toán kinh phí số 01/QT-BBT ngày 08 tháng 01 năm 2027. Lý do: Thẩm định yêu cầu.", second.Notes);
        Assert.Equal(first, (await db.IssuedPapers.AsNoTracking().SingleAsync(p => p.Kind == PaperKind.BudgetSettlement && p.Number == 1)).Model);
        Assert.Equal([false, true], (await db.PaperChecks.AsNoTracking().Where(c => c.Kind == PaperKind.BudgetSettlement).OrderBy(c => c.Id).ToListAsync())
            .Select(c => c.IsInForce));
    }

    [Fact]
    public async Task A_second_click_settles_once_and_from_an_old_page_nobody_settles_over_another()
    {
        await Spend();
        clock.Set(2027, 1, 8);
        await A.Membership(database, Someone.Secretary, PortalRole.Head);
        var first = await Detail(database);
        Assert.Equal((1, 1), (Story.Must(await TrySettle(database, first)), Story.Must(await TrySettle(database, first))));
        var settled = await Detail(database);
        Assert.Equal(2, Story.Must(await TrySettle(database, settled, "Thẩm định yêu cầu")));
        Assert.Equal(2, Story.Must(await TrySettle(database, settled, "Thẩm định yêu cầu")));

        Assert.Equal(["data.stale"], (await TrySettle(database, settled, "Sai số", Someone.Secretary)).Codes());
        await using var db = database.Context();
        Assert.Equal(2, await db.IssuedPapers.CountAsync(p => p.Kind == PaperKind.BudgetSettlement));
        Assert.Equal(2, await db.History.CountAsync(h => h.Action == "royalties.budget.settled"));
    }

    [Fact]
    public async Task What_it_carries_is_what_was_owed_on_31_December_also_where_it_was_paid_before_the_settlement()
    {
        await Spend();
        clock.Set(2027, 1, 5);
        await Give(database, 607_200, on: new(2027, 1, 5), year: 2027);
        Story.Must(await Story.TryDisburse(database, new() { PaidOn = new(2027, 1, 5) }, November));
        clock.Set(2027, 1, 8);
        Assert.Equal(607_200, (await Detail(database)).Settling.BoundSum.Dong);

        Story.Must(await TrySettle(database));

        var sheet = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueBudgetPaper>().KeptAsync(PaperKind.BudgetSettlement, 2026, null));
        var account = sheet.Tables[0].Rows.ToDictionary(r => (string)r.Cells[0]!, r => ((Money)r.Cells[1]!).Dong);
        Assert.Equal((904_800, 607_200), (account["Số đề nghị quyết toán"], account["Còn phải chi, chuyển sang năm 2027"]));
        Assert.Equal(10_000_000 - 904_800 - 607_200, account["Dự toán còn lại"]);
        Assert.Equal((607_200, 0), ((await Figures(database, 2027)).Spent.Dong, (await Figures(database, 2027)).BoundSum.Dong));
    }

    [Fact]
    public async Task A_settled_year_takes_a_correction_with_its_paper_and_the_next_settlement_rests_on_it()
    {
        await Spend();
        clock.Set(2027, 1, 8);
        Story.Must(await TrySettle(database));
        clock.Set(2027, 1, 9);
        Story.Must(await TryConfirm(database, Story.Must(await TrySay(database, Form(-1_000_000, BudgetEntryKind.Correction)))));
        Assert.Contains("hãy lập quyết toán thay thế", (await Detail(database)).Notes[0], StringComparison.Ordinal);

        clock.Set(2027, 1, 10);
        Assert.Equal(2, Story.Must(await TrySettle(database, reason: "Số giao nhập sai")));

        var detail = await Detail(database);
        Assert.DoesNotContain(detail.Notes, n => n.Contains("thay thế", StringComparison.Ordinal));
        Assert.Equal(["02/QT-BBT", "01/QT-BBT"], detail.Papers.OrderByDescending(p => p.Number).Select(p => p.InRegister));
        var sheet = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueBudgetPaper>().KeptAsync(PaperKind.BudgetSettlement, 2026, 2));
        Assert.Equal("Số: 02/QT-BBT", sheet.Head.Number);
        Assert.Equal(new Money(9_000_000), sheet.Tables[0].Rows[0].Cells[1]);
    }

    [Fact]
    public async Task What_keeps_a_year_from_being_settled_is_said_at_once()
    {
        clock.Set(2027, 1, 8);
        Story.Must(await TrySay(database, Form(1_000_000, on: new(2026, 3, 1))));
        Assert.Equal(["royalties.budget-none", "royalties.budget-waiting"], (await TrySettle(database)).Codes());
        Assert.Equal(["royalties.budget-no-paper"],
            (await database.As(Someone.Head).GetRequiredService<IssueBudgetPaper>().KeptAsync(PaperKind.BudgetSettlement, 2026, null)).Codes());
    }

    [Fact]
    public async Task The_estimate_is_the_average_of_works_and_the_allowances_of_now_with_what_if()
    {
        await Work(database, 4); // 1.012.000 in November
        await Work(database, 2); // 506.000
        Story.Must(await TryRate(database, Rate()));
        clock.Set(2026, 12, 10);
        var get = database.As(Someone.Finance).GetRequiredService<GetBudgetEstimate>();

        var plain = Story.Must(await get.ExecuteAsync(new(2027)));
        Assert.Equal((1, November, November), (plain.Months, plain.From, plain.To));
        var line = Assert.Single(plain.Lines);
        Assert.Equal((2, 1_518_000, 24m, 759_000, 18_216_000), (line.Works, line.Amount.Dong, line.WorksAYear, line.PerWork.Dong, line.AYear.Dong));
        Assert.Equal((6_000_000, 24_216_000), (plain.Allowances.Dong, plain.Total.Dong));

        var more = Story.Must(await get.ExecuteAsync(new(2027, 150, 110)));
        Assert.Equal((30_056_400, 6_000_000), (more.Royalties.Dong, more.Allowances.Dong));
        Assert.Equal(["royalties.budget-factor", "royalties.budget-rate-factor"], (await get.ExecuteAsync(new(2027, -1, 1001))).Codes());

        Assert.Equal(1, Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueBudgetEstimate>().ExecuteAsync(
            new(2027, 150, 110), 0, Number(database))));
        var papers = database.As(Someone.Head).GetRequiredService<IssueBudgetPaper>();
        Assert.Equal(new Money(36_056_400), Story.Must(await papers.KeptAsync(PaperKind.BudgetEstimate, 2027, 1)).AmountInWordsOf);
        Assert.Equal(new Money(24_216_000), Story.Must(await papers.EstimateAsync(new(2027))).AmountInWordsOf);
        var tried = Story.Must(await papers.EstimateAsync(new(2027, 150, 110)));
        Assert.Contains("12 tháng × 500.000", (string)tried.Tables[1].Rows[1].Cells[0]!, StringComparison.Ordinal);
        Assert.Equal(new Money(6_000_000), tried.Tables[1].Rows[1].Cells[1]);
        Assert.Contains("từ tháng 11 năm 2026 đến tháng 11 năm 2026", tried.Notes[0], StringComparison.Ordinal);
        Assert.Equal("01/DT-BBT", (await Detail(database, 2027)).Papers[0].InRegister);
        Assert.Equal((PaperKind.BudgetEstimate, 1), (await Detail(database, 2027)).Papers.Select(p => (p.Kind, p.Number)).Single());
    }

    [Fact]
    public async Task With_nothing_to_average_there_is_no_estimate() => Assert.Equal(["royalties.budget-no-average"],
        (await database.As(Someone.Finance).GetRequiredService<GetBudgetEstimate>().ExecuteAsync(new(2027))).Codes());

    [Fact]
    public async Task The_state_on_paper_has_the_figures_of_the_page()
    {
        await Spend();
        var figures = await Figures(database);
        var sheet = Story.Must(await database.As(Someone.Secretary).GetRequiredService<IssueBudgetPaper>().StateAsync(2026));
        Assert.Equal(figures.Remaining, sheet.Tables[0].Rows[^1].Cells[1]);
        Assert.Equal(figures.Budget, sheet.Tables[3].TotalOf(4));
        Assert.Equal((figures.Spent, figures.BoundSum), ((Money)sheet.Tables[1].TotalOf(4)!, (Money)sheet.Tables[1].TotalOf(5)!));
        Assert.Equal(figures.BoundSum, sheet.Tables[2].TotalOf(3));
        Assert.Equal(["theo-thang", "luy-ke"], sheet.Charts.Select(c => c.Key));
        Assert.Equal(904_800m, sheet.Charts[0].Series[0].Values[10]);
    }
}
