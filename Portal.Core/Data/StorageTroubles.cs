using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

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

/// <summary>
/// Reads the trouble out of an exception of either engine, or of the file system under the pictures. What a question got wrong, or a
/// rule of the database refused, is no trouble of the storage: coming back later does not help.
/// </summary>
public static class StorageTroubles
{
    private const int NoSpaceOnLinux = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>Severity from which SQL Server speaks of its own troubles and no longer of what was asked.</summary>
    private const byte ServersOwn = 17;

    public static StorageTrouble Of(Exception? error) => error switch
    {
        null => StorageTrouble.None,
        AggregateException many => many.InnerExceptions.Select(Of).FirstOrDefault(t => t != StorageTrouble.None),
        _ when OfOne(error) is var trouble and not StorageTrouble.None => trouble,
        RetryLimitExceededException when error.InnerException is null => StorageTrouble.Away,
        _ => Of(error.InnerException),
    };

    /// <summary>Whether the storage failed, whatever of it: pages then answer 503 and ask to come back.</summary>
    public static bool Is(Exception? error) => Of(error) != StorageTrouble.None;

    private static StorageTrouble OfOne(Exception error) => error switch
    {
        SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode),
        SqlException sqlServer => OfSqlServer(sqlServer),
        DatabaseBusyException => StorageTrouble.Busy,
        UnauthorizedAccessException => StorageTrouble.CannotWrite,
        IOException { HResult: NoSpaceOnLinux or NoSpaceOnWindows } => StorageTrouble.CannotWrite,
        DbException or TimeoutException => StorageTrouble.Away,
        _ => StorageTrouble.None,
    };

    /// <summary>5 busy, 6 locked; 8 read-only, 10 input/output, 11 damaged, 13 full, 26 no database; 14 cannot open.</summary>
    private static StorageTrouble OfSqlite(int code) => code switch
    {
        5 or 6 => StorageTrouble.Busy,
        8 or 10 or 11 or 13 or 26 => StorageTrouble.CannotWrite,
        14 => StorageTrouble.Away,
        _ => StorageTrouble.None,
    };

    /// <summary>
    /// -2 time-out, 1205 deadlock, 1222 lock time-out; 1101 and 1105 file group full, 9002 log full, 3906 read-only; then the network
    /// and the sign-in.
    /// </summary>
    private static StorageTrouble OfSqlServer(SqlException error) => error.Number switch
    {
        -2 or 1205 or 1222 => StorageTrouble.Busy,
        1101 or 1105 or 9002 or 3906 => StorageTrouble.CannotWrite,
        -1 or 0 or 2 or 20 or 53 or 64 or 121 or 233 or 258 or 10053 or 10054 or 10060 or 10061 or 11001 => StorageTrouble.Away,
        4060 or 18452 or 18456 or 40613 => StorageTrouble.Away,
        _ => error.Class >= ServersOwn ? StorageTrouble.Away : StorageTrouble.None,
    };
}
