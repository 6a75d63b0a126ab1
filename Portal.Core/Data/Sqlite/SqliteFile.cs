using Microsoft.Data.Sqlite;

namespace Portal.Core.Data.Sqlite;

/// <summary>
/// A database file looked at as a file: by back-up, restore and verify, which must also read what an older or a newer version
/// wrote. Nothing here depends on the model of this version.
/// </summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly SqliteConnection connection;

    private SqliteFile(SqliteConnection connection) => this.connection = connection;

    /// <summary>Where the configured database lies; null with SQL Server.</summary>
    public static string? PathOf(DatabaseOptions options) => options.IsSqlServer ? null : SqliteConnections.FileOf(options);

    public static SqliteFile Open(string path)
    {
        var place = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 30 };
        var opened = new SqliteConnection(place.ToString());
        opened.Open();
        return new(opened);
    }

    /// <summary>
    /// A whole copy of one moment, while others go on writing: what is committed is in it, wherever it lies just now (file or
    /// log). The copy is one file without a log beside it.
    /// </summary>
    public static void Copy(string from, string to)
    {
        using var source = Open(from);
        // The engine takes an empty file for a new database, and leaves its mode
        OwnerOnly.Write(to, "");
        using (var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString()))
        {
            target.Open();
            source.connection.BackupDatabase(target);
            using var command = target.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE";
            command.ExecuteNonQuery();
        }
        using var file = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>What the engine's own check finds: damaged pages and indexes, rows that refer to nothing. Empty when whole.</summary>
    public IReadOnlyList<string> Troubles()
    {
        try
        {
            return
            [
                .. Read("PRAGMA integrity_check(20)", r => r.GetString(0)).Where(line => line != "ok"),
                .. Read("PRAGMA foreign_key_check", r => $"a row of {r.GetString(0)} refers to a row of {r.GetString(2)} that is not there")
                    .Distinct(StringComparer.Ordinal).Take(20),
            ];
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 11 or 26)
        {
            return [e.SqliteErrorCode == 26 ? "its first page is damaged" : "its structure is damaged"];
        }
    }

    public SortedDictionary<string, long> RowCounts()
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in Read("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'", r => r.GetString(0)))
            counts[table] = Read($"SELECT count(*) FROM \"{table}\"", r => r.GetInt64(0)).Single();
        return counts;
    }

    /// <summary>The stored files that rows name, in whatever table: by the convention of such a column's name.</summary>
    public HashSet<string> FileNames()
    {
        var columns = Read("SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
            + $"WHERE m.type = 'table' AND c.name LIKE '%{Conventions.StoredFileSuffix}'", r => (Table: r.GetString(0), Column: r.GetString(1)));
        return columns.SelectMany(c => Read($"SELECT DISTINCT \"{c.Column}\" FROM \"{c.Table}\" WHERE \"{c.Column}\" <> ''", r => r.GetString(0)))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The migrations behind it, oldest first.</summary>
    public List<string> Migrations() => Has("__EFMigrationsHistory")
        ? Read("SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId", r => r.GetString(0))
        : [];

    /// <summary>Of every portal's history, and of the security log under its own name.</summary>
    public SortedDictionary<string, RecordedHead> Heads()
    {
        var found = Has("HistoryHeads") ? Heads("SELECT PortalId, Lines, Hash FROM HistoryHeads") : [];
        if (Has("SecurityHeads")) found.AddRange(Heads("SELECT '(an-toan)', Lines, Hash FROM SecurityHeads"));
        return new(found.ToDictionary(h => h.Id, h => h.Head), StringComparer.Ordinal);
    }

    /// <summary>Which master key it needs, null when nothing in it is encrypted with one.</summary>
    public string? KeyFingerprint() => Has("MasterKeyMarks") ? Read("SELECT Fingerprint FROM MasterKeyMarks", r => r.GetString(0)).SingleOrDefault() : null;

    public void Dispose() => connection.Dispose();

    private List<(string Id, RecordedHead Head)> Heads(string sql) => Read(sql, r => (r.GetString(0), new RecordedHead(r.GetInt64(1), r.GetString(2))));

    private bool Has(string table) => Read($"SELECT name FROM sqlite_master WHERE type = 'table' AND name = '{table}'", r => r.GetString(0)).Count > 0;

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names come from the database's own list of tables, nothing is typed by anybody
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
