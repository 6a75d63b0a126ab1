using Portal.Admin.Shared;
using Portal.Core.Data;

namespace Portal.Admin.Queue;

/// <summary>
/// Shows nothing, and tells the page it stands on that something happened in the portal, within two seconds. One telling runs at a time; what happens
/// during it leads to one more.
/// </summary>
public sealed class FollowPortal(PortalPulse pulse, IPortalScope scope) : GuardedComponent, IDisposable
{
    private IDisposable? listening;
    private int wanted;
    private bool gone;

    /// <summary>Asks whether what the page shows has changed, and reads it again if so.</summary>
    [Parameter, EditorRequired] public Func<Task> OnPulse { get; set; } = () => Task.CompletedTask;

    protected override void OnInitialized()
    {
        if (scope.PortalId is { } portal) listening = pulse.Listen(portal, () => _ = TellAsync());
    }

    private async Task TellAsync()
    {
        if (Interlocked.Increment(ref wanted) != 1) return;
        do
        {
            Interlocked.Exchange(ref wanted, 1);
            try
            {
                if (!gone) await InvokeAsync(OnPulse);
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
