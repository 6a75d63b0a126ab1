using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portal.Core.Data.SqlServer;

/// <summary>
/// Repeats what a cut connection or a change of server broke off. A write may be repeated because <see cref="WriteTransaction"/>
/// looks first whether it is done. For some ten seconds at most: a person waits, and a server that is down must be told soon.
/// </summary>
internal sealed class SqlServerRetries(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, MostRetries, LongestWait, ErrorsOfAMovedServer)
{
    private const int MostRetries = 5;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    /// <summary>From this severity on SQL Server ends the connection.</summary>
    private const byte ConnectionIsGone = 20;

    /// <summary>
    /// Besides those EF knows. While an availability group changes sides: 976, 978, 979, 983 (database not open to this connection yet),
    /// 4060 (cannot open the database), 18401 (server not ready for sign-ins); and what a network on the way may answer:
    /// 64, 121, 233 (pipe gone), 10053, 10054, 10060 (connection ended, reset, not answered). Not -2: a statement that took too
    /// long takes too long again.
    /// </summary>
    private static readonly int[] ErrorsOfAMovedServer = [976, 978, 979, 983, 4060, 18401, 64, 121, 233, 10053, 10054, 10060];

    internal bool Repeats(Exception exception) => ShouldRetryOn(exception);

    protected override bool ShouldRetryOn(Exception exception) => base.ShouldRetryOn(exception) || exception switch
    {
        // On Linux a cut connection has the number 0, or that of the system's own error: only its class tells
        SqlException cut => cut.Class >= ConnectionIsGone,
        DatabaseBusyException lost => lost.MayBeRepeated,
        _ => false,
    };
}
