using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Queue;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Payments;

/// <summary>One payee over the year: owed, paid, certified, committed, made one with another.</summary>
[Trait("Row", "G5")]
public class PayeeBalanceTests
{
    private static async Task<PayeeDetail> Payee(PortalDatabase database, int id, string by = Someone.Finance) =>
        Story.Must(await database.As(by).GetRequiredService<GetPayee>().ExecuteAsync(id));

    [Fact]
    public async Task The_page_of_a_payee_shows_what_is_owed_and_what_was_paid_by_year()
    {
        var (database, payees) = await TwoMonths((Cash("Người nước ngoài", PayeeKind.NonResident), 10));
        using var owned = database;
        Story.Must(await Story.TryDisburse(database, Form(50, "Kinh phí chưa đủ"), August));

        var shown = await Payee(database, payees[0]);

        Assert.Equal(1_265_000, shown.Balance.Owed.Dong);
        var year = Assert.Single(shown.Balance.Years);
        Assert.Equal((2026, 1_265_000, 253_000, 1_012_000), (year.Year, (int)year.Gross.Dong, (int)year.Tax.Dong, (int)year.Net.Dong));
        Assert.Equal(("2026-01", "tháng 8 năm 2026", null), (shown.Payments[0].Code, shown.Payments[0].Periods, shown.Payments[0].Certificate));
    }

    [Fact]
    public async Task A_certificate_is_issued_once_for_a_payment_and_for_the_rest_of_the_year_and_opens_the_same()
    {
        var (database, payees) = await TwoMonths((Cash("Người nước ngoài", PayeeKind.NonResident), 10));
        using var owned = database;
        var first = Story.Must(await Story.TryDisburse(database, Form(), August));
        Story.Must(await Story.TryDisburse(database, Form(), September));
        var certificates = database.As(Someone.Finance).GetRequiredService<IssueWithholdingCertificate>();
        var payment = await Payment(database, first.Code, payees[0]);

        var one = Story.Must(await certificates.OfPaymentAsync(payment.Id));
        var year = Story.Must(await certificates.OfYearAsync(payees[0], 2026));

        Assert.Equal((new Money(506_000), new Money(253_000)), (one.AmountInWordsOf, year.AmountInWordsOf));
        Assert.Equal(("Số: 0001/2026", "Số: 0002/2026"), (one.Head.Number, year.Head.Number));
        Assert.Equal(one.Tables[0].Rows[0].Cells, Story.Must(await certificates.OpenAsync(payment.Id)).Tables[0].Rows[0].Cells);
        Assert.Equal(one.Head.Number, Story.Must(await certificates.OfPaymentAsync(payment.Id)).Head.Number);
        Assert.Equal(["royalties.nothing-withheld"], (await certificates.OfYearAsync(payees[0], 2026)).Codes());
        Assert.Equal(["royalties.certificate-not-issued"], (await certificates.OpenAsync(999)).Codes());
        await using var db = database.Context();
        Assert.Equal(4, await db.History.CountAsync(h => h.Action == "royalties.certificate.issued"));
        Assert.Equal(["0002/2026", "0001/2026"], (await Payee(database, payees[0])).Payments.Select(p => p.Certificate));
    }

    [Fact]
    public async Task Totals_by_quarter_add_up_to_the_year_and_are_masked_for_who_does_not_pay()
    {
        var (database, _) = await TwoMonths((ByAccount("Mai Anh"), 10));
        using var owned = database;
        Story.Must(await Story.TryDisburse(database, Form(), August, September));

        var whole = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssuePayeeYears>().ExecuteAsync(2026));
        var masked = Story.Must(await database.As(Someone.Secretary).GetRequiredService<IssuePayeeYears>().ExecuteAsync(2026));

