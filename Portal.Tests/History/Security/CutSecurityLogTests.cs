using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts.Security;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Data;
using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.History.Security;
using Portal.Core.Kernel;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.History.Security;

/// <summary>Lines kept long enough are cut, and what is left proves itself all the same.</summary>
public sealed class CutSecurityLogTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        for (var month = 0; month < 4; month++) await MonthAsync();
    }

    private async Task MonthAsync()
    {
        clock.Advance(TimeSpan.FromDays(30));
        await Verb<SessionBook>().BeginAsync(Someone.Head, SignInMeans.Password, new("203.0.113.7", "Firefox"));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private T Verb<T>() where T : notnull => database.AsSystem().GetRequiredService<T>();

    private async Task<ChainState> StateAsync() => (await Verb<VerifyHistory>().ExecuteAsync()).Single(s => s.PortalId == SecurityHead.Name);

    [Fact]
    public async Task Nothing_is_cut_before_twelve_months_are_over()
    {
        clock.Set(2027, 12, 19);

        Assert.Equal(0, Story.Must(await Verb<CutSecurityLog>().ExecuteAsync()));
        Assert.Equal(4, (await StateAsync()).Lines);
    }

    [Fact]
    public async Task What_is_older_goes_the_chain_stays_whole_and_goes_on_and_the_head_apart_does_not_complain()
    {
        Assert.Empty(await Verb<CompareHeads>().ExecuteAsync());
        for (var month = 0; month < 10; month++) await MonthAsync();
        clock.Set(2028, 2, 1);
        Assert.Equal(2, Story.Must(await Verb<CutSecurityLog>().ExecuteAsync()));
        Assert.Equal(0, Story.Must(await Verb<CutSecurityLog>().ExecuteAsync()));
        await Verb<SessionBook>().BeginAsync(Someone.Head, SignInMeans.Password, new("203.0.113.7", "Firefox"));

        var state = await StateAsync();
        Assert.Equal((16L, null), (state.Lines, state.Broken));
        Assert.Empty(await Verb<CompareHeads>().ExecuteAsync());
        await using var db = database.Context();
        var lines = await db.SecurityLog.OrderBy(l => l.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(3, 14).Select(n => (long)n), lines.Select(l => l.Sequence));
        Assert.Contains("Bỏ 2 dòng", lines[^2].Sentence, StringComparison.Ordinal);
    }

    /// <summary>The machine was off and its clock came back ahead: nobody is there to be asked, and the first sign-in writes a line by it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_clock_that_came_back_far_ahead_cuts_nothing_until_somebody_has_said_that_it_is_right(bool someCameMeanwhile)
    {
        clock.Set(2029, 6, 1);
        if (someCameMeanwhile) for (var month = 0; month < 3; month++) await MonthAsync();

        var refused = await database.Started().GetRequiredService<CutSecurityLog>().ExecuteAsync();
        Assert.Equal(["security-log.silent"], refused.Codes());
        Assert.Contains("20/03/2027", refused.Refusals[0].Sentence, StringComparison.Ordinal);
        Assert.Equal(someCameMeanwhile ? 7 : 4, (await StateAsync()).Lines);

        Story.Must(await Verb<ConfirmClock>().ExecuteAsync());
        Assert.Equal(4, Story.Must(await Verb<CutSecurityLog>().ExecuteAsync()));
        Assert.Null((await StateAsync()).Broken);
    }

    /// <summary>Whoever moves the beginning on by hand has the sealed head agree, but no line that tells of it.</summary>
    [Fact]
    public async Task A_cut_nobody_wrote_down_is_found()
    {
        await using var db = database.Context();
        var second = await db.SecurityLog.SingleAsync(l => l.Sequence == 2);
        await db.Database.ExecuteSqlAsync($"DELETE FROM SecurityLog WHERE Sequence <= 2");
        await db.Database.ExecuteSqlAsync($"UPDATE SecurityHeads SET CutLines = 2, CutHash = {second.Hash}");

        Assert.Equal("it begins after line 2, and no line tells of that cut", (await StateAsync()).Broken);
    }

    [Fact]
    public async Task A_person_may_not_cut_and_the_configuration_may_only_keep_longer()
    {
        clock.Set(2030, 1, 1);

        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Administrator).GetRequiredService<CutSecurityLog>().ExecuteAsync()).Codes());
        Assert.Equal((12, 12, 36), (SecurityRules.Read(null).KeepMonths, SecurityRules.Read(1).KeepMonths, SecurityRules.Read(36).KeepMonths));
    }

    [Fact]
    public async Task The_log_that_came_back_shorter_is_noticed_against_the_head_kept_apart()
    {
        await Verb<CompareHeads>().ExecuteAsync();
        await using var db = database.Context();
        var third = await db.SecurityLog.SingleAsync(l => l.Sequence == 3);
        await db.Database.ExecuteSqlAsync($"DELETE FROM SecurityLog WHERE Sequence = 4");
        await db.Database.ExecuteSqlAsync($"UPDATE SecurityHeads SET Lines = 3, Hash = {third.Hash}");
        Assert.Null((await StateAsync()).Broken);

        Assert.Contains("had come to line 4, now it ends at line 3", Assert.Single(await Verb<CompareHeads>().ExecuteAsync()), StringComparison.Ordinal);
    }

    /// <summary>Whoever may write and delete can make a cut that tells of itself; that it came before its time only a record apart shows.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_cut_that_tells_of_itself_but_came_before_its_time_is_noticed_against_the_months_kept_apart(int upTo)
    {
        Assert.Empty(await Verb<CompareHeads>().ExecuteAsync());
        for (var month = 0; month < 2; month++)
        {
            await MonthAsync();
            Assert.Empty(await Verb<CompareHeads>().ExecuteAsync());
        }
        upTo += 2;
        await using var db = database.Context();
        var last = await db.SecurityLog.SingleAsync(l => l.Sequence == upTo);
        await db.Database.ExecuteSqlAsync($"DELETE FROM SecurityLog WHERE Sequence <= {upTo}");
        await db.Database.ExecuteSqlAsync($"UPDATE SecurityHeads SET CutLines = {upTo}, CutHash = {last.Hash}");
        var store = PortalStore.OfSystem(Verb<PortalDbFactory>(), portalId: null, new(clock));
        Story.Must(await store.WriteAsync<bool>(operation =>
        {
            operation.Note(new(CutSecurityLog.Action, $"Bỏ. Dòng cuối đã bỏ: {upTo}, dấu {last.Hash}."));
            return Task.FromResult<Outcome<bool>>(true);
        }));
        Assert.Null((await StateAsync()).Broken);

        Assert.Contains("were cut before their time", Assert.Single(await Verb<CompareHeads>().ExecuteAsync()), StringComparison.Ordinal);
    }
}
