namespace Portal.Core.Portals;

/// <summary>How a version of a profile came to be.</summary>
public enum ProfileVersionOrigin
{
    Imported,
    Edited,
    Restored,
}

/// <summary>
/// A portal's profile as it stood from one change to the next, whole: what an office looks back at, compares and takes up again.
/// Numbered from 1 without gaps; never changed.
/// </summary>
public sealed class ProfileVersion : IPortalOwned, IWrittenOnce
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int Number { get; set; }
    public required string Json { get; set; }
    public ProfileVersionOrigin Origin { get; set; }

    /// <summary>What changed against the version before, in one sentence.</summary>
    public required string Sentence { get; set; }
    public DateTime MadeAt { get; set; }
    public string? MadeById { get; set; }
    public required string MadeByName { get; set; }
}
