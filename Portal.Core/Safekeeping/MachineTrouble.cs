using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portal.Core.Safekeeping;

/// <summary>Says what the machine refused as one sentence with what to do, instead of an engine's number and a stack trace.</summary>
public static class MachineTrouble
{
    private const int NoSpace = 28;

    /// <summary>Null for anything that is not the machine's trouble: that is a bug, whose trace is wanted.</summary>
    public static string? Sentence(Exception error, string database)
    {
        for (Exception? e = error; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case OperationRefusedException: return e.Message;
                case SqliteException sqlite: return Sentence(sqlite, database);
                case SqlException server: return $"the database server refused: {OneLine(server.Message)}";
                case RetryLimitExceededException { InnerException: null }
                    or TimeoutException: return $"the database {database} does not answer: start it, then try again";
                case DbException other: return $"the database refused: {OneLine(other.Message)}";
                case SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse or SocketError.AccessDenied or SocketError.AddressNotAvailable }:
                    return OneLine(error.Message).TrimEnd('.') + ": stop what uses the address, or choose another in urls (ASPNETCORE_URLS)";
            }
        }
        return error is IOException or UnauthorizedAccessException ? Reason(error) : null;
    }

    /// <summary>What the system says about a file, in one line.</summary>
    public static string Reason(Exception error) => error switch
    {
        IOException when (error.HResult & 0xFFFF) == NoSpace => "the disk is full: " + OneLine(error.Message),
        _ => OneLine(error.Message),
    };

    private static string Sentence(SqliteException error, string database) => error.SqliteErrorCode switch
    {
        5 or 6 => $"the database {database} is locked by another program: end that program and try again",
        8 => $"the database {database} cannot be written: it or its folder is read-only for the account {Environment.UserName}",
        10 => $"the disk failed while the database {database} was read or written: look at the disk and its free space, then run verify",
        11 => $"the database {database} is damaged: run verify, and restore a back-up",
        13 => $"the disk is full: the database {database} cannot grow; make room and try again",
        14 => $"the database {database} cannot be opened: its folder is missing, or not writable for the account {Environment.UserName}",
        23 or 3 => $"the account {Environment.UserName} may not use the database {database}",
        26 => $"{database} is not a database, or its beginning is damaged: restore a back-up",
        _ => $"the database {database} refused: {OneLine(error.Message)}",
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
