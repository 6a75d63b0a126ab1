using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.People;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>Rights are looked through person by person, signed and kept. Today is 20/11/2026.</summary>
public sealed class ReviewTests : AdminTestContext
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);

    protected override TimeProvider Clock => clock;

    private T Verb<T>(string by = Someone.AccountAdministrator, string portal = A.ThanhDong) where T : notnull => Desk.Verb<T>(Database, by, portal);

    private async Task<ReviewDesk> Seen(int? id = null) => Story.Must(await Verb<GetReview>().ExecuteAsync(id));

    private async Task<int> Begun() => Story.Must(await Verb<BeginReview>().ExecuteAsync());

    /// <summary>As it stands at this moment.</summary>
    private async Task<Outcome<int>> Sign(int id) => await Verb<SignReview>().ExecuteAsync(id, (await Seen(id)).Shown!.Lines);

    private async Task DecideAll(int id, params string[] lose)
    {
        foreach (var line in (await Seen(id)).Shown!.Lines)
            Story.Must(await Verb<DecideReviewLine>().ExecuteAsync(line.Id, !lose.Contains(line.UserId)));
    }

    [Fact]
    public async Task Everybody_is_answered_for_then_it_is_signed_with_name_and_day_and_stays_as_it_is()
    {
        var id = await Begun();
        Assert.Equal(["reviews.undecided"], (await Sign(id)).Codes());
        await DecideAll(id, Someone.OtherAuthor);

        Assert.Equal(1, Story.Must(await Sign(id)));

        var signed = (await Seen()).Shown!;
        Assert.Equal(("Phùng Thị Yến", clock.GetUtcNow().UtcDateTime), (signed.SignedByName, signed.SignedAt));
        Assert.Equal([("Ngô Văn Bình", true)], signed.Lines.Where(l => l.Keep is false).Select(l => (l.Name, l.StillHolds)));
        Assert.Equal(["reviews.signed"], (await Sign(id)).Codes());
        Assert.Equal(["reviews.signed"], (await Verb<DecideReviewLine>().ExecuteAsync(signed.Lines[0].Id, false)).Codes());
        await using var db = Database.Context();
        Assert.Equal("Ký rà soát quyền của 10 người: thu hồi của Ngô Văn Bình.",
            (await db.History.SingleAsync(h => h.Action == "accounts.review-signed")).Sentence);
    }

    [Fact]
    public async Task Signing_waits_where_roles_have_changed_since()
    {
        var id = await Begun();
        await DecideAll(id);
        await A.Membership(Database, Someone.Finance, PortalRole.Head);
        await Desk.Accepted(Database);

        Assert.Equal(["reviews.changed"], (await Sign(id)).Codes());

        var open = (await Seen(id)).Shown!;
        Assert.Equal(["Đỗ Thanh Mai", "Nguyễn Thị Hồng Ánh"], open.Lines.Where(l => l.Keep is null).Select(l => l.Name));
        await DecideAll(id);
        Assert.Equal(0, Story.Must(await Sign(id)));
    }

    [Fact]
    public async Task What_was_answered_otherwise_after_it_was_seen_is_not_signed()
    {
        var id = await Begun();
        await DecideAll(id);
        var seen = (await Seen(id)).Shown!.Lines;
        Story.Must(await Verb<DecideReviewLine>().ExecuteAsync(seen.Single(l => l.UserId == Someone.Head).Id, false));

        var refused = await Verb<SignReview>().ExecuteAsync(id, seen);

        Assert.Equal(["reviews.answered-otherwise"], refused.Codes());
        Assert.Contains(seen.Single(l => l.UserId == Someone.Head).Name, refused.Refusals[0].Sentence, StringComparison.Ordinal);
        Assert.Null((await Seen(id)).Shown!.SignedAt);
        Assert.Equal(1, Story.Must(await Sign(id)));
    }

    [Fact]
    public async Task The_next_is_due_six_months_after_the_last_and_the_first_six_months_after_the_first_role()
    {
        Assert.Equal((new DateOnly(2025, 7, 1), true), ((await Seen()).DueOn, (await Seen()).Overdue));
        var id = await Begun();
        await DecideAll(id);
        Story.Must(await Sign(id));
        Assert.Equal((new DateOnly(2027, 5, 20), false), ((await Seen()).DueOn, (await Seen()).Overdue));

        clock.Set(2027, 5, 20);
        Assert.False((await Seen()).Overdue);
        clock.Set(2027, 5, 21);
        Assert.True((await Seen()).Overdue);
    }

    [Fact]
    public async Task One_is_open_at_a_time_and_only_for_who_manages_accounts_here()
    {
        var id = await Begun();
        var line = (await Seen(id)).Shown!.Lines[0].Id;

        Assert.Equal(["reviews.open-already"], (await Verb<BeginReview>().ExecuteAsync()).Codes());
        foreach (var by in new[] { Someone.Administrator, Someone.Head })
        {
            Assert.Equal([AccessRefusals.NotAllowed], (await Verb<BeginReview>(by).ExecuteAsync()).Refusals);
            Assert.Equal([AccessRefusals.NotAllowed], (await Verb<DecideReviewLine>(by).ExecuteAsync(line, true)).Refusals);
            Assert.Equal([AccessRefusals.NotAllowed], (await Verb<SignReview>(by).ExecuteAsync(id, [])).Refusals);
            Assert.Equal([AccessRefusals.NotAllowed], (await Verb<GetReview>(by).ExecuteAsync()).Refusals);
            Assert.Equal([AccessRefusals.NotAllowed], (await Verb<ExportReview>(by).ExecuteAsync(id)).Refusals);
        }
        await A.Membership(Database, Someone.Stranger, PortalRole.AccountAdministrator, portalId: "phu-lien");
        Assert.Equal([AccessRefusals.NotFound], (await Verb<SignReview>(Someone.Stranger, "phu-lien").ExecuteAsync(id, [])).Refusals);
        Assert.Equal([AccessRefusals.NotFound], (await Verb<GetReview>(Someone.Stranger, "phu-lien").ExecuteAsync(id)).Refusals);
        Assert.Equal([AccessRefusals.NotFound], (await Verb<DecideReviewLine>(Someone.Stranger, "phu-lien").ExecuteAsync(line, true)).Refusals);
    }

    [Fact]
    public async Task The_workbook_says_what_was_decided_and_who_signed()
    {
        var id = await Begun();
        await DecideAll(id, Someone.OtherAuthor);
        Story.Must(await Sign(id));

        var lines = Exported.Sheet(await Verb<ExportReview>().ExecuteAsync(id)).Lines();

        Assert.Equal(11, lines.Count);
        Assert.Contains("Ngô Văn Bình|tac-gia-hai|Cộng tác viên (từ 01/01/2025)||Thu hồi|Phùng Thị Yến|20/11/2026 09:00", lines);
    }

    [Fact]
    public async Task An_account_unused_for_45_days_is_shown_as_such_and_goes_on_until_somebody_ends_it()
    {
        foreach (var (person, days) in new[] { (Someone.Head, 45), (Someone.Deputy, 46) })
            await Desk.SignedIn(Database, person, clock.GetUtcNow().UtcDateTime.AddDays(-days));
        var rows = Story.Must(await Verb<FindUsers>().ExecuteAsync());

        Assert.False(rows.Single(r => r.UserId == Someone.Head).Unused);
        Assert.True(rows.Single(r => r.UserId == Someone.Deputy).Unused);
        // Who never signed in since a role of two years ago
        Assert.True(rows.Single(r => r.UserId == Someone.Finance).Unused);
        Assert.All(rows, r => Assert.Equal(UserState.Active, r.State));
        Assert.Equal(rows.Count - 1, UserList.Narrow(rows, UserList.Shape.Read("?trang-thai=lau"), 50).Total);
    }

    [Fact]
    public async Task On_its_page_the_answers_are_kept_one_by_one_and_the_review_is_signed()
    {
        As(Someone.AccountAdministrator);
        var page = await OpenAsync<ReviewPage>("ra-soat-quyen");
        Assert.NotEmpty(page.FindAll("[data-testid=overdue]"));
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Bắt đầu đợt rà soát").ClickAsync(new());
        Assert.Contains("còn 10 người chưa đánh dấu", page.Find("[data-testid=review-state]").TextContent, StringComparison.Ordinal);
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Ký đợt rà soát").ClickAsync(new());
        Assert.Contains("Còn 10 người", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);

        for (var i = 0; i < 10; i++)
            await page.FindAll("[data-testid=review-line]")[i].QuerySelectorAll("input")[i == 0 ? 1 : 0].ChangeAsync(new() { Value = "on" });
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Ký đợt rà soát").ClickAsync(new());

        Assert.Contains("Phùng Thị Yến đã ký lúc 09:00 ngày 20/11/2026", page.Find("[data-testid=review-state]").TextContent, StringComparison.Ordinal);
        Assert.Contains("vẫn còn vai trò", page.FindAll("[data-testid=review-line]")[0].TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=review-line] input"));
    }
}
