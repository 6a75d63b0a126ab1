using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Payments.MoneyPaperTests;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Payments;

/// <summary>Which day a paper about money may bear, which one it cites, and what becomes of the one it takes the place of.</summary>
[Trait("Row", "G6")]
[Trait("Fault", "FIN9")]
public class MoneyPaperDaysTests
{
    [Fact]
    public async Task Days_run_from_the_approval_over_submission_and_decision_and_request_to_the_payment()
    {
        using var database = await Paid();
        ((HanoiClock)database.Clock).Set(2026, 10, 20);
        async Task<(string, string?)> Refused(PaperKind kind, int month, int day)
        {
            var about = kind == PaperKind.PaymentRequest ? "chi-2026-01" : AugustAbout;
            var by = kind == PaperKind.Submission ? Someone.Head : Someone.Finance;
            var refusal = Assert.Single((await Issue(database, kind, about, by, on: new(2026, month, day))).Refusals);
            return (refusal.Code, refusal.Field);
        }

        Assert.Equal(("royalties.paper-day-before-approval", "On"), await Refused(PaperKind.Submission, 8, 14));
        Assert.Equal(("royalties.paper-day-after-payment", "On"), await Refused(PaperKind.Submission, 10, 6));
        Story.Must(await Issue(database, PaperKind.Submission, AugustAbout, Someone.Head, on: new(2026, 10, 1)));
        Assert.Equal(("royalties.paper-day-before-submission", "On"), await Refused(PaperKind.SpendingDecision, 9, 30));
        Assert.Equal(("royalties.paper-day-after-payment", "On"), await Refused(PaperKind.SpendingDecision, 10, 6));
        Story.Must(await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance, on: new(2026, 10, 3)));
        Assert.Equal(("royalties.paper-day-before-approval", "On"), await Refused(PaperKind.PaymentRequest, 8, 14));
        Assert.Equal(("royalties.paper-day-before-decision", "On"), await Refused(PaperKind.PaymentRequest, 10, 2));
        Assert.Equal(("royalties.paper-day-after-payment", "On"), await Refused(PaperKind.PaymentRequest, 10, 6));
        Story.Must(await Issue(database, PaperKind.PaymentRequest, "chi-2026-01", Someone.Finance, on: new(2026, 10, 4)));
    }

    [Fact]
    public async Task A_new_one_says_which_it_replaces_and_why_on_paper_in_the_register_and_in_public()
    {
        using var database = await Paid();
        Story.Must(await Issue(database, PaperKind.Submission, AugustAbout, Someone.Head));
        Story.Must(await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance));
        var refused = Assert.Single((await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance, seen: 1)).Refusals);
        Assert.Equal(("papers.replace-reason", "Reason"), (refused.Code, refused.Field));
        Assert.Contains("quyết định chi số 02/X-BBT", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(["papers.replace-reason-long"],
            (await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance, seen: 1, reason: new('x', 501))).Codes());
        ((HanoiClock)database.Clock).Set(2026, 10, 20);

        Story.Must(await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance, seen: 1, on: new(2026, 10, 20), reason: "Ghi sai nguồn"));
        Story.Must(await Issue(database, PaperKind.Submission, AugustAbout, Someone.Head, seen: 1, on: new(2026, 10, 20), reason: "Ghi sai nguồn"));

        Assert.EndsWith("kể từ ngày ký và thay thế quyết định chi số 02/X-BBT ngày 05 tháng 10 năm 2026 (lý do: Ghi sai nguồn)./.",
            (await Kept(database, PaperKind.SpendingDecision, AugustAbout)).Body[^1].Text, StringComparison.Ordinal);
        Assert.Equal("Văn bản này thay thế tờ trình duyệt chi số 01/X-BBT ngày 05 tháng 10 năm 2026. Lý do: Ghi sai nguồn.",
            (await Kept(database, PaperKind.Submission, AugustAbout)).Notes[0]);
        var register = Story.Must(await database.As(Someone.Head).GetRequiredService<FindRegister>().ExecuteAsync());
        Assert.Equal(
            [("01/X-BBT", "Đã được thay thế bởi số 04/X-BBT"), ("02/X-BBT", "Đã được thay thế bởi số 03/X-BBT"), ("03/X-BBT", "Thay thế số 02/X-BBT"),
                ("04/X-BBT", "Thay thế số 01/X-BBT")], register.OrderBy(r => r.InRegister, StringComparer.Ordinal).Select(r => (r.InRegister, r.Note!)));
        await using var db = database.Context();
        Assert.Equal([("01/X-BBT", "04/X-BBT"), ("02/X-BBT", "03/X-BBT"), ("03/X-BBT", null), ("04/X-BBT", null)],
            (await db.PaperChecks.Where(c => c.Number != null).OrderBy(c => c.Id).ToListAsync()).Select(c => (c.Number!, c.ReplacedByNumber)));
        Assert.All(await database.AsSystem().GetRequiredService<VerifyPapers>().ExecuteAsync(), state => Assert.Null(state.Broken));
    }

    [Fact]
    public async Task A_decision_cites_the_submission_that_stood_on_its_day()
    {
        using var database = await Paid();
        Story.Must(await Issue(database, PaperKind.Submission, AugustAbout, Someone.Head, symbol: "TTr-BBT", on: new(2026, 10, 1)));
        Story.Must(await Issue(database, PaperKind.Submission, AugustAbout, Someone.Head, seen: 1, symbol: "TTr-BBT", reason: "Sửa căn cứ"));

        Story.Must(await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance, on: new(2026, 10, 3)));

        Assert.Contains((await Kept(database, PaperKind.SpendingDecision, AugustAbout)).Body,
            p => p.Text.Contains("tại Tờ trình số 01/TTr-BBT ngày 01 tháng 10 năm 2026", StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_on_corrections_alone_names_them_and_no_works()
    {
        var profile = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;
        PeriodSums Sums(int works) => new(August, works, new(works * 1_000), 2, new(47_000), 1, []);
        string Decided(int works) => SpendingDecisionSheet.Of(profile, Sums(works), submission: null, Day).Body.Single(p => p.Label == "Điều 1.").Text;

        Assert.Contains(" cho 2 khoản truy lĩnh, thu hồi của các kỳ trước với tổng số tiền 47.000 đồng", Decided(0), StringComparison.Ordinal);
        Assert.Contains(" cho 3 tin, bài và 2 khoản truy lĩnh, thu hồi của các kỳ trước với", Decided(3), StringComparison.Ordinal);
        Assert.Equal("", SpendingDecisionSheet.SymbolOf(profile with { Authority = "Trung tâm Dịch vụ sự nghiệp công" }));
    }
}
