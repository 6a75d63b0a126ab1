using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Overview;
using Portal.Core.Kernel;
using Portal.Core.Overview;
using Portal.Core.Portals;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Accounts.Sessions;
using Portal.Tests.Alerts;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Overview;

/// <summary>One's own page of money: quarters, corrections, what is owed and carried, certificates; nothing of anybody else.</summary>
[Trait("Row", "G10")]
public sealed class OwnMoneyTests : AdminTestContext
{
    private static readonly YearMonth November = new(2026, 11);
    private static readonly DateOnly Today = new(2026, 11, 20);
    private int mine;

    /// <summary>An approved November with a work of the author, whose tax is a fifth, and one of somebody else.</summary>
    private async Task<PublishedItem> WorkAsync(PayeeKind kind = PayeeKind.NonResident)
    {
        await A.Schedule(Database);
        mine = await A.Contributor(Database, "Hạnh", kind, Someone.Author);
        var theirs = await A.Contributor(Database, "Bình", userId: Someone.OtherAuthor);
        var item = await Story.Publish(Database, await A.CompleteForm(Database, by: [(mine, 60), (theirs, 40)]));
        await Story.Assess(Database, item.ItemId, 2);
        return item;
    }

    private async Task<OwnRoyalty> Royalty(string who = Someone.Author) =>
        Story.Must(await Database.As(who).GetRequiredService<FindOwnRoyalty>().ExecuteAsync(2026));

    private async Task<OwnPayments> Payments(string who = Someone.Author) =>
        Story.Must(await Database.As(who).GetRequiredService<FindOwnPayments>().ExecuteAsync(2026));

    private async Task<IRenderedComponent<OwnRoyaltyPage>> OpenPage(string path = "nhuan-but-cua-toi")
    {
        As(Someone.Author);
        var page = await OpenAsync<OwnRoyaltyPage>(path);
        page.WaitForState(() => page.FindAll("table, .empty").Count > 0);
        return page;
    }

    private async Task<int> AdjustAsync(PublishedItem item, long dong)
    {
        var line = (await Story.Work(Database, item.ItemId)).Lines.Single(l => l.ContributorId == mine);
        return Story.Must(await Database.As(Someone.Secretary).GetRequiredService<AdjustLine>().ExecuteAsync(new(line.Id, new Money(dong), "Chấm thiếu ảnh")));
    }

    [Fact]
    public async Task A_month_of_a_quarter_shows_the_quarter_by_its_words()
    {
        await Told.ProfileAsync(Database, p => p with { RoyaltyPeriods = [new ProfileRoyaltyPeriod(new(2026, 10, 1), 3)] });
        await WorkAsync();

        var own = await Royalty();
        var page = await OpenPage("nhuan-but-cua-toi?nam=2026&thang=2026-11");

        Assert.Equal(("quý IV năm 2026", 1, 1), (own.SpanOf(November).Words, own.In(November).Count, own.In(new YearMonth(2026, 12)).Count));
        Assert.Empty(own.In(new YearMonth(2026, 9)));
        Assert.Equal("Nhuận bút của tôi, quý IV năm 2026", page.Find("h1").TextContent.Trim());
        Assert.Equal("Quý IV năm 2026", page.Find("[data-label='Kỳ']").TextContent);
    }

    [Fact]
    public async Task A_correction_of_ones_own_line_counts_in_the_total_and_names_work_period_and_reason_and_others_see_nothing_of_it()
    {
        var item = await WorkAsync();
        Story.Must(await Story.TryApprove(Database, November));
        await AdjustAsync(item, -3_600);

        var row = Assert.Single((await Royalty()).Adjustments);
        var page = await OpenPage();

        Assert.Equal((new Money(-3_600), "tháng 12 năm 2026", "tháng 11 năm 2026"), (row.Amount, row.Span.Words, row.Of!.Value.Words));
        Assert.Equal(new Money(300_000), (await Royalty()).TotalIn(null));
        Assert.Equal(new Money(303_600), (await Royalty()).TotalIn(November));
        Assert.Contains("Sai sót khi chấm: Chấm thiếu ảnh", page.Find("section[aria-labelledby=dieu-chinh-cua-toi]").TextContent, StringComparison.Ordinal);
        Assert.Contains(new Money(300_000).ToString(), page.Find("[data-testid=own-total]").TextContent, StringComparison.Ordinal);
        Assert.Empty((await Royalty(Someone.OtherAuthor)).Adjustments);
    }

