using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Support.FrozenPayees;

namespace Portal.Tests.Royalties.Periods;

/// <summary>What is missing of a payee is listed before the approval, and stops it where money would have nowhere to go.</summary>
[Trait("Fault", "FIN4")]
public class PayeeGapsTests
{
    public static TheoryData<Action<PayeeForm>, string> Incomplete => new()
    {
        { f => f.BankAccount = null, "Mai Anh: chi bằng chuyển khoản nhưng chưa có số tài khoản." },
        { f => f.BankName = null, "Mai Anh: chi bằng chuyển khoản nhưng chưa ghi ngân hàng." },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public async Task Payment_by_account_without_one_is_listed_with_a_link_and_not_approved(Action<PayeeForm> spoil, string words)
    {
        var form = MaiAnh;
        spoil(form);
        var (database, payee) = await Assessed(form);
        using var owned = database;

        var refusal = Assert.Single((await Story.TryApprove(database, November)).Refusals);

        Assert.Equal(("royalties.payee-incomplete", $"cong-tac-vien?sua={payee}"), (refusal.Code, refusal.Link));
        Assert.StartsWith(words, refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(refusal.Sentence, Assert.Single((await Detail(database, Someone.Head)).PayeeNotes).Sentence);
    }

    [Theory] // C40-HD and phiếu chi: cash against a signature; staff get theirs with the payroll
    [InlineData(PayeeKind.Resident, PayBy.Cash)]
    [InlineData(PayeeKind.Staff, PayBy.Account)]
    public async Task Cash_and_staff_need_no_account_and_the_sheet_says_cash(PayeeKind kind, PayBy payBy)
    {
        var (database, _) = await Assessed(new() { FullName = "Mai Anh", TaxCode = "031190012345", Kind = kind, PayBy = payBy });
        using var owned = database;

        Story.Must(await Story.TryApprove(database, November));

        var sheet = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, RoyaltySheetKind.Payment));
        var account = sheet.Tables[0].Columns.ToList().FindIndex(c => c.Key == "account");
        Assert.Equal(payBy == PayBy.Cash ? "Tiền mặt" : null, account < 0 ? null : sheet.Tables[0].Rows[0].Cells[account]);
    }

    [Fact]
    public async Task A_payee_nobody_has_confirmed_keeps_the_period_from_being_approved()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var payee = Story.Must(await Story.TrySavePayee(database, MaiAnh));
        await Story.Assess(database, (await Story.Publish(database, await A.CompleteForm(database, by: [(payee, 100)]))).ItemId);

        var refusal = Assert.Single((await Story.TryApprove(database, November)).Refusals);

        Assert.Equal("Mai Anh: thông tin chi trả chưa được người thứ hai xác nhận.", refusal.Sentence);
    }

    [Fact]
    public async Task A_missing_tax_code_is_listed_before_the_approval_and_recorded_with_it()
    {
        var form = MaiAnh;
        form.TaxCode = null;
        var (database, _) = await Assessed(form);
        using var owned = database;
        Assert.Equal(PayeeNoteKind.Missing, Assert.Single((await Detail(database, Someone.Head)).PayeeNotes).Kind);

        Story.Must(await Story.TryApprove(database, November));

        await using var db = database.Context();
        Assert.EndsWith("Còn thiếu khi duyệt: Mai Anh: chưa có số định danh cá nhân hoặc mã số thuế.",
            (await db.History.SingleAsync(h => h.Action == "royalties.period.approved")).Sentence, StringComparison.Ordinal);
    }
}
