using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Accounts.Sessions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>Whoever manages accounts sees where people of the portal are signed in, ends it, and takes a lost second factor off; of others nothing.</summary>
public sealed class SessionsOfOthersTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private Guid first;
    private IServiceProvider head = null!, again = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        (first, head) = await AtTheDesk.SitAsync(database, Someone.Head);
        (_, again) = await AtTheDesk.SitAsync(database, Someone.Head, "Chrome trên Android");
        await Desk.Factor(database);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<IReadOnlyList<SessionRow>> Find(string whose, string by = Someone.AccountAdministrator, string portal = A.ThanhDong) =>
        Desk.Verb<FindSessions>(database, by, portal).ExecuteAsync(whose);

    private async Task<UserDetail> Detail(string whose) => Story.Must(await Desk.Verb<GetUser>(database).ExecuteAsync(whose));

    private static async Task<bool> WorksAsync(IServiceProvider services) => (await services.GetRequiredService<GetPortal>().ExecuteAsync()).Done;

    [Fact]
    public async Task One_sign_in_of_somebody_else_is_ended_and_the_portal_is_told_by_whom()
    {
        Assert.Equal(["Chrome trên Android", "Firefox trên Linux"], (await Find(Someone.Head)).Select(r => r.Browser).Order(StringComparer.Ordinal));
        Story.Must(await Desk.Verb<EndSession>(database).ExecuteAsync(first));
        // Somebody else in the same list presses the same button a moment later
        Story.Must(await Desk.Verb<EndSession>(database).ExecuteAsync(first));

        Assert.False(await WorksAsync(head));
        Assert.True(await WorksAsync(again));
        await using var db = database.Context();
        var line = await db.History.SingleAsync(h => h.Action == "accounts.session-ended");
        Assert.Equal(("Phùng Thị Yến", "Kết thúc phiên đăng nhập của Hoàng Ngọc Ánh (truong-ban) trên Firefox trên Linux (10.0.0.7)."),
            (line.ActorName, line.Sentence));
        Assert.Equal("Phùng Thị Yến", await db.Sessions.Where(s => s.Id == first).Select(s => s.EndedBy).SingleAsync());
    }

    [Fact]
    public async Task All_of_them_are_ended_at_once()
    {
        Assert.Equal(2, Story.Must(await Desk.Verb<EndOtherSessions>(database).ExecuteAsync(Someone.Head)));
        Assert.Equal(0, Story.Must(await Desk.Verb<EndOtherSessions>(database).ExecuteAsync(Someone.Head)));
        Assert.Equal((false, false), (await WorksAsync(head), await WorksAsync(again)));
        Assert.Empty(await Find(Someone.Head));
        await using var db = database.Context();
        Assert.Equal("Kết thúc 2 phiên đăng nhập của Hoàng Ngọc Ánh (truong-ban).",
            (await db.History.SingleAsync(h => h.Action == "accounts.sessions-ended")).Sentence);
    }

    [Fact]
    public async Task A_lost_second_factor_is_seen_and_taken_off_with_everything_that_is_open()
    {
        Assert.Equal(new UserFactors(new(2026, 11, 2, 2, 0, 0, DateTimeKind.Utc), 2, 1, Demanded: false), (await Detail(Someone.Head)).Factors);
        Assert.Equal("Hoàng Ngọc Ánh", Story.Must(await Desk.Verb<ResetSecondFactor>(database).ExecuteAsync(Someone.Head)));

        Assert.Equal(new UserFactors(null, 0, 0, Demanded: false), (await Detail(Someone.Head)).Factors);
        Assert.False(await WorksAsync(again));
        Assert.Equal(["accounts.nothing-to-reset"], (await Desk.Verb<ResetSecondFactor>(database).ExecuteAsync(Someone.Head)).Codes());
        Assert.Contains("accounts.second-factor-reset", await Desk.Lines(database));
    }

    [Fact]
    public async Task Nobody_takes_off_their_own()
    {
        await A.Membership(database, Someone.Head, PortalRole.AccountAdministrator);
        Assert.Equal(["accounts.own-factor"], (await Desk.Verb<ResetSecondFactor>(database, Someone.Head).ExecuteAsync(Someone.Head)).Codes());
        // One's own sign-ins stay one's own affair, whatever else one may
        Assert.Equal(1, Story.Must(await head.GetRequiredService<EndOtherSessions>().ExecuteAsync(Someone.Head)));
        Assert.True(await WorksAsync(head));
    }

    [Theory]
    [InlineData(Someone.Administrator)]
    [InlineData(Someone.Secretary)]
    [InlineData(Someone.Stranger)]
    public async Task Without_the_right_in_this_portal_there_is_nothing_to_see_and_nothing_to_end(string by)
    {
        await A.Membership(database, Someone.Stranger, PortalRole.AccountAdministrator, portalId: "phu-lien");
        foreach (var portal in by == Someone.Stranger ? new[] { A.ThanhDong, "phu-lien" } : [A.ThanhDong])
        {
            Assert.Empty(await Find(Someone.Head, by, portal));
            Assert.Equal(["access.not-found"], (await Desk.Verb<EndSession>(database, by, portal).ExecuteAsync(first)).Codes());
            Assert.Equal(["access.not-found"], (await Desk.Verb<EndOtherSessions>(database, by, portal).ExecuteAsync(Someone.Head)).Codes());
            Assert.Contains(Assert.Single((await Desk.Verb<ResetSecondFactor>(database, by, portal).ExecuteAsync(Someone.Head)).Codes()),
                (string[])["access.not-allowed", "accounts.unknown"]);
        }
        Assert.True(await WorksAsync(head));
    }

    [Fact]
    public async Task Of_somebody_who_serves_elsewhere_too_nothing_is_told_until_whoever_asks_manages_accounts_there_as_well()
    {
        await A.Membership(database, Someone.Stranger, PortalRole.Contributor);
        var (session, _) = await AtTheDesk.SitAsync(database, Someone.Stranger);
        Assert.Null((await Detail(Someone.Stranger)).Factors);
        Assert.Empty(await Find(Someone.Stranger));
        Assert.Equal(["access.not-found"], (await Desk.Verb<EndSession>(database).ExecuteAsync(session)).Codes());
        Assert.Equal(["accounts.serves-elsewhere"], (await Desk.Verb<ResetSecondFactor>(database).ExecuteAsync(Someone.Stranger)).Codes());

        await A.Membership(database, Someone.AccountAdministrator, PortalRole.AccountAdministrator, portalId: "phu-lien");

        Assert.NotNull((await Detail(Someone.Stranger)).Factors);
        Assert.Equal([session], (await Find(Someone.Stranger)).Select(r => r.Id));
        Story.Must(await Desk.Verb<EndSession>(database).ExecuteAsync(session));
        foreach (var portal in new[] { A.ThanhDong, "phu-lien" })
            Assert.Contains("accounts.session-ended", await Desk.Lines(database, portal));
    }
}
