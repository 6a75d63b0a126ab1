using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Support.FrozenPayees;

namespace Portal.Tests.Royalties.Periods;

/// <summary>What is paid is what was approved: payees are frozen with the approval, and what changes later is seen.</summary>
[Trait("Fault", "FIN1")]
public class FrozenPayeeTests
{
    /// <summary>The very case: another account and another kind, by which 20 % would be withheld.</summary>
    private static Task ChangeAsync(PortalDatabase database, int payee, int version = 2) => Story.Payee(database, new()
    {
        Id = payee, Version = version, FullName = "Mai Anh", BankAccount = "9704366600000", BankName = "Vietcombank", Kind = PayeeKind.NonResident,
    });

    [Fact]
    public async Task A_payee_changed_after_the_approval_is_paid_as_approved_and_never_in_silence()
    {
        var (database, payee) = await Assessed();
        using var owned = database;
        Story.Must(await Story.TryApprove(database, November));
        await ChangeAsync(database, payee);

        var detail = await Detail(database);
        var shown = Assert.Single(detail.Payments);
        Assert.Equal((PayeeKind.Resident, 0, "230********10 Agribank"), (shown.Kind, shown.Tax.Dong, shown.Account));
        var note = Assert.Single(detail.PayeeNotes);
        Assert.Equal((PayeeNoteKind.Changed, $"cong-tac-vien?sua={payee}"), (note.Kind, note.Link));
        Assert.Equal("Mai Anh: sau khi duyệt kỳ đã đổi số tài khoản (230********10 → 970********00); ngân hàng (Agribank → Vietcombank); "
            + "đối tượng chi trả (Cá nhân cư trú → Cá nhân không cư trú). Kỳ này vẫn chi theo thông tin lúc duyệt.", note.Sentence);

        var refusal = Assert.Single((await Story.TryPay(database, November, new(2026, 11, 20))).Refusals);
        Assert.Equal(("royalties.changes-unseen", "ChangesSeen"), (refusal.Code, refusal.Field));
        Assert.Equal(new Money(2_530_000), Story.Must(await Story.TryPay(database, November, new(2026, 11, 20), changesSeen: true)));

        var payment = Assert.Single((await Story.Payments(database, November)));
        Assert.Equal((PayeeKind.Resident, 0, "Agribank"), (payment.Kind, payment.Tax.Dong, payment.BankName));
        Assert.Equal(Account, database.AsSystem().GetRequiredService<PayeeSecrets>().Reveal(payment.BankAccountProtected));
        await using var db = database.Context();
        var line = await db.History.SingleAsync(h => h.Action == "royalties.period.paid");
        Assert.Contains("Đã xem khi chi: Mai Anh: sau khi duyệt kỳ đã đổi số tài khoản", line.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_only_waits_is_shown_to_whoever_pays_too()
    {
        var (database, payee) = await Assessed();
        using var owned = database;
        Story.Must(await Story.TryApprove(database, November));
        Story.Must(await Story.TrySavePayee(database,
            new() { Id = payee, Version = 2, FullName = "Mai Anh", BankAccount = "9704366600000", BankName = "Agribank" }));

        Assert.Contains("Lê Thu Trang đề nghị đổi số tài khoản", Assert.Single((await Detail(database)).PayeeNotes).Sentence, StringComparison.Ordinal);
        Assert.Equal(["royalties.changes-unseen"], (await Story.TryPay(database, November, new(2026, 11, 20))).Codes());
    }

    [Fact]
    public async Task A_period_sent_back_and_approved_again_pays_by_the_new_facts_and_keeps_the_old_ones()
    {
        var (database, payee) = await Assessed();
        using var owned = database;
        Story.Must(await Story.TryApprove(database, November));
        await ChangeAsync(database, payee);

        Story.Must(await Story.TryReturn(database, November, "  Đổi  tài khoản "));
        var detail = await Detail(database, Someone.Head);
        Assert.Equal((RoyaltyPeriodStatus.Open, "Đỗ Thanh Mai", "Đổi tài khoản", "Trưởng ban"),
            (detail.State.Status, detail.ReturnedByName, detail.ReturnReason, detail.Steps[1].Words));
        Story.Must(await Story.TryApprove(database, November));
        Assert.Empty((await Detail(database)).PayeeNotes);
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));

        Assert.Equal((506_000, PayeeKind.NonResident), Assert.Single((await Story.Payments(database, November)).Select(p => (p.Tax.Dong, p.Kind))));
        await using var db = database.Context();
        Assert.Equal([(1, "Agribank"), (2, "Vietcombank")], (await db.RoyaltyPayees.OrderBy(p => p.Approval).ToListAsync())
            .Select(p => (p.Approval, p.BankName!)));
        // Approved, sent back, approved: each in the place of the one before
        Assert.Equal([null, "ĐÃ TRẢ LẠI", null], (await db.IssuedPapers.Where(p => p.Kind == PaperKind.AssessmentSheet).OrderBy(p => p.Number).ToListAsync())
            .Select(p => p.Open().Watermark));
        Assert.Equal([false, false, true], (await db.PaperChecks.Where(c => c.Kind == PaperKind.AssessmentSheet).OrderBy(c => c.Id).ToListAsync())
            .Select(c => c.IsInForce));
        Assert.All(await database.AsSystem().GetRequiredService<VerifyPapers>().ExecuteAsync(), state => Assert.Null(state.Broken));
    }

