using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Tests.Support;

/// <summary>A storage that fails when it is told to: before a commit is done, after it was done, or at every reading.</summary>
public sealed class StorageFaults : DbTransactionInterceptor
{
    public Exception? BeforeCommit { get; set; }

    /// <summary>Commits that are done although others fail, told by what they have written.</summary>
    public Func<DbContext, bool>? Spares { get; set; }

    /// <summary>The commit is done and its answer lost; once.</summary>
    public Exception? AfterCommit { get; set; }
    public Exception? Reading { get; set; }

    /// <summary>Readings begun from here on wait for it.</summary>
    public Task? Held { get; set; }

    /// <summary>What happens elsewhere while a write is being committed.</summary>
    public Action? OnCommit { get; set; }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        OnCommit?.Invoke();
        var spared = Spares is { } spares && eventData.Context is { } db && spares(db);
        return BeforeCommit is { } error && !spared ? throw error : ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (AfterCommit is not { } error) return Task.CompletedTask;
        AfterCommit = null;
        throw error;
    }

    /// <summary>The database file may not grow by a single page: what the engine itself says of a full disk.</summary>
    public bool Full { get; set; }

    /// <summary>The part of it that hears of connections.</summary>
    public sealed class OfConnections(StorageFaults faults) : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            // Never below what is used already; said each time, since connections are used again
            command.CommandText = faults.Full ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1000000000";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>The part of it that hears of readings.</summary>
    public sealed class OfReading(StorageFaults faults) : DbCommandInterceptor
    {
        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (faults.Reading is { } error) throw error;
            if (faults.Held is { } held) await held;
            return result;
        }
    }
}

/// <summary>The product's factory over a storage that can be made to fail.</summary>
public sealed class FaultyDbFactory(IOptions<DatabaseOptions> options, WardClock clock, StorageFaults faults) : PortalDbFactory(options, clock)
{
    protected override void Configure(DbContextOptionsBuilder builder)
    {
        SqlServerTwin.Listen(builder);
        builder.AddInterceptors(faults, new StorageFaults.OfReading(faults), new StorageFaults.OfConnections(faults));
    }
}
