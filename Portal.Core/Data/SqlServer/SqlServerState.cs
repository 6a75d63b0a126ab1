using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Portal.Core.Data.SqlServer;

/// <summary>What only the administrator of a SQL Server database can set, asked so that it can be said.</summary>
internal static class SqlServerState
{
    /// <summary>Every login sees the row of the database it works in.</summary>
    internal const string AskSnapshot = "SELECT CAST([is_read_committed_snapshot_on] AS int) FROM [sys].[databases] WHERE [database_id] = DB_ID();";

    internal const string AskMayMakeTables = "SELECT HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'CREATE TABLE');";

    /// <summary>One where somebody other than the owner was given the table to read; class 1 is an object, SL is SELECT.</summary>
    internal const string AskGranted = """
        SELECT COUNT(*) FROM [sys].[database_permissions] WHERE [class] = 1 AND [type] = 'SL' AND [state] IN ('G', 'W') AND [major_id] = OBJECT_ID(@table);
        """;

    public static async Task<bool> ReadersWaitAsync(DatabaseFacade database, CancellationToken cancel) =>
        await AskAsync(database, AskSnapshot, null, cancel) == 0;

    public static async Task<bool> MayMakeTablesAsync(DatabaseFacade database, CancellationToken cancel) =>
        await AskAsync(database, AskMayMakeTables, null, cancel) == 1;

    public static async Task<IReadOnlyList<string>> LeftToDoAsync(DbContext db, IModel publicSite, CancellationToken cancel)
    {
        var left = new List<string>();
        if (await ReadersWaitAsync(db.Database, cancel)) left.Add(SnapshotIsOff(db.Database.GetDbConnection().Database));
        var tables = new List<string>();
        foreach (var table in PublicTables(publicSite))
            if (await AskAsync(db.Database, AskGranted, "dbo." + table, cancel) == 0) tables.Add(table);
        if (tables.Count > 0)
            left.Add($"no login was given these tables of the public site to read: {string.Join(", ", tables)} "
                + $"({string.Join(" ", tables.Select(t => $"GRANT SELECT ON dbo.{t} TO ward_public;"))})");
        return left;
    }

    /// <summary>All that the public site reads.</summary>
    internal static IReadOnlyList<string> PublicTables(IModel publicSite) =>
        publicSite.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal).ToList();

    internal static string SnapshotIsOff(string database) =>
        $"READ_COMMITTED_SNAPSHOT is off, so readers wait for writers (ALTER DATABASE [{database}] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;)";

    private static Task<int> AskAsync(DatabaseFacade database, string sql, string? table, CancellationToken cancel) =>
        database.CreateExecutionStrategy().ExecuteAsync(async stop =>
        {
            await database.OpenConnectionAsync(stop);
            try
            {
                await using var command = database.GetDbConnection().CreateCommand();
                command.CommandText = sql;
                if (table is not null)
                {
                    var named = command.CreateParameter();
                    (named.ParameterName, named.Value) = ("@table", table);
                    command.Parameters.Add(named);
                }
                return await command.ExecuteScalarAsync(stop) is int answer ? answer : 0;
            }
            finally
            {
                await database.CloseConnectionAsync();
            }
        }, cancel);
}
