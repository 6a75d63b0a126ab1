using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

public class IssueRoyaltySheetTests
{
    private static readonly YearMonth November = new(2026, 11);

    private static async Task<Sheet> Issue(PortalDatabase database, string by = Someone.Finance, RoyaltySheetKind kind = RoyaltySheetKind.Payment) =>
        Story.Must(await database.As(by).GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, kind));

    private static object? Cell(Sheet sheet, string column, int row = 0) =>
        sheet.Tables[0].Rows[row].Cells[sheet.Tables[0].Columns.ToList().FindIndex(c => c.Key == column)];

    /// <summary>An approved period with one payee, who has an account.</summary>
    private static async Task<(PortalDatabase Database, int Payee)> OnePayee()
    {
        var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var payee = await Story.Payee(database,
            new() { FullName = "Mai Anh", PenName = "Hải Anh", TaxCode = "031190012345", BankAccount = "2309876543210", BankName = "Agribank" });
        var item = await Story.Publish(database, await A.CompleteForm(database, by: [(payee, 100)]));
        await Story.Assess(database, item.ItemId);
        Story.Must(await Story.TryApprove(database, November));
        return (database, payee);
    }

    [Fact]
    public async Task Whoever_pays_gets_the_numbers_whole_and_everybody_else_masked()
    {
        var (database, _) = await OnePayee();
        using var owned = database;

        var (whole, masked) = (await Issue(database), await Issue(database, Someone.Secretary));

        Assert.Equal(("031190012345", "2309876543210 Agribank"), (Cell(whole, "tax-code"), Cell(whole, "account")));
        Assert.Equal(("031*******45", "230********10 Agribank"), (Cell(masked, "tax-code"), Cell(masked, "account")));
        Assert.Contains(masked.Notes, n => n.Contains("đã được che bớt", StringComparison.Ordinal));
        Assert.DoesNotContain(whole.Notes, n => n.Contains("che bớt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_frozen_stays_when_the_account_changes_later()
    {
        var (database, payee) = await OnePayee();
        using var owned = database;
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));

        await Story.Payee(database,
            new() { Id = payee, Version = 2, FullName = "Mai Anh", TaxCode = "031190099999", BankAccount = "9704366600000", BankName = "Vietcombank" });

        var sheet = await Issue(database);
        Assert.Equal(("Mai Anh (bút danh Hải Anh)", "031190012345", "2309876543210 Agribank"),
            (Cell(sheet, "name"), Cell(sheet, "tax-code"), Cell(sheet, "account")));
        await using var db = database.Context();
        var payment = await db.RoyaltyPayments.SingleAsync();
        Assert.DoesNotContain("031190012345", payment.TaxCodeProtected, StringComparison.Ordinal);
        Assert.DoesNotContain("2309876543210", payment.BankAccountProtected, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "G9")]
    public async Task Of_a_period_that_is_drawn_up_it_is_the_sheet_that_was_drawn_up_and_once_dropped_a_provisional_one_again()
    {
        var (database, _) = await OnePayee();
        using var owned = database;
        Story.Must(await Story.TryDraw(database, new() { PaidOn = new(2026, 11, 25) }, November));

        var (whole, masked) = (await Issue(database), await Issue(database, Someone.Secretary));

        Assert.Equal(("Ngày dự kiến chi 25/11/2026; thuế tính theo quy định có hiệu lực ngày đó.", "Tháng 11 năm 2026 (lần chi 01/2026)"),
            (whole.Notes[0], whole.Subtitle));
        Assert.NotNull(whole.Check);
        Assert.Equal(("031190012345", "031*******45"), (Cell(whole, "tax-code"), Cell(masked, "tax-code")));
        Assert.Equal(["papers.no-such-number"], (await database.As(Someone.Finance).GetRequiredService<IssueRoyaltySheet>()
            .ExecuteAsync(November, RoyaltySheetKind.Payment, 1)).Codes());
        await using (var db = database.Context())
            Assert.Contains("tháng 11 năm 2026 theo đợt chi 01/2026 đã lập: 1 người nhận",
                (await db.History.Where(h => h.Action == "royalties.payment-sheet.issued").OrderBy(h => h.Sequence).FirstAsync()).Sentence,
                StringComparison.Ordinal);
        Story.Must(await Story.TryDrop(database, "2026-01"));
        Assert.StartsWith("Chưa chi; thuế tạm tính", (await Issue(database)).Notes[0], StringComparison.Ordinal);
    }

    [Fact] // Periods paid before whole numbers were frozen have the masked ones only
    public async Task A_payment_without_whole_numbers_is_printed_as_it_was_kept()
    {
        var (database, _) = await OnePayee();
        using var owned = database;
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));
        await using (var db = database.Context())
        {
            await db.RoyaltyPayments.ExecuteUpdateAsync(set =>
                set.SetProperty(p => p.TaxCodeProtected, (string?)null).SetProperty(p => p.BankAccountProtected, (string?)null));
            await db.IssuedPapers.ExecuteDeleteAsync();
        }

        var sheet = await Issue(database);

        Assert.Equal(("031*******45", "230********10 Agribank"), (Cell(sheet, "tax-code"), Cell(sheet, "account")));
    }

    [Fact]
    public async Task Each_payment_sheet_leaves_a_line_that_says_who_saw_what()
    {
        var (database, _) = await OnePayee();
        using var owned = database;

        await Issue(database);
        await Issue(database, Someone.Secretary);
        await Issue(database, Someone.Secretary, RoyaltySheetKind.Assessment);
        Assert.False((await database.As(Someone.Author).GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, RoyaltySheetKind.Payment)).Done);

        await using var db = database.Context();
        Assert.Equal(
        [
            ("Đỗ Thanh Mai", "Xuất bảng kê chi trả kỳ nhuận bút tháng 11 năm 2026: 1 người nhận, số định danh/mã số thuế và số tài khoản ghi đầy đủ."),
            ("Lê Thu Trang", "Xuất bảng kê chi trả kỳ nhuận bút tháng 11 năm 2026: 1 người nhận, số định danh/mã số thuế và số tài khoản đã che bớt."),
        ], (await db.History.Where(h => h.Action == "royalties.payment-sheet.issued").OrderBy(h => h.Sequence).ToListAsync()).Select(h =>
            (h.ActorName, h.Sentence)));
    }

    [Fact] // NĐ 18/2014 Điều 6: who supplies information or edits gets remuneration, authors get royalties
    public async Task Supplying_information_and_editing_are_remuneration_and_the_rest_is_royalty()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var (author, helper) = (await A.Contributor(database, "An"), await A.Contributor(database, "Bình"));
        var form = await A.CompleteForm(database);
        form.Contributors =
        [
            new() { ContributorId = author, SharePercent = 60 }, new() { ContributorId = author, SharePercent = 10, Role = ContributionRole.Editing },
            new() { ContributorId = helper, SharePercent = 30, Role = ContributionRole.Information },
        ];
        await Story.Assess(database, (await Story.Publish(database, form)).ItemId, 10);
        Story.Must(await Story.TryApprove(database, November));
        var before = await Issue(database);
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));

        foreach (var sheet in new[] { before, await Issue(database) })
        {
            Assert.Equal([new Money(1_518_000), new Money(253_000), new Money(1_771_000)],
                new[] { "royalty", "remuneration", "gross" }.Select(c => Cell(sheet, c)));
            Assert.Equal([Money.Zero, new Money(759_000), new Money(759_000)], new[] { "royalty", "remuneration", "gross" }.Select(c => Cell(sheet, c, 1)));
        }
    }

    [Fact]
    [Trait("Fault", "FIN5")]
    [Trait("Row", "G6")]
    public async Task The_payment_sheet_shows_the_hand_computed_figures_and_their_totals()
    {
        using var database = await PayRoyaltyPeriodTests.ThreePayees();

        var sheet = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, RoyaltySheetKind.Payment));

        Assert.Equal(2, sheet.Tables.Count);
        var (table, payroll) = (sheet.Tables[0], sheet.Tables[1]);
        int At(string key) => table.Columns.ToList().FindIndex(c => c.Key == key);
        Assert.Equal([1, 2], table.Rows.Select(r => r.Cells[At("no")]));
        Assert.Equal(["Âu Bình", "Đỗ An"], table.Rows.Select(r => r.Cells[At("name")]));
        Assert.Equal([new Money(1_265_000), new Money(1_265_000)], table.Rows.Select(r => r.Cells[At("gross")]));
        Assert.Equal([new Money(253_000), Money.Zero], table.Rows.Select(r => r.Cells[At("tax")]));
        Assert.Equal(2L, table.TotalOf(At("works")));
        Assert.Equal(new Money(2_530_000), table.TotalOf(At("gross")));
        Assert.Equal(new Money(253_000), table.TotalOf(At("tax")));
        Assert.Equal(new Money(2_277_000), table.TotalOf(At("net")));
        Assert.Equal(["Dương Chi"], payroll.Rows.Select(r => r.Cells[1]));
        Assert.Equal(new Money(566_720), payroll.TotalOf(payroll.Columns.ToList().FindIndex(c => c.Key == "gross")));
        Assert.DoesNotContain(payroll.Columns, c => c.Key is "tax" or "net");
        Assert.Equal((new Money(2_277_000), new Money(566_720), null), (table.AmountInWordsOf, payroll.AmountInWordsOf, sheet.AmountInWordsOf));
        Assert.True(table.HasTotalRow && payroll.HasTotalRow);
        Assert.Equal("Tổng số (I + II) trừ vào dự toán, gồm cả thuế: 3.096.720 đồng "
            + "(bằng chữ: ba triệu không trăm chín mươi sáu nghìn bảy trăm hai mươi đồng).", sheet.Notes[0]);
        Assert.StartsWith("Chưa chi", sheet.Notes[1], StringComparison.Ordinal);
        Assert.StartsWith("Không khấu trừ thuế tại bảng này đối với 1 người của đơn vị chi trả (nhuận bút, thù lao 566.720\u00A0đồng)", sheet.Notes[2],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paid_sheet_shows_what_was_frozen_whatever_changes_later()
    {
        using var database = await PayRoyaltyPeriodTests.ThreePayees();
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));
        await using (var db = database.Context()) await db.Contributors.ExecuteUpdateAsync(set => set.SetProperty(c => c.FullName, "Tên khác"));

        var sheet = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, RoyaltySheetKind.Payment));

        Assert.Equal(["Âu Bình", "Đỗ An", "Dương Chi"], sheet.Tables.SelectMany(t => t.Rows).Select(r => r.Cells[1]));
        Assert.Equal("Đã chi ngày 20/11/2026; thuế tính theo quy định có hiệu lực ngày chi.", sheet.Notes[1]);
    }

    [Fact]
    public async Task The_assessment_sheet_is_a_draft_until_approval_and_lists_each_work()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        await Story.Publish(database);
        var get = database.As(Someone.Secretary).GetRequiredService<IssueRoyaltySheet>();

        var sheet = Story.Must(await get.ExecuteAsync(November, RoyaltySheetKind.Assessment));

        Assert.Equal("BẢN DỰ THẢO", sheet.Watermark);
        Assert.Equal(2, sheet.Tables[0].Rows.Count);
        Assert.Equal("Chưa chấm", sheet.Tables[0].Rows[1].Cells[^1]);
        Assert.Equal(new Money(253_000), sheet.AmountInWordsOf);
        Assert.Equal(["royalties.no-period"], (await get.ExecuteAsync(new(2020, 1), RoyaltySheetKind.Payment)).Codes());
        Assert.Equal(["access.not-allowed"],
            (await database.As(Someone.Author).GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, RoyaltySheetKind.Assessment)).Codes());
    }
}
