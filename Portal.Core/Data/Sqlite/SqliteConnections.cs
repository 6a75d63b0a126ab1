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

    /// <summary>The public site never makes the file: one started before the back-office would leave it empty in its way.</summary>
    public static string Of(DatabaseOptions options, bool readOnly) => !string.IsNullOrWhiteSpace(options.ConnectionString)
        ? options.ConnectionString
        : new SqliteConnectionStringBuilder
        {
            DataSource = FileOf(options),
            DefaultTimeout = 30,
            Mode = readOnly ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate,
        }.ToString();

    public static string Words(DatabaseOptions options) => $"SQLite, file {FileOf(options)}";

    /// <summary>The full path of the file.</summary>
    public static string FileOf(DatabaseOptions options) => Path.GetFullPath(string.IsNullOrWhiteSpace(options.ConnectionString)
        ? Path.Combine(options.DataFolder, "portal.db")
        : new SqliteConnectionStringBuilder(options.ConnectionString).DataSource);
}
