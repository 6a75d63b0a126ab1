namespace Portal.Admin.Shell;

/// <summary>How long a sign-in lasts; configuration section <c>Session</c> (TCVN 14423:2026: lock after 15 idle minutes, administrators after 5).</summary>
public sealed class SessionRules
{
    /// <summary>The cookie lives this long after the last activity.</summary>
    public double SlidingHours { get; set; } = 8;

    /// <summary>Minutes without key, pointer or touch after which the browser signs out; 0 never does.</summary>
    public int LockMinutes { get; set; } = 15;

    /// <summary>The same for whoever manages a portal.</summary>
    public int AdministratorLockMinutes { get; set; } = 5;

    /// <summary>Wrong passwords in a row before the account is locked, and for how long.</summary>
    public int MostFailures { get; set; } = 5;
    public double LockoutMinutes { get; set; } = 15;
}
