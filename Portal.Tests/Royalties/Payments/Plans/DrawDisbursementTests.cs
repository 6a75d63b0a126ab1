using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Queue;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Payments.Plans;

/// <summary>A payment drawn up before the money moves: its papers are those it is paid by, and nothing else touches what it holds.</summary>
[Trait("Row", "G6")]
[Trait("Row", "G9")]
public class DrawDisbursementTests
{
    private static readonly DateOnly Planned = Day.AddDays(3);

    private static Task<(PortalDatabase Database, IReadOnlyList<int> Payees)> TwoPayees() => TwoMonths((ByAccount("Mai Anh"), 10), (Cash("Lê Bình"), 20));

    [Fact]
    public async Task Its_papers_bear_the_day_they_were_drawn_up_and_tell_the_day_expected_and_the_number_of_the_payment_to_come()
    {
        var (database, _) = await TwoPayees();
        using var owned = database;

        var drawn = Story.Must(await Story.TryDraw(database, Form(on: Planned), August));

        Assert.Equal(("2026-01", "đợt chi 01/2026", new Money(7_084_000), Planned), (drawn.Code, drawn.Words, drawn.Net, drawn.PlannedOn));
        var papers = database.As(Someone.Finance).GetRequiredService<IssueDisbursementPaper>();
        var sheet = Story.Must(await papers.ExecuteAsync("2026-01", PaperKind.PaymentSheet));
        Assert.Equal((Day, "Tháng 8 năm 2026 (lần chi 01/2026)", true), (sheet.Head.Date, sheet.Subtitle, sheet.Whole));
        Assert.Equal("Ngày dự kiến chi 08/10/2026; thuế tính theo quy định có hiệu lực ngày đó.", sheet.Notes[0]);
        Assert.Contains("Ngày dự kiến chi 08/10/2026.", Story.Must(await papers.ExecuteAsync("2026-01", PaperKind.TransferList)).Notes);
        Assert.StartsWith("Ngày dự kiến chi 08/10/2026;", Story.Must(await papers.ExecuteAsync("2026-01", PaperKind.WithholdingList)).Notes[0],
            StringComparison.Ordinal);
        var detail = Story.Must(await database.As(Someone.Head).GetRequiredService<GetDisbursementPlan>().ExecuteAsync("2026-01"));
        Assert.Equal((PlanState.Drawn, false, true, "tháng 8 năm 2026"), (detail.State, detail.MayPay, detail.MayDrop, detail.Periods));
        Assert.Equal([PaperKind.PaymentSheet, PaperKind.TransferList, PaperKind.WithholdingList], detail.Papers.Select(p => p.Kind));
        await YearSums.AssertVerifiedAsync(database);
    }

