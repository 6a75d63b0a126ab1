using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Tests.Alerts;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Payments;

/// <summary>Giấy đề nghị thanh toán, tờ trình, quyết định chi: made of what was approved and paid, numbered by the register, kept as issued.</summary>
[Trait("Row", "G6")]
[Trait("Fault", "FIN9")]
public class MoneyPaperTests
{
    internal const string AugustAbout = "2026-08";

    internal static Task<Outcome<int>> Issue(PortalDatabase database, PaperKind kind, string about, string by, int seen = 0, string symbol = "X-BBT",
        int? asked = null, DateOnly? on = null, string? reason = null) => database.As(by).GetRequiredService<IssueMoneyPaper>().ExecuteAsync(
            new(kind, about, seen), new() { Symbol = symbol, On = on ?? Day, Asked = asked?.ToString(CultureInfo.InvariantCulture), Reason = reason });

    internal static async Task<Sheet> Kept(PortalDatabase database, PaperKind kind, string about)
    {
        await using var db = database.Context();
        return (await db.IssuedPapers.Where(p => p.Kind == kind && p.About == about).OrderByDescending(p => p.Number).FirstAsync()).Open();
    }

    /// <summary>August and September paid: 2,530,000 by account and 5,060,000 in cash in August, of which 506,000 withheld.</summary>
    internal static async Task<PortalDatabase> Paid()
    {
        var (database, _) = await TwoMonths((ByAccount("Mai Anh"), 10), (Cash("Lê Bình"), 20));
        Story.Must(await Story.TryDisburse(database, Form(), August));
        return database;
    }

    [Fact]
    public async Task The_submission_asks_for_what_the_period_came_to_and_the_decision_answers_it_by_number()
    {
        using var database = await Paid();
        await Told.ProfileAsync(database, p => p with
        {
            Treasury = new() { Chapter = "805", Source = "13", TreasuryOffice = "Kho bạc Nhà nước Khu vực III" },
            Signers = [new(SignerDuty.Principal, "Phó Chủ tịch", "Vũ Đình Khánh", SignerAuthority.For, "Chủ tịch")],
        });

        Assert.Equal(1, Story.Must(await Issue(database, PaperKind.Submission, AugustAbout, Someone.Head, symbol: "TTr-BBT")));
        Assert.Equal(1, Story.Must(await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance, symbol: "QĐ-UBND", asked: 45)));

