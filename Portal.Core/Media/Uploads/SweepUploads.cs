using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Portal.Core.Media.Uploads;

/// <summary>While the back-office runs: throws away what was left half sent, at its start and every hour.</summary>
public sealed class SweepUploads(UploadStore uploads, TimeProvider time, ILogger<SweepUploads> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private readonly PeriodicTimer timer = new(Interval, time);

    public override void Dispose()
    {
        timer.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts without waiting for a disk
        await Task.Yield();
        do Sweep();
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Sweep()
    {
        // Nothing thrown here may end the back-office
        try
        {
            if (uploads.Sweep() is > 0 and var swept) log.LogInformation("{Count} uploads that nobody went on with were thrown away", swept);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogError("Uploads nobody went on with were not thrown away: {Reason}", e.Message);
        }
    }
}