    [Fact]
    public async Task While_it_stands_its_period_is_paid_by_nothing_else_and_not_sent_back_and_every_page_says_so()
    {
        var (database, _) = await TwoPayees();
        using var owned = database;
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));

        var refused = Assert.Single((await Story.TryDisburse(database, Form(), August)).Refusals);
        Assert.Equal(("royalties.period-drawn", "nhuan-but/chi-tra/2026-01"), (refused.Code, refused.Link));
        Assert.Contains("đang nằm trong đợt chi 01/2026", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(["royalties.period-drawn"], (await Story.TryDraw(database, Form(on: Planned), August, September)).Codes());
        Assert.Equal(["royalties.period-drawn"], (await Story.TryPay(database, August, Day)).Codes());
        Assert.Equal(["royalties.period-drawn"], (await Story.TryReturn(database, August)).Codes());
        Assert.Equal(["royalties.period-drawn"], (await Story.TryReturn(database, August, by: Someone.Head)).Codes());

        var payable = Story.Must(await database.As(Someone.Finance).GetRequiredService<FindPayable>().ExecuteAsync());
        Assert.Equal((September, "2026-01"), (Assert.Single(payable.Periods).Span.First, Assert.Single(payable.Drawn)));
        var period = Story.Must(await database.As(Someone.Finance).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(August));
        Assert.Equal(("2026-01", "Đã lập đợt chi 01/2026, chờ kế toán chi và ghi nhận ngày chi.", 0), (period.DrawnIn, period.Waits, period.Moves.Count));
        var work = Story.Must(await database.As(Someone.Finance).GetRequiredService<FindMyWork>().ExecuteAsync());
        Assert.Equal([("Đợt chi 01/2026", "nhuan-but/chi-tra/2026-01"), ("Nhuận bút tháng 9 năm 2026", "nhuan-but/2026-09")],
            work.Where(w => w.Kind == "Nhuận bút").Select(w => (w.Title, w.Link)).Order());
        var rows = Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindDisbursements>().ExecuteAsync());
        Assert.Equal(("2026-01", PlanState.Drawn, Planned), (Assert.Single(rows).Code, rows[0].State, rows[0].PaidOn));
        Assert.DoesNotContain(Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindMyWork>().ExecuteAsync()),
            w => w.Title.StartsWith("Đợt chi", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "royalties.plan-day-missing")]
    [InlineData("2026-10-04", "royalties.plan-day-behind")]
    [InlineData("2026-12-05", "royalties.plan-day-far")]
    [InlineData("1926-10-08", "data.year")]
    public async Task A_day_that_cannot_be_planned_is_refused_beside_its_field_and_nothing_is_written(string? day, string code)
    {
        var (database, _) = await TwoPayees();
        using var owned = database;

        var refusal = Assert.Single((await Story.TryDraw(database, new() { PaidOn = day is null ? null : DateOnly.Parse(day) }, August)).Refusals);

        Assert.Equal("PaidOn", refusal.Field);
        if (code != "data.year") Assert.Equal(code, refusal.Code);
        await using var db = database.Context();
        Assert.Equal((0, 0), (await db.DisbursementPlans.CountAsync(), await db.IssuedPapers.CountAsync(p => p.Kind == PaperKind.PaymentSheet)));
    }

    [Fact]
    public async Task What_speaks_against_paying_speaks_against_drawing_up()
    {
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 10), (Cash("Báo Hải Phòng", Core.Royalties.Rates.PayeeKind.Organisation), 2));
        using var owned = database;
        Assert.Equal(["royalties.nothing-chosen"], (await Story.TryDraw(database, Form(on: Planned))).Codes());
        Assert.Equal(["royalties.percent-reason-missing"], (await Story.TryDraw(database, Form(80, on: Planned), August)).Codes());
        Assert.Equal(["royalties.invoice-number-missing", "royalties.invoice-day-missing"], (await Story.TryDraw(database, Form(on: Planned), August)).Codes());
        var nobody = Form(on: Planned);
        nobody.LeftOut.UnionWith(payees);
        Assert.Equal(["royalties.nothing-to-pay"], (await Story.TryDraw(database, nobody, August)).Codes());
        await A.Membership(database, Someone.Head, PortalRole.Finance);
        var form = Form(on: Planned);
        form.LeftOut.Add(payees[1]);
        var period = await Story.Period(database, August);
        form.Periods = [new(period.Id, period.Version)];
        Assert.Equal(["royalties.payer-approved"], (await database.As(Someone.Head).GetRequiredService<DrawDisbursement>().ExecuteAsync(form)).Codes());

        var shown = Story.Must(await database.As(Someone.Finance).GetRequiredService<DrawDisbursement>().PreviewAsync(form));
        Assert.Equal((Planned, "Mai Anh"), (shown.Day, Assert.Single(shown.Rows).PayeeName));
    }

    [Fact]
    public async Task A_part_is_drawn_up_with_somebody_left_out_and_an_invoice_and_is_paid_as_it_was()
    {
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 10), (Cash("Đỗ An"), 2),
            (Cash("Báo Hải Phòng", Core.Royalties.Rates.PayeeKind.Organisation), 2));
        using var owned = database;
        var form = Form(80, "Kinh phí chưa đủ", Planned);
        form.LeftOut.Add(payees[1]);
        form.Invoices[payees[2]] = new() { Number = "00000123", IssuedOn = Day };
        Story.Must(await Story.TryDraw(database, form, August));
        ((HanoiClock)database.Clock).Set(2026, 10, 9);

        var made = Story.Must(await Story.TryPayDrawn(database, "2026-01", Day.AddDays(4)));

        Assert.Equal(("2026-01", "lần chi 01/2026", 2_428_800, 1_113_200), (made.Code, made.Words, (int)made.Net.Dong, (int)made.OwedAfter.Dong));
        Assert.Equal("00000123", (await Payment(database, "2026-01", payees[2])).InvoiceNumber);
        var sheet = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueDisbursementPaper>().ExecuteAsync("2026-01", PaperKind.PaymentSheet));
        Assert.Contains(sheet.Notes, n => n.Contains("Lý do: Kinh phí chưa đủ.", StringComparison.Ordinal));
        await YearSums.AssertVerifiedAsync(database);
    }

    [Fact]
    public async Task What_is_left_of_a_paid_period_is_held_too_and_its_closing_keeps_nobody_from_paying()
    {
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 10));
        using var owned = database;
        Story.Must(await Story.TryDisburse(database, Form(50, "Kinh phí chưa đủ"), August));
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));
        Assert.Equal(["2026-02"], (await Dues(database)).Select(d => d.DrawnIn).Distinct());

        Assert.Equal(["royalties.period-drawn"], (await Story.TryDisburse(database, Form(), August)).Codes());
        Story.Must(await Story.TryDisburse(database, Form(), September));
        Story.Must(await Story.TryClose(database, August));
        ((HanoiClock)database.Clock).Set(2026, 10, 8);
        Story.Must(await Story.TryPayDrawn(database, "2026-02", Planned));

        Assert.Equal(1_265_000, (await Payment(database, "2026-02", payees[0])).Gross.Dong);
        Assert.All(await Dues(database), d => Assert.Equal((d.Total, null), (d.Settled, d.DrawnIn)));
        await YearSums.AssertVerifiedAsync(database);
    }

    [Fact]
    [Trait("Fault", "FIN11")]
    public async Task Two_that_fit_the_budget_of_the_next_year_each_do_not_exceed_it_together()
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 10));
        using var owned = database;
        ((HanoiClock)database.Clock).Set(2026, 12, 28);
        await Budgets.Budgeted.Give(database, 3_000_000, on: new(2026, 12, 27), year: 2027);
        Story.Must(await Story.TryDraw(database, Form(on: new(2027, 1, 4)), August));

        // 2,530,000 and 1,265,000, both approved in 2026
        Assert.Equal(["royalties.budget-over"], (await Story.TryDraw(database, Form(on: new(2027, 1, 5)), September)).Codes());

        Story.Must(await Story.TryDrop(database, "2027-01"));
        Assert.Equal("2027-02", Story.Must(await Story.TryDraw(database, Form(on: new(2027, 1, 5)), September)).Code);
    }
}
