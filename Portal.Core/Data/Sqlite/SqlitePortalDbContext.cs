using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portal.Core.Data.Sqlite;

/// <summary>The embedded engine: one file in the data folder, one writer at a time for all of it.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    private const int Busy = 5;

    /// <summary>BEGIN IMMEDIATE: the engine's own lock, on the whole file, waited for as long as the connection string says.</summary>
    internal override async Task<IDbContextTransaction> BeginWriteAsync(string lockName)
    {
        try
        {
            return await Database.BeginTransactionAsync();
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == Busy)
        {
            throw new DatabaseBusyException("another process is writing to the database file", busy);
        }
    }

    /// <summary>Whoever writes at all already holds everything.</summary>
    internal override Task LockAsync(string lockName) => Task.CompletedTask;

    /// <summary>The file has no clock.</summary>
    internal override Task<DateTime?> ServerTimeAsync() => Task.FromResult<DateTime?>(null);
}

/// <summary>Lets <c>dotnet ef</c> make migrations without starting an app.</summary>
internal sealed class SqliteDesignFactory : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    public SqlitePortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=design.db").Options);
}
