using Portal.Core.Data;
using Portal.Core.Lists;
using Portal.Core.Queue;

namespace Portal.Admin.Queue;

/// <summary>
/// The work of the person at this browser tab, read once for all that show it and again when something happened in the portal. One reading runs at a time; what
/// happens during it leads to one more.
/// </summary>
public sealed class LiveWork(FindMyWork find, PortalPulse pulse, IPortalScope scope) : IDisposable
{
    private IDisposable? listening;
    private int wanted;
    private bool gone;

    /// <summary>Null until it was read, and where the person has no role here.</summary>
    public IReadOnlyList<WorkRow>? Rows { get; private set; }

    /// <summary>Those that wait for this person: what somebody else has taken upon themselves waits for nobody else.</summary>
    public IReadOnlyList<WorkRow>? Open => Rows?.Where(r => r.IsOpen).ToList();

    /// <summary>What the queue is asked for so that it shows just <see cref="Open"/>.</summary>
    public ListAsk OpenAsk => new ListAsk().With(WorkList.Holder, Rows?.All(r => r.IsOpen) != false ? null : WorkList.Open);

    /// <summary>Told after each reading, from any thread.</summary>
    public event EventHandler? Changed;

    /// <summary>From now on it is kept up to date; asked twice it is done once.</summary>
    public void Follow()
    {
        if (listening is null && !gone && scope.PortalId is { } portal) listening = pulse.Listen(portal, () => _ = ReadAgainAsync());
    }

    /// <summary>Reads now.</summary>
    public async Task<Outcome<IReadOnlyList<WorkRow>>> ReadAsync()
    {
        var found = await find.ExecuteAsync();
        Rows = found.Done ? found.Value : null;
        if (!gone) Changed?.Invoke(this, EventArgs.Empty);
        return found;
    }

    private async Task ReadAgainAsync()
    {
        if (Interlocked.Increment(ref wanted) != 1) return;
        do
        {
            Interlocked.Exchange(ref wanted, 1);
            try
            {
                if (!gone) await ReadAsync();
            }
            catch (Exception)
            {
                // What was read before stays in sight; the next change or minute reads again
            }
        }
        while (Interlocked.CompareExchange(ref wanted, 0, 1) != 1);
    }

    public void Dispose()
    {
        gone = true;
        listening?.Dispose();
    }
}
