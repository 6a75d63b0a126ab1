using System.Globalization;
using Microsoft.Extensions.Configuration;
using Portal.Core.Data.SqlServer;
using Portal.Core.Data.Sqlite;

namespace Portal.Core.Data;

/// <summary>Which engine, and where; read from the configuration section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    private const string Sqlite = "sqlite";
    private const string SqlServer = "sqlserver";

    /// <summary><c>sqlite</c> (default) or <c>sqlserver</c>.</summary>
    public string Engine { get; set; } = Sqlite;

    /// <summary>Required for SQL Server; for SQLite the file <c>portal.db</c> in the data folder is used when empty.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Folder of the database file, of pictures and of nothing else.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Largest insert batch on SQL Server; 1 avoids MERGE on engines that lack it.</summary>
    public int? MaxBatchSize { get; set; }

    public bool IsSqlServer => Is(Engine, SqlServer);

    /// <summary>Engine and place in words for the console, without what the connection string keeps secret.</summary>
    public string Words => IsSqlServer ? SqlServerConnection.Words(ConnectionString ?? "") : SqliteConnections.Words(this);

    /// <summary>
    /// Throws <see cref="OperationRefusedException"/> for settings that do not say clearly which database is meant: a guess would
    /// quietly begin a new one, and the work of a day would go there.
    /// </summary>
    public static void Check(IConfigurationSection section)
    {
        if (WhyNot(section) is { } why) throw new OperationRefusedException(why) { OfSettings = true };
    }

    private static string? WhyNot(IConfigurationSection section)
    {
        var known = typeof(DatabaseOptions).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order(StringComparer.Ordinal).ToList();
        if (section.GetChildren().FirstOrDefault(c => !known.Exists(k => Is(k, c.Key))) is { } unknown)
            return $"there is no setting Database:{unknown.Key}; there are: {string.Join(", ", known.Select(k => "Database:" + k))}";
        var engine = section[nameof(Engine)] ?? Sqlite;
        if (!Is(engine, Sqlite) && !Is(engine, SqlServer)) return $"Database:Engine is '{engine}': write sqlite or sqlserver";
        if (section[nameof(DataFolder)] is { } folder && string.IsNullOrWhiteSpace(folder))
            return "Database:DataFolder is empty: give a full path, or leave it out";
        if (section[nameof(MaxBatchSize)] is { Length: > 0 } size
            && !(int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0))
            return $"Database:MaxBatchSize is '{size}': write a whole number from 1 on, or leave it out";
        var connection = section[nameof(ConnectionString)];
        return Is(engine, SqlServer) ? SqlServerConnection.WhyNot(connection) : SqliteConnections.WhyNot(connection);
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
