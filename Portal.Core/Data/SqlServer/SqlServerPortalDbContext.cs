using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portal.Core.Data.SqlServer;

/// <summary>The production engine: any edition of SQL Server. It lets many write at once, so who writes takes a lock of ours first.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options)
{
    /// <summary>Shorter than a command may take, so that the refusal comes and not a timeout.</summary>
    private const int MostWaitMilliseconds = 20_000;

    /// <summary>Owned by the transaction: it ends with it, however it ends. Any login of the database may take it.</summary>
    internal const string TakeLock =
        "EXEC @got = sp_getapplock @Resource = @name, @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = @wait;";

    internal override async Task<IDbContextTransaction> BeginWriteAsync(string lockName)
    {
        var transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        try
        {
            await LockAsync(lockName);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    internal const string AskTime = "SELECT SYSUTCDATETIME();";

    internal override async Task<DateTime?> ServerTimeAsync()
    {
        await Database.OpenConnectionAsync();
        try
        {
            await using var command = Database.GetDbConnection().CreateCommand();
            (command.CommandText, command.Transaction) = (AskTime, Database.CurrentTransaction?.GetDbTransaction());
            return await command.ExecuteScalarAsync() is DateTime said ? DateTime.SpecifyKind(said, DateTimeKind.Utc) : null;
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    internal override async Task LockAsync(string lockName)
    {
        var got = new SqlParameter("@got", SqlDbType.Int) { Direction = ParameterDirection.Output };
        await Database.ExecuteSqlRawAsync(TakeLock, got, new SqlParameter("@name", SqlDbType.NVarChar, 255) { Value = lockName },
            new SqlParameter("@wait", SqlDbType.Int) { Value = MostWaitMilliseconds });
        switch (got.Value)
        {
            case >= 0: return;
            case -1: throw new DatabaseBusyException($"the lock '{lockName}' was not free for {MostWaitMilliseconds / 1000} seconds");
            // -3: sacrificed to end a deadlock; anything else is a call this code does not make
            default: throw new DatabaseBusyException($"the lock '{lockName}' was lost ({got.Value})") { MayBeRepeated = got.Value is -3 };
        }
    }
}

/// <summary>Lets <c>dotnet ef</c> make migrations without a server.</summary>
internal sealed class SqlServerDesignFactory : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    public SqlServerPortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>()
            .UseSqlServer("Server=design;Database=design;Encrypt=True").Options);
}