        object? Cell(Sheet sheet, string key) => sheet.Tables[0].Rows[0].Cells[sheet.Tables[0].Columns.ToList().FindIndex(c => c.Key == key)];
        Assert.Equal((new Money(3_795_000), new Money(3_795_000), Money.Zero), (Cell(whole, "gross3"), Cell(whole, "gross"), Cell(whole, "gross2")));
        Assert.Equal(("031190012345", "031*******45"), (Cell(whole, "tax-code"), Cell(masked, "tax-code")));
    }

    [Fact]
    public async Task A_commitment_of_the_year_spares_the_tax_from_the_day_it_was_signed_once_confirmed()
    {
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 20));
        using var owned = database;
        var save = database.As(Someone.Secretary).GetRequiredService<SaveTaxCommitment>();
        var decide = database.As(Someone.Finance).GetRequiredService<DecideTaxCommitment>();
        var id = Story.Must(await save.ExecuteAsync(payees[0], new() { Year = 2026, SignedOn = new(2026, 10, 1), KeptAt = "Cặp hồ sơ 3" }));
        Assert.Equal(["contributors.commitment-exists"], (await save.ExecuteAsync(payees[0], new() { Year = 2026, SignedOn = new(2026, 10, 1) })).Codes());
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Secretary).GetRequiredService<DecideTaxCommitment>().ConfirmAsync(id, 1)).Codes());
        Assert.Contains(Story.Must(await database.As(Someone.Finance).GetRequiredService<FindMyWork>().ExecuteAsync()),
            r => r.Does == "Xác nhận bản cam kết thuế năm 2026");

        Story.Must(await decide.ConfirmAsync(id, 1));
        Story.Must(await decide.ConfirmAsync(id, 1));
        var made = Story.Must(await Story.TryDisburse(database, Form(), August));

        // Twenty points are 5,060,000: 506,000 without the commitment
        var payment = await Payment(database, made.Code, payees[0]);
        Assert.Equal((0, true), (payment.Tax.Dong, payment.Committed));
        Assert.Equal((PayeeChangeStatus.Confirmed, "Cặp hồ sơ 3"), (await Payee(database, payees[0])).Commitments.Select(c => (c.Status, c.KeptAt)).Single());
    }

    [Fact]
    public async Task A_commitment_declined_or_of_another_year_spares_nothing()
    {
        var (database, payees) = await TwoMonths((Cash("Mai Anh"), 20));
        using var owned = database;
        var save = database.As(Someone.Secretary).GetRequiredService<SaveTaxCommitment>();
        var declined = Story.Must(await save.ExecuteAsync(payees[0], new() { Year = 2026, SignedOn = new(2026, 10, 1) }));
        var decide = database.As(Someone.Finance).GetRequiredService<DecideTaxCommitment>();
        Assert.Equal(["contributors.reason-missing"], (await decide.DeclineAsync(declined, 1, " ")).Codes());
        Story.Must(await decide.DeclineAsync(declined, 1, "Chữ ký không rõ"));
        var last = Story.Must(await save.ExecuteAsync(payees[0], new() { Year = 2025, SignedOn = new(2025, 1, 5) }));
        Story.Must(await decide.ConfirmAsync(last, 1));

        var made = Story.Must(await Story.TryDisburse(database, Form(), August));

        Assert.Equal(506_000, (await Payment(database, made.Code, payees[0])).Tax.Dong);
    }

    public static TheoryData<string, string, Action<CommitmentForm>> Wrong => new()
    {
        { "contributors.commitment-year-missing", "Year", f => f.Year = null },
        { "contributors.commitment-year", "Year", f => f.Year = 26 },
        { "contributors.commitment-form", "Form", f => f.Form = " " },
        { "contributors.commitment-kept-at", "KeptAt", f => f.KeptAt = new string('a', 201) },
        { "contributors.commitment-signed-missing", "SignedOn", f => f.SignedOn = null },
        { "contributors.commitment-signed-future", "SignedOn", f => f.SignedOn = new(2026, 11, 21) },
        { "contributors.commitment-signed-after", "SignedOn", f => f.Year = 2025 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_commitment_typed_wrong_is_refused_beside_its_field(string code, string field, Action<CommitmentForm> spoil)
    {
        using var database = await PortalDatabase.CreateAsync();
        var payee = await A.Contributor(database, "Mai Anh");
        var form = new CommitmentForm { Year = 2026, SignedOn = new(2026, 11, 20) };
        spoil(form);

        var refusal = Assert.Single((await database.As(Someone.Secretary).GetRequiredService<SaveTaxCommitment>().ExecuteAsync(payee, form)).Refusals);

        Assert.Equal((code, field), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task A_commitment_known_by_its_end_alone_becomes_one_of_that_year()
    {
        using var database = await PortalDatabase.CreateAsync();
        var payee = await Story.Payee(database, new() { FullName = "Mai Anh", PayBy = PayBy.Cash, CommitmentUntil = new(2026, 12, 31) });

        var row = Assert.Single((await Payee(database, payee)).Commitments);

        Assert.Equal((2026, null, PayeeChangeStatus.Confirmed), (row.Year, row.SignedOn, row.Status));
    }
}
