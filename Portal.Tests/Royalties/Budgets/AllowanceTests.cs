using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Budgets.Budgeted;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>A month's allowances from the list to the payment, and what is put right afterwards.</summary>
[Trait("Row", "G7")]
public sealed class AllowanceTests : IAsyncLifetime
{
    private static readonly YearMonth October = new(2026, 10), November = new(2026, 11);
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        Story.Must(await TryRate(database, Rate()));
        Story.Must(await TryRate(database, Rate("Phó Trưởng ban", 300_000)));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The head's term ends; from then on somebody else approves.</summary>
    private async Task EndHead(DateOnly on)
    {
        await A.Membership(database, Someone.Deputy, PortalRole.Head);
        await using var db = database.Context();
        await db.Memberships.Where(m => m.BoardPosition == "Trưởng ban").ExecuteUpdateAsync(set => set.SetProperty(m => m.ToOn, on));
    }

    [Fact]
    public async Task A_month_is_drawn_up_approved_and_paid_by_the_right_people_with_a_kept_sheet()
    {
        await Give(database, 2_000_000);
        Assert.Equal(800_000, Story.Must(await TryPrepare(database, October)).Dong);
        Assert.Equal(["access.not-allowed"], (await TryApprove(database, October, Someone.Deputy)).Codes());
        Assert.Equal(800_000, Story.Must(await TryApprove(database, October)).Dong);
        Assert.Equal((800_000, 0), ((await Figures(database)).BoundSum.Dong, (await Figures(database)).Spent.Dong));

        Assert.Equal(["royalties.allowance-paid-on"], (await TryPay(database, October, null)).Codes());
        Assert.Equal(["royalties.allowance-paid-early"], (await TryPay(database, October, new(2026, 11, 19))).Codes());
        Assert.Equal(["royalties.allowance-paid-future"], (await TryPay(database, October, new(2026, 11, 21))).Codes());
        Story.Must(await TryPay(database, October, new(2026, 11, 20)));

        var figures = await Figures(database);
        Assert.Equal((0, 800_000, 800_000), (figures.BoundSum.Dong, figures.Spent.Dong, figures.Months[10].Allowance.Dong));
        var sheet = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueAllowanceSheet>().ExecuteAsync(October));
        Assert.Equal(new Money(800_000), sheet.AmountInWordsOf);
        Assert.Contains("Đã chi ngày 20/11/2026.", sheet.Notes);
        Assert.Contains("Chưa chi.", Story.Must(await database.As(Someone.Head).GetRequiredService<IssueAllowanceSheet>().ExecuteAsync(October, 1)).Notes);
        Assert.Equal(["royalties.allowance-standing"], (await TryPrepare(database, October)).Codes());
    }

    [Fact]
    public async Task Whoever_drew_it_up_does_not_approve_it_and_whoever_approved_it_does_not_pay()
    {
        await A.Membership(database, Someone.Finance, PortalRole.Head);
        await A.Membership(database, Someone.Head, PortalRole.Finance);
        Story.Must(await TryPrepare(database, October));
        Assert.Equal(["royalties.allowance-own"], (await TryApprove(database, October, Someone.Finance)).Codes());
        Story.Must(await TryApprove(database, October));
        Assert.Equal(["royalties.allowance-payer-approved"], (await TryPay(database, October, new(2026, 11, 20), Someone.Head)).Codes());
    }

    [Fact]
    public async Task A_second_click_is_answered_as_the_first_and_an_old_screen_is_told()
    {
        Story.Must(await TryPrepare(database, October));
        var seen = await Month(database, October);
        var verb = database.As(Someone.Head).GetRequiredService<ApproveAllowances>();
        Story.Must(await verb.ExecuteAsync(seen.Id, seen.Version));
        Story.Must(await database.As(Someone.Head).GetRequiredService<ApproveAllowances>().ExecuteAsync(seen.Id, seen.Version));
        Assert.Equal(["data.stale"],
            (await database.As(Someone.Finance).GetRequiredService<ReturnAllowances>().ExecuteAsync(seen.Id, seen.Version, "x")).Codes());
        await using var db = database.Context();
        Assert.Equal(1, await db.IssuedPapers.CountAsync(p => p.Kind == PaperKind.AllowanceSheet));
    }

    [Fact]
    public async Task Beyond_the_budget_it_is_not_approved()
    {
        await Give(database, 799_999);
        Story.Must(await TryPrepare(database, October));
        Assert.Equal(["royalties.budget-over"], (await TryApprove(database, October)).Codes());
    }

    [Fact]
    public async Task What_changed_since_it_was_drawn_up_is_drawn_up_anew()
    {
        Story.Must(await TryPrepare(database, October));
        await EndHead(new(2026, 9, 30));
        Assert.Equal(["royalties.allowance-changed"], (await TryApprove(database, October, Someone.Deputy)).Codes());
        var stored = await Month(database, October);
        var back = database.As(Someone.Deputy).GetRequiredService<ReturnAllowances>();
        Assert.Equal(["royalties.allowance-reason"], (await back.ExecuteAsync(stored.Id, stored.Version, "")).Codes());
        Story.Must(await back.ExecuteAsync(stored.Id, stored.Version, "Thôi giữ chức"));
        Assert.Equal(300_000, Story.Must(await TryPrepare(database, October)).Dong);
        Assert.Equal(300_000, Story.Must(await TryApprove(database, October, Someone.Deputy)).Dong);
    }

    [Fact]
    public async Task A_list_sent_back_after_its_approval_leaves_no_sheet_in_force_but_the_one_that_says_so()
    {
        Story.Must(await TryPrepare(database, October));
        Story.Must(await TryApprove(database, October));
        var stored = await Month(database, October);
        Story.Must(await database.As(Someone.Head).GetRequiredService<ReturnAllowances>().ExecuteAsync(stored.Id, stored.Version, "Sai mức"));

        var sheet = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueAllowanceSheet>().ExecuteAsync(October));
        Assert.Equal("ĐÃ TRẢ LẠI", sheet.Watermark);
        Assert.Equal("Bảng này đã trả lại ngày 20 tháng 11 năm 2026, không dùng để chi. Lý do: Sai mức.", Assert.Single(sheet.Notes));
        Story.Must(await TryPrepare(database, October));
        Story.Must(await TryApprove(database, October));
        Story.Must(await TryPay(database, October, new(2026, 11, 20)));

        await using var db = database.Context();
        Assert.Equal([false, false, false, true], (await db.PaperChecks.OrderBy(c => c.Id).ToListAsync()).Select(c => c.IsInForce));
        Assert.All(await database.AsSystem().GetRequiredService<VerifyPapers>().ExecuteAsync(), state => Assert.Null(state.Broken));
    }

    [Fact]
    public async Task A_list_takes_a_number_once_it_is_approved_and_its_payment_leaves_the_numbered_one_in_force()
    {
        var number = database.As(Someone.Finance).GetRequiredService<NumberAllowances>();
        Story.Must(await TryPrepare(database, October));
        Assert.Equal(["royalties.allowance-not-approved"], (await number.ExecuteAsync(October, 0, Number(database, NumberAllowances.Symbol))).Codes());
        Story.Must(await TryApprove(database, October));
        var early = Number(database, NumberAllowances.Symbol);
        early.On = new(2026, 11, 19);
        Assert.Equal([("royalties.allowance-number-early", "On")], (await number.ExecuteAsync(October, 1, early)).Refusals.Select(r => (r.Code, r.Field!)));
        Assert.Equal(2, Story.Must(await number.ExecuteAsync(October, 1, Number(database, NumberAllowances.Symbol))));
        Story.Must(await TryPay(database, October, new(2026, 11, 20)));

        var sheet = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueAllowanceSheet>().ExecuteAsync(October));
        Assert.Equal(("Số: 01/PC-BBT", new Money(800_000)), (sheet.Head.Number!, sheet.AmountInWordsOf!.Value));
        Assert.DoesNotContain("Chưa chi.", sheet.Notes);
        await using var db = database.Context();
        Assert.Equal([false, true], (await db.PaperChecks.OrderBy(c => c.Id).ToListAsync()).Select(c => c.IsInForce));
    }

    [Fact]
    public async Task Leave_that_only_the_payment_uses_is_told_by_the_next_number()
    {
        // Nothing is known of a budget when it is approved and numbered
        Story.Must(await TryPrepare(database, October));
        Story.Must(await TryApprove(database, October));
        var number = database.As(Someone.Finance).GetRequiredService<NumberAllowances>();
        Story.Must(await number.ExecuteAsync(October, 1, Number(database, NumberAllowances.Symbol)));
        Story.Must(await TryAllow(database, 100_000));
        await Give(database, 700_000);
        Story.Must(await TryPay(database, October, new(2026, 11, 20)));

        var sheet = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueAllowanceSheet>().ExecuteAsync(October));
        Assert.Equal("Số: 02/PC-BBT", sheet.Head.Number);
        Assert.StartsWith("Văn bản này thay thế bảng thanh toán phụ cấp số 01/PC-BBT", sheet.Notes[0], StringComparison.Ordinal);
        Assert.Contains(sheet.Notes, n => n.StartsWith("Vượt dự toán được giao năm 2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_numbered_list_sent_back_is_marked_in_the_register()
    {
        Story.Must(await TryPrepare(database, October));
        Story.Must(await TryApprove(database, October));
        Story.Must(await database.As(Someone.Finance).GetRequiredService<NumberAllowances>()
            .ExecuteAsync(October, 1, Number(database, NumberAllowances.Symbol)));
        await Return(database, October);

        var row = Assert.Single(Story.Must(await database.As(Someone.Head).GetRequiredService<FindRegister>().ExecuteAsync()));
        Assert.Equal(("01/PC-BBT", "Đã trả lại, không còn hiệu lực"), (row.InRegister, row.Note));
        Assert.Null(Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueAllowanceSheet>().ExecuteAsync(October)).Head.Number);
    }

    [Fact]
    public async Task A_term_corrected_after_the_approval_comes_as_a_row_of_the_next_month_and_no_further_back_than_there_is()
    {
        Story.Must(await TryPrepare(database, October));
        Story.Must(await TryApprove(database, October));
        // Known later: the deputy's rate was higher, and the head had left before
        Story.Must(await TryRate(database, Rate("Phó Trưởng ban", 350_000, new(2026, 10, 1))));
        await EndHead(new(2026, 9, 30));

        var rows = (await Board(database, November)).Rows;

        Assert.Equal([(November, 350_000), (October, 50_000L)], rows.Select(r => (r.ForMonth, r.Amount.Dong)));
        Assert.Contains("Truy lĩnh tháng 10/2026: tính lại 350.000", rows[1].Words, StringComparison.Ordinal);
        const string owedBack = "Còn phải thu hồi 500.000\u00A0đồng phụ cấp của Hoàng Ngọc Ánh (tháng 10/2026)";
        Assert.StartsWith(owedBack, Assert.Single((await Board(database, November)).Notes), StringComparison.Ordinal);
        Assert.Equal(400_000, Story.Must(await TryPrepare(database, November)).Dong);
        Story.Must(await TryApprove(database, November, Someone.Deputy));
        var paper = Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueAllowanceSheet>().ExecuteAsync(November));
        Assert.Contains(paper.Notes, n => n.StartsWith(owedBack, StringComparison.Ordinal));
        Assert.Contains((await Board(database, November)).Notes, n => n.StartsWith(owedBack, StringComparison.Ordinal));

        // Back in office the head gets the month, less what October gave too much
        await using (var db = database.Context())
            await db.Memberships.Where(m => m.BoardPosition == "Trưởng ban").ExecuteUpdateAsync(set =>
                set.SetProperty(m => m.FromOn, new DateOnly(2026, 12, 1)).SetProperty(m => m.ToOn, (DateOnly?)null));
        var december = (await Board(database, new(2026, 12))).Rows.Where(r => r.Position == "Trưởng ban").ToList();
        Assert.Equal([500_000, -500_000L], december.Select(r => r.Amount.Dong));
    }

    [Fact]
    public async Task A_member_who_is_not_on_the_payroll_is_named_and_left_out()
    {
        await A.Contributor(database, "Hoàng Ngọc Ánh", PayeeKind.Resident, Someone.Head);
        var shown = await Board(database, October);
        Assert.Equal("Vũ Hoài Nam", Assert.Single(shown.Rows).Name);
        Assert.Contains("Hoàng Ngọc Ánh (Trưởng ban, 500.000\u00A0đồng) không trên bảng lương", Assert.Single(shown.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_field_of_a_rate_has_its_sentence()
    {
        var empty = await TryRate(database, new());
        Assert.Equal(["Position", "FromOn", "Amount", "PaperNumber", "PaperOn"], empty.Refusals.Select(r => r.Field));
        Assert.Equal(["royalties.allowance-amount"], (await TryRate(database, Rate(coefficient: 0.2m, from: new(2026, 2, 1)))).Codes());
        Assert.Equal(["royalties.allowance-coefficient"], (await TryRate(database, Rate(amount: null, coefficient: 11, from: new(2026, 2, 1)))).Codes());
        Assert.Equal(["royalties.allowance-amount-positive"], (await TryRate(database, Rate(amount: 0, from: new(2026, 2, 1)))).Codes());
        Assert.Equal(["royalties.allowance-position-unknown"], (await TryRate(database, Rate("Giám đốc"))).Codes());
        Assert.Equal(["royalties.allowance-twice"], (await TryRate(database, Rate(amount: 600_000))).Codes());
        Story.Must(await TryRate(database, Rate())); // the same once more is the same

        var end = database.As(Someone.Finance).GetRequiredService<EndAllowanceRate>();
        await using var db = database.Context();
        var rate = await db.AllowanceRates.SingleAsync(r => r.Position == "Trưởng ban");
        Assert.Equal(["royalties.allowance-end"], (await end.ExecuteAsync(rate.Id, rate.Version, null)).Codes());
        Assert.Equal(["royalties.allowance-end-early"], (await end.ExecuteAsync(rate.Id, rate.Version, new(2025, 12, 31))).Codes());
        Story.Must(await end.ExecuteAsync(rate.Id, rate.Version, new(2026, 9, 30)));
        Assert.Equal(300_000, (await Board(database, October)).Total.Dong);
        Assert.Equal(["royalties.allowance-month-ahead"], (await TryPrepare(database, new(2026, 12))).Codes());
        Assert.Equal(["royalties.allowance-empty"], (await TryPrepare(database, new(2025, 12))).Codes());
    }
}
