namespace Portal.Core.Data;

/// <summary>Which engine, and where; read from the configuration section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>sqlite</c> (default) or <c>sqlserver</c>.</summary>
    public string Engine { get; set; } = "sqlite";

    /// <summary>Required for SQL Server; for SQLite the file <c>portal.db</c> in the data folder is used when empty.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Folder of the database file, of pictures and of nothing else.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Largest insert batch on SQL Server; 1 avoids MERGE on engines that lack it.</summary>
    public int? MaxBatchSize { get; set; }

    public bool IsSqlServer => string.Equals(Engine, "sqlserver", StringComparison.OrdinalIgnoreCase);
}
