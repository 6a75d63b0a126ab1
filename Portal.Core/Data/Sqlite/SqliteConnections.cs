using Microsoft.Data.Sqlite;

namespace Portal.Core.Data.Sqlite;

/// <summary>Where the embedded database lies.</summary>
internal static class SqliteConnections
{
    /// <summary>Why a connection string names no database file to keep, in English, or null; empty means the data folder's.</summary>
    public static string? WhyNot(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString)) return null;
        try
        {
            var read = new SqliteConnectionStringBuilder(connectionString);
            return read.DataSource is "" or ":memory:" || read.Mode == SqliteOpenMode.Memory
                ? "Database:ConnectionString names no file for SQLite: add \"Data Source=/path/portal.db\", or leave it out for portal.db in the data folder"
                : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return "Database:ConnectionString is not one of SQLite, but Database:Engine is sqlite or left out: "
                + "set Database:Engine to sqlserver, or leave the connection string out";
        }
    }

    /// <summary>
    /// Whoever reads opens the file for reading only. The public site never makes it either: one started before the back-office would leave it empty
    /// in its way. Who counts waits a second for others, no longer: a visitor is at the other end.
    /// </summary>
    public static string Of(DatabaseOptions options, SqliteUse use)
    {
        var place = string.IsNullOrWhiteSpace(options.ConnectionString)
            ? new SqliteConnectionStringBuilder { DataSource = FileOf(options), DefaultTimeout = 30 }
            : new SqliteConnectionStringBuilder(options.ConnectionString);
        if (use == SqliteUse.Read) place.Mode = SqliteOpenMode.ReadOnly;
        if (use == SqliteUse.Count) (place.Mode, place.DefaultTimeout) = (SqliteOpenMode.ReadWrite, 1);
        return place.ToString();
    }

    public static string Words(DatabaseOptions options) => $"SQLite, file {FileOf(options)}";

    /// <summary>The full path of the file.</summary>
    public static string FileOf(DatabaseOptions options) => Path.GetFullPath(string.IsNullOrWhiteSpace(options.ConnectionString)
        ? Path.Combine(options.DataFolder, "portal.db")
        : new SqliteConnectionStringBuilder(options.ConnectionString).DataSource);
}

/// <summary>What a connection is opened for.</summary>
internal enum SqliteUse
{
    /// <summary>The back-office: everything.</summary>
    Write,
    /// <summary>The public site: nothing is written.</summary>
    Read,
    /// <summary>Either site: counts of senders, and nothing else.</summary>
    Count,
}
