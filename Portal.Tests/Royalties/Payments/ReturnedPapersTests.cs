using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Reports.Issued;
using Portal.Core.Royalties.Evidence;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Payments.MoneyPaperTests;
using static Portal.Tests.Royalties.Payments.SomePayments;

namespace Portal.Tests.Royalties.Payments;

/// <summary>A period sent back takes with it what rests on its approval: submission and decision, not what only tells of the same months.</summary>
[Trait("Row", "G6")]
[Trait("Fault", "FIN9")]
public sealed class ReturnedPapersTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    /// <summary>August sent back after its submission, its decision and the report of the month were issued.</summary>
    public async Task InitializeAsync()
    {
        (database, _) = await TwoMonths((Cash("Mai Anh"), 10));
        Story.Must(await Issue(database, PaperKind.Submission, AugustAbout, Someone.Head, symbol: "TTr-BBT"));
        Story.Must(await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance, symbol: "QĐ-UBND"));
        Story.Must(await database.As(Someone.Head).GetRequiredService<IssueReport>().ExecuteAsync(DaySpan.Of(August), new()));
        Story.Must(await Story.TryReturn(database, August));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task AgainAsync()
    {
        Story.Must(await Story.TryApprove(database, August));
        Story.Must(await Story.TryHandOver(database, August));
    }

    private async Task<List<(PaperKind Kind, bool InForce)>> StandingAsync()
    {
        await using var db = database.Context();
        var found = await db.PaperChecks.Join(db.IssuedPapers.Where(p => p.About == AugustAbout && p.Kind != PaperKind.AssessmentSheet), c => c.Code,
            p => p.CheckCode, (c, p) => new { p.Id, c.Kind, InForce = c.WithdrawnAt == null && c.ReplacedAt == null }).OrderBy(c => c.Id).ToListAsync();
        return found.ConvertAll(c => (c.Kind, c.InForce));
    }

    [Fact]
    public async Task They_are_out_of_force_in_the_register_and_in_public_and_the_report_of_the_month_is_not()
    {
        Assert.Equal([(PaperKind.Submission, false), (PaperKind.SpendingDecision, false), (PaperKind.ActivityReport, true)], await StandingAsync());
        var register = Story.Must(await database.As(Someone.Head).GetRequiredService<FindRegister>().ExecuteAsync());
        Assert.All(register.Where(r => r.Kind is PaperKind.Submission or PaperKind.SpendingDecision),
            r => Assert.Equal("Không còn hiệu lực: kỳ đã trả về để duyệt lại", r.Note));
        await using var db = database.Context();
        Assert.Equal(["Quyết định chi 2026-08, bản 1, số 01/QĐ-UBND không còn hiệu lực: kỳ tháng 8 năm 2026 đã trả về để duyệt lại.",
            "Tờ trình duyệt chi 2026-08, bản 1, số 01/TTr-BBT không còn hiệu lực: kỳ tháng 8 năm 2026 đã trả về để duyệt lại."],
            (await db.History.Where(h => h.Action == "papers.withdrawn").ToListAsync()).Select(h => h.Sentence).Order(StringComparer.Ordinal));
        var papers = await database.As(Someone.Finance).GetRequiredService<FindPeriodPapers>().ExecuteAsync(AugustAbout);
        Assert.All(papers.Where(p => p.Paper.InRegister is not null), p => Assert.True(p.Paper.Withdrawn));
        Assert.All(await database.AsSystem().GetRequiredService<VerifyPapers>().ExecuteAsync(), s => Assert.Null(s.Broken));
    }

    [Fact]
    public async Task Those_of_the_next_approval_say_whose_place_they_take_and_cite_nothing_that_is_out_of_force()
    {
        await AgainAsync();
        Assert.Equal(["papers.replace-reason"],
            (await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance, seen: 1, symbol: "QĐ-UBND")).Codes());

        Story.Must(await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance, seen: 1, symbol: "QĐ-UBND", reason: "Sai tài khoản"));

        var decided = await Kept(database, PaperKind.SpendingDecision, AugustAbout);
        Assert.DoesNotContain(decided.Body, p => p.Text.Contains("Tờ trình", StringComparison.Ordinal));
        Assert.Contains("thay thế quyết định chi số 01/QĐ-UBND ngày 05 tháng 10 năm 2026 (lý do: Sai tài khoản)", decided.Body[^1].Text,
            StringComparison.Ordinal);
        Story.Must(await Issue(database, PaperKind.Submission, AugustAbout, Someone.Head, seen: 1, symbol: "TTr-BBT", reason: "Sai tài khoản"));
        Assert.Equal("Văn bản này thay thế tờ trình duyệt chi số 01/TTr-BBT ngày 05 tháng 10 năm 2026. Lý do: Sai tài khoản.",
            (await Kept(database, PaperKind.Submission, AugustAbout)).Notes[0]);
        var register = Story.Must(await database.As(Someone.Head).GetRequiredService<FindRegister>().ExecuteAsync());
        Assert.Equal("Đã được thay thế bởi số 02/TTr-BBT. Không còn hiệu lực: kỳ đã trả về để duyệt lại",
            register.Single(r => r.InRegister == "01/TTr-BBT").Note);
        Assert.Equal([false, false, true, true, true], (await StandingAsync()).Select(s => s.InForce));
        Assert.All(await database.AsSystem().GetRequiredService<VerifyPapers>().ExecuteAsync(), s => Assert.Null(s.Broken));
    }

    [Fact]
    public async Task A_paper_in_their_place_is_no_later_than_the_payment_since_they_were_not_in_force_before_it()
    {
        await AgainAsync();
        Story.Must(await Story.TryDisburse(database, Form(), August));
        ((HanoiClock)database.Clock).Set(2026, 10, 20);

        Assert.Equal(["royalties.paper-day-after-payment"], (await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance, seen: 1,
            symbol: "QĐ-UBND", on: new(2026, 10, 20), reason: "Sai tài khoản")).Codes());
        Story.Must(await Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance, seen: 1, symbol: "QĐ-UBND", reason: "Sai tài khoản"));
    }
}
