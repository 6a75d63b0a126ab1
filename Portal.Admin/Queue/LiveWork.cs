using Portal.Core.Data;
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
