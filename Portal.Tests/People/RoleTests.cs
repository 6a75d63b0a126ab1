using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>Roles are given and ended by the account administrator; terms stay as history. Today is 20/11/2026.</summary>
[Trait("Row", "A4")]
public sealed class RoleTests
{
    private static Task<Outcome<int>> Give(PortalDatabase database, string to, RoleForm form, string by = Someone.AccountAdministrator) =>
        Desk.Verb<GiveRole>(database, by).ExecuteAsync(to, form);

    [Fact]
    public async Task A_role_is_given_with_position_and_term_and_told()
    {
        using var database = await PortalDatabase.CreateAsync();

        Story.Must(await Give(database, Someone.Secretary,
            new() { Role = PortalRole.DeputyHead, BoardPosition = "Phó Trưởng ban", FromOn = new(2026, 12, 1), ToOn = new(2027, 11, 30) }));

        var row = await Desk.Row(database, "Lê Thu Trang");
        Assert.Equal([("Thư ký biên tập, Phòng VH-XH", RoleTerm.Running), ("Phó Trưởng ban", RoleTerm.Coming)],
            row.Roles.Select(r => (r.Words, r.Term)));
        await using var db = database.Context();
        Assert.Equal("Giao vai trò Phó Trưởng ban cho Lê Thu Trang (thu-ky) từ ngày 01/12/2026 đến hết ngày 30/11/2027.",
            (await db.History.SingleAsync(h => h.Action == "accounts.role-given")).Sentence);
    }

    [Fact]
    public async Task Nobody_gives_himself_a_role()
    {
        using var database = await PortalDatabase.CreateAsync();

        Assert.Equal(["accounts.own-rights"], (await Give(database, Someone.AccountAdministrator, new() { Role = PortalRole.Head })).Codes());
        Assert.Empty(await Desk.Lines(database));
    }

    [Theory]
    [InlineData(Someone.Administrator)]
    [InlineData(Someone.Head)]
    [InlineData(Someone.Stranger)]
    public async Task Whoever_does_not_manage_accounts_gives_and_ends_nothing(string by)
    {
        using var database = await PortalDatabase.CreateAsync();

        Assert.Equal([AccessRefusals.NotAllowed], (await Give(database, Someone.Secretary, new() { Role = PortalRole.Head }, by)).Refusals);
        Assert.Equal([AccessRefusals.NotAllowed], (await Desk.End(database, Someone.Secretary, PortalRole.Secretary, new(2026, 11, 30), by)).Refusals);
        Assert.Equal([AccessRefusals.NotAllowed], (await Desk.Verb<FindUsers>(database, by).ExecuteAsync()).Refusals);
        Assert.Equal([AccessRefusals.NotAllowed], (await Desk.Verb<ExportUsers>(database, by).ExecuteAsync(new())).Refusals);
        Assert.Equal([AccessRefusals.NotAllowed], (await Desk.Verb<GetUser>(database, by).ExecuteAsync(Someone.Secretary)).Refusals);
        Assert.Equal(HeldWork.None, await Desk.Verb<EndRole>(database, by).CheckAsync((await Desk.Role(database, Someone.Secretary, PortalRole.Secretary)).Id));
    }

    [Fact]
    public async Task Who_manages_accounts_does_not_run_the_system()
    {
        using var database = await PortalDatabase.CreateAsync();

        var refused = await Desk.Verb<Core.Portals.ImportProfile>(database).ExecuteAsync(
            await File.ReadAllTextAsync(AssetFiles.Of("profiles", "thanh-dong.json")));

        Assert.Equal([AccessRefusals.NotAllowed], refused.Refusals);
    }

    [Fact]
    public async Task The_same_role_is_not_held_twice_at_once_but_again_after_its_end()
    {
        using var database = await PortalDatabase.CreateAsync();
        var role = await Desk.Role(database, Someone.Secretary, PortalRole.Secretary);
        Assert.Equal(["people.holds-already"], (await Give(database, Someone.Secretary, new() { Role = role.Role, UnitId = role.UnitId })).Codes());
        Story.Must(await Desk.End(database, Someone.Secretary, PortalRole.Secretary, new(2026, 11, 30)));

        Assert.Equal(["people.holds-already"],
            (await Give(database, Someone.Secretary, new() { Role = role.Role, UnitId = role.UnitId, FromOn = new(2026, 11, 30) })).Codes());
        Story.Must(await Give(database, Someone.Secretary, new() { Role = role.Role, UnitId = role.UnitId, FromOn = new(2026, 12, 1) }));
    }

    [Theory]
    [InlineData("2026-11-19", "people.ends-in-the-past")]
    [InlineData("2024-12-31", "people.ends-in-the-past")]
    [InlineData("0026-11-30", "date.year")]
    [InlineData(null, "people.last-day-missing")]
    public async Task A_last_day_that_is_past_or_none_is_refused_beside_its_field(string? last, string code)
    {
        using var database = await PortalDatabase.CreateAsync();

        var refusal = Assert.Single((await Desk.End(database, Someone.Secretary, PortalRole.Secretary, last is null ? null : DateOnly.Parse(last))).Refusals);

        Assert.Equal((code, "LastOn"), (refusal.Code, refusal.Field));
        Assert.Null((await Desk.Role(database, Someone.Secretary, PortalRole.Secretary)).ToOn);
    }

