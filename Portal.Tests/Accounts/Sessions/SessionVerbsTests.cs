using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Sessions;

/// <summary>The sign-ins of an account: seen by their owner, ended one by one or all but this.</summary>
public sealed class SessionVerbsTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private Guid here, there;
    private IServiceProvider desk = null!, other = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        (there, other) = await AtTheDesk.SitAsync(database, Someone.Head, "Chrome trên Android");
        clock.Advance(TimeSpan.FromMinutes(1));
        (here, desk) = await AtTheDesk.SitAsync(database, Someone.Head);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private static Task<IReadOnlyList<SessionRow>> FindAsync(IServiceProvider services, string whose = Someone.Head) =>
        services.GetRequiredService<FindSessions>().ExecuteAsync(whose);

    private static async Task<bool> WorksAsync(IServiceProvider services) =>
        (await services.GetRequiredService<GetPortal>().ExecuteAsync()).Done;

    [Fact]
    public async Task The_owner_sees_where_the_account_is_signed_in_and_which_of_it_is_this()
    {
        var rows = await FindAsync(other);
        Assert.Equal([(there, true, "Chrome trên Android"), (here, false, "Firefox trên Linux")], rows.Select(r => (r.Id, r.IsThis, r.Browser)));
        Assert.All(rows, r => Assert.Equal(("10.0.0.7", SignInMeans.Password), (r.Address, r.Means)));
        clock.Advance(TimeSpan.FromHours(12));
        Assert.Empty(await FindAsync(other));
    }

    [Fact]
    public async Task Without_the_right_to_manage_accounts_nobody_sees_or_ends_those_of_another_but_the_system()
    {
        var (own, stranger) = await AtTheDesk.SitAsync(database, Someone.Administrator);
        Assert.Empty(await FindAsync(stranger));
        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<EndSession>().ExecuteAsync(there)).Codes());
        Assert.Equal(["access.not-found"], (await stranger.GetRequiredService<EndOtherSessions>().ExecuteAsync(Someone.Head)).Codes());
        Assert.Equal(["access.not-found"], (await desk.GetRequiredService<EndSession>().ExecuteAsync(own)).Codes());
        Assert.Equal(2, (await FindAsync(database.AsSystem())).Count);
        Assert.Equal(2, Story.Must(await database.AsSystem().GetRequiredService<EndOtherSessions>().ExecuteAsync(Someone.Head)));
        Assert.False(await WorksAsync(desk));
    }

    [Fact]
    public async Task One_that_is_ended_can_do_nothing_from_that_moment_and_the_history_tells_of_it()
    {
        Assert.True(await WorksAsync(other));
        Assert.Equal("Chrome trên Android", Story.Must(await desk.GetRequiredService<EndSession>().ExecuteAsync(there)));

        Assert.False(await WorksAsync(other));
        Assert.True(await WorksAsync(desk));
        Assert.Equal(["access.not-allowed"], (await other.GetRequiredService<RenewRecoveryCodes>().ExecuteAsync()).Codes());
        Assert.Equal([here], (await FindAsync(desk)).Select(r => r.Id));
        // Pressed twice it is ended once
        Story.Must(await desk.GetRequiredService<EndSession>().ExecuteAsync(there));
        await using var db = database.Context();
        var line = await db.History.SingleAsync(h => h.Action == "accounts.session-ended");
        Assert.Equal("Kết thúc phiên đăng nhập của Hoàng Ngọc Ánh (truong-ban) trên Chrome trên Android (10.0.0.7).", line.Sentence);
        Assert.Equal((Someone.Head, "Hoàng Ngọc Ánh"), (line.ActorId, line.ActorName));
        Assert.Equal("Hoàng Ngọc Ánh", await db.Sessions.Where(s => s.Id == there).Select(s => s.EndedBy).SingleAsync());
    }

    [Fact]
    public async Task All_but_this_are_ended_at_once()
    {
        Assert.Equal(1, Story.Must(await desk.GetRequiredService<EndOtherSessions>().ExecuteAsync(Someone.Head)));
        Assert.Equal(0, Story.Must(await desk.GetRequiredService<EndOtherSessions>().ExecuteAsync(Someone.Head)));
        Assert.False(await WorksAsync(other));
        Assert.True(await WorksAsync(desk));
    }

    [Fact]
    public async Task A_sign_in_of_another_person_is_worth_nothing_with_one_s_own_name()
    {
        var stolen = database.AsSystem(configure: services => services.AddSingleton<ICurrentUser>(new AtTheDesk(Someone.Secretary, there)));
        Assert.False(await WorksAsync(stolen));
        Assert.Null(await database.AsSystem().GetRequiredService<SessionBook>().FindAsync(there, Someone.Secretary));
        Assert.Equal(["access.not-found"], (await stolen.GetRequiredService<SendEdition>().ExecuteAsync(1, 1)).Codes());
    }

    [Fact]
    public async Task Being_at_work_is_noted_to_five_minutes()
    {
        var book = database.AsSystem().GetRequiredService<SessionBook>();
        var began = (await book.FindAsync(here, Someone.Head))!.SeenAt;
        clock.Advance(TimeSpan.FromMinutes(4));
        await book.SeenAsync(here, (await book.FindAsync(here, Someone.Head))!);
        Assert.Equal(began, (await book.FindAsync(here, Someone.Head))!.SeenAt);
        clock.Advance(TimeSpan.FromMinutes(1));
        await book.SeenAsync(here, (await book.FindAsync(here, Someone.Head))!);
        Assert.Equal(clock.GetUtcNow().UtcDateTime, (await book.FindAsync(here, Someone.Head))!.SeenAt);
    }

    [Fact]
    public async Task A_disk_that_takes_no_more_does_not_keep_anybody_from_reading()
    {
        var faults = new StorageFaults();
        var book = database.AsSystem(configure: services => services.AddSingleton(faults).AddSingleton<PortalDbFactory, FaultyDbFactory>())
            .GetRequiredService<SessionBook>();
        clock.Advance(TimeSpan.FromMinutes(6));
        faults.BeforeCommit = new Microsoft.Data.Sqlite.SqliteException("database or disk is full", 13);
        await book.SeenAsync(here, (await book.FindAsync(here, Someone.Head))!);
        await Assert.ThrowsAnyAsync<Exception>(() => book.ProvedAsync(here));
    }

    [Fact]
    public async Task Disabling_an_account_resetting_its_factor_and_a_password_link_end_them_all()
    {
        Story.Must(await database.AsSystem().GetRequiredService<DisableUser>().ExecuteAsync(Someone.Head));
        Assert.Empty(await FindAsync(database.AsSystem()));
        Story.Must(await database.AsSystem().GetRequiredService<EnableUser>().ExecuteAsync(Someone.Head));
        Assert.False(await WorksAsync(desk));

        var (_, again) = await AtTheDesk.SitAsync(database, Someone.Head);
        Assert.True(await WorksAsync(again));
        Story.Must(await database.AsSystem().GetRequiredService<PasswordLinks>().CreateAsync(Someone.Head));
        Assert.False(await WorksAsync(again));
    }
}
