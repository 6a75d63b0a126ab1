using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Payments.MoneyPaperTests;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Payments.Plans;

/// <summary>Paid as it was signed, or not at all.</summary>
[Trait("Row", "G6")]
[Trait("Row", "G9")]
public class PayDrawnDisbursementTests
{
    private static readonly DateOnly Planned = Day.AddDays(3);

    private static void Today(PortalDatabase database, int month, int day, int year = 2026) => ((HanoiClock)database.Clock).Set(year, month, day);

    [Fact]
    public async Task Another_day_than_the_one_expected_pays_by_the_same_papers_under_the_same_number()
    {
        var (database, payees) = await TwoMonths((ByAccount("Mai Anh"), 10), (Cash("Lê Bình"), 20));
        using var owned = database;
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));
        Assert.Equal("2026-02", Story.Must(await Story.TryDisburse(database, Form(), September)).Code);
        Today(database, 10, 20);

        var made = Story.Must(await Story.TryPayDrawn(database, "2026-01", new(2026, 10, 19)));

        Assert.Equal(("2026-01", new Money(7_084_000)), (made.Code, made.Net));
        var period = await Story.Period(database, August);
        Assert.Equal((RoyaltyPeriodStatus.Paid, new DateOnly(2026, 10, 19), null), (period.Status, period.PaidOn, period.DrawnIn));
        var paid = await Payment(database, "2026-01", payees[1]);
        Assert.Equal((5_060_000, 506_000), (paid.Gross.Dong, paid.Tax.Dong));
        await using var db = database.Context();
        Assert.Equal(3, await db.IssuedPapers.CountAsync(p => p.About == "chi-2026-01"));
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "royalties.disbursed" && h.Sentence.Contains("theo đợt chi lập ngày 05/10/2026")));
        var detail = Story.Must(await database.As(Someone.Secretary).GetRequiredService<GetDisbursement>().ExecuteAsync("2026-01"));
        Assert.Equal((Planned, 3), (detail.Plan!.PlannedOn, detail.Papers.Count));
        Assert.Equal(["data.stale"], (await Story.TryDrop(database, "2026-01")).Codes());
        await YearSums.AssertVerifiedAsync(database);
        await KeptSheets.AssertPaidAsync(database);
    }

    [Fact]
    public async Task Where_tax_would_differ_nothing_is_paid_and_the_payee_is_named_and_on_a_day_without_the_difference_it_is()
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 18), (Cash("Đỗ An"), 2));
        using var owned = database;
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));
        Story.Must(await Story.TryDisburse(database, Form(), September));

        // 4,554,000 alone bears no tax, with 2,277,000 paid on the same day it does
        var refused = Assert.Single((await Story.TryPayDrawn(database, "2026-01", Day)).Refusals);

        Assert.Equal("royalties.plan-differs", refused.Code);
        Assert.Contains($"Mai Anh (thuế TNCN đã in {Money.Zero}, nay {new Money(683_100)}", refused.Sentence, StringComparison.Ordinal);
        // … and of the other the ground alone, which is printed as well
        Assert.Contains("Đỗ An (căn cứ thuế đã đổi)", refused.Sentence, StringComparison.Ordinal);
        var today = Story.Must(await database.As(Someone.Finance).GetRequiredService<GetDisbursementPlan>().ExecuteAsync("2026-01"));
        Assert.Equal(2, today.Differs.Count);
        Today(database, 10, 6);
        Story.Must(await Story.TryPayDrawn(database, "2026-01", Day.AddDays(1)));
        await YearSums.AssertVerifiedAsync(database);
    }

    [Fact]
    public async Task A_commitment_taken_away_and_records_made_one_are_differences()
    {
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 20), (Cash("Đỗ An"), 2));
        using var owned = database;
        var commitments = database.As(Someone.Secretary).GetRequiredService<SaveTaxCommitment>();
        Story.Must(await commitments.ExecuteAsync(payees[0], new() { Year = 2026, SignedOn = new(2026, 10, 1) }));
        await using (var db = database.Context())
            await db.TaxCommitments.ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, PayeeChangeStatus.Confirmed));
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));
        Assert.Equal((0, true), ((await Story.Plan(database, "2026-01")).Payments.Max(p => p.Tax.Dong),
            (await Story.Plan(database, "2026-01")).Payments.Exists(p => p.Committed)));
        await using (var db = database.Context())
            await db.TaxCommitments.ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, PayeeChangeStatus.Declined));

        var refused = Assert.Single((await Story.TryPayDrawn(database, "2026-01", Day)).Refusals);
        Assert.Contains($"Mai Anh (thuế TNCN đã in {Money.Zero}, nay {new Money(506_000)}", refused.Sentence, StringComparison.Ordinal);

        await using (var db = database.Context())
        {
            await db.TaxCommitments.ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, PayeeChangeStatus.Confirmed));
            var (gone, stays) = (payees[1], payees[0]);
            await db.Contributors.Where(c => c.Id == gone).ExecuteUpdateAsync(set => set.SetProperty(c => c.MergedIntoId, (int?)stays));
        }
        refused = Assert.Single((await Story.TryPayDrawn(database, "2026-01", Day)).Refusals);
        Assert.Contains("Đỗ An (đã in, nay không còn được chi); Mai Anh (tổng đã in", refused.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-10-04", "royalties.paid-before-drawn")]
    [InlineData("2026-10-09", "royalties.paid-in-future")]
    [InlineData(null, "royalties.paid-on-missing")]
    public async Task A_day_that_cannot_be_is_refused_beside_its_field(string? day, string code)
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 10));
        using var owned = database;
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));
        Today(database, 10, 8);

        var refusal = Assert.Single((await Story.TryPayDrawn(database, "2026-01", day is null ? null : DateOnly.Parse(day))).Refusals);

        Assert.Equal((code, "PaidOn"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task It_is_not_paid_in_another_year_since_number_and_tax_are_those_of_the_year_it_was_drawn_up_for()
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 10));
        using var owned = database;
        Today(database, 12, 28);
        Story.Must(await Story.TryDraw(database, Form(on: new(2026, 12, 30)), August));
        Today(database, 1, 5, 2027);

        Assert.Equal(["royalties.plan-other-year"], (await Story.TryPayDrawn(database, "2026-01", new(2027, 1, 5))).Codes());
        Story.Must(await Story.TryDrop(database, "2026-01"));
        Assert.Equal("2027-01", Story.Must(await Story.TryDraw(database, Form(on: new(2027, 1, 6)), August)).Code);
    }

    [Fact]
    public async Task The_request_is_issued_before_the_payment_which_is_not_dated_before_it()
    {
        var (database, _) = await TwoMonths((ByAccount("Mai Anh"), 10), (Cash("Lê Bình"), 20));
        using var owned = database;
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));
        Today(database, 10, 7);
        Assert.Equal(["royalties.paper-day-before-approval"],
            (await Issue(database, PaperKind.PaymentRequest, "chi-2026-01", Someone.Finance, on: new(2026, 8, 14))).Codes());
        Assert.Equal(1, Story.Must(await Issue(database, PaperKind.PaymentRequest, "chi-2026-01", Someone.Finance, on: new(2026, 10, 7))));

        var request = await Kept(database, PaperKind.PaymentRequest, "chi-2026-01");
        Assert.Contains(request.Body, p => p.Text.EndsWith("lần chi 01/2026, dự kiến chi ngày 08/10/2026.", StringComparison.Ordinal));
        Assert.Equal(new Money(7_590_000), request.AmountInWordsOf!.Value);
        Assert.Contains(request.Tables[0].Rows, r => (string?)r.Cells[1] == "Thuế thu nhập cá nhân khấu trừ, nộp ngân sách");
        Assert.Equal(["royalties.paid-before-request"], (await Story.TryPayDrawn(database, "2026-01", new(2026, 10, 6))).Codes());
        Story.Must(await Story.TryPayDrawn(database, "2026-01", new(2026, 10, 7)));
    }

    [Fact]
    public async Task Dropped_its_money_is_free_its_papers_are_out_of_force_and_those_in_their_place_say_so()
    {
        var (database, _) = await TwoMonths((ByAccount("Mai Anh"), 10), (Cash("Lê Bình"), 20));
        using var owned = database;
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));
        Story.Must(await Issue(database, PaperKind.PaymentRequest, "chi-2026-01", Someone.Finance));
        Assert.Equal(["royalties.drop-reason"], (await Story.TryDrop(database, "2026-01", " ")).Codes());
        Assert.Equal(["royalties.drop-reason-long"], (await Story.TryDrop(database, "2026-01", new('x', 1001))).Codes());
        Assert.Equal(["access.not-allowed"], (await Story.TryDrop(database, "2026-01", by: Someone.Secretary)).Codes());

        Assert.Equal("đợt chi 01/2026", Story.Must(await Story.TryDrop(database, "2026-01", by: Someone.Head)));

        Assert.Equal(["data.stale"], (await Story.TryPayDrawn(database, "2026-01", Day)).Codes());
        Assert.Equal(["data.stale"], (await Issue(database, PaperKind.PaymentRequest, "chi-2026-01", Someone.Finance, seen: 1, reason: "Khác")).Codes());
        Assert.Equal("2026-02", Story.Must(await Story.TryDraw(database, Form(on: Planned), August)).Code);
        Story.Must(await Issue(database, PaperKind.PaymentRequest, "chi-2026-02", Someone.Finance));
        Assert.Contains("Bảng này thay thế bảng lập ngày 05/10/2026 của lần chi 01/2026, đã bỏ ngày 05/10/2026. Lý do: Kho bạc trả lại hồ sơ.",
            (await Kept(database, PaperKind.PaymentSheet, "chi-2026-02")).Notes);
        Assert.Equal("Văn bản này thay thế giấy đề nghị thanh toán số 01/X-BBT ngày 05 tháng 10 năm 2026. Lý do: Kho bạc trả lại hồ sơ.",
            (await Kept(database, PaperKind.PaymentRequest, "chi-2026-02")).Notes[0]);
        await using var db = database.Context();
        var checks = await db.PaperChecks.Join(db.IssuedPapers.Where(p => p.About.Contains("chi-")), c => c.Code, p => p.CheckCode,
            (c, p) => new { p.About, InForce = c.WithdrawnAt == null && c.ReplacedAt == null }).ToListAsync();
        Assert.Equal([("chi-2026-01", false), ("chi-2026-02", true)], checks.Select(c => (c.About, c.InForce)).Distinct().Order());
        var register = Story.Must(await database.As(Someone.Head).GetRequiredService<FindRegister>().ExecuteAsync());
        Assert.Equal("Không còn hiệu lực: đợt chi đã bỏ", register.Single(r => r.InRegister == "01/X-BBT").Note);
        Assert.Equal("2026-02", (await Story.Plan(database, "2026-01")).ReplacedBy);
        var rows = Story.Must(await database.As(Someone.Head).GetRequiredService<FindDisbursements>().ExecuteAsync());
        Assert.Equal([("2026-01", PlanState.Dropped), ("2026-02", PlanState.Drawn)], rows.Select(r => (r.Code, r.State)).Order());
        await YearSums.AssertVerifiedAsync(database);
        Assert.All(await database.AsSystem().GetRequiredService<VerifyPapers>().ExecuteAsync(), s => Assert.Null(s.Broken));
    }

    [Fact]
    public async Task A_dropped_plan_lets_its_period_be_sent_back()
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 10));
        using var owned = database;
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));
        Story.Must(await Story.TryDrop(database, "2026-01"));

        Story.Must(await Story.TryReturn(database, August));

        Assert.Equal(["royalties.no-plan"],
            (await database.As(Someone.Finance).GetRequiredService<DropDisbursementPlan>().ExecuteAsync("2026-09", 1, "x")).Codes());
        Assert.Equal(["royalties.no-plan"],
            (await database.As(Someone.Finance).GetRequiredService<PayDrawnDisbursement>().ExecuteAsync("x", 1, new())).Codes());
        Assert.Equal(["royalties.no-plan"], (await database.As(Someone.Finance).GetRequiredService<GetDisbursementPlan>().ExecuteAsync("2026-09")).Codes());
    }

    [Theory]
    [InlineData("UPDATE RoyaltyPeriods SET DrawnIn = NULL", "does not hold period")]
    [InlineData("UPDATE DisbursementPlans SET State = 'Paid'", "no disbursement bears its number")]
    [InlineData("UPDATE DisbursementPlans SET State = 'Dropped', DropReason = 'x'", "counts as in force")]
    [InlineData("UPDATE PlannedPayments SET Gross = Gross + 1", "says")]
    public async Task Verify_sees_what_was_touched_past_the_verbs(string sql, string words)
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 10));
        using var owned = database;
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));
        await using (var db = database.Context()) await db.Database.ExecuteSqlRawAsync(sql);

        var states = await database.AsSystem().GetRequiredService<Core.Royalties.Evidence.VerifyMoney>().ExecuteAsync();

        Assert.Contains(states, s => s.First?.Contains(words, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Verify_sees_a_paper_whose_withdrawal_was_taken_back()
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 10));
        using var owned = database;
        Story.Must(await Story.TryDraw(database, Form(on: Planned), August));
        Story.Must(await Story.TryDrop(database, "2026-01"));
        await using (var db = database.Context()) await db.Database.ExecuteSqlRawAsync("UPDATE PaperChecks SET WithdrawnAt = NULL");

        Assert.Contains(await database.AsSystem().GetRequiredService<VerifyPapers>().ExecuteAsync(),
            s => s.Broken?.EndsWith("is wrong about its withdrawal", StringComparison.Ordinal) == true);
    }
}
