using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Portal.Core.Safekeeping;

/// <summary>
/// While the back-office runs: compares at its start, then records every ten seconds and at its end how far the histories have
/// come. A history that came back shorter is said once, loudly; the back-office goes on, since the office must work.
/// </summary>
public sealed class KeepHeads(CompareHeads compare, TimeProvider time, ILogger<KeepHeads> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private readonly PeriodicTimer timer = new(Interval, time);
    private string said = "";

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync();
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await LookAsync();
    }

    public override void Dispose()
    {
        timer.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await timer.WaitForNextTickAsync(stoppingToken)) await LookAsync();
    }

    private async Task LookAsync()
    {
        // Nothing thrown here may end the back-office: a disk that cannot be written is told, and tried again
        try
        {
            Say([.. await compare.ExecuteAsync()]);
        }
        catch (Exception e)
        {
            Say([MachineTrouble.Sentence(e, "of the histories") ?? e.Message]);
        }
    }

    private void Say(IReadOnlyList<string> sentences)
    {
        var words = string.Join('\n', sentences);
        if (words == said) return;
        said = words;
        foreach (var sentence in sentences) log.LogCritical("{Sentence}", sentence);
    }
}
