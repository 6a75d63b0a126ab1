using Microsoft.Data.Sqlite;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Running;

/// <summary>A data folder of its own with the running instance's sample in it, for a test that changes or stops things.</summary>
internal sealed class SampleCopy : IDisposable
{
    private SampleCopy(string folder) => Folder = folder;

    public string Folder { get; }
    public string Database => Path.Combine(Folder, "portal.db");

    public static SampleCopy Of(RunningPortal running)
    {
        var copy = new SampleCopy(Directory.CreateTempSubdirectory("ward-portal-copy-").FullName);
        LoadedSample.CopyDatabase(running.DataFolder, copy.Folder);
        return copy;
    }

    /// <summary>The stored files too, for a test that reads them.</summary>
    public void WithFiles(RunningPortal running) => LoadedSample.CopyFiles(running.DataFolder, Folder);

    /// <summary>Changes the database behind the program's back.</summary>
    public int Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the text is a literal of the test
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }

    /// <summary>Every row of a table as text, to see whether anything changed.</summary>
    public string Rows(string table) => Rows(Database, table);

    public static string Rows(string database, string table)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the name is a literal of the test
        command.CommandText = $"SELECT * FROM {table} ORDER BY 1";
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        var text = new System.Text.StringBuilder();
        while (rows.Read())
            for (var i = 0; i < rows.FieldCount; i++) text.Append(rows[i]).Append('|');
        return text.ToString();
    }

    public void Dispose() => TestFolder.Delete(Folder);
}
