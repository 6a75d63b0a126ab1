using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

/// <summary>What an operator does about people: each leaves a line in the history of every portal the person works in.</summary>
public sealed class AccountVerbsTests
{
    private static T Verb<T>(PortalDatabase database) where T : notnull => database.AsSystem().GetRequiredService<T>();

    private static async Task<PortalUser> UserAsync(PortalDatabase database, string id)
    {
        await using var db = database.Context();
        return await db.Users.SingleAsync(u => u.Id == id);
    }

    private static async Task<IReadOnlyList<(string Action, string Sentence)>> HistoryAsync(PortalDatabase database, string portalId = A.ThanhDong)
    {
        await using var db = database.Context(portalId);
        return (await db.History.Where(h => h.Subject.StartsWith("user:")).OrderBy(h => h.Sequence).Select(h => new { h.Action, h.Sentence }).ToListAsync())
            .Select(h => (h.Action, h.Sentence)).ToList();
    }

    [Fact]
    public async Task Disabled_and_enabled_an_account_keeps_its_roles_and_its_story_is_told()
    {
        using var database = await PortalDatabase.CreateAsync();

        Story.Must(await Verb<DisableUser>(database).ExecuteAsync("  THU-KY "));
        Assert.True((await UserAsync(database, Someone.Secretary)).Disabled);
        Assert.Empty(await database.As(Someone.Secretary).GetRequiredService<FindMyPortals>().ExecuteAsync());
        Story.Must(await Verb<EnableUser>(database).ExecuteAsync(Someone.Secretary));

        Assert.Single(await database.As(Someone.Secretary).GetRequiredService<FindMyPortals>().ExecuteAsync());
        Assert.Equal([("accounts.disabled", "Ngừng sử dụng tài khoản Lê Thu Trang (thu-ky)."), ("accounts.enabled", "Mở lại tài khoản Lê Thu Trang (thu-ky).")],
            await HistoryAsync(database));
        Assert.Empty(await HistoryAsync(database, "phu-lien"));
    }

