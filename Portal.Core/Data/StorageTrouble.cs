using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Portal.Core.Data;

/// <summary>Why storing failed, as far as it changes what a person should do.</summary>
public enum StorageTrouble
{
    /// <summary>Not the storage, or nothing known of it.</summary>
    None,

    /// <summary>Another writer holds it: soon over.</summary>
    Busy,

    /// <summary>No space, no right to write, a failing disk: somebody must act.</summary>
    CannotWrite,

    /// <summary>The database does not answer.</summary>
    Away,
}

/// <summary>Reads the trouble out of an exception of either engine, or of the file system under the pictures.</summary>
public static class StorageTroubles
{
    private const int NoSpaceOnLinux = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    public static StorageTrouble Of(Exception error)
    {
        for (var at = error; at is not null; at = at.InnerException)
            if (OfOne(at) is var trouble and not StorageTrouble.None) return trouble;
        return StorageTrouble.None;
    }

    private static StorageTrouble OfOne(Exception error) => error switch
    {
        SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode),
        SqlException sqlServer => OfSqlServer(sqlServer.Number),
        UnauthorizedAccessException => StorageTrouble.CannotWrite,
        IOException { HResult: NoSpaceOnLinux or NoSpaceOnWindows } => StorageTrouble.CannotWrite,
        DbException => StorageTrouble.Away,
        _ => StorageTrouble.None,
    };

    /// <summary>5 busy, 6 locked; 8 read-only, 10 input/output, 13 full; 14 cannot open.</summary>
    private static StorageTrouble OfSqlite(int code) => code switch
    {
        5 or 6 => StorageTrouble.Busy,
        8 or 10 or 13 => StorageTrouble.CannotWrite,
        14 => StorageTrouble.Away,
        _ => StorageTrouble.None,
    };

    /// <summary>
    /// -2 time-out, 1205 deadlock, 1222 lock time-out; 1101 and 1105 file group full, 9002 log full, 3906 read-only; then the network
    /// and the sign-in.
    /// </summary>
    private static StorageTrouble OfSqlServer(int number) => number switch
    {
        -2 or 1205 or 1222 => StorageTrouble.Busy,
        1101 or 1105 or 9002 or 3906 => StorageTrouble.CannotWrite,
        -1 or 0 or 2 or 20 or 53 or 64 or 233 or 4060 or 10053 or 10054 or 10060 or 11001 or 18456 => StorageTrouble.Away,
        _ => StorageTrouble.None,
    };
}
