namespace Portal.Core.History.Security;

/// <summary>How far the security log has come, and how far it was cut: one row. What is cut is sealed by its last line's number and hash.</summary>
public sealed class SecurityHead
{
    public const int TheOnly = 1;

    /// <summary>Its name among the histories; no portal can be called so.</summary>
    public const string Name = "(an-toan)";

    public int Id { get; init; } = TheOnly;

    /// <summary>Number and hash of the last line.</summary>
    public long Lines { get; set; }
    public string Hash { get; set; } = HistoryEntry.FirstHash;
    public DateTime? LastAt { get; set; }

    /// <summary>Number and hash of the last line that was cut; the first one left follows it.</summary>
    public long CutLines { get; set; }
    public string CutHash { get; set; } = HistoryEntry.FirstHash;
}
