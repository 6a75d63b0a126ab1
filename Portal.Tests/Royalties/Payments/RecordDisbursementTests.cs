using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Payments;

/// <summary>Several periods at once, a part of what is owed, the rest later: nothing twice, nothing lost.</summary>
[Trait("Row", "G9")]
public class RecordDisbursementTests
{
    [Fact]
    public async Task Two_periods_in_one_payment_are_one_sum_a_payee_with_its_tax()
    {
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 10), (Cash("Người nước ngoài", PayeeKind.NonResident), 4));
        using var owned = database;

        var made = Story.Must(await Story.TryDisburse(database, Form(), August, September));

        // 2,530,000 + 1,265,000 is under 5,000,000; of 1,012,000 + 506,000 a non-resident bears 20 %
        var (first, second) = (await Payment(database, made.Code, payees[0]), await Payment(database, made.Code, payees[1]));
        Assert.Equal((3_795_000, 0, 2), (first.Gross.Dong, first.Tax.Dong, first.WorkCount));
        Assert.Equal((1_518_000, 303_600, 1_214_400), (second.Gross.Dong, second.Tax.Dong, second.Net.Dong));
        Assert.Equal(("2026-01", "lần chi 01/2026", new Money(5_009_400), Money.Zero), (made.Code, made.Words, made.Net, made.OwedAfter));
        foreach (var month in new[] { August, September })
            Assert.Equal((RoyaltyPeriodStatus.Paid, Day), ((await Story.Period(database, month)).Status, (await Story.Period(database, month)).PaidOn));
    }

    [Fact]
    public async Task Eighty_percent_is_recorded_printed_and_the_rest_stays_owed_and_is_paid_later()
    {
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 10));
        using var owned = database;

        var first = Story.Must(await Story.TryDisburse(database, Form(80, "Kinh phí chưa đủ"), August));

        Assert.Equal((2_024_000, 506_000), ((await Payment(database, first.Code, payees[0])).Gross.Dong, first.OwedAfter.Dong));
        var papers = database.As(Someone.Finance).GetRequiredService<IssueDisbursementPaper>();
        var sheet = Story.Must(await papers.ExecuteAsync(first.Code, PaperKind.PaymentSheet));
        Assert.Contains(sheet.Notes, n => n == $"Chi 80%, còn nợ {new Money(506_000)}. Lý do: Kinh phí chưa đủ.");
        Assert.Equal(new Money(506_000), sheet.Tables[0].TotalOf(sheet.Tables[0].Columns.ToList().FindIndex(c => c.Key == "owed")));
        var payable = Story.Must(await database.As(Someone.Finance).GetRequiredService<FindPayable>().ExecuteAsync());
        Assert.Equal([(August, 506_000, false), (September, 1_265_000, true)], payable.Periods.Select(p => (p.Span.First, (int)p.Due.Dong, p.First)));
        var detail = Story.Must(await database.As(Someone.Finance).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(August));
        Assert.Equal((new Money(506_000), "2026-01"), (detail.Owed, Assert.Single(detail.Disbursements).Code));

        var second = Story.Must(await Story.TryDisburse(database, Form(), August, September));

        Assert.Equal((1_771_000, 0), ((await Payment(database, second.Code, payees[0])).Gross.Dong, second.OwedAfter.Dong));
        Assert.All(await Dues(database), d => Assert.Equal(d.Total, d.Settled));
    }

    [Fact]
    public async Task A_closed_period_that_owes_is_still_paid_the_rest()
    {
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 10));
        using var owned = database;
        Story.Must(await Story.TryDisburse(database, Form(50, "Kinh phí chưa đủ"), August));
        Story.Must(await Story.TryClose(database, August));

        var rest = Story.Must(await Story.TryDisburse(database, Form(), August));

        Assert.Equal(1_265_000, (await Payment(database, rest.Code, payees[0])).Gross.Dong);
        Assert.Equal(RoyaltyPeriodStatus.Closed, (await Story.Period(database, August)).Status);
        Assert.Equal(["royalties.nothing-to-pay"], (await Story.TryDisburse(database, Form(), August)).Codes());
    }

    [Fact]
    public async Task Whoever_is_left_out_is_owed_the_whole()
    {
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 10), (Cash("Đỗ An"), 2));
        using var owned = database;
        var form = Form();
        form.LeftOut.Add(payees[1]);

        var made = Story.Must(await Story.TryDisburse(database, form, August));

        Assert.Equal(506_000, made.OwedAfter.Dong);
        Assert.Equal(["Mai Anh"], (await Story.Payments(database, August)).Select(p => p.PayeeName));
    }

    [Fact]
    [Trait("Fault", "FIN14")]
    public async Task Tax_that_is_more_than_the_payment_is_taken_as_far_as_it_goes_and_the_rest_with_the_next_and_nobody_else_waits()
    {
        // August's 4,554,000 alone bears no tax; with a fifth of September's 2,277,000 on the same day it is 5,009,400
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 18), (Cash("Đỗ An"), 2));
        using var owned = database;
        Story.Must(await Story.TryDisburse(database, Form(), August));

        var second = Story.Must(await Story.TryDisburse(database, Form(20, "Kinh phí chưa đủ"), September));

        var payment = await Payment(database, second.Code, payees[0]);
        Assert.Equal((455_400, 500_940, 455_400, 0, 45_540),
            (payment.Gross.Dong, payment.TaxDue.Dong, payment.Tax.Dong, payment.Net.Dong, payment.CarriedTaxOut.Dong));
        Assert.Equal(50_600, (await Payment(database, second.Code, payees[1])).Net.Dong);
        var papers = database.As(Someone.Finance).GetRequiredService<IssueDisbursementPaper>();
        var list = Story.Must(await papers.ExecuteAsync(second.Code, PaperKind.WithholdingList));
        Assert.Equal("Mai Anh", Assert.Single(list.Tables[0].Rows).Cells[1]);

        ((HanoiClock)database.Clock).Set(2026, 10, 6);
        var third = Story.Must(await Story.TryDisburse(database, Form(on: Day.AddDays(1)), September));

        payment = await Payment(database, third.Code, payees[0]);
        Assert.Equal((1_821_600, 0, 45_540, 45_540, 0),
            (payment.Gross.Dong, payment.TaxDue.Dong, payment.CarriedTaxIn.Dong, payment.Tax.Dong, payment.CarriedTaxOut.Dong));
    }

    [Theory]
    [InlineData("2026-10-06", 100.0, null, "royalties.paid-in-future", "PaidOn")]
    [InlineData("2026-08-14", 100.0, null, "royalties.paid-before-approved", "PaidOn")]
    [InlineData(null, 100.0, null, "royalties.paid-on-missing", "PaidOn")]
    [InlineData("2026-10-05", 0.0, "x", "royalties.percent-outside", "Percent")]
    [InlineData("2026-10-05", 100.5, null, "royalties.percent-outside", "Percent")]
    [InlineData("2026-10-05", null, null, "royalties.percent-missing", "Percent")]
    [InlineData("2026-10-05", 80.0, " ", "royalties.percent-reason-missing", "Reason")]
    public async Task What_is_typed_wrong_is_refused_beside_its_field_and_nothing_is_written(
        string? day, double? percent, string? reason, string code, string field)
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 10));
        using var owned = database;
        var form = new DisbursementForm { PaidOn = day is null ? null : DateOnly.Parse(day), Percent = (decimal?)percent, Reason = reason };

        var refusal = Assert.Single((await Story.TryDisburse(database, form, August)).Refusals);

        Assert.Equal((code, field), (refusal.Code, refusal.Field));
        await using var db = database.Context();
        Assert.Equal((0, 0), (await db.Disbursements.CountAsync(), await db.RoyaltyDues.CountAsync()));
    }

    [Fact]
    public async Task Nothing_chosen_pays_nothing()
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 10));
        using var owned = database;

        Assert.Equal(["royalties.nothing-chosen"], (await Story.TryDisburse(database, Form())).Codes());
    }

    [Fact]
    [Trait("Fault", "FIN12")]
    public async Task The_same_form_sent_twice_at_once_is_recorded_once_and_answered_the_same()
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 10));
        using var owned = database;
        var (one, two) = (await Story.Period(database, August), await Story.Period(database, September));
        var form = Form();
        form.Periods = [new(one.Id, one.Version), new(two.Id, two.Version)];

        var outcomes = await Task.WhenAll(new[] { 1, 2 }.Select(_ => database.As(Someone.Finance).GetRequiredService<RecordDisbursement>())
            .ToList().Select(v => Task.Run(() => v.ExecuteAsync(form))));

        Assert.Equal(outcomes[0].Value, outcomes[1].Value);
        await using var db = database.Context();
        Assert.Equal((1, 1), (await db.Disbursements.CountAsync(), await db.RoyaltyPayments.CountAsync()));
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "royalties.disbursed"));
    }

    [Fact]
    public async Task Two_who_pay_the_same_period_pay_it_once_and_the_slower_is_told_who_was_faster()
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 10));
        using var owned = database;
        await A.Membership(database, Someone.Administrator, PortalRole.Finance);
        var period = await Story.Period(database, August);
        DisbursementForm Seen() => new() { PaidOn = Day, Periods = [new(period.Id, period.Version)] };

        var outcomes = await Task.WhenAll(new[] { Someone.Finance, Someone.Administrator }.Select(w => database.As(w).GetRequiredService<RecordDisbursement>())
            .ToList().Select(v => Task.Run(() => v.ExecuteAsync(Seen()))));

        var refused = Assert.Single(outcomes, o => !o.Done);
        Assert.Equal("data.stale", Assert.Single(refused.Refusals).Code);
        Assert.Contains("đã ghi nhận chi", refused.Refusals[0].Sentence, StringComparison.Ordinal);
        Assert.Single(await Story.Payments(database, August));
    }

    [Fact]
    public async Task The_preview_shows_what_will_be_paid_and_writes_nothing()
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 10), (Cash("Dương Chi", PayeeKind.Staff), 2));
        using var owned = database;
        var period = await Story.Period(database, August);
        var form = Form(50, "x");
        form.Periods = [new(period.Id, period.Version)];

        var shown = Story.Must(await database.As(Someone.Finance).GetRequiredService<RecordDisbursement>().PreviewAsync(form));

        Assert.Equal([("Dương Chi", 253_000, true), ("Mai Anh", 1_265_000, false)], shown.Rows.Select(r => (r.PayeeName, (int)r.Gross.Dong, r.ToPayroll)));
        Assert.Equal(1_518_000, shown.OwedAfter.Dong);
        Assert.Empty(await Dues(database));
    }

    [Fact]
    [Trait("Row", "G5")]
    public async Task An_organisation_is_paid_against_its_invoice_and_not_without()
    {
        var (database, payees) = await TwoMonths((Cash("Trung tâm Văn hóa", PayeeKind.Organisation), 4));
        using var owned = database;
        Assert.Equal(["royalties.invoice-number-missing", "royalties.invoice-day-missing"], (await Story.TryPay(database, August, Day)).Codes());
        var refused = await Story.TryDisburse(database, Form(), August);
        Assert.Equal([InvoiceForm.NumberField(payees[0]), InvoiceForm.IssuedOnField(payees[0])], refused.Refusals.Select(r => r.Field));
        var form = Form();
        form.Invoices[payees[0]] = new() { Number = "00000123", IssuedOn = Day.AddDays(1) };
        Assert.Equal(["royalties.invoice-after-payment"], (await Story.TryDisburse(database, form, August)).Codes());
        form.Invoices[payees[0]].IssuedOn = Day;

        var made = Story.Must(await Story.TryDisburse(database, form, August));

        var payment = await Payment(database, made.Code, payees[0]);
        Assert.Equal(("00000123", Day, 0, 1_012_000), (payment.InvoiceNumber, payment.InvoiceOn, payment.Tax.Dong, payment.Net.Dong));
    }

    [Fact]
    [Trait("Fault", "FIN5")]
    public async Task Disbursements_are_listed_with_what_was_paid_here_and_what_the_payroll_pays()
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 10), (Cash("Dương Chi", PayeeKind.Staff), 2));
        using var owned = database;
        Story.Must(await Story.TryDisburse(database, Form(), August, September));

        var row = Assert.Single(Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindDisbursements>().ExecuteAsync()));
        var detail = Story.Must(await database.As(Someone.Secretary).GetRequiredService<GetDisbursement>().ExecuteAsync(row.Code));

        Assert.Equal(("tháng 8 năm 2026, tháng 9 năm 2026", 3_795_000, 759_000, 4_554_000),
            (row.Periods, (int)row.Net.Dong, (int)row.Payroll.Dong, (int)row.Gross.Dong));
        Assert.Equal([August, September], detail.Spans);
        Assert.Equal([PaperKind.PaymentSheet], detail.Papers.Select(p => p.Kind));
        Assert.Equal(["royalties.no-disbursement"],
            (await database.As(Someone.Secretary).GetRequiredService<GetDisbursement>().ExecuteAsync("2026-1")).Codes());
    }
}
