namespace Portal.Core.Timers;

/// <summary>Something a room does by itself when its time has come. <c>CoreRegistration</c> lists them.</summary>
public interface ITimedWork
{
    /// <summary>Names its timer for ever: <c>schedules</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Does what is due now. What goes wrong with one thing is kept with that thing and stops no other. Asks <see cref="TimerTurn.GoesOnAsync"/>
    /// before each.
    /// </summary>
    Task RunAsync(TimerTurn turn);
}

/// <summary>One turn of a timer on the node that holds it.</summary>
public sealed class TimerTurn(Func<Task<bool>> goesOn, Action<string, Exception> report)
{
    /// <summary>Whether this node may go on: it still holds the timer, and need not end.</summary>
    public Task<bool> GoesOnAsync() => goesOn();

    /// <summary>For the operator's log: what failed, in English, and how.</summary>
    public void Report(string what, Exception error) => report(what, error);
}

/// <summary>Who acts when a timer does.</summary>
public static class TimerUser
{
    public static readonly FixedUser Instance = new(null, "Hệ thống (hẹn giờ)", IsSystem: true);

    /// <summary>The store of that user in a portal: timers go through the same transactions as people.</summary>
    internal static PortalStore StoreOf(PortalDbFactory factory, string portalId, WardClock clock) =>
        new(factory, [], Instance, new FixedScope(portalId), clock);
}

/// <summary>How long to wait before what failed is tried again: longer each time, then every hour for as long as it takes.</summary>
public static class TimerWaits
{
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)];

    /// <param name="tries">How often it failed, from one on.</param>
    public static TimeSpan After(int tries) => Waits[Math.Clamp(tries, 1, Waits.Length) - 1];
}
