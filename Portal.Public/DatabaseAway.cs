using Portal.Core.Data;

namespace Portal.Public;

/// <summary>
/// A failure of the database, as against one of the page: visitors and search engines are asked to come back (503) instead of
/// being told that the page is broken (500).
/// </summary>
public static class DatabaseAway
{
    /// <summary>Seconds after which to ask again.</summary>
    public const string RetryAfter = "30";

    public static int StatusOf(Exception failure) =>
        StorageTroubles.Is(failure) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
}
