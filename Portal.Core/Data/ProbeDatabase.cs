using Microsoft.Data.Sqlite;

namespace Portal.Core.Data;

/// <summary>
/// Tries whether the database takes a write, and takes it back. Asked past EF's own patience: it would try a lost connection
/// again and again, where a balancer wants to know.
/// </summary>
public sealed class ProbeDatabase(PortalDbFactory factory)
{
    private const int Seconds = 2;

    /// <summary>Throws what the engine throws when it is away, full, locked by somebody else or not to be written.</summary>
    public async Task ExecuteAsync(CancellationToken cancel)
    {
        await using var db = factory.Create(portalId: null);
        var connection = db.Database.GetDbConnection();
        // SQLite waits for a lock on this thread, and as long as the connection says: half a minute where people write
        if (connection is SqliteConnection file) file.DefaultTimeout = Seconds;
        await connection.OpenAsync(cancel);
        await using var attempt = await connection.BeginTransactionAsync(cancel);
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandTimeout) = (attempt, Seconds);
        command.CommandText = "UPDATE Portals SET Version = Version WHERE Id = (SELECT MIN(Id) FROM Portals)";
        await command.ExecuteNonQueryAsync(cancel);
        await attempt.RollbackAsync(cancel);
    }
}
