using System.Globalization;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Portal.Core.Data;

/// <summary>Removes what a file database still holds of values written over.</summary>
internal static class FreePages
{
    /// <summary>On SQL Server the pages are the server's, whose back-ups the administrator guards.</summary>
    public static bool HasPagesToWipe(this DatabaseFacade database) => database.IsSqlite();

    /// <summary>SQLite: rewrites the file and empties its log. False when a reader kept the log from being emptied: then it must be done again.</summary>
    public static async Task<bool> WipeFreePagesAsync(this DatabaseFacade database, CancellationToken cancel)
    {
        await database.ExecuteSqlRawAsync("VACUUM", cancel);
        await database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) == 0;
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }
}
