using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Papers.Checks;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

/// <summary>Whoever holds a printed paper asks the public site whether it is the one that was issued.</summary>
[Trait("Row", "H2")]
public sealed class PaperCheckPageTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private PublicSiteHost site = null!;
    private IssuedPaper paper = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);
        await using var db = database.Context();
        paper = await db.IssuedPapers.SingleAsync();
        site = new PublicSiteHost(database, settings: ("Search:PerMinute", "4"));
    }

    public async Task DisposeAsync()
    {
        await site.DisposeAsync();
        database.Dispose();
    }

    private static string Address(string code) => PublicSiteHost.ThanhDong + CheckAddress.Folder + code;

    [Fact]
    public async Task The_page_says_kind_number_date_and_the_hash_that_is_printed_and_nothing_of_what_the_paper_holds()
    {
        var page = await site.PageAsync(Address(paper.CheckCode));

        var words = page.QuerySelector("main")!.TextContent;
        Assert.Contains("đang có hiệu lực", words, StringComparison.Ordinal);
        Assert.Contains("Bảng chấm nhuận bút", words, StringComparison.Ordinal);
        Assert.Contains(Vietnamese.Date(paper.Open().Head.Date), words, StringComparison.Ordinal);
        Assert.Contains(paper.Open().Check!.Hash, words, StringComparison.Ordinal);
        Assert.Contains(paper.Open().Check!.Code, words, StringComparison.Ordinal);
        Assert.StartsWith(paper.Open().Check!.Hash.Replace(" ", "", StringComparison.Ordinal), paper.Hash, StringComparison.Ordinal);
        Assert.DoesNotContain(paper.About, words, StringComparison.Ordinal);
        Assert.DoesNotContain(paper.IssuedByName, words, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]{1,3}(\\.[0-9]{3})+", words);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task The_paper_of_one_portal_is_unknown_at_another_one()
    {
        var find = new FindPaperCheck(database.AsSystem().GetRequiredService<Core.Data.PortalDbFactory>());

        Assert.Equal(paper.CheckCode, (await find.ExecuteAsync(A.ThanhDong, paper.CheckCode))!.Code);
        Assert.Null(await find.ExecuteAsync("phu-lien", paper.CheckCode));
        Assert.Null(await find.ExecuteAsync(A.ThanhDong, "không phải mã"));
    }

    [Fact]
    public async Task A_code_typed_with_hyphens_and_capitals_is_the_same_and_no_answer_is_remembered()
    {
        var answer = await site.GetAsync(PublicSiteHost.ThanhDong + "/kiem-tra?q=" + CheckCode.Print(paper.CheckCode).ToUpperInvariant());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("đang có hiệu lực", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k7m2-9xqp-4tza", "không phát hành văn bản nào có mã “k7m2-9xqp-4tza”")]
    [InlineData("khong phai la ma", "không phát hành văn bản nào có mã “khong phai la ma”")]
    [InlineData("<b>", "“<b>”")]
    public async Task A_code_nobody_issued_is_not_found_and_says_so(string code, string words)
    {
        var answer = await site.GetAsync(Address(Uri.EscapeDataString(code)));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_portals_site_does_not_know_it_and_without_a_code_the_page_asks_for_one()
    {
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.PhuLien + CheckAddress.Folder + paper.CheckCode));

        var page = await site.PageAsync(PublicSiteHost.ThanhDong + "/kiem-tra");
        Assert.NotNull(page.QuerySelector("label[for='k-ma']"));
    }

    [Fact]
    [Trait("Fault", "SEC8")]
    public async Task Codes_are_not_tried_by_the_thousand()
    {
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(Address(CheckCode.New())));
        // Capitals lead to the same page
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.ThanhDong + "/Kiem-Tra/" + CheckCode.New()));

        Assert.Equal(HttpStatusCode.TooManyRequests, await site.StatusAsync(Address(paper.CheckCode)));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(PublicSiteHost.ThanhDong + "/lien-he"));
    }

    [Fact]
    public async Task A_paper_that_was_replaced_is_no_longer_in_force_and_names_the_one_in_its_place()
    {
        await using (var db = database.Context())
        {
            var check = await db.PaperChecks.AsTracking().SingleAsync();
            check.ReplacedAt = new DateTime(2026, 11, 20, 3, 0, 0, DateTimeKind.Utc);
            (check.ReplacedByNumber, check.ReplacedByOn) = ("07/BC-BBT", new(2026, 11, 20));
            await db.SaveChangesAsync();
        }

        var words = (await site.PageAsync(Address(paper.CheckCode))).QuerySelector("main")!.TextContent;

        Assert.Contains("đã được thay thế, không còn hiệu lực", words, StringComparison.Ordinal);
        Assert.Contains("Văn bản số 07/BC-BBT, ngày 20/11/2026", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_whose_payment_was_dropped_is_no_longer_in_force_although_none_is_in_its_place()
    {
        await using (var db = database.Context())
            await db.PaperChecks.ExecuteUpdateAsync(set => set.SetProperty(c => c.WithdrawnAt, new DateTime(2026, 11, 20, 3, 0, 0, DateTimeKind.Utc)));

        var words = (await site.PageAsync(Address(paper.CheckCode))).QuerySelector("main")!.TextContent;

        Assert.Contains("đã bị bỏ, không còn hiệu lực", words, StringComparison.Ordinal);
        Assert.Contains("10:00 ngày 20/11/2026; cơ quan phát hành không chi theo văn bản này", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PaperKind.Submission)]
    [InlineData(PaperKind.SpendingDecision)]
    public async Task One_whose_period_was_sent_back_is_called_taken_back(PaperKind kind)
    {
        await using (var db = database.Context())
            await db.PaperChecks.ExecuteUpdateAsync(set => set.SetProperty(c => c.Kind, kind)
                .SetProperty(c => c.WithdrawnAt, new DateTime(2026, 11, 20, 3, 0, 0, DateTimeKind.Utc)));

        var words = (await site.PageAsync(Address(paper.CheckCode))).QuerySelector("main")!.TextContent;

        Assert.Contains("đã bị thu hồi, không còn hiệu lực", words, StringComparison.Ordinal);
        Assert.DoesNotContain("bị bỏ", words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Verify_finds_a_public_face_that_vouches_for_something_else()
    {
        await using (var db = database.Context()) await db.PaperChecks.ExecuteUpdateAsync(set => set.SetProperty(c => c.HashPart, "0123456789abcdef"));

        var state = (await database.AsSystem().GetRequiredService<VerifyPapers>().ExecuteAsync()).Single(s => s.PortalId == A.ThanhDong);

        Assert.Contains("says something else", state.Broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_finds_a_public_face_without_a_paper_and_a_paper_without_one()
    {
        await using (var db = database.Context()) await db.PaperChecks.ExecuteUpdateAsync(set => set.SetProperty(c => c.Code, "k7m29xqp4tza"));

        var state = (await database.AsSystem().GetRequiredService<VerifyPapers>().ExecuteAsync()).Single(s => s.PortalId == A.ThanhDong);

        Assert.Contains("public check of paper:AssessmentSheet:2026-11:1 is missing", state.Broken, StringComparison.Ordinal);
    }
}
