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
    public async Task Approval_names_every_article_that_awaits_assessment_with_a_link()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var assessed = await Story.Publish(database);
        await Story.Assess(database, assessed.ItemId);
        var waiting = new[] { await Story.Publish(database), await Story.Publish(database) };
        await A.Membership(database, Someone.Head, PortalRole.Secretary);
        await Story.TryAssess(database, assessed.ItemId, by: Someone.Head);
        var period = await Story.Period(database, November);

        var reasons = await database.As(Someone.Head).GetRequiredService<ApproveRoyaltyPeriod>().CheckAsync(period.Id);

        Assert.Equal(["royalties.approver-assessed", "royalties.work-awaits", "royalties.work-awaits"], reasons.Select(r => r.Code));
        var works = await Task.WhenAll(waiting.Select(w => Story.Work(database, w.ItemId)));
        Assert.Equal(works.Select(w => $"nhuan-but/2026-11#bai-{w.Id}").Order(), reasons.Skip(1).Select(r => r.Link!).Order());
        Assert.Equal(reasons.Select(r => r.Code), (await Story.TryApprove(database, November)).Codes());
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
        Assert.StartsWith("Duyệt kỳ nhuận bút tháng 11/2026: 2 tin, bài, tổng 759.000\u00A0đồng.",
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
        var seen = await Story.Period(database, November);
        await Story.Assess(database, item.ItemId, 2);

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
    public async Task Every_status_allows_one_verb_and_refuses_the_others()
    {
        var table = new Dictionary<RoyaltyPeriodStatus, (string? Assess, string? Approve, string? Pay, string? Close, string? PaymentSheet)>
        {
            [RoyaltyPeriodStatus.Open] = (null, null, "royalties.not-yet", "royalties.not-yet", "royalties.sheet-not-ready"),
            [RoyaltyPeriodStatus.Approved] = ("royalties.period-frozen", "royalties.period-frozen", null, "royalties.not-yet", null),
            [RoyaltyPeriodStatus.Paid] = ("royalties.period-frozen", "royalties.period-frozen", "royalties.period-frozen", null, null),
            [RoyaltyPeriodStatus.Closed] = ("royalties.period-frozen", "royalties.period-frozen", "royalties.period-frozen", "royalties.period-frozen", null),
        };
        Assert.Equal(Enum.GetValues<RoyaltyPeriodStatus>(), table.Keys);
        foreach (var (status, expected) in table)
        {
            foreach (var verb in new[] { "assess", "approve", "pay", "close", "sheet", "assessment-sheet" })
            {
                using var database = await PortalDatabase.CreateAsync();
                var item = await Story.PeriodAt(database, status);
                Outcome outcome = verb switch
                {
                    "assess" => await Story.TryAssess(database, item.ItemId, 2),
                    "approve" => await Story.TryApprove(database, November),
                    "pay" => await Story.TryPay(database, November, new(2026, 11, 20)),
                    "close" => await Story.TryClose(database, November),
                    "sheet" => await database.As(Someone.Finance).GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, RoyaltySheetKind.Payment),
                    _ => await database.As(Someone.Finance).GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, RoyaltySheetKind.Assessment),
                };
                var code = verb switch
                {
                    "assess" => expected.Assess, "approve" =>
                        expected.Approve, "pay" => expected.Pay, "close" => expected.Close, "sheet" => expected.PaymentSheet, _ => null,
                };
                Assert.Equal((status, verb, code), (status, verb, outcome.Codes().SingleOrDefault()));
            }
        }
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
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);

        foreach (var who in Someone.All.Select(s => s.Id).Except([Someone.Head]))
            Assert.Contains("access.not-allowed", (await Story.TryApprove(database, November, who)).Codes());
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
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        var period = await Story.Period(database, November);
        var verbs = new[] { Someone.Head, Someone.Administrator }.Select(w => database.As(w).GetRequiredService<ApproveRoyaltyPeriod>()).ToList();

        var outcomes = await Task.WhenAll(verbs.Select(v => Task.Run(() => v.ExecuteAsync(period.Id, period.Version))));

        Assert.Single(outcomes, o => o.Done);
        await using var db = database.Context();
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "royalties.period.approved"));
    }
}
