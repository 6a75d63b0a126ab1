namespace Portal.Core.Media.Files;

/// <summary>Whether a scanner looked at a file when it was taken in. An infected one is never taken, so there is no state for it.</summary>
public enum FileScan
{
    NotLookedAt,
    Clean,
}
