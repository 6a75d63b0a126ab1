using System.Globalization;

namespace Portal.Core.Kernel;

/// <summary>
/// The machine's own time, which also knows how long the machine has been suspended: the steady count stands still meanwhile on Linux, the time since the
/// machine was started does not. A machine that was halted from outside (a virtual one) knows nothing of it.
/// </summary>
public class MachineTime : TimeProvider
{
    private const string Uptime = "/proc/uptime";

    /// <summary>Only differences of two answers mean anything; always the same where the system does not tell.</summary>
    public virtual TimeSpan Asleep()
    {
        try
        {
            var since = File.ReadAllText(Uptime).Split(' ')[0];
            return TimeSpan.FromSeconds(double.Parse(since, CultureInfo.InvariantCulture)) - GetElapsedTime(0, GetTimestamp());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return TimeSpan.Zero;
        }
    }
}
