using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portal.Core.Data;

/// <summary>
/// Tells a database that is away, full, locked or broken, where it helps to come back later, from a question that is wrong and
/// stays so.
/// </summary>
public static class DatabaseAway
{
    // Busy, locked, read-only, I/O, corrupt, full, cannot open, not a database: https://sqlite.org/rescode.html
    private static readonly HashSet<int> Sqlite = [5, 6, 8, 10, 11, 13, 14, 26];

    // Time limit, no server, connection lost, database not to be opened, sign-in refused, read-only, log or file full
    private static readonly HashSet<int> SqlServer = [-2, -1, 0, 2, 53, 64, 233, 258, 1105, 3906, 4060, 9002, 10053, 10054, 10060, 10061, 18452, 18456, 40613];

    /// <summary>Severity from which SQL Server speaks of its own troubles and no longer of what was asked.</summary>
    private const byte ServersOwn = 17;

    public static bool Is(Exception? error) => error switch
    {
        null => false,
        RetryLimitExceededException => true,
        SqliteException sqlite => Sqlite.Contains(sqlite.SqliteErrorCode),
        SqlException server => server.Class >= ServersOwn || SqlServer.Contains(server.Number),
        AggregateException many => many.InnerExceptions.Any(Is),
        _ => Is(error.InnerException),
    };
}
