using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>Somebody acts in the place of somebody absent, on the days it was said, and is held to what binds both.</summary>
public sealed class DeputyTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static Task<Outcome<int>> Appoint(PortalDatabase database, string? absent, string deputy, DateOnly? from = null, DateOnly? to = null,
        string by = Someone.AccountAdministrator) => Desk.Verb<AppointDeputy>(database, by).ExecuteAsync(
            new() { AbsentId = absent, DeputyId = deputy, FromOn = from ?? Today, ToOn = to ?? Today.AddDays(7) });

    private static async Task<PortalView> View(PortalDatabase database, string person) =>
        Story.Must(await database.As(person).GetRequiredService<GetPortal>().ExecuteAsync());

    [Fact]
    public async Task The_roles_come_with_the_first_day_and_go_after_the_last_and_the_absent_one_keeps_theirs()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        Story.Must(await Appoint(database, null, Someone.Secretary, new(2026, 11, 23), new(2026, 11, 27), by: Someone.Head));
        foreach (var (day, acts) in new[] { (20, false), (22, false), (23, true), (27, true), (28, false) })
        {
            clock.Set(2026, 11, day);
            var view = await View(database, Someone.Secretary);
            Assert.Equal(acts, view.Permissions.Contains(Permissions.ApprovePeriod));
            Assert.Equal("Lê Thu Trang", view.UserName);
            Assert.Equal(acts ? ["Hoàng Ngọc Ánh"] : [], view.ActsFor);
            Assert.Contains(Permissions.Assess, view.Permissions);
            Assert.Contains(Permissions.ApprovePeriod, (await View(database, Someone.Head)).Permissions);
        }
    }

    [Fact]
    public async Task What_a_deputy_does_says_in_whose_place()
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await Appoint(database, Someone.Head, Someone.Deputy));

        var item = await Story.Publish(database, by: Someone.Deputy);

        await using var db = database.Context();
        var line = await db.History.SingleAsync(h => h.Action == "content.published");
        Assert.Equal(("Vũ Hoài Nam (thay Hoàng Ngọc Ánh)", Someone.Deputy), (line.ActorName, line.ActorId));
        Assert.Equal(Someone.Deputy, (await Story.Edition(database, item.EditionId)).PublishedById);
        Assert.Equal("Cử Vũ Hoài Nam (pho-ban) thay mặt Hoàng Ngọc Ánh (truong-ban) từ ngày 20/11/2026 đến hết ngày 27/11/2026.",
            (await db.History.SingleAsync(h => h.Action == "accounts.deputy-appointed")).Sentence);
    }

    [Theory]
    [InlineData(Someone.Head, Someone.Deputy)]
    [InlineData(Someone.Deputy, Someone.Head)]
    public async Task Neither_of_the_two_approves_what_the_other_wrote_while_it_lasts(string writes, string approves)
    {
        using var database = await PortalDatabase.CreateAsync();
        var appointed = Story.Must(await Appoint(database, Someone.Head, Someone.Deputy));
        var edition = await Story.AtStep(database, "approval", by: writes);
        async Task<IReadOnlyList<string>> Publish() => (await database.As(approves).GetRequiredService<Core.Editions.PublishEdition>()
            .ExecuteAsync(edition, await Story.Version(database, edition), Story.Ticked)).Codes();
        Assert.Equal([Core.Editions.WorkflowRefusals.OwnItem.Code], await Publish());

        Story.Must(await Desk.Verb<EndDeputy>(database, Someone.Head).ExecuteAsync(appointed));

        Assert.Empty(await Publish());
    }

    [Fact]
    public async Task Who_assessed_does_not_approve_the_period_in_the_place_of_the_head_nor_assess_what_the_head_wrote()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        var written = await Story.Publish(database, by: Someone.Deputy, author: Someone.Head);
        Story.Must(await Appoint(database, Someone.Head, Someone.Secretary));

        Assert.Contains("royalties.own-work", (await Story.TryAssess(database, written.ItemId)).Codes());
        Story.Must(await Story.TryAssess(database, written.ItemId, by: Someone.Deputy));
        Assert.Contains(RoyaltyRefusals.ApproverAssessed.Code, (await Story.TryApprove(database, new(2026, 11), by: Someone.Secretary)).Codes());
        // In the place of somebody who assessed: the same, from the other side
        Assert.Contains(RoyaltyRefusals.ApproverAssessed.Code, (await Story.TryApprove(database, new(2026, 11), by: Someone.Head)).Codes());
    }

    [Fact]
    public async Task Who_acts_for_the_head_does_not_pay_what_the_head_approved_nor_confirm_a_payee_the_absent_one_proposed()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);
        var payee = Story.Must(await Story.TrySavePayee(database, new() { FullName = "Trần Đức Toàn" }));
        Story.Must(await Appoint(database, Someone.Head, Someone.Finance));
        Assert.Contains(RoyaltyRefusals.PayerApproved.Code, (await Story.TryPay(database, new(2026, 11), Today)).Codes());
        Story.Must(await Desk.Verb<EndDeputy>(database, Someone.Finance).ExecuteAsync(1));

        Story.Must(await Appoint(database, Someone.Secretary, Someone.Finance));
        Assert.Equal([ContributorRefusals.OwnProposal.Code], (await Story.TryConfirm(database, payee)).Codes());
    }

    [Fact]
    public async Task A_deputy_writes_as_of_their_own_unit()
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await Appoint(database, Someone.Secretary, Someone.Deputy));

        var edition = await Story.Draft(database, by: Someone.Deputy);

        Assert.Null((await Story.Edition(database, edition)).UnitId);
    }

    [Fact]
    public async Task All_reasons_come_at_once_and_each_has_its_field()
    {
        using var database = await PortalDatabase.CreateAsync();
        async Task<List<string>> Why(DeputyForm form) => (await Desk.Verb<AppointDeputy>(database).ExecuteAsync(form)).Refusals
            .Select(r => $"{r.Code} {r.Field}").ToList();

        Assert.Equal(["deputies.from-missing FromOn", "deputies.to-missing ToOn", "deputies.deputy-missing DeputyId"], await Why(new()));
        Assert.Equal(["deputies.in-the-past FromOn", "deputies.ends-before-it-begins ToOn", "deputies.oneself DeputyId"],
            await Why(new() { AbsentId = Someone.Head, DeputyId = Someone.Head, FromOn = Today.AddDays(-1), ToOn = Today.AddDays(-2) }));
        // Somebody of another portal, and somebody who widens his own rights
        Assert.Equal(["deputies.absent-missing AbsentId", "deputies.own-rights DeputyId"],
            await Why(new() { AbsentId = Someone.Stranger, DeputyId = Someone.AccountAdministrator, FromOn = Today, ToOn = Today }));
        Assert.Equal(["deputies.deputy-missing DeputyId"],
            await Why(new() { AbsentId = Someone.Head, DeputyId = Someone.Stranger, FromOn = Today, ToOn = Today }));
    }

    [Fact]
    public async Task Days_that_overlap_are_refused_and_those_beside_them_taken()
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await Appoint(database, Someone.Head, Someone.Deputy, new(2026, 12, 1), new(2026, 12, 10)));

        Assert.Equal(["deputies.has-deputy"], (await Appoint(database, Someone.Head, Someone.Secretary, new(2026, 12, 10), new(2026, 12, 12))).Codes());
        Assert.Equal(["deputies.deputy-absent"], (await Appoint(database, Someone.Secretary, Someone.Head, new(2026, 11, 20), new(2026, 12, 1))).Codes());
        Assert.Equal(["deputies.absent-is-deputy"], (await Appoint(database, Someone.Deputy, Someone.Secretary, new(2026, 12, 5), new(2026, 12, 5))).Codes());
        Story.Must(await Appoint(database, Someone.Head, Someone.Secretary, new(2026, 12, 11), new(2026, 12, 12)));
    }

    [Fact]
    public async Task Nobody_appoints_without_the_right_nor_with_one_held_for_somebody()
    {
        using var database = await PortalDatabase.CreateAsync();
        Assert.Equal([AccessRefusals.NotAllowed], (await Appoint(database, null, Someone.Deputy, by: Someone.Author)).Refusals);
        Assert.Equal([AccessRefusals.NotAllowed], (await Appoint(database, Someone.Deputy, Someone.Secretary, by: Someone.CultureReviewer)).Refusals);
        Assert.Equal([AccessRefusals.NotAllowed], (await Appoint(database, null, Someone.Deputy, by: Someone.Stranger)).Refusals);
        Story.Must(await Appoint(database, null, Someone.Author, by: Someone.Head));

        // The place of the head is not handed on, nor does his right to appoint come with it
        Assert.Equal([AccessRefusals.NotAllowed], (await Appoint(database, null, Someone.Finance, by: Someone.Author)).Refusals);
        Assert.Equal([AccessRefusals.NotAllowed], (await Appoint(database, Someone.Head, Someone.Finance, by: Someone.Author)).Refusals);
    }

    [Fact]
    public async Task Rights_held_for_somebody_are_not_handed_on()
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await Appoint(database, Someone.Head, Someone.Secretary, Today, Today));
        Story.Must(await Appoint(database, Someone.Finance, Someone.CultureReviewer, Today, Today));

        Assert.DoesNotContain(Permissions.PayPeriod, (await View(database, Someone.Secretary)).Permissions);
        Assert.DoesNotContain(Permissions.ApprovePeriod, (await View(database, Someone.CultureReviewer)).Permissions);
        await using var db = database.Context("phu-lien");
        Assert.Empty(await db.Deputies.ToListAsync());
    }

    [Fact]
    public async Task An_account_that_is_disabled_lends_no_rights_and_who_has_no_role_left_acts_for_nobody()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        Story.Must(await Appoint(database, Someone.Head, Someone.Secretary));
        Story.Must(await Desk.Verb<DisableUser>(database).ExecuteAsync(Someone.Head));
        Assert.DoesNotContain(Permissions.ApprovePeriod, (await View(database, Someone.Secretary)).Permissions);
        Story.Must(await Desk.Verb<EnableUser>(database).ExecuteAsync(Someone.Head));
        Story.Must(await Desk.End(database, Someone.Secretary, PortalRole.Secretary, Today));

        clock.Set(2026, 11, 21);

        Assert.False((await database.As(Someone.Secretary).GetRequiredService<GetPortal>().ExecuteAsync()).Done);
    }

    [Fact]
    public async Task It_is_ended_early_at_once_by_those_it_concerns_and_nobody_else()
    {
        using var database = await PortalDatabase.CreateAsync();
        var appointed = Story.Must(await Appoint(database, Someone.Head, Someone.Secretary));
        Assert.Equal([AccessRefusals.NotAllowed], (await Desk.Verb<EndDeputy>(database, Someone.Finance).ExecuteAsync(appointed)).Refusals);
        Assert.Equal([AccessRefusals.NotFound], (await Desk.Verb<EndDeputy>(database, Someone.Stranger, "phu-lien").ExecuteAsync(appointed)).Refusals);

        Assert.Equal("Lê Thu Trang", Story.Must(await Desk.Verb<EndDeputy>(database, Someone.Head).ExecuteAsync(appointed)));

        Assert.DoesNotContain(Permissions.ApprovePeriod, (await View(database, Someone.Secretary)).Permissions);
        Assert.Equal(["deputies.over"], (await Desk.Verb<EndDeputy>(database, Someone.Secretary).ExecuteAsync(appointed)).Codes());
        var row = Assert.Single(Story.Must(await Desk.Verb<FindDeputies>(database).ExecuteAsync()).Rows);
        Assert.Equal((DeputyState.Over, true, false), (row.State, row.EndedEarly, row.MayEnd));
    }

    [Fact]
    public async Task Everybody_sees_what_concerns_them_and_the_account_administrator_all()
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await Appoint(database, Someone.Head, Someone.Secretary));
        async Task<DeputyDesk> Seen(string by) => Story.Must(await Desk.Verb<FindDeputies>(database, by).ExecuteAsync());

        foreach (var by in new[] { Someone.Head, Someone.Secretary, Someone.AccountAdministrator }) Assert.Single((await Seen(by)).Rows);
        Assert.Empty((await Seen(Someone.Finance)).Rows);
        Assert.Empty((await Seen(Someone.Finance)).People);
        Assert.Equal((true, true), ((await Seen(Someone.Head)).MayForOneself, (await Seen(Someone.Head)).MayForOthers));
        Assert.Equal((true, false), ((await Seen(Someone.CultureReviewer)).MayForOneself, (await Seen(Someone.CultureReviewer)).MayForOthers));
        Assert.DoesNotContain((await Seen(Someone.Head)).People, p => p.UserId == Someone.Stranger);
    }
}
