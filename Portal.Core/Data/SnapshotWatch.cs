using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Portal.Core.Data;

/// <summary>Says in the log, at a start, that the database lets readers wait for writers; the app works on, only slower.</summary>
internal sealed class SnapshotWatch(PortalDbFactory factory, ILogger<SnapshotWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await factory.ReadersWaitAsync(stoppingToken))
                log.LogWarning("READ_COMMITTED_SNAPSHOT is off in this database, so readers wait for writers: see docs/operations.md, SQL Server");
        }
        catch (Exception e) when (StorageTroubles.Is(e) || e is DbException or InvalidOperationException or OperationCanceledException)
        {
            // A database that does not answer is told by whoever needs it; thrown from here it would end the app
        }
    }
}
