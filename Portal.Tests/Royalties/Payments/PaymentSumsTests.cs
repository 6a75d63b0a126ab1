using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Payments;

/// <summary>What several payments come to together: of a day, of a year, over the years, each to the đồng.</summary>
[Trait("Row", "G5")]
public sealed class PaymentSumsTests
{
    [Fact]
    public async Task Years_add_up_what_was_paid_here_withheld_and_handed_to_the_payroll_the_newest_first()
    {
        var (database, payees) = await TwoMonths((Cash("Người nước ngoài", PayeeKind.NonResident), 10), (Cash("Dương Chi", PayeeKind.Staff), 4));
        using var owned = database;
        Story.Must(await Story.TryDisburse(database, Form(50, "Kinh phí chưa đủ"), August));
        Story.Must(await Story.TryDisburse(database, Form(40, "Kinh phí chưa đủ"), September));
        ((HanoiClock)database.Clock).Set(2027, 1, 6);
        Story.Must(await Story.TryDisburse(database, Form(on: new(2027, 1, 6)), August, September));

        var (foreigner, staff) = (await BalanceAsync(database, payees[0]), await BalanceAsync(database, payees[1]));

        // Of 2,530,000 and 1,265,000: 1,265,000 and 506,000 in the first year, the rest in the next; a fifth of each is withheld
        Assert.Equal([(2027, 2_024_000, 404_800, 1_619_200, 0), (2026, 1_771_000, 354_200, 1_416_800, 0)], Years(foreigner));
        Assert.Equal([(2027, 809_600, 0, 0, 809_600), (2026, 708_400, 0, 0, 708_400)], Years(staff));
        Assert.Equal((Money.Zero, Money.Zero, Money.Zero), (foreigner.Owed, foreigner.TakeBack, foreigner.CarriedTax));
    }

    [Fact]
    public async Task What_several_periods_owe_is_owed_together_and_tax_not_withheld_yet_is_carried_once()
    {
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 18), (Cash("Đỗ An"), 2));
        using var owned = database;
        Story.Must(await Story.TryDisburse(database, Form(), August));
        Story.Must(await Story.TryDisburse(database, Form(20, "Kinh phí chưa đủ"), September));

        var balance = await BalanceAsync(database, payees[0]);

        // 500,940 fell due on the day's 5,009,400, and the second payment brought 455,400
        Assert.Equal((new Money(1_821_600), new Money(45_540)), (balance.Owed, balance.CarriedTax));
        Assert.Equal([(2026, 5_009_400, 455_400, 4_554_000, 0)], Years(balance));
    }

    [Fact]
    public async Task The_third_payment_of_a_day_bears_the_tax_of_all_three()
    {
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 18));
        using var owned = database;
        Story.Must(await Story.TryDisburse(database, Form(50, "Kinh phí chưa đủ"), August));
        Story.Must(await Story.TryDisburse(database, Form(), August));

        var third = Story.Must(await Story.TryDisburse(database, Form(), September));

        var payment = await Payment(database, third.Code, payees[0]);
        Assert.Equal((2_277_000, 683_100), (payment.Gross.Dong, payment.Tax.Dong));
    }

    [Fact]
    public async Task Payments_stand_in_the_order_of_names_with_the_account_of_the_approval_and_an_invoice_for_organisations_alone()
    {
        var (database, payees) = await TwoMonths((ByAccount("Mai Anh"), 4), (Cash("Dương Chi"), 2), (Cash("Bùi Lan"), 2));
        using var owned = database;
        var form = Form();
        form.Invoices[payees[0]] = new() { Number = "00000123", IssuedOn = Day };
        form.LeftOut.Add(payees[2]);
        var period = await Story.Period(database, August);
        form.Periods = [new(period.Id, period.Version)];

        var shown = Story.Must(await database.As(Someone.Finance).GetRequiredService<RecordDisbursement>().PreviewAsync(form));
        form.Periods = [];
        var made = Story.Must(await Story.TryDisburse(database, form, August));

        Assert.Equal(("Bùi Lan", new Money(506_000), Money.Zero), shown.Unpaid.Select(u => (u.Name, u.Owed, u.TakeBack)).Single());
        await using var db = database.Context();
        Assert.Equal(["Dương Chi", "Mai Anh"], await db.RoyaltyPayments.OrderBy(p => p.Id).Select(p => p.PayeeName).ToListAsync());
        var payment = await Payment(database, made.Code, payees[0]);
        Assert.Equal(("230********10 Agribank", null, null), (payment.BankMasked, payment.InvoiceNumber, payment.InvoiceOn));
        Assert.Equal([payees[0], payees[1], payees[2]], (await Dues(database)).Select(d => d.ContributorId).Order());
    }

    private static async Task<PayeeBalance> BalanceAsync(PortalDatabase database, int payee) =>
        Story.Must(await database.As(Someone.Finance).GetRequiredService<GetPayee>().ExecuteAsync(payee)).Balance;

    private static IEnumerable<(int, int, int, int, int)> Years(PayeeBalance balance) =>
        balance.Years.Select(y => (y.Year, (int)y.Gross.Dong, (int)y.Tax.Dong, (int)y.Net.Dong, (int)y.Payroll.Dong));
}
