using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Portal.Core.Data;
using Portal.Core.Data.SqlServer;
using Portal.Core.Kernel;

namespace Portal.Tests.Support;

/// <summary>The product's factory for SQL Server on a line that leads nowhere.</summary>
internal sealed class CaughtDbFactory(IOptions<DatabaseOptions> options, WardClock clock, CaughtLine line) : PortalDbFactory(options, clock)
{
    protected override void Configure(DbContextOptionsBuilder builder) =>
        builder.AddInterceptors(new NoConnection(), new CaughtTransactions(line), new CaughtCommands(line));
}

/// <summary>What would have gone over the line, in order.</summary>
internal sealed class CaughtLine
{
    public List<string> Sent { get; } = [];

    /// <summary>What the server says to the asked locks, in order; then 0, got.</summary>
    public Queue<int> Answers { get; init; } = new();
    public int LoseCommits { get; set; }
    public bool MarkIsThere { get; init; }
}

file sealed class NoConnection : DbConnectionInterceptor
{
    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());
}

file sealed class CaughtTransactions(CaughtLine line) : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        line.Sent.Add($"begin {eventData.IsolationLevel}");
        return ValueTask.FromResult(InterceptionResult<DbTransaction>.SuppressWithResult(new NoTransaction(connection, line)));
    }
}

/// <summary>Its end by disposal is not noted: a connection that was never open makes EF do that before every command.</summary>
file sealed class NoTransaction(DbConnection connection, CaughtLine line) : DbTransaction
{
    public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;
    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
        line.Sent.Add("commit");
        if (line.LoseCommits-- > 0) throw new IOException("The answer was lost.");
    }

    public override void Rollback() => line.Sent.Add("rollback");
}

file sealed class CaughtCommands(CaughtLine line) : DbCommandInterceptor
{
    public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        InterceptionResult<DbCommand>.SuppressWithResult(new LooseCommand());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        line.Sent.Add(Words(command));
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(
            command.CommandText.StartsWith("SELECT CASE", StringComparison.Ordinal) ? YesOrNo(line.MarkIsThere) : new EmptyReader()));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        line.Sent.Add(Words(command));
        if (command.CommandText == SqlServerPortalDbContext.TakeLock) command.Parameters["@got"].Value = line.Answers.TryDequeue(out var said) ? said : 0;
        return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(0));
    }

    /// <summary>One row with one bit, as a question for existence is answered.</summary>
    private static DbDataReader YesOrNo(bool answer)
    {
        using var table = new DataTable();
        table.Columns.Add("c", typeof(bool));
        table.Rows.Add(answer);
        return table.CreateDataReader();
    }

    private static string Words(DbCommand command) => command.CommandText == SqlServerPortalDbContext.TakeLock
        ? $"lock {command.Parameters["@name"].Value}"
        : command.CommandText.Split("SET NOCOUNT ON;").Last().Trim();
}

/// <summary>A command of SQL Server that belongs to no connection and is never sent; its own would take no transaction but its own.</summary>
file sealed class LooseCommand : DbCommand
{
    private readonly SqlCommand inner = new();

    [System.Diagnostics.CodeAnalysis.AllowNull]
    public override string CommandText
    {
        get => inner.CommandText;
        set => inner.CommandText = value;
    }

    public override int CommandTimeout { get; set; }
    public override CommandType CommandType { get; set; } = CommandType.Text;
    public override bool DesignTimeVisible { get; set; }
    public override UpdateRowSource UpdatedRowSource { get; set; }
    protected override DbConnection? DbConnection { get; set; }
    protected override DbParameterCollection DbParameterCollection => inner.Parameters;
    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel() { }

    public override void Prepare() { }

    public override int ExecuteNonQuery() => throw new NotSupportedException();

    public override object ExecuteScalar() => throw new NotSupportedException();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => throw new NotSupportedException();

    protected override DbParameter CreateDbParameter() => inner.CreateParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