        var (asked, decided) = (await Kept(database, PaperKind.Submission, AugustAbout), await Kept(database, PaperKind.SpendingDecision, AugustAbout));
        Assert.Equal(("Số: 01/TTr-BBT", new Money(7_590_000)), (asked.Head.Number!, asked.AmountInWordsOf!.Value));
        Assert.Equal(new Money(7_590_000), asked.Tables[0].TotalOf(3));
        Assert.Equal("Số: 45/QĐ-UBND", decided.Head.Number);
        Assert.Contains(decided.Body, p => p.Text.Contains("tại Tờ trình số 01/TTr-BBT ngày 05 tháng 10 năm 2026", StringComparison.Ordinal));
        Assert.Equal(["Điều 1.", "Điều 2.", "Điều 3."], decided.Body.Select(p => p.Label).OfType<string>());
        Assert.Contains("7.590.000 đồng (bằng chữ: bảy triệu năm trăm chín mươi nghìn đồng)", decided.Body.Single(p => p.Label == "Điều 1.").Text,
            StringComparison.Ordinal);
        Assert.Equal("Nguồn kinh phí: dự toán ngân sách nhà nước giao cho đơn vị (chương 805, mã nguồn ngân sách nhà nước 13).",
            decided.Body.Single(p => p.Label == "Điều 2.").Text);
        Assert.Equal(new SheetSignature("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", null, "Vũ Đình Khánh"), Assert.Single(decided.Signatures));
        Assert.Contains("Kho bạc Nhà nước Khu vực III", decided.Recipients);
        Assert.Contains(decided.Body, p => p.Kind == SheetParagraphKind.Basis && p.Text.StartsWith("Căn cứ", StringComparison.Ordinal));
        // A semicolon after each, a full stop after the last (NĐ 30/2020, Phụ lục I)
        Assert.All([asked, decided], sheet => Assert.Matches("^;*[.]$", string.Concat(
            sheet.Body.Where(p => p.Kind == SheetParagraphKind.Basis).Select(p => p.Text[^1]))));
    }

    [Fact]
    public async Task What_the_office_gave_no_code_for_is_left_to_be_written_in()
    {
        using var database = await Paid();
        Story.Must(await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance));

        var decided = await Kept(database, PaperKind.SpendingDecision, AugustAbout);

        Assert.StartsWith("Nguồn kinh phí: ……", decided.Body.Single(p => p.Label == "Điều 2.").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(decided.Body, p => p.Text.Contains("Tờ trình", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_request_parts_what_is_paid_into_accounts_cash_and_tax()
    {
        using var database = await Paid();

        Story.Must(await Issue(database, PaperKind.PaymentRequest, "chi-2026-01", Someone.Finance, symbol: "ĐNTT-BBT"));

        var sheet = await Kept(database, PaperKind.PaymentRequest, "chi-2026-01");
        Assert.Equal([("Chuyển khoản cho người nhận", 1, new Money(2_530_000)), ("Chi tiền mặt cho người nhận", 1, new Money(4_554_000)),
            ("Thuế thu nhập cá nhân đã khấu trừ, nộp ngân sách", 1, new Money(506_000))],
            sheet.Tables[0].Rows.Select(r => ((string)r.Cells[1]!, (int)r.Cells[2]!, (Money)r.Cells[3]!)));
        Assert.Equal(new Money(7_590_000), sheet.AmountInWordsOf);
        Assert.Equal(["Người đề nghị thanh toán", "Kế toán", "Thủ trưởng đơn vị"], sheet.Signatures.Select(s => s.Title));
    }

    [Fact]
    [Trait("Fault", "FIN12")]
    public async Task The_same_click_twice_issues_once_and_somebody_elses_is_told()
    {
        using var database = await Paid();
        Assert.Equal(1, Story.Must(await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance)));

        Assert.Equal(1, Story.Must(await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance)));
        Assert.Equal([AccessRefusals.Stale.Code], (await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Head)).Codes());
        Assert.Equal(2, Story.Must(await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Head, seen: 1, reason: "Sửa ký hiệu")));
    }

    [Theory]
    [InlineData(PaperKind.Submission, "2026-11", "royalties.no-period")]
    [InlineData(PaperKind.Submission, "chi-2026-01", "royalties.paper-kind")]
    [InlineData(PaperKind.PaymentRequest, "chi-2026-09", "royalties.no-disbursement")]
    [InlineData(PaperKind.PaymentRequest, "2026-08", "royalties.no-disbursement")]
    [InlineData(PaperKind.AssessmentSheet, "2026-08", "access.not-allowed")]
    public async Task What_cannot_be_issued_is_refused(PaperKind kind, string about, string code)
    {
        using var database = await Paid();

        var by = kind == PaperKind.Submission ? Someone.Head : Someone.Finance;
        Assert.Equal([code], (await Issue(database, kind, about, by)).Codes());
    }

    [Fact]
    public async Task Before_the_approval_nothing_is_asked_for_and_all_reasons_are_told_at_once()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, Core.Royalties.Periods.RoyaltyPeriodStatus.Assessed);

        var refused = await database.As(Someone.Head).GetRequiredService<IssueMoneyPaper>().ExecuteAsync(new(PaperKind.Submission, "2026-11", 0),
            new() { Symbol = "tt", Asked = "năm" });

        Assert.Contains("royalties.paper-before-approval", refused.Codes());
        Assert.Contains(refused.Refusals, r => r.Field == "On");
    }

    [Fact]
    public async Task The_secretary_submits_and_does_not_decide()
    {
        using var database = await Paid();

        Story.Must(await Issue(database, PaperKind.Submission, AugustAbout, Someone.Secretary));
        Assert.Equal(["access.not-allowed"], (await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Secretary)).Codes());
        Assert.Equal(["access.not-allowed"], (await Issue(database, PaperKind.PaymentRequest, "chi-2026-01", Someone.Head)).Codes());
    }

    [Fact]
    public async Task A_certificate_says_where_the_payee_lives_and_is_reached_and_masks_the_phone_for_others()
    {
        var form = Cash("John Smith", Core.Royalties.Rates.PayeeKind.NonResident);
        (form.Address, form.Phone, form.Nationality) = ("12 Lê Thánh Tông", "0912 345 678", "Anh");
        var (database, payees) = await TwoMonths((form, 10));
        using var owned = database;
        Story.Must(await Story.TryDisburse(database, Form(), August));

        var whole = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueWithholdingCertificate>().OfYearAsync(payees[0], 2026));

        Assert.Contains("Quốc tịch: Anh. Cá nhân không cư trú. Địa chỉ: 12 Lê Thánh Tông. Điện thoại: 0912 345 678.", string.Join('\n', whole.Intro),
            StringComparison.Ordinal);
        await using var db = database.Context();
        var kept = string.Join('\n', (await db.IssuedPapers.SingleAsync(p => p.Kind == PaperKind.WithholdingCertificate)).Open().Intro);
        Assert.DoesNotContain("0912 345 678", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Lê Thánh Tông", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Phone", "gọi tôi")]
    [InlineData("Phone", "123")]
    [InlineData("Address", null)]
    [InlineData("Nationality", null)]
    public async Task What_cannot_stand_on_a_certificate_is_refused_beside_its_field(string field, string? typed)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = ByAccount("Mai Anh");
        typeof(Core.Royalties.Payees.PayeeForm).GetProperty(field)!.SetValue(form, typed ?? new('x', 301));

        Assert.Equal([field], (await Story.TrySavePayee(database, form)).Refusals.Select(r => r.Field));
    }
}
