using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Portal.Core.History.Security;

/// <summary>While the back-office runs: cuts the security log at its start and every six hours. What cannot be cut now is tried again then.</summary>
public sealed class KeepSecurityLog(PortalDbFactory factory, SecurityRules rules, WardClock clock, TimeProvider time, ILogger<KeepSecurityLog> log)
    : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(6);
    private readonly PeriodicTimer timer = new(Interval, time);

    public override void Dispose()
    {
        timer.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do await CutAsync();
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task CutAsync()
    {
        // Nothing thrown here may end the back-office
        try
        {
            var cut = await new CutSecurityLog(PortalStore.OfSystem(factory, portalId: null, clock), rules).ExecuteAsync();
            if (!cut.Done) log.LogError("The security log was not cut: {Reason}", $"{cut}");
            else if (cut.Value > 0) log.LogInformation("{Lines} lines of the security log were kept long enough and cut", cut.Value);
        }
        catch (Exception e)
        {
            log.LogError("The security log was not cut: {Reason}", e.Message);
        }
    }
}