    [Fact]
    public async Task The_last_day_still_counts_and_the_term_stays()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        Story.Must(await Desk.End(database, Someone.Secretary, PortalRole.Secretary, new(2026, 11, 20)));
        Assert.Equal(UserState.Active, (await Desk.Row(database, "Lê Thu Trang")).State);

        clock.Set(2026, 11, 21);

        var row = await Desk.Row(database, "Lê Thu Trang");
        Assert.Equal((UserState.Ended, "01/01/2025 – 20/11/2026"), (row.State, Assert.Single(row.Roles).TermWords));
        Assert.Equal(["people.already-ended"], (await Desk.End(database, Someone.Secretary, PortalRole.Secretary, new(2026, 12, 31))).Codes());
    }

    [Fact]
    public async Task Of_two_forms_open_at_once_the_second_is_told()
    {
        using var database = await PortalDatabase.CreateAsync();
        var seen = await Desk.Role(database, Someone.Secretary, PortalRole.Secretary);
        Story.Must(await Desk.End(database, Someone.Secretary, PortalRole.Secretary, new(2026, 11, 30)));

        var second = await Desk.Verb<EndRole>(database).ExecuteAsync(new() { MembershipId = seen.Id, SeenToOn = seen.ToOn, LastOn = new(2026, 12, 31) });

        Assert.Equal([AccessRefusals.Stale], second.Refusals);
        Assert.Equal(new DateOnly(2026, 11, 30), (await Desk.Role(database, Someone.Secretary, PortalRole.Secretary)).ToOn);
    }

    [Fact]
    public async Task A_role_that_has_not_begun_is_called_off_by_a_last_day_before_its_first()
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await Give(database, Someone.Secretary, new() { Role = PortalRole.Finance, FromOn = new(2026, 12, 1) }));
        Assert.Equal(["accounts.ends-before-it-began"], (await Desk.End(database, Someone.Secretary, PortalRole.Finance, new(2026, 11, 25))).Codes());

        Story.Must(await Desk.End(database, Someone.Secretary, PortalRole.Finance, new(2026, 11, 30)));

        var role = (await Desk.Row(database, "Lê Thu Trang")).Roles.Single(r => r.Role == PortalRole.Finance);
        Assert.Equal((RoleTerm.Over, "đã bỏ trước ngày 01/12/2026"), (role.Term, role.TermWords));
        Story.Must(await Give(database, Someone.Secretary, new() { Role = PortalRole.Finance, FromOn = new(2026, 12, 1) }));
    }

    [Fact]
    public async Task What_the_person_has_in_work_is_shown_first_and_goes_on_without_them_once_seen()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.Draft(database);
        var waiting = await Story.AtStep(database, "approval");
        var author = (await Desk.Role(database, Someone.Author, PortalRole.Contributor)).Id;
        var head = (await Desk.Role(database, Someone.Head, PortalRole.Head)).Id;

        var drafts = await Desk.Verb<EndRole>(database).CheckAsync(author);
        Assert.Equal((1, "Ra quân dọn vệ sinh môi trường", 0), (drafts.DraftCount, Assert.Single(drafts.Drafts).Title, drafts.WithoutOthers));
        Assert.Equal(["people.work-waits"], (await Desk.End(database, Someone.Author, PortalRole.Contributor, new(2026, 11, 30))).Codes());
        Story.Must(await Desk.End(database, Someone.Author, PortalRole.Contributor, new(2026, 11, 30), workSeen: true));

        // The deputy head may approve too, so nothing is left alone until he has gone as well
        Assert.False((await Desk.Verb<EndRole>(database).CheckAsync(head)).Any);
        Story.Must(await Desk.End(database, Someone.Deputy, PortalRole.DeputyHead, new(2026, 11, 20)));
        Assert.Equal(1, (await Desk.Verb<EndRole>(database).CheckAsync(head)).WithoutOthers);
        Assert.Equal("approval", (await Story.Edition(database, waiting)).Step);
    }

    [Fact]
    public async Task A_role_of_another_portal_is_not_found()
    {
        using var database = await PortalDatabase.CreateAsync();
        var foreign = await Desk.Role(database, Someone.Stranger, PortalRole.Head, "phu-lien");

        Assert.Equal([AccessRefusals.NotFound], (await Desk.Verb<EndRole>(database).ExecuteAsync(
            new() { MembershipId = foreign.Id, LastOn = new(2026, 11, 30) })).Refusals);
        Assert.Equal(["accounts.unknown"], (await Give(database, Someone.Stranger, new() { Role = PortalRole.Head })).Codes());
    }
}
