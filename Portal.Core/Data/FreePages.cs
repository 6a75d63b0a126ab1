using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Portal.Core.Data;

/// <summary>Removes what a file database still holds of values written over.</summary>
internal static class FreePages
{
    /// <summary>SQLite: rewrites the file and empties its log. On SQL Server the pages are the server's, whose back-ups the administrator guards.</summary>
    public static async Task WipeFreePagesAsync(this DatabaseFacade database, CancellationToken cancel)
    {
        if (!database.IsSqlite()) return;
        await database.ExecuteSqlRawAsync("VACUUM", cancel);
        await database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
    }
}
