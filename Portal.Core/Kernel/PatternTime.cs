namespace Portal.Core.Kernel;

/// <summary>
/// How long a pattern may look, in milliseconds of the clock. It ends one that would never end by itself; a shorter time would also end harmless ones
/// where the machine has other work, and what the person asked for would fail.
/// </summary>
public static class PatternTime
{
    public const int Most = 10_000;
}
