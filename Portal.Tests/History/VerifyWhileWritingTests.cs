using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Data;
using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.History;

/// <summary>The chains are walked while the office works: what is written or cut meanwhile is no fault.</summary>
public sealed class VerifyWhileWritingTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        await Story.Draft(database);
        await GuessAsync();
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task GuessAsync() => database.AsSystem().GetRequiredService<DoorLog>().WrongPasswordAsync(null, "khong ai");

    /// <summary>Verifies with somebody who writes just before each question about a chain.</summary>
    private async Task<IReadOnlyList<ChainState>> VerifyAsync(Func<Task> meanwhile)
    {
        var services = database.AsSystem(configure: s => s.AddSingleton<PortalDbFactory>(p =>
            new InterruptedFactory(p.GetRequiredService<IOptions<DatabaseOptions>>(), p.GetRequiredService<WardClock>(), meanwhile)));
        return await services.GetRequiredService<VerifyHistory>().ExecuteAsync();
    }

    [Fact]
    public async Task A_line_written_before_or_after_the_lines_are_read_is_no_fault()
    {
        var states = await VerifyAsync(async () =>
        {
            await Story.Draft(database);
            await GuessAsync();
        });

        Assert.All(states, s => Assert.Null(s.Broken));
        Assert.True(states.Single(s => s.PortalId == A.ThanhDong).Lines > 1);
    }

    [Fact]
    public async Task The_security_log_cut_meanwhile_is_walked_again()
    {
        for (var month = 0; month < 14; month++)
        {
            clock.Advance(TimeSpan.FromDays(28));
            await GuessAsync();
        }
        var cut = 0L;
        var states = await VerifyAsync(async () => cut += (await database.AsSystem().GetRequiredService<CutSecurityLog>().ExecuteAsync()).Value);

        Assert.All(states, s => Assert.Null(s.Broken));
        Assert.True(cut > 0);
    }

    /// <summary>Meanwhile or not, what is cut off behind the head's back shows.</summary>
    [Fact]
    public async Task A_line_taken_away_meanwhile_is_found()
    {
        await GuessAsync();
        var states = await VerifyAsync(async () =>
        {
            await using var db = database.Context();
            await db.Database.ExecuteSqlAsync($"DELETE FROM SecurityLog WHERE Sequence = (SELECT MAX(Sequence) FROM SecurityLog)");
        });
        Assert.NotNull(states.Single(s => s.PortalId == SecurityHead.Name).Broken);
    }

    private sealed class InterruptedFactory(IOptions<DatabaseOptions> options, WardClock clock, Func<Task> meanwhile) : PortalDbFactory(options, clock)
    {
        protected override void Configure(DbContextOptionsBuilder builder) => builder.AddInterceptors(new Interruption(meanwhile));
    }

    private sealed class Interruption(Func<Task> meanwhile) : DbCommandInterceptor
    {
        private static readonly string[] Chains = ["FROM \"History\"", "FROM \"HistoryHeads\"", "FROM \"SecurityLog\"", "FROM \"SecurityHeads\""];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Array.Exists(Chains, c => command.CommandText.Contains(c, StringComparison.Ordinal))) await meanwhile();
            return result;
        }
    }
}
