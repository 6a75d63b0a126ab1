using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

public class RoyaltyPeriodTests
{
    private static readonly YearMonth November = new(2026, 11);

    [Fact]
    public async Task Finishing_names_every_article_that_awaits_assessment_with_a_link_and_nothing_is_approved_unfinished()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var assessed = await Story.Publish(database);
        await Story.Assess(database, assessed.ItemId);
        var waiting = new[] { await Story.Publish(database), await Story.Publish(database) };
        var period = await Story.Period(database, November);

        var reasons = await database.As(Someone.Secretary).GetRequiredService<FinishAssessment>().CheckAsync(period.Id);

        Assert.Equal(["royalties.work-awaits", "royalties.work-awaits"], reasons.Select(r => r.Code));
        var works = await Task.WhenAll(waiting.Select(w => Story.Work(database, w.ItemId)));
        Assert.Equal(works.Select(w => $"nhuan-but/2026-11#bai-{w.Id}").Order(), reasons.Select(r => r.Link!).Order());
        Assert.Equal(reasons.Select(r => r.Code), (await Story.TryFinish(database, November)).Codes());
        Assert.Equal(["royalties.not-yet"], (await Approve(database, Someone.Head)).Codes());
        Assert.Equal(RoyaltyPeriodStatus.Open, (await Story.Period(database, November)).Status);
    }

    [Fact] // The work itself keeps its last assessor only
    public async Task Whoever_assessed_a_work_does_not_approve_even_after_somebody_else_assessed_it_again()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        await A.Membership(database, Someone.Head, PortalRole.Secretary);
        var item = await Story.Publish(database);
        Story.Must(await Story.TryAssess(database, item.ItemId, 2, by: Someone.Head));
        Story.Must(await Story.TryAssess(database, item.ItemId, 1, by: Someone.Secretary));

        Assert.Equal(["royalties.approver-assessed"], (await Story.TryApprove(database, November)).Codes());
    }

    [Fact]
    public async Task Whoever_is_paid_in_a_period_does_not_approve_it_and_somebody_else_may()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var self = await A.Contributor(database, "Hoàng Ngọc Ánh", userId: Someone.Head);
        var other = await A.Contributor(database, "Mai Anh");
        var item = await Story.Publish(database, await A.CompleteForm(database, by: [(self, 10), (other, 90)]), by: Someone.Deputy);
        await Story.Assess(database, item.ItemId);

        var refusal = Assert.Single((await Story.TryApprove(database, November)).Refusals);

        Assert.Equal("royalties.approver-is-payee", refusal.Code);
        await A.Membership(database, Someone.Administrator, PortalRole.Head);
        Assert.True((await Story.TryApprove(database, November, Someone.Administrator)).Done);
    }

    [Fact]
    public async Task A_withdrawn_work_of_ones_own_is_not_paid_and_hinders_nobody()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        var self = await A.Contributor(database, "Hoàng Ngọc Ánh", userId: Someone.Head);
        var own = await Story.Publish(database, await A.CompleteForm(database, by: [(self, 100)]), by: Someone.Deputy);
        await Story.Withdraw(database, own.EditionId);

        Assert.True((await Story.TryApprove(database, November)).Done);
    }

    [Fact]
    public async Task A_period_with_nothing_to_pay_is_not_approved()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        await Story.Withdraw(database, item.EditionId);

        Assert.Equal(["royalties.nothing-to-approve"], (await Story.TryApprove(database, November)).Codes());
    }

    [Fact]
    public async Task Approval_freezes_the_total_and_says_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        foreach (var coefficient in new[] { 1m, 2m }) await Story.Assess(database, (await Story.Publish(database)).ItemId, coefficient);

        Assert.Equal(new Money(759_000), Story.Must(await Story.TryApprove(database, November)));

        await using var db = database.Context();
        Assert.StartsWith("Duyệt kỳ nhuận bút tháng 11 năm 2026: 2 tin, bài, tổng 759.000\u00A0đồng.",
            (await db.History.OrderByDescending(h => h.Sequence).FirstAsync()).Sentence, StringComparison.Ordinal);
        Assert.Equal("Hoàng Ngọc Ánh", (await Story.Period(database, November)).ApprovedByName);
    }

    [Fact]
    public async Task An_amount_changed_since_the_approver_looked_is_not_approved_unseen()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var item = await Story.Publish(database);
        await Story.Assess(database, item.ItemId, 1);
        Story.Must(await Story.TryFinish(database, November));
        var seen = await Story.Period(database, November);
        Story.Must(await Story.TryReturn(database, November, by: Someone.Secretary));
        await Story.Assess(database, item.ItemId, 2);
        Story.Must(await Story.TryFinish(database, November));

        var outcome = await database.As(Someone.Head).GetRequiredService<ApproveRoyaltyPeriod>().ExecuteAsync(seen.Id, seen.Version);

        Assert.Equal(["data.stale"], outcome.Codes());
    }

    [Fact]
    public async Task What_is_published_after_the_approval_belongs_to_the_next_month()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);

        var late = await Story.Publish(database);

        var work = await Story.Work(database, late.ItemId);
        Assert.Equal((November.Next, new DateOnly(2026, 11, 20)), (work.Period!.Month, work.PublishedOn));
        Assert.Equal(RoyaltyPeriodStatus.Approved, (await Story.Period(database, November)).Status);
    }

    [Fact]
    public async Task Every_status_allows_what_leads_on_and_the_way_back_and_refuses_the_others()
    {
        var table = new Dictionary<RoyaltyPeriodStatus, string>
        {
            // assess, finish, approve, hand over, pay, close, return; the payment sheet
            [RoyaltyPeriodStatus.Open] = "yes yes later later later later no; no",
            [RoyaltyPeriodStatus.Assessed] = "over over yes later later later yes; no",
            [RoyaltyPeriodStatus.Approved] = "over over over yes later later yes; yes",
            [RoyaltyPeriodStatus.HandedOver] = "over over over over yes later yes; yes",
            [RoyaltyPeriodStatus.Paid] = "over over over over over yes no; yes",
            [RoyaltyPeriodStatus.Closed] = "over over over over over over no; yes",
        };
        Assert.Equal(Enum.GetValues<RoyaltyPeriodStatus>(), table.Keys);
        foreach (var (status, expected) in table)
        {
            var answers = new List<string>();
            foreach (var verb in Enumerable.Range(0, 9))
            {
                using var database = await PortalDatabase.CreateAsync();
                var item = await Story.PeriodAt(database, status);
                answers.Add((await Verb(database, verb, item.ItemId)).Codes() switch
                {
                    [] => "yes",
                    ["royalties.not-yet"] => "later",
                    ["royalties.period-frozen"] => "over",
                    ["royalties.not-returnable"] or ["royalties.sheet-not-ready"] => "no",
                    var other => string.Join(' ', other),
                });
            }
            // The assessment sheet is there at any time
            Assert.Equal((status, $"{string.Join(' ', answers.Take(7))}; {answers[7]}", "yes"), (status, expected, answers[8]));
        }
    }

    /// <summary>Each verb of a period itself, without what the story does before it.</summary>
    private static async Task<Outcome> Verb(PortalDatabase database, int verb, int itemId)
    {
        var (seen, finance) = (await Story.Period(database, November), database.As(Someone.Finance));
        return verb switch
        {
            0 => await Story.TryAssess(database, itemId, 2),
            1 => await Story.TryFinish(database, November),
            2 => await Approve(database, Someone.Head),
            3 => await Story.TryHandOver(database, November),
            4 => await finance.GetRequiredService<PayRoyaltyPeriod>().ExecuteAsync(seen.Id, seen.Version, new(2026, 11, 20)),
            5 => await Story.TryClose(database, November),
            6 => await Story.TryReturn(database, November, by: Someone.Head),
            7 => await finance.GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, RoyaltySheetKind.Payment),
            _ => await finance.GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, RoyaltySheetKind.Assessment),
        };
    }

    private static async Task<Outcome<Money>> Approve(PortalDatabase database, string by)
    {
        var seen = await Story.Period(database, November);
        return await database.As(by).GetRequiredService<ApproveRoyaltyPeriod>().ExecuteAsync(seen.Id, seen.Version);
    }

    [Fact]
    public async Task A_stale_or_foreign_period_is_refused_by_every_verb()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        var id = (await Story.Period(database, November)).Id;
        var (head, finance, stranger) = (database.As(Someone.Head), database.As(Someone.Finance), database.AsSystem("phu-lien"));

        Assert.Equal(["data.stale"], (await head.GetRequiredService<ApproveRoyaltyPeriod>().ExecuteAsync(id, 99)).Codes());
        Assert.Equal(["data.stale"], (await finance.GetRequiredService<PayRoyaltyPeriod>().ExecuteAsync(id, 99, null)).Codes());
        Assert.Equal(["data.stale"], (await finance.GetRequiredService<CloseRoyaltyPeriod>().ExecuteAsync(id, 99)).Codes());
        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<ApproveRoyaltyPeriod>().ExecuteAsync(id, 1)).Codes());
        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<ApproveRoyaltyPeriod>().CheckAsync(id)).Select(r => r.Code));
        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<PayRoyaltyPeriod>().ExecuteAsync(id, 1, null)).Codes());
        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<CloseRoyaltyPeriod>().ExecuteAsync(id, 1)).Codes());
    }

    [Fact]
    public async Task Each_verb_of_a_period_is_refused_to_those_without_its_right()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);

        foreach (var who in Someone.All.Select(s => s.Id).Except([Someone.Head]))
            Assert.Contains("access.not-allowed", (await Approve(database, who)).Codes());
        foreach (var who in Someone.All.Select(s => s.Id).Except([Someone.Secretary, Someone.Deputy]))
            Assert.Equal(["access.not-allowed"], (await Story.TryFinish(database, November, who)).Codes());
        foreach (var who in Someone.All.Select(s => s.Id).Except([Someone.Secretary, Someone.Deputy, Someone.Head]))
            Assert.Equal(["access.not-allowed"], (await Story.TryHandOver(database, November, who)).Codes());
        // Finance gives back what it was given; whoever assesses opens only what was not approved yet
        Assert.Equal(["access.not-allowed"], (await Story.TryReturn(database, November, by: Someone.Secretary)).Codes());
        foreach (var who in Someone.All.Select(s => s.Id).Except([Someone.Finance]))
        {
            Assert.Equal(["access.not-allowed"], (await Story.TryPay(database, November, new(2026, 11, 20), who)).Codes());
            Assert.Equal(["access.not-allowed"], (await Story.TryClose(database, November, who)).Codes());
        }
    }

    [Fact]
    public async Task Two_who_approve_at_once_approve_it_once()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Administrator, PortalRole.Head);
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Assessed);
        var period = await Story.Period(database, November);
        var verbs = new[] { Someone.Head, Someone.Administrator }.Select(w => database.As(w).GetRequiredService<ApproveRoyaltyPeriod>()).ToList();

        var outcomes = await Task.WhenAll(verbs.Select(v => Task.Run(() => v.ExecuteAsync(period.Id, period.Version))));

        Assert.Single(outcomes, o => o.Done);
        await using var db = database.Context();
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "royalties.period.approved"));
    }
}
