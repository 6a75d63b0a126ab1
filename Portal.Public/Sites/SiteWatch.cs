using Portal.Core.Safekeeping;
using Portal.Public.PageCaching;

namespace Portal.Public.Sites;

/// <summary>
/// Looks at the portals' stamps every half second, so that a publish is seen well within two seconds on every node. While the
/// database is away it keeps quiet after the first complaint and the node goes on serving what it remembers.
/// </summary>
public sealed class SiteWatch(SiteDirectory sites, PageStore pages, TimeProvider time, ILogger<SiteWatch> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private readonly PeriodicTimer timer = new(Interval, time);
    private bool away;

    /// <summary>The first look happens before the node takes visitors.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync();
        await base.StartAsync(cancellationToken);
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

    /// <summary>What is the machine's trouble is one sentence; anything else is a bug, whose trace is wanted.</summary>
    private void Complain(Exception e)
    {
        if (MachineTrouble.Sentence(e, "of the portals") is { } sentence)
            log.LogError("The database does not answer ({Sentence}); pages already made go on being served.", sentence);
        else log.LogError(e, "The database does not answer; pages already made go on being served.");
    }

    private async Task LookAsync()
    {
        // Nothing thrown here may end the node: a cancelled command is a database away like any other
        try
        {
            if (await sites.RefreshAsync()) pages.DropStale();
            if (away) log.LogInformation("The database answers again.");
            away = false;
        }
        catch (Exception e)
        {
            if (!away) Complain(e);
            away = true;
        }
    }
}
