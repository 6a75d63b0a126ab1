using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Portal.Core.Data;

/// <summary>
/// Tells a write that lost to another writer, and may succeed when done again, from one that can never succeed: only a
/// changed row and a unique key already taken are races.
/// </summary>
internal static class LostRace
{
    private const int SqliteUniqueIndex = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerConstraint = 2627;

    public static bool Is(DbUpdateException error) => error is DbUpdateConcurrencyException || error.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUniqueIndex or SqlitePrimaryKey,
        SqlException sqlServer => sqlServer.Number is SqlServerUniqueIndex or SqlServerConstraint,
        _ => false,
    };
}
