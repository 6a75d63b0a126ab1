using Microsoft.Data.SqlClient;

namespace Portal.Core.Data.SqlServer;

/// <summary>What a connection string says, in words for the console. Nothing of it is ever repeated but server and database.</summary>
internal static class SqlServerConnection
{
    /// <summary>Why a back-office cannot work with it, in English, or null.</summary>
    public static string? WhyNot(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
            return "Database:Engine is sqlserver, but Database:ConnectionString is empty: name server, database and login there";
        // What the parser complains of may be a piece of the password, so its words are not repeated
        if (Read(connectionString) is not { } read)
            return "Database:ConnectionString cannot be read as one of SQL Server: "
                + "is a keyword misspelt, or a password with ; or = or quotes in it not put in quotes?";
        if (string.IsNullOrWhiteSpace(read.DataSource)) return "Database:ConnectionString names no server: add Server=...";
        // Without one the tables would go where the login happens to begin, often into master
        if (string.IsNullOrWhiteSpace(read.InitialCatalog)) return "Database:ConnectionString names no database: add Database=...";
        return null;
    }

    public static string Words(string connectionString) =>
        Read(connectionString) is { } read ? $"SQL Server, server {read.DataSource}, database {read.InitialCatalog}" : "SQL Server";

    private static SqlConnectionStringBuilder? Read(string connectionString)
    {
        try
        {
            return new SqlConnectionStringBuilder(connectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }
}
