using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Payments;

/// <summary>The list a bank takes: who is paid by account, in its columns, and safe to open in a spreadsheet.</summary>
[Trait("Row", "G6")]
public class TransferListTests
{
    private static async Task<Sheet> List(PortalDatabase database, string by = Someone.Finance) =>
        Story.Must(await database.As(by).GetRequiredService<IssueDisbursementPaper>().ExecuteAsync("2026-01", PaperKind.TransferList));

    [Fact]
    public async Task Only_who_is_paid_by_account_stands_in_it_with_the_name_in_both_spellings()
    {
        var (database, _) = await TwoMonths((ByAccount("Đỗ Thị Ước"), 10), (Cash("Mai Anh"), 2));
        using var owned = database;
        Story.Must(await Story.TryDisburse(database, Form(), August, September));

        var (whole, masked) = (await List(database), await List(database, Someone.Secretary));

        Assert.Equal([1, "DO THI UOC", "Đỗ Thị Ước", "2309876543210", "Agribank", new Money(3_795_000), "Chi nhuan but thang 8 nam 2026, thang 9 nam 2026"],
            Assert.Single(whole.Tables[0].Rows).Cells);
        Assert.Equal("230********10", masked.Tables[0].Rows[0].Cells[3]);
        Assert.Equal(new Money(3_795_000), whole.AmountInWordsOf);
        Assert.DoesNotContain("2309876543210", SheetJson.Write(masked), StringComparison.Ordinal);
    }

    /// <summary>Two orders for the same person and month look to a bank like one sent twice; and the sheet says why the rest is for no items.</summary>
    [Fact]
    public async Task A_month_paid_in_parts_names_the_payment_and_counts_its_items_once()
    {
        var (database, _) = await TwoMonths((ByAccount("Đỗ Thị Ước"), 10));
        using var owned = database;
        Story.Must(await Story.TryDisburse(database, Form(60, "Kinh phí chưa đủ"), August));
        Story.Must(await Story.TryDisburse(database, Form(), August));

        Assert.Equal("Chi nhuan but thang 8 nam 2026, lan chi 01/2026", (await List(database)).Tables[0].Rows[0].Cells[^1]);
        async Task<Sheet> Paid(string code) =>
            Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueDisbursementPaper>().ExecuteAsync(code, PaperKind.PaymentSheet));
        const string note = "Số tin, bài bằng 0: tin, bài đã ghi ở lần chi trước.";
        Assert.DoesNotContain(note, (await Paid("2026-01")).Notes);
        Assert.Contains(note, (await Paid("2026-02")).Notes);
    }

    [Fact]
    public async Task A_payment_in_cash_alone_has_no_such_list_and_says_so()
    {
        var (database, _) = await TwoMonths((Cash("Mai Anh"), 2));
        using var owned = database;
        Story.Must(await Story.TryDisburse(database, Form(), August));

        Assert.Equal(["royalties.no-paper"],
            (await database.As(Someone.Finance).GetRequiredService<IssueDisbursementPaper>().ExecuteAsync("2026-01", PaperKind.TransferList)).Codes());
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")")]
    [InlineData("+84 900", "'+84 900")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1", "' =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("Mai, Anh", "Mai, Anh")]
    public void A_csv_holds_no_formula_whatever_somebody_is_called(string name, string written)
    {
        var sheet = new Sheet
        {
            Head = new() { Authority = "UBND", Place = "Thành Đông", Date = new(2026, 10, 5) }, Title = "Danh sách",
            Tables = [new() { Columns = TransferList.Columns, Rows = [new([1, name, name, "0012345678", "MB", new Money(1_265_000), "Chi"])] }],
        };

        var bytes = SheetCsv.Write(sheet);

        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.GetPreamble()));
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal(("STT,Tên người thụ hưởng,Họ và tên (có dấu),Số tài khoản,Ngân hàng,Số tiền (đồng),Nội dung", ""), (lines[0], lines[2]));
        var cell = written.AsSpan().IndexOfAny(',', '"') < 0 ? written : '"' + written.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        Assert.Equal($"1,{cell},{cell},0012345678,MB,1265000,Chi", lines[1]);
    }

    [Theory]
    [InlineData("Agribank", "Agribank")]
    [InlineData("agri bank", "Agribank")]
    [InlineData("Ngân hàng TMCP Công thương Việt Nam", "VietinBank")]
    [InlineData("ngan hang tmcp ngoai thuong viet nam", "Vietcombank")]
    [InlineData("OceanBank", "OceanBank")]
    [InlineData("Ngân hàng Mặt Trăng", null)]
    [InlineData("", null)]
    public void A_bank_is_known_by_its_short_or_full_name(string name, string? found) => Assert.Equal(found, BankList.Shipped.Find(name)?.ShortName);

    [Fact]
    public void No_bank_is_listed_twice_and_what_is_gone_says_where_accounts_went()
    {
        var all = BankList.Shipped.All;
        Assert.Equal(all.Count, all.Select(b => b.ShortName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var bins = all.Select(b => b.Bin).OfType<string>().ToList();
        Assert.Equal(bins.Count, bins.Distinct().Count());
        Assert.All(bins, b => Assert.Matches("^[0-9]{6}$", b));
        Assert.All(all.Where(b => b.Until is not null), b => Assert.Contains(b.Into, all.Select(a => a.ShortName)));
        Assert.True(all.Single(b => b.ShortName == "OceanBank").IsGone(new(2026, 11, 20)));
    }

    [Theory]
    [Trait("Fault", "FIN4")]
    [InlineData("Ngân hàng Mặt Trăng", "contributors.bank-unknown")]
    [InlineData("OceanBank", "contributors.bank-gone")]
    public async Task A_bank_nobody_knows_or_that_is_gone_is_refused_at_entry(string bank, string code)
    {
        using var database = await PortalDatabase.CreateAsync();

        var form = new PayeeForm { FullName = "Mai Anh", BankAccount = "2309876543210", BankName = bank };
        var refusal = Assert.Single((await Story.TrySavePayee(database, form)).Refusals);

        Assert.Equal((code, "BankName"), (refusal.Code, refusal.Field));
    }

    [Theory]
    [Trait("Fault", "FIN4")]
    [InlineData("12345")]
    [InlineData("12345678901234567890")]
    [InlineData("23O98765432")]
    [InlineData("2309 876 543")]
    public async Task An_account_with_letters_or_of_another_length_is_refused_beside_its_field(string account)
    {
        using var database = await PortalDatabase.CreateAsync();

        var refusal = Assert.Single((await Story.TrySavePayee(database, new() { FullName = "Mai Anh", BankAccount = account, BankName = "MB" })).Refusals);

        Assert.Equal(("contributors.bank", "BankAccount"), (refusal.Code, refusal.Field));
    }
}