    [Fact]
    public async Task Whoever_works_in_two_portals_is_told_of_in_both()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Secretary, PortalRole.Secretary, portalId: "phu-lien");

        Story.Must(await Verb<DisableUser>(database).ExecuteAsync(Someone.Secretary));

        Assert.Single(await HistoryAsync(database));
        Assert.Single(await HistoryAsync(database, "phu-lien"));
        Assert.All(await Verb<Core.History.VerifyHistory>(database).ExecuteAsync(), chain => Assert.Null(chain.Broken));
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_and_leaves_no_line()
    {
        using var database = await PortalDatabase.CreateAsync();

        Assert.Equal(["accounts.unknown"], (await Verb<DisableUser>(database).ExecuteAsync("khong-co")).Codes());
        Assert.Equal(["accounts.unknown"], (await Verb<EnableUser>(database).ExecuteAsync("khong-co")).Codes());
        Assert.Equal(["accounts.unknown"], (await Verb<UnlockUser>(database).ExecuteAsync("khong-co")).Codes());
        Assert.Equal(["accounts.not-disabled"], (await Verb<EnableUser>(database).ExecuteAsync(Someone.Head)).Codes());
        Assert.Equal(["accounts.unknown"], (await Verb<EndMembership>(database).ExecuteAsync(new("khong-co", A.ThanhDong, PortalRole.Head))).Codes());
        Assert.Equal(["accounts.no-such-role"], (await Verb<EndMembership>(database).ExecuteAsync(new(Someone.Head, A.ThanhDong, PortalRole.Finance))).Codes());
        Assert.Equal(["accounts.no-such-role"], (await Verb<EndMembership>(database).ExecuteAsync(new(Someone.Head, "phu-lien", PortalRole.Head))).Codes());
        Assert.Equal(["accounts.no-such-role"],
            (await Verb<EndMembership>(database).ExecuteAsync(new(Someone.Secretary, A.ThanhDong, PortalRole.Secretary, "tt-dvsnc"))).Codes());
        Assert.Equal(["accounts.ends-before-it-began"],
            (await Verb<EndMembership>(database).ExecuteAsync(new(Someone.Head, A.ThanhDong, PortalRole.Head), new(2024, 12, 31))).Codes());
        Story.Must(await Verb<DisableUser>(database).ExecuteAsync(Someone.Stranger));
        Assert.Equal(["accounts.already-disabled"], (await Verb<DisableUser>(database).ExecuteAsync(Someone.Stranger)).Codes());

        Assert.Empty(await HistoryAsync(database));
    }

    [Fact]
    public async Task A_lock_out_is_ended_and_counting_begins_anew()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using (var db = database.Context())
            await db.Users.Where(u => u.Id == Someone.Head).ExecuteUpdateAsync(set => set
                .SetProperty(u => u.LockoutEnd, new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero)).SetProperty(u => u.AccessFailedCount, 3));

        Story.Must(await Verb<UnlockUser>(database).ExecuteAsync(Someone.Head));

        var user = await UserAsync(database, Someone.Head);
        Assert.Equal((null, 0), (user.LockoutEnd, user.AccessFailedCount));
        Assert.Equal("accounts.unlocked", (await HistoryAsync(database)).Single().Action);
    }

    [Fact]
    [Trait("Fault", "SEC7")]
    public async Task Whoever_is_unlocked_waits_no_longer_at_the_door_and_everybody_else_does()
    {
        using var database = await PortalDatabase.CreateAsync();
        var head = await UserAsync(database, Someone.Head);
        foreach (var sender in new[] { "203.0.113.7", "203.0.113.8" })
            for (var i = 0; i < 9; i++) await Verb<SignInGuard>(database).FailedAsync(head.Id, sender, head);
        for (var i = 0; i < 9; i++) await Verb<SignInGuard>(database).FailedAsync("khong-co-ai", "203.0.113.7", null);

        Story.Must(await Verb<UnlockUser>(database).ExecuteAsync(Someone.Head));

        Assert.Equal(TimeSpan.Zero, await Verb<SignInGuard>(database).LeftAsync(head.Id, "203.0.113.7"));
        Assert.Equal(TimeSpan.Zero, await Verb<SignInGuard>(database).LeftAsync(head.Id, "203.0.113.8"));
        Assert.True(await Verb<SignInGuard>(database).LeftAsync("khong-co-ai", "203.0.113.7") > TimeSpan.Zero);
    }

    [Theory] // Today is 20/11/2026; the last day still counts
    [InlineData(null, "2026-11-20", true)]
    [InlineData("2026-11-19", "2026-11-19", false)]
    [InlineData("2026-12-31", "2026-12-31", true)]
    public async Task A_role_ends_with_its_last_day_and_nothing_is_deleted(string? on, string last, bool inOffice)
    {
        using var database = await PortalDatabase.CreateAsync();

        var ended = Story.Must(await Verb<EndMembership>(database).ExecuteAsync(
            new(Someone.Secretary, A.ThanhDong, PortalRole.Secretary, "vhxh"), on is null ? null : DateOnly.Parse(on)));

        Assert.Equal(DateOnly.Parse(last), ended);
        Assert.Equal(inOffice ? 1 : 0, (await database.As(Someone.Secretary).GetRequiredService<FindMyPortals>().ExecuteAsync()).Count);
        await using var db = database.Context();
        Assert.Equal(ended, (await db.Memberships.SingleAsync(m => m.UserId == Someone.Secretary)).ToOn);
        Assert.Equal($"Kết thúc vai trò Thư ký biên tập của Lê Thu Trang (thu-ky), ngày cuối {ended:dd/MM/yyyy}.", (await HistoryAsync(database)).Single()
            .Sentence);
    }
}