    [Fact]
    public async Task What_was_left_or_only_proposed_is_no_money_of_anybody()
    {
        var item = await WorkAsync();
        Story.Must(await Story.TryApprove(Database, November));
        var id = await AdjustAsync(item, 5_000);
        Story.Must(await Database.As(Someone.Secretary).GetRequiredService<DecideAdjustment>().LeaveAsync(id, 1, "Nhầm người"));

        Assert.Empty((await Royalty()).Adjustments);
    }

    [Fact]
    public async Task What_is_owed_after_a_payment_in_part_stands_on_the_page_and_is_nobody_elses()
    {
        await WorkAsync();
        Story.Must(await Story.TryApprove(Database, November));
        Assert.True((await Payments()).Balance.IsEven);
        Story.Must(await Story.TryDisburse(Database, new() { PaidOn = Today, Percent = 50, Reason = "Kinh phí" }, November));

        var page = await OpenPage();

        Assert.Equal(new Money(151_800), (await Payments()).Balance.Owed);
        Assert.Equal(new Money(101_200), (await Payments(Someone.OtherAuthor)).Balance.Owed);
        Assert.Contains(new Money(151_800).ToString(), page.Find("[data-testid=own-balance]").TextContent, StringComparison.Ordinal);
        Assert.True((await Payments(Someone.Secretary)).Balance.IsEven);
    }

    [Fact]
    public async Task A_certificate_of_ones_own_opens_is_told_in_the_history_and_anybody_elses_is_not_found()
    {
        await WorkAsync();
        Story.Must(await Story.TryApprove(Database, November));
        Story.Must(await Story.TryDisburse(Database, new() { PaidOn = Today }, November));
        var payment = Assert.Single((await Payments()).Rows);
        Assert.Null(payment.Certificate);
        Assert.Equal(["access.not-found"], (await Open(Someone.Author)).Codes());
        Story.Must(await Database.As(Someone.Finance).GetRequiredService<IssueWithholdingCertificate>().OfPaymentAsync(payment.PaymentId));

        var sheet = Story.Must(await Open(Someone.Author));
        var page = await OpenPage();

        Assert.Equal(("Số: 0001/2026", new Money(60_720)), (sheet.Head.Number, sheet.AmountInWordsOf));
        Assert.Equal(["access.not-found"], (await Open(Someone.OtherAuthor)).Codes());
        Assert.Equal(["access.not-found"], (await Open(Someone.Head)).Codes());
        Assert.Equal($"/thanh-dong/nhuan-but-cua-toi/chung-tu/{payment.PaymentId}.pdf", page.FindAll("a").Single(a => a.TextContent == "Số 0001/2026 (PDF)")
            .GetAttribute("href"));
        await using var db = Database.Context();
        Assert.Equal(2, await db.History.CountAsync(h => h.Action == "royalties.certificate.issued"));

        // A screen left alone gives no number away
        var (_, desk) = await AtTheDesk.SitAsync(Database, Someone.Author);
        ((HanoiClock)Clock).Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(["accounts.proof-needed"], (await desk.GetRequiredService<IssueWithholdingCertificate>().OpenOwnAsync(payment.PaymentId)).Codes());

        Task<Outcome<Core.Papers.Sheets.Sheet>> Open(string who) =>
            Database.As(who).GetRequiredService<IssueWithholdingCertificate>().OpenOwnAsync(payment.PaymentId);
    }

    [Fact]
    public async Task What_the_payroll_pays_is_not_counted_as_money_in_the_hand()
    {
        await WorkAsync(PayeeKind.Staff);
        Story.Must(await Story.TryApprove(Database, November));
        Story.Must(await Story.TryDisburse(Database, new() { PaidOn = Today }, November));

        var own = await Payments();

        Assert.Equal((new Money(303_600), Money.Zero, new Money(303_600)), (own.Paid, own.Net, own.Payroll));
    }

    [Fact]
    public async Task What_was_paid_under_a_record_merged_into_ones_own_is_ones_own()
    {
        var item = await WorkAsync();
        Story.Must(await Story.TryApprove(Database, November));
        Story.Must(await Story.TryDisburse(Database, new() { PaidOn = Today }, November));
        var stays = await A.Contributor(Database, "Nguyễn Thị Hạnh", PayeeKind.NonResident);
        Story.Must(await Database.As(Someone.Head).GetRequiredService<MergeContributors>().ExecuteAsync(mine, 1, stays, "Một người hai hồ sơ"));

        Assert.Equal(new Money(303_600), Assert.Single((await Payments()).Rows).Gross);
        Assert.Equal(item.EditionId, Assert.Single((await Royalty()).Rows).EditionId);
        Assert.Equal(new Money(202_400), Assert.Single((await Payments(Someone.OtherAuthor)).Rows).Gross);
    }
}
