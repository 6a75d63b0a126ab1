using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Core.Data.Sqlite;

/// <summary>
/// Write-ahead log on every new connection, flushed to the disk at each commit: what a person was told is saved survives a
/// power cut (docs/decisions/0014-one-writer-once.md).
/// </summary>
internal class SqlitePragmas : DbConnectionInterceptor
{
    protected virtual string Pragmas => "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsReadOnly(connection)) return;
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // ours, and the same for every connection
        command.CommandText = Pragmas;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsReadOnly(connection)) return;
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // ours, and the same for every connection
        command.CommandText = Pragmas;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>EF looks whether the file exists through a read-only connection, on which no pragma can be set.</summary>
    private static bool IsReadOnly(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
}

/// <summary>For counts: the log is flushed before it is moved into the file, not at each commit; the log mode is the file's own.</summary>
internal sealed class SqliteCounting : SqlitePragmas
{
    protected override string Pragmas => "PRAGMA synchronous=NORMAL;";
}
