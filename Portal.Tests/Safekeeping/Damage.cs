using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Portal.Tests.Safekeeping;

/// <summary>What a failing disk does to a database file.</summary>
internal static class Damage
{
    /// <summary>Overwrites a leaf page of the table with noise, behind everybody's back.</summary>
    public static void Page(string path, string table)
    {
        SqliteConnection.ClearAllPools();
        RawDatabase.Column(path, "PRAGMA wal_checkpoint(TRUNCATE)");
        var size = int.Parse(RawDatabase.Column(path, "PRAGMA page_size").Single(), CultureInfo.InvariantCulture);
        var root = long.Parse(RawDatabase.Column(path, $"SELECT rootpage FROM sqlite_master WHERE name = '{table}'").Single(), CultureInfo.InvariantCulture);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = (root - 1) * size;
        file.Write(Enumerable.Range(0, size).Select(i => (byte)(i * 37 + 11)).ToArray());
    }
}
