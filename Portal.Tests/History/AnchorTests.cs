using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.History;
using Portal.Core.Accounts.Sessions;
using Portal.Core.History.Anchors;
using Portal.Core.History.Security;
using Portal.Core.Reports;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.History;

/// <summary>The heads of the chains on paper, and what is said of them later.</summary>
[Trait("Fault", "SEC13")]
public sealed class AnchorTests : AdminTestContext
{
    protected override async Task ArrangeAsync()
    {
        await Story.Publish(Database);
        await Database.AsSystem().GetRequiredService<SessionBook>().BeginAsync(Someone.Head, SignInMeans.Password, new("203.0.113.7", "Firefox"));
    }

    private async Task<AnchorsOfDay> TodayAsync() => Story.Must(await Database.As(Someone.Head).GetRequiredService<GetAnchors>().ExecuteAsync());

    private async Task<IReadOnlyList<AnchorAnswer>> CheckAsync(string typed) =>
        Story.Must(await Database.As(Someone.Head).GetRequiredService<CheckAnchors>().ExecuteAsync(typed));

    [Theory]
    [InlineData("thanh-dong 1234 a1b2 c3d4 e5f6 0718")]
    [InlineData("  THANH-DONG   1.234   A1B2C3D4E5F60718 ")]
    [InlineData("thanh-dong: 1234: a1b2 c3d4 e5f6 0718")]
    [InlineData("thanh-dong | 1234 | a1b2 c3d4 e5f6 0718")]
    public void It_is_read_as_it_is_copied_and_as_it_is_typed(string line) =>
        Assert.Equal(new Anchor("thanh-dong", 1234, "a1b2c3d4e5f60718"), Anchor.Read(line));

    [Theory]
    [InlineData("thanh-dong 1234 a1b2 c3d4 e5f6")]
    [InlineData("thanh-dong 1234 a1b2 c3d4 e5f6 071g")]
    [InlineData("thanh-dong a1b2 c3d4 e5f6 0718 1")]
    [InlineData("thanh-dong 99999999999999999999 a1b2 c3d4 e5f6 0718")]
    [InlineData("phường 1 a1b2 c3d4 e5f6 0718")]
    public void Anything_else_is_not(string line) => Assert.Null(Anchor.Read(line));

    [Fact]
    public async Task Every_chain_has_one_and_they_hold_while_the_chains_grow()
    {
        var paper = await TodayAsync();
        Assert.Equal(new[] { "thanh-dong", SecurityHead.Name }.Order(StringComparer.Ordinal),
            paper.Anchors.Select(a => a.Chain).Intersect(["thanh-dong", SecurityHead.Name]).Order(StringComparer.Ordinal));
        await Story.Publish(Database);

        Assert.All(await CheckAsync(paper.Text), a => Assert.Equal(AnchorState.Held, a.State));
    }