    [Fact]
    public async Task Only_an_approved_period_is_sent_back_with_a_reason_by_whoever_pays_or_approves()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);

        Assert.Equal(["royalties.reason-missing"], (await Story.TryReturn(database, November, " ")).Codes());
        Assert.Equal(["royalties.reason-long"], (await Story.TryReturn(database, November, new string('a', 1001))).Codes());
        foreach (var who in Someone.All.Select(s => s.Id).Except([Someone.Finance, Someone.Head]))
            Assert.Equal(["access.not-allowed"], (await Story.TryReturn(database, November, by: who)).Codes());
        var id = (await Story.Period(database, November)).Id;
        Assert.Equal(["data.stale"], (await database.As(Someone.Head).GetRequiredService<ReturnRoyaltyPeriod>().ExecuteAsync(id, 99, "Sai")).Codes());
        Assert.Equal(["access.not-found"], (await database.AsSystem("phu-lien").GetRequiredService<ReturnRoyaltyPeriod>().ExecuteAsync(id, 1, "Sai")).Codes());
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));
        Assert.Equal(["royalties.not-returnable"], (await Story.TryReturn(database, November)).Codes());
    }

    [Fact]
    public async Task A_work_withdrawn_while_its_period_was_approved_is_not_paid_once_it_was_sent_back()
    {
        var (database, payee) = await Assessed();
        using var owned = database;
        var second = await Story.Publish(database, await A.CompleteForm(database, by: [(payee, 100)]));
        await Story.Assess(database, second.ItemId);
        Story.Must(await Story.TryApprove(database, November));
        await Story.Withdraw(database, second.EditionId);
        Assert.Equal(RoyaltyWorkStatus.Assessed, (await Story.Work(database, second.ItemId)).Status);

        Story.Must(await Story.TryReturn(database, November, by: Someone.Head));

        Assert.Equal(RoyaltyWorkStatus.Excluded, (await Story.Work(database, second.ItemId)).Status);
        Assert.Equal(new Money(2_530_000), Story.Must(await Story.TryApprove(database, November)));
    }

    [Fact]
    public async Task A_payee_changed_between_looking_and_approving_is_not_approved_unseen()
    {
        var (database, payee) = await Assessed();
        using var owned = database;
        Story.Must(await Story.TryFinish(database, November));
        var approve = database.As(Someone.Head).GetRequiredService<ApproveRoyaltyPeriod>();
        foreach (var change in new Func<Task>[]
        {
            async () => Story.Must(await Story.TrySavePayee(database, new() { Id = payee, Version = 2, FullName = "Mai Anh Hai", BankName = "Agribank" })),
            () => ChangeAsync(database, payee, version: 3),
        })
        {
            var seen = await Story.Period(database, November);
            await change();

            var refusal = Assert.Single((await approve.ExecuteAsync(seen.Id, seen.Version)).Refusals);

            Assert.Equal("data.stale", refusal.Code);
            Assert.Contains("thông tin người nhận vừa được cập nhật", refusal.Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_payee_changed_between_looking_and_paying_is_not_paid_unseen()
    {
        var (database, payee) = await Assessed();
        using var owned = database;
        Story.Must(await Story.TryApprove(database, November));
        Story.Must(await Story.TryHandOver(database, November));
        var seen = await Story.Period(database, November);
        await ChangeAsync(database, payee);

        var pay = database.As(Someone.Finance).GetRequiredService<PayRoyaltyPeriod>();
        var refusal = Assert.Single((await pay.ExecuteAsync(seen.Id, seen.Version, new(2026, 11, 20), changesSeen: true)).Refusals);

        Assert.Equal("data.stale", refusal.Code);
        Assert.Contains("thông tin người nhận vừa được cập nhật", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_screen_names_people_in_full_before_and_after_the_approval_as_they_were_then()
    {
        var form = MaiAnh;
        form.PenName = "Hải Anh";
        var (database, payee) = await Assessed(form);
        using var owned = database;
        async Task<string> NameAsync() => Assert.Single(Assert.Single((await Detail(database)).Works).Lines).Name;
        Assert.Equal("Mai Anh", await NameAsync());
        Story.Must(await Story.TryApprove(database, November));
        Assert.Equal("Mai Anh", await NameAsync());
        Story.Must(await Story.TrySavePayee(database,
            new() { Id = payee, Version = 2, FullName = "Nguyễn Mai Anh", PenName = "Hải Anh", BankName = "Agribank" }));
        Assert.Equal("Mai Anh", await NameAsync());
    }

    [Fact]
    public async Task A_work_of_an_approved_period_says_how_it_is_mended_and_one_of_a_paid_period_too()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);
        Assert.Equal("Kỳ tháng 11 năm 2026 đã duyệt nên không sửa được: cần sửa thì đề nghị kế toán hoặc Trưởng ban trả kỳ về để duyệt lại.",
            Assert.Single((await Story.TryAssess(database, item.ItemId, 2)).Refusals).Sentence);
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));
        Assert.Contains("khoản điều chỉnh", Assert.Single((await Story.TryAssess(database, item.ItemId, 2)).Refusals).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_approval_froze_is_never_changed_nor_deleted()
    {
        var (database, _) = await Assessed();
        using var owned = database;
        Story.Must(await Story.TryApprove(database, November));

        foreach (var state in new[] { EntityState.Modified, EntityState.Deleted })
        {
            await using var db = database.Context();
            db.Entry(await db.RoyaltyPayees.SingleAsync()).State = state;
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        }
    }
}
