using Portal.Core.Mail;

namespace Portal.Admin.Mail;

/// <summary>
/// While the back-office runs: a round of sending every ten seconds, and once an hour away with what ended long ago. Each node has one; of two that find
/// the same message one sends it.
/// </summary>
public sealed class OutboxSender(SendOutbox send, CutOutbox cut, MailHealth health, TimeProvider time, ILogger<OutboxSender> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private const int RoundsAnHour = 360;
    private readonly PeriodicTimer timer = new(Interval, time);
    private string said = "";

    public override void Dispose()
    {
        timer.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var round = 0; ; round++)
        {
            await RoundAsync(round % RoundsAnHour == 0, stoppingToken);
            if (!await timer.WaitForNextTickAsync(stoppingToken)) return;
        }
    }

    private async Task RoundAsync(bool cuts, CancellationToken stop)
    {
        // Nothing thrown here may end the back-office: what was not sent is due at the next round
        try
        {
            if (cuts) await cut.ExecuteAsync();
            await send.ExecuteAsync(stop);
            Say(await health.LookAsync() ?? "");
        }
        catch (Exception e)
        {
            Say("mail: a round of sending failed: " + e.Message);
        }
    }

    /// <summary>Once when it begins, however often it is found.</summary>
    private void Say(string words)
    {
        if (words == said) return;
        said = words;
        if (words.Length > 0) log.LogWarning("{Words}", words);
    }
}