    [Fact]
    public async Task A_history_rewritten_with_its_head_no_longer_holds_it()
    {
        var paper = (await TodayAsync()).Anchors.Single(a => a.Chain == A.ThanhDong);
        await RewriteAsync();

        var answer = Assert.Single(await CheckAsync(paper.Text));
        Assert.Equal(AnchorState.Broken, answer.State);
        Assert.Contains("Không khớp", answer.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_ends_before_it_a_broken_one_an_unknown_one_and_nonsense_are_told_apart()
    {
        var paper = (await TodayAsync()).Anchors.Single(a => a.Chain == A.ThanhDong);
        var answers = await CheckAsync($"{(paper with { Lines = paper.Lines + 5 }).Text}\nkhong-co 1 a1b2 c3d4 e5f6 0718\nabc");
        Assert.Equal([AnchorState.Broken, AnchorState.Unknown, AnchorState.Unknown], answers.Select(a => a.State));
        Assert.Contains($"nay chỉ còn {paper.Lines} dòng", answers[0].Sentence, StringComparison.Ordinal);

        await using var db = Database.Context();
        await db.Database.ExecuteSqlAsync($"UPDATE History SET Sentence = 'x' WHERE PortalId = 'thanh-dong' AND Sequence = 1");
        Assert.Contains("bị sửa", Assert.Single(await CheckAsync(paper.Text)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_typed_too_much_and_whoever_may_not_see_the_diary_are_refused()
    {
        var verb = Database.As(Someone.Head).GetRequiredService<CheckAnchors>();
        Assert.Equal(["history.anchor-missing"], (await verb.ExecuteAsync(" \n ")).Codes());
        Assert.Equal(["history.anchor-too-many"], (await verb.ExecuteAsync(string.Join('\n', Enumerable.Repeat("a", 51)))).Codes());
        Assert.Equal(["access.not-allowed"], (await Database.As(Someone.Author).GetRequiredService<CheckAnchors>().ExecuteAsync("abc")).Codes());
        Assert.Equal(["access.not-allowed"], (await Database.As(Someone.Author).GetRequiredService<GetAnchors>().ExecuteAsync()).Codes());
        Assert.Equal(["access.not-allowed"], (await Database.As(Someone.Author).GetRequiredService<OpenAnchorSheet>().ExecuteAsync()).Codes());
    }

    [Fact]
    public async Task The_paper_has_a_row_for_each_chain_and_two_places_to_sign()
    {
        var sheet = Story.Must(await Database.As(Someone.Head).GetRequiredService<OpenAnchorSheet>().ExecuteAsync());

        var expected = (await TodayAsync()).Anchors.Single(a => a.Chain == A.ThanhDong);
        Assert.Contains(sheet.Tables[0].Rows, r => r.Cells.SequenceEqual([A.ThanhDong, expected.Lines, expected.Groups]));
        Assert.Equal(2, sheet.Signatures.Count);
    }

    [Fact]
    public async Task The_page_shows_them_checks_what_is_typed_and_keeps_it()
    {
        As(Someone.Head);
        var page = await OpenAsync<AnchorsPage>("nhat-ky/dau-niem-phong");
        Assert.Contains("ngày 20/11/2026", page.Find("h1").TextContent, StringComparison.Ordinal);
        var shown = page.WaitForElement("[data-testid=anchors]").TextContent;

        page.FindAll("button").Single(b => b.TextContent.Contains("Đối chiếu", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Contains("Hãy dán hoặc gõ lại", page.Markup, StringComparison.Ordinal));
        page.Find("#dau-da-giu").Change(shown);
        page.FindAll("button").Single(b => b.TextContent.Contains("Đối chiếu", StringComparison.Ordinal)).Click();

        page.WaitForAssertion(() => Assert.Equal(shown.Split('\n').Length, page.FindAll("[data-testid=answers] .chip-green").Count));
        Assert.Equal(shown, page.Find("#dau-da-giu").GetAttribute("value") ?? page.Find("#dau-da-giu").TextContent);
    }

    [Fact]
    public async Task Whoever_may_not_see_the_diary_gets_a_calm_sentence()
    {
        As(Someone.Author);
        var page = await OpenAsync<AnchorsPage>("nhat-ky/dau-niem-phong");

        Assert.Contains("chưa được giao quyền", page.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    /// <summary>As somebody with the database in hand would: another sentence, and every hash after it anew.</summary>
    private async Task RewriteAsync()
    {
        await using var db = Database.Context();
        var lines = await db.History.AsNoTracking().OrderBy(h => h.Sequence).ToListAsync();
        lines[0].Sentence = "Việc khác.";
        var hash = lines[0].PreviousHash;
        foreach (var line in lines)
        {
            line.PreviousHash = hash;
            hash = line.Hash = line.ComputeHash();
            await db.Database.ExecuteSqlAsync(
                $"UPDATE History SET Sentence = {line.Sentence}, PreviousHash = {line.PreviousHash}, Hash = {line.Hash} WHERE Id = {line.Id}");
        }
        await db.Database.ExecuteSqlAsync($"UPDATE HistoryHeads SET Hash = {hash} WHERE PortalId = 'thanh-dong'");
    }
}
