namespace Portal.Admin.Shell;

/// <summary>
/// How long a sign-in lasts and how often it may fail; configuration section <c>Session</c>. The figures are those of TCVN
/// 14423:2026 for level 2: lock after 15 idle minutes (administrators after 5), at most 5 failures, then locked for at
/// least 12 hours.
/// </summary>
public sealed class SessionRules
{
    /// <summary>What the cookie outlives the lock by: a sign of life comes every five minutes, so the last may be that old.</summary>
    private const int GraceMinutes = 6;

    /// <summary>Hours the cookie lives after the last activity where no lock is set.</summary>
    public double SlidingHours { get; set; } = 8;

    /// <summary>Hours after which a sign-in ends whatever its person does.</summary>
    public double MostHours { get; set; } = 12;

    /// <summary>Minutes without key, pointer or touch after which the browser signs out; 0 never does.</summary>
    public int LockMinutes { get; set; } = 15;

    /// <summary>The same for whoever manages a portal or its accounts.</summary>
    public int AdministratorLockMinutes { get; set; } = 5;

    /// <summary>Wrong passwords in a row before the account is locked, and for how long.</summary>
    public int MostFailures { get; set; } = 5;
    public double LockoutMinutes { get; set; } = 720;

    /// <summary>Forms of the pages open to strangers (sign-in, one-time links) one address may send in a minute; 0 sets no limit.</summary>
    public int FormsPerMinute { get; set; } = 20;

    /// <summary>Life of the cookie after the last request: the server's own idle end, should the browser's never come.</summary>
    public TimeSpan CookieLife => LockMinutes == 0 || AdministratorLockMinutes == 0
        ? TimeSpan.FromHours(SlidingHours)
        : TimeSpan.FromMinutes(Math.Max(LockMinutes, AdministratorLockMinutes) + GraceMinutes);

    /// <summary><c>12 giờ</c>, <c>15 phút</c>.</summary>
    public string LockoutWords => LockoutMinutes % 60 == 0 ? $"{LockoutMinutes / 60:0} giờ" : $"{LockoutMinutes:0} phút";
}
