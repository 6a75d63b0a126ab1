using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Budgets.Budgeted;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>Nothing is bound or spent beyond the budget, but by leave that is printed.</summary>
[Trait("Row", "G8")]
[Trait("Fault", "FIN11")]
public sealed class BudgetGateTests : IAsyncLifetime
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

    [Fact]
    public async Task FIN11_a_period_beyond_the_budget_is_not_approved_and_to_the_last_dong_it_is()
    {
        await Work(database, 4); // 1.012.000
        await Give(database, 1_011_999);
        var refused = await Story.TryApprove(database, November);
        Assert.Equal(["royalties.budget-over"], refused.Codes());
        Assert.Contains("vượt 1\u00A0đồng", refused.Refusals[0].Sentence, StringComparison.Ordinal);
        Assert.Equal("nhuan-but/ngan-sach?nam=2026", refused.Refusals[0].Link);

        await Give(database, 1, BudgetEntryKind.Change, new(2026, 11, 20));
        Story.Must(await Story.TryApprove(database, November));

        var figures = await Figures(database);
        Assert.Equal((1_012_000, 0, 0), (figures.BoundSum.Dong, figures.Spent.Dong, figures.Remaining.Dong));
        Assert.Equal(1_012_000, figures.Months[10].Bound.Dong);
    }

    [Fact]
    public async Task FIN11_without_a_budget_nothing_is_refused_and_it_is_said()
    {
        await Work(database, 4);
        Story.Must(await Story.TryApprove(database, November));
        Assert.Contains("chưa có mức để cảnh báo", Assert.Single((await Detail(database)).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FIN11_leave_lets_it_pass_and_stands_on_both_sheets()
    {
        await Work(database, 4);
        await Give(database, 1_000_000);
        Story.Must(await TryAllow(database, 12_000));
        Story.Must(await Story.TryApprove(database, November));
        Assert.Equal(-12_000, (await Figures(database)).Remaining.Dong);
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));

        await using var db = database.Context();
        foreach (var kind in new[] { PaperKind.AssessmentSheet, PaperKind.PaymentSheet })
        {
            var paper = await db.IssuedPapers.SingleAsync(p => p.Kind == kind);
            Assert.Contains(paper.Open().Notes,
                n => n.StartsWith("Vượt dự toán được giao năm 2026 (1.000.000\u00A0đồng) là 12.000", StringComparison.Ordinal));
        }
        Assert.Contains("27/UBND-KT ngày 06/01/2026 của Chủ tịch Nguyễn Văn Hòa. Lý do: Bão số 9",
            (await db.History.SingleAsync(h => h.Action == "royalties.period.approved")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FIN11_the_decision_and_the_request_for_the_money_name_the_paper_that_allows_it()
    {
        await Work(database, 4);
        await Give(database, 1_000_000);
        Story.Must(await TryAllow(database, 12_000));
        Story.Must(await Story.TryApprove(database, November));
        Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueMoneyPaper>().ExecuteAsync(
            new(PaperKind.SpendingDecision, "2026-11", 0), Number(database, "QĐ-UBND")));
        Story.Must(await Story.TryDisburse(database, new() { PaidOn = new(2026, 11, 20) }, November));
        await using var db = database.Context();
        var funds = (await db.IssuedPapers.SingleAsync(p => p.Kind == PaperKind.SpendingDecision)).Open().Body.Single(p => p.Label == "Điều 2.").Text;
        Assert.Matches("^Nguồn kinh phí: .*Vượt dự toán được giao năm 2026 .*27/UBND-KT ngày 06/01/2026 của Chủ tịch Nguyễn Văn Hòa.*Bão số 9", funds);
        var about = (await db.Disbursements.SingleAsync()).About;

        Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueMoneyPaper>().ExecuteAsync(
            new(PaperKind.PaymentRequest, about, 0), Number(database, "ĐNTT-BBT")));

        Assert.Contains("27/UBND-KT ngày 06/01/2026 của Chủ tịch Nguyễn Văn Hòa",
            (await db.IssuedPapers.SingleAsync(p => p.Kind == PaperKind.PaymentRequest)).Open().Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_used_before_the_start_and_exceeds_the_budget_is_confirmed_only_with_leave()
    {
        await Give(database, 40_000_000);
        Story.Must(await database.As(Someone.Finance).GetRequiredService<Core.Royalties.Opening.SaveOpeningYear>().ExecuteAsync(2026, new(48_000_000)));
        var seen = Story.Must(await database.As(Someone.Head).GetRequiredService<Core.Royalties.Opening.FindOpening>().ExecuteAsync()).Seen;
        var refused = await database.As(Someone.Head).GetRequiredService<Core.Royalties.Opening.ConfirmOpening>().ExecuteAsync(seen);
        Assert.Equal(["royalties.budget-opening-over"], refused.Codes());
        Assert.Contains("cho phép vượt thêm 8.000.000", refused.Refusals[0].Sentence, StringComparison.Ordinal);
        Assert.Equal(0, (await Figures(database)).Spent.Dong);

        Story.Must(await TryAllow(database, 8_000_000));
        await Opening.OpeningGround.Confirm(database);
        Assert.Equal(-8_000_000, (await Figures(database)).Remaining.Dong);
    }

    [Fact]
    public async Task Paying_what_is_bound_changes_nothing_but_its_name()
    {
        await Work(database, 4);
        await Give(database, 1_012_000);
        Story.Must(await Story.TryApprove(database, November));
        Story.Must(await Story.TryDisburse(database, new() { PaidOn = new(2026, 11, 20), Percent = 40, Reason = "Theo kinh phí" }, November));

        var figures = await Figures(database);
        Assert.Equal((404_800, 607_200, 0), (figures.Spent.Dong, figures.BoundSum.Dong, figures.Remaining.Dong));
        Assert.Equal("Còn nợ của kỳ tháng 11 năm 2026", Assert.Single(figures.Bound).Words);
    }

    [Fact]
    public async Task FIN11_money_bound_last_year_is_spent_in_the_year_of_payment_and_must_fit_there()
    {
        await Work(database, 4);
        await Give(database, 5_000_000);
        Story.Must(await Story.TryApprove(database, November));
        Story.Must(await Story.TryHandOver(database, November));
        clock.Set(2027, 1, 8);
        await Give(database, 1_000_000, on: new(2027, 1, 5), year: 2027);

        Assert.Equal(["royalties.budget-over"], (await Story.TryPay(database, November, new(2027, 1, 8))).Codes());
        await Give(database, 12_000, BudgetEntryKind.Change, new(2027, 1, 8), 2027);
        Story.Must(await Story.TryPay(database, November, new(2027, 1, 8)));

        Assert.Equal((0, 5_000_000), (((await Figures(database)).BoundSum + (await Figures(database)).Spent).Dong, (await Figures(database)).Remaining.Dong));
        Assert.Equal((1_012_000, 0), ((await Figures(database, 2027)).Spent.Dong, (await Figures(database, 2027)).Remaining.Dong));
    }

    [Fact]
    public async Task A_budget_smaller_than_what_is_used_is_confirmed_only_with_leave()
    {
        await Work(database, 4);
        Story.Must(await Story.TryApprove(database, November));
        var id = Story.Must(await TrySay(database, Form(1_000_000)));
        Assert.Equal(["royalties.budget-below-used"], (await TryConfirm(database, id)).Codes());
        Story.Must(await TryAllow(database, 12_000));
        Story.Must(await TryConfirm(database, id));
        Assert.Equal((-12_000, 0), ((await Figures(database)).Remaining.Dong, (await Figures(database)).Free.Dong));
    }

    [Fact]
    public async Task A_period_sent_back_frees_its_money()
    {
        await Work(database, 4);
        await Give(database, 1_012_000);
        Story.Must(await Story.TryApprove(database, November));
        Story.Must(await Story.TryReturn(database, November));
        Assert.Equal(1_012_000, (await Figures(database)).Remaining.Dong);
    }

    [Fact]
    public async Task FIN11_two_nodes_that_approve_at_once_do_not_exceed_it_together()
    {
        await Work(database, 4);
        Story.Must(await TryRate(database, Rate(amount: 1_000_000)));
        Story.Must(await TryPrepare(database, November));
        await Give(database, 1_500_000);
        Story.Must(await Story.TryFinish(database, November));
        var (period, list) = (await Story.Period(database, November), await Month(database, November));
        using ServiceProvider one = Node(), two = Node();

        var told = await Task.WhenAll(
            Task.Run(() => one.CreateScope().ServiceProvider.GetRequiredService<ApproveRoyaltyPeriod>().ExecuteAsync(period.Id, period.Version)),
            Task.Run(() => two.CreateScope().ServiceProvider.GetRequiredService<ApproveAllowances>().ExecuteAsync(list.Id, list.Version)));

        Assert.Equal(["royalties.budget-over"], Assert.Single(told, o => !o.Done).Codes());
        Assert.InRange((await Figures(database)).Used.Dong, 1, 1_500_000);
    }

    [Fact]
    public async Task The_warning_comes_before_the_end_by_the_rule_or_by_the_offices_own_part()
    {
        await Work(database, 3); // 759.000
        var form = Form(1_000_000);
        form.WarnPercent = 75;
        Story.Must(await TryConfirm(database, Story.Must(await TrySay(database, form))));
        Assert.Empty((await Detail(database)).Notes);
        Story.Must(await Story.TryApprove(database, November));

        var detail = await Detail(database);
        Assert.Equal((75m, 75.9m), (detail.Figures.WarnPercent, detail.Figures.UsedPercent));
        Assert.Contains("75,9% dự toán năm 2026; còn lại 241.000", detail.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_used_before_the_start_is_spent_once_it_is_confirmed()
    {
        Story.Must(await database.As(Someone.Finance).GetRequiredService<Core.Royalties.Opening.SaveOpeningYear>().ExecuteAsync(2026, new(48_000_000)));
        Assert.Equal(0, (await Figures(database)).Spent.Dong);
        await Opening.OpeningGround.Confirm(database);
        await Give(database, 100_000_000);
        var figures = await Figures(database);
        Assert.Equal((48_000_000, 52_000_000), (figures.Spent.Dong, figures.Remaining.Dong));
    }

    private ServiceProvider Node() => PortalDatabase.Services(database.Folder, database.Clock)
        .AddSingleton<ICurrentUser>(new FixedUser(Someone.Head, Someone.Head)).AddSingleton<IPortalScope>(new FixedScope(A.ThanhDong)).BuildServiceProvider();
}
