using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Queue;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payees;

/// <summary>What a payee's money depends on changes only by two people.</summary>
[Trait("Fault", "FIN1")]
public class PayeeChangeTests
{
    private const string Account = "2300205118802";
    private const string NewAccount = "9704366600099";

    private static PayeeForm Complete => new() { FullName = "Trần Đức Toàn", TaxCode = "030086003925", BankAccount = Account, BankName = "Agribank" };

    private static DecidePayeeChange Decide(PortalDatabase database, string by) => database.As(by).GetRequiredService<DecidePayeeChange>();

    /// <summary>A payee in use, with a change proposed by the secretary.</summary>
    private static async Task<(int Payee, PayeeChange Change)> Proposed(PortalDatabase database, Action<PayeeForm>? change = null)
    {
        var id = await Story.Payee(database, Complete);
        var form = new PayeeForm { Id = id, Version = 2, FullName = "Trần Đức Toàn", BankName = "Agribank" };
        (change ?? (f => f.BankAccount = NewAccount))(form);
        Story.Must(await Story.TrySavePayee(database, form));
        return (id, await Story.Waiting(database, id));
    }

    private static async Task<string?> AccountOf(PortalDatabase database, int id) =>
        database.AsSystem().GetRequiredService<PayeeSecrets>().Reveal((await Story.Contributor(database, id)).BankAccountProtected);

    public static TheoryData<string, Action<PayeeForm>> Guarded => new()
    {
        { "số tài khoản", f => f.BankAccount = NewAccount },
        { "số tài khoản", f => f.BankAccount = "" },
        { "ngân hàng", f => f.BankName = "Vietcombank" },
        { "đối tượng chi trả", f => f.Kind = PayeeKind.NonResident },
        { "số định danh/mã số thuế", f => f.TaxCode = "030086003926" },
        { "cam kết thuế", f => f.CommitmentUntil = new(2026, 12, 31) },
        { "cách trả tiền", f => f.PayBy = PayBy.Cash },
    };

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Each_fact_of_the_money_counts_only_once_a_second_person_has_confirmed_it(string field, Action<PayeeForm> change)
    {
        using var database = await PortalDatabase.CreateAsync();
        var (id, proposed) = await Proposed(database, change);
        var before = await Story.Contributor(database, id);
        Assert.StartsWith(field, proposed.Words, StringComparison.Ordinal);

        Story.Must(await Story.TryConfirm(database, id, NewAccount));

        var after = await Story.Contributor(database, id);
        Assert.NotEqual((before.Kind, before.PayBy, before.TaxCodeProtected, before.BankAccountProtected, before.BankName, before.CommitmentUntil),
            (after.Kind, after.PayBy, after.TaxCodeProtected, after.BankAccountProtected, after.BankName, after.CommitmentUntil));
        Assert.Equal((2, 3), (before.Version, after.Version));
    }

    [Fact]
    public async Task A_new_payee_waits_too_and_what_is_no_matter_of_money_is_stored_at_once()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = Complete;
        form.Kind = PayeeKind.NonResident;
        var id = Story.Must(await Story.TrySavePayee(database, form));

        var person = await Story.Contributor(database, id);
        Assert.Equal(("Trần Đức Toàn", true, null, null), (person.FullName, person.AwaitsConfirmation, person.TaxCodeProtected, person.BankAccountProtected));
        Assert.NotEqual(PayeeKind.NonResident, person.Kind);

