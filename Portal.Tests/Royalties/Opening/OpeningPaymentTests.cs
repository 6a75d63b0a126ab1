using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Opening;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Opening.OpeningGround;

namespace Portal.Tests.Royalties.Opening;

/// <summary>What was owed when the portal began, from the file to the money: owed once confirmed, paid once, with the tax of the day.</summary>
[Trait("Row", "G5")]
public sealed class OpeningPaymentTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private PortalDatabase database = null!;
    private int lan;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        lan = await A.Contributor(database, "Vũ Thị Lan", PayeeKind.NonResident);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<OpeningDone> Bring(long owed, string name = "Vũ Thị Lan") =>
        Import(database, OpeningKind.Balances, Book(OpeningKind.Balances, Balance(name, 3_500_000, 100_000, owed)));

    private async Task<Payable> Payable() => Story.Must(await database.As(Someone.Finance).GetRequiredService<FindPayable>().ExecuteAsync());

    private static DisbursementForm Form(decimal percent = 100) =>
        new() { Opening = true, PaidOn = Today, Percent = percent, Reason = percent < 100 ? "Kinh phí chưa về đủ" : null };

    private Task<Outcome<DisbursementMade>> TryPay(DisbursementForm? form = null) => Story.TryDisburse(database, form ?? Form());

    private async Task<PayeeDetail> Payee(int id) => Story.Must(await database.As(Someone.Finance).GetRequiredService<GetPayee>().ExecuteAsync(id));

    [Fact]
    public async Task What_was_owed_is_payable_once_confirmed_is_paid_with_the_tax_of_the_day_and_then_nothing_is_left()
    {
        await Bring(250_000);
        Assert.Equal(Money.Zero, (await Payable()).Opening);
        Assert.Equal(["royalties.nothing-to-pay"], (await TryPay()).Codes());

        await Confirm(database);
        Assert.Equal(new Money(250_000), (await Payable()).Opening);
        Assert.Equal(new Money(250_000), (await Payee(lan)).Balance.Owed);
        var made = Story.Must(await TryPay());

        Assert.Equal((new Money(200_000), Money.Zero), (made.Net, made.OwedAfter));
        Assert.Equal(Money.Zero, (await Payable()).Opening);
        var payment = Assert.Single((await Payee(lan)).Payments);
        Assert.Equal((new Money(250_000), new Money(50_000), "còn nợ đầu kỳ"), (payment.Gross, payment.Tax, payment.Periods));
        Assert.Equal(Money.Zero, (await Payee(lan)).Balance.Owed);
        Assert.Equal(["royalties.nothing-to-pay"], (await TryPay()).Codes());
    }

    [Fact]
    public async Task Paid_in_two_parts_it_is_paid_once_in_all()
    {
        await Bring(250_001);
        await Confirm(database);

        Story.Must(await TryPay(Form(50)));
        Assert.Equal(new Money(125_000), (await Payable()).Opening);
        Story.Must(await TryPay());

        await using var db = database.Context();
        Assert.Equal([125_001, 125_000], (await db.RoyaltyPayments.OrderBy(p => p.Id).ToListAsync()).Select(p => p.Gross.Dong));
        Assert.Equal(Money.Zero, (await Payable()).Opening);
    }

    [Fact]
    public async Task Other_figures_before_payment_are_owed_instead_once_confirmed_and_nothing_meanwhile()
    {
        await Bring(250_000);
        await Confirm(database);

        await Bring(300_000);
        Assert.Equal(Money.Zero, (await Payable()).Opening);
        Assert.Equal(["royalties.nothing-to-pay"], (await TryPay()).Codes());
        await Confirm(database);

        Assert.Equal(new Money(300_000), (await Payable()).Opening);
        Assert.Equal(new Money(240_000), Story.Must(await TryPay()).Net);
    }

    [Fact]
    public async Task The_same_form_twice_pays_once_and_two_at_once_pay_once_too()
    {
        await Bring(250_000);
        await Confirm(database);
        var form = Form();

        var same = await Task.WhenAll(new[] { 1, 2 }.Select(_ => Task.Run(() => TryPay(form))));
        var other = await TryPay();

        Assert.Single(same.Select(s => Story.Must(s).Code).Distinct());
        Assert.Equal(["royalties.nothing-to-pay"], other.Codes());
        await using var db = database.Context();
        Assert.Equal(new Money(250_000), (await db.RoyaltyPayments.ToListAsync()).Sum(p => p.Gross));
    }

    [Fact]
    public async Task Nobody_is_paid_before_a_second_person_has_confirmed_who_they_are_but_others_are_when_they_are_left_out()
    {
        await Import(database, OpeningKind.Payees, Book(OpeningKind.Payees, OpeningGround.Payee("Trần Bình")));
        await Bring(70_000, "Trần Bình");
        await Bring(250_000);
        await Confirm(database);
        int binh;
        await using (var db = database.Context()) binh = await db.Contributors.Where(c => c.FullName == "Trần Bình").Select(c => c.Id).SingleAsync();

        var refused = Assert.Single((await TryPay()).Refusals);
        Assert.Contains("Trần Bình: thông tin chi trả chưa được người thứ hai xác nhận", refused.Sentence, StringComparison.Ordinal);
        var without = Form();
        without.LeftOut.Add(binh);
        Story.Must(await TryPay(without));

        Assert.Equal(new Money(70_000), (await Payable()).Opening);
    }

    [Fact]
    [Trait("Row", "G9")]
    public async Task The_year_of_a_payee_counts_what_was_paid_and_withheld_before_the_start_once_confirmed_and_names_it()
    {
        await Bring(250_000);
        Assert.Empty((await Payee(lan)).Balance.Years);
        await Confirm(database);
        Story.Must(await TryPay());

        var year = Assert.Single((await Payee(lan)).Balance.Years);

        Assert.Equal((2026, 3_750_000L, 150_000L, 3_600_000L), (year.Year, year.Gross.Dong, year.Tax.Dong, year.Net.Dong));
        Assert.Equal((3_500_000L, 100_000L), (year.OpeningPaid.Dong, year.OpeningWithheld.Dong));
    }

    [Fact]
    [Trait("Row", "G9")]
    public async Task The_totals_of_a_year_have_the_time_before_the_start_in_columns_of_its_own_that_add_up_and_other_years_have_none()
    {
        var an = await A.Contributor(database, "Đỗ An");
        await Import(database, OpeningKind.Balances, Book(OpeningKind.Balances, Balance("Đỗ An", 900_000, 0, 0)));
        await Bring(250_000);
        await Confirm(database);
        Story.Must(await TryPay());
        Assert.NotEqual(lan, an);
        var years = database.As(Someone.Finance).GetRequiredService<IssuePayeeYears>();

        var sheet = Story.Must(await years.ExecuteAsync(2026));
        var table = sheet.Tables[0];

        object? Cell(int row, string key) => sheet.Tables.Select(t => (Table: t, At: t.Columns.ToList().FindIndex(c => c.Key == key)))
            .Where(t => t.At >= 0).Select(t => t.Table.Rows[row].Cells[t.At]).First();
        Assert.Equal(["Đỗ An", "Vũ Thị Lan"], table.Rows.Select((_, i) => ((string)Cell(i, "name")!).Split('\n')[0]));
        Assert.Equal((new Money(900_000), new Money(900_000), Money.Zero), (Cell(0, "gross-before"), Cell(0, "gross"), Cell(0, "gross3")));
        Assert.Equal((new Money(3_500_000), new Money(250_000), new Money(3_750_000)), (Cell(1, "gross-before"), Cell(1, "gross3"), Cell(1, "gross")));
        Assert.Equal((new Money(100_000), new Money(50_000), new Money(150_000)), (Cell(1, "tax-before"), Cell(1, "tax3"), Cell(1, "tax")));
        Assert.Contains("Trước khi dùng phần mềm: tổng (đồng)", table.Columns.Select(c => c.Title));
        Assert.DoesNotContain(Story.Must(await years.ExecuteAsync(2025)).Tables[0].Columns, c => c.Key == "gross-before");
    }
}
