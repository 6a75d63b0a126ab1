using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Tests.PublicSite;

/// <summary>Keeps every statement a node sends, with its values, as it goes to the database.</summary>
public sealed class AskedStatements : DbCommandInterceptor
{
    private readonly ConcurrentQueue<AskedStatement> asked = new();

    public IReadOnlyList<AskedStatement> All => [.. asked];

    /// <summary>What is asked while something is done.</summary>
    public async Task<IReadOnlyList<AskedStatement>> DuringAsync(Func<Task> work)
    {
        asked.Clear();
        await work();
        return All;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Keep(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    private void Keep(DbCommand command) => asked.Enqueue(new(
        command.CommandText, command.Parameters.Cast<DbParameter>().ToDictionary(p => p.ParameterName, p => p.Value, StringComparer.Ordinal)));
}

/// <summary>A statement and what it was asked with.</summary>
public sealed record AskedStatement(string Sql, IReadOnlyDictionary<string, object?> Values);