        Story.Must(await Story.TryConfirm(database, id, Account));
        Story.Must(await Story.TrySavePayee(database,
            new() { Id = id, Version = 2, FullName = "Trần Đức Toàn", PenName = "Đức Toàn", Kind = PayeeKind.NonResident, BankName = "Agribank" }));
        person = await Story.Contributor(database, id);
        Assert.Equal(("Đức Toàn", false, PayeeKind.NonResident), (person.PenName, person.AwaitsConfirmation, person.Kind));
    }

    [Fact]
    public async Task Neither_whoever_proposed_nor_the_payee_nor_whoever_has_no_part_in_payment_confirms()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Secretary, PortalRole.Finance);
        var (id, change) = await Proposed(database, f => (f.BankAccount, f.UserName) = (NewAccount, Someone.Finance));

        foreach (var (who, code) in new[]
        {
            (Someone.Secretary, "contributors.own-proposal"), (Someone.Finance, "contributors.own-money"), (Someone.Deputy, "access.not-allowed"),
            (Someone.Author, "access.not-allowed"), (Someone.Administrator, "access.not-allowed"),
        })
            Assert.Equal([code], (await Decide(database, who).ConfirmAsync(change.Id, change.Version, NewAccount)).Codes());
        Assert.Equal(["access.not-found"],
            (await database.As(Someone.Stranger, "phu-lien").GetRequiredService<DecidePayeeChange>().ConfirmAsync(change.Id, change.Version)).Codes());
        Assert.Equal(Account, await AccountOf(database, id));
        Assert.True((await Decide(database, Someone.Head).ConfirmAsync(change.Id, change.Version, NewAccount)).Done);
        Assert.Equal(NewAccount, await AccountOf(database, id));
    }

    [Theory] // What four eyes rest on would be cut by the very person they look at
    [InlineData(null)]
    [InlineData(Someone.Author)]
    public async Task Nobody_cuts_or_moves_the_link_between_their_own_account_and_their_own_record(string? userName)
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.Payee(database, Complete);
        PayeeForm Form(int version, string? account) =>
            new() { Id = id, Version = version, FullName = "Trần Đức Toàn", BankName = "Agribank", UserName = account };
        Story.Must(await Story.TrySavePayee(database, Form(2, Someone.Finance)));

        var refusal = Assert.Single((await Story.TrySavePayee(database, Form(3, userName), Someone.Finance)).Refusals);

        Assert.Equal(("contributors.own-link", "UserName"), (refusal.Code, refusal.Field));
        Assert.Equal(Someone.Finance, (await Story.Contributor(database, id)).UserId);
        Story.Must(await Story.TrySavePayee(database, Form(3, Someone.Finance), Someone.Finance));
        Story.Must(await Story.TrySavePayee(database, Form((await Story.Contributor(database, id)).Version, userName)));
    }

    [Fact]
    public async Task A_change_of_the_masked_figures_alone_does_not_read_as_no_change()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (_, change) = await Proposed(database, f => (f.BankAccount, f.TaxCode) = ("2309999999902", "030111111125"));

        Assert.Equal("số tài khoản (đã đổi các chữ số bị che: 230********02); số định danh/mã số thuế (đã đổi các chữ số bị che: 030*******25)", change.Words);
    }

    [Theory] // No screen shows it whole, so the second person reads it from the payee's own paper
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9704366600098")]
    public async Task A_new_account_is_confirmed_by_typing_it_again(string? typed)
    {
        using var database = await PortalDatabase.CreateAsync();
        var (id, change) = await Proposed(database);

        var refusal = Assert.Single((await Decide(database, Someone.Finance).ConfirmAsync(change.Id, change.Version, typed)).Refusals);

        Assert.Equal(("contributors.account-differs", "AccountTyped"), (refusal.Code, refusal.Field));
        Assert.Equal(Account, await AccountOf(database, id));
    }

    [Fact]
    public async Task A_change_is_declined_with_a_reason_or_taken_back_and_the_payee_stays()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (id, change) = await Proposed(database);
        Assert.Equal(["contributors.reason-missing"], (await Decide(database, Someone.Head).DeclineAsync(change.Id, change.Version, " ")).Codes());
        Assert.Equal(["contributors.reason-long"],
            (await Decide(database, Someone.Head).DeclineAsync(change.Id, change.Version, new string('a', 1001))).Codes());
        Assert.Equal(["access.not-allowed"], (await Decide(database, Someone.Deputy).DeclineAsync(change.Id, change.Version, "Sai")).Codes());

        Story.Must(await Decide(database, Someone.Head).DeclineAsync(change.Id, change.Version, "Không có giấy tờ"));
        Story.Must(await Story.TrySavePayee(database,
            new() { Id = id, Version = 2, FullName = "Trần Đức Toàn", BankName = "Agribank", Kind = PayeeKind.Staff }));
        var second = await Story.Waiting(database, id);
        Story.Must(await Decide(database, Someone.Secretary).DeclineAsync(second.Id, second.Version, null));

        Assert.Equal((Account, 2), (await AccountOf(database, id), (await Story.Contributor(database, id)).Version));
        await using var db = database.Context();
        Assert.Equal([PayeeChangeStatus.Declined, PayeeChangeStatus.TakenBack], await db.PayeeChanges.Where(c => c.Id >= change.Id).OrderBy(c => c.Id)
            .Select(c => c.Status).ToListAsync());
    }

    [Fact]
    public async Task One_change_waits_at_a_time_and_the_next_is_told_whose_it_is()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (id, _) = await Proposed(database);

        var refusal = Assert.Single((await Story.TrySavePayee(database, new() { Id = id, Version = 2, FullName = "Trần Đức Toàn", BankName = "Vietcombank" },
            Someone.Finance)).Refusals);

        Assert.Equal("contributors.change-waits", refusal.Code);
        Assert.Contains("Lê Thu Trang đề nghị lúc 09:00 ngày 20/11/2026", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_confirm_at_once_confirm_it_once_and_the_same_click_twice_is_one_answer()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (id, change) = await Proposed(database);
        var verbs = new[] { Someone.Head, Someone.Finance }.Select(w => Decide(database, w)).ToList();

        var outcomes = await Task.WhenAll(verbs.Select(v => Task.Run(() => v.ConfirmAsync(change.Id, change.Version, NewAccount))));

        var lost = Assert.Single(outcomes, o => !o.Done);
        Assert.Equal(["data.stale"], lost.Codes());
        Assert.Contains("đã xử lý đề nghị này lúc 09:00 ngày 20/11/2026 (đã xác nhận)", lost.Refusals[0].Sentence, StringComparison.Ordinal);
        await using var db = database.Context();
        var winner = (await db.PayeeChanges.SingleAsync(c => c.Id == change.Id)).DecidedById!;
        Assert.True((await Decide(database, winner).ConfirmAsync(change.Id, change.Version, NewAccount)).Done);
        Assert.Equal(1, await db.History.CountAsync(h =>
            h.Action == "contributors.change-confirmed" && h.Subject == $"contributor:{id}" && h.Sentence.Contains("970")));
    }

    [Fact]
    public async Task A_waiting_change_stands_in_the_queue_of_whoever_may_confirm_it_and_in_the_list()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (id, _) = await Proposed(database);

        foreach (var (who, waits) in new[] { (Someone.Head, true), (Someone.Finance, true), (Someone.Secretary, false), (Someone.Author, false) })
        {
            var rows = Story.Must(await database.As(who).GetRequiredService<FindMyWork>().ExecuteAsync());
            Assert.Equal(waits, rows.Any(r => r.Link == $"cong-tac-vien?sua={id}"));
        }
        var row = Assert.Single(Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindContributors>().ExecuteAsync()));
        Assert.Equal((false, true, true), (row.Waiting!.MayConfirm, row.Waiting.MayTakeBack, row.Waiting.ChangesAccount));
        Assert.Contains("không tự xác nhận được", row.Waiting.WhyNot, StringComparison.Ordinal);
    }
}
