using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portal.Admin.Shared;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>A hint for the administrator never ends the app: what a background service throws stops its host.</summary>
[Trait("Fault", "SEC3")]
public sealed class SnapshotWatchTests
{
    public static TheoryData<Exception> Troubles => new()
    {
        new RetryLimitExceededException("The maximum number of retries was exceeded"),
        new RetryLimitExceededException("The maximum number of retries was exceeded", new TimeoutException("No answer.")),
        new TimeoutException("No answer."),
        new InvalidOperationException("The pool gave no connection."),
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_server_that_is_away_at_the_start_does_not_end_the_app(Exception trouble)
    {
        using var watch = new SnapshotWatch(new Away(trouble), NullLogger<SnapshotWatch>.Instance);

        await watch.StartAsync(CancellationToken.None);
        await watch.ExecuteTask!;

        Assert.True(watch.ExecuteTask.IsCompletedSuccessfully);
    }

    private sealed class Away(Exception trouble) : PortalDbFactory(
        Options.Create(new DatabaseOptions { Engine = "sqlserver", ConnectionString = "Server=127.0.0.1,1;Database=x;User Id=x;Password=x" }),
        new WardClock(HanoiClock.At(2026, 11, 20)))
    {
        protected override void Configure(DbContextOptionsBuilder builder) => builder.AddInterceptors(new Refusing(trouble));
    }

    private sealed class Refusing(Exception trouble) : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => throw trouble;
    }
}
