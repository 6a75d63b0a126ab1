namespace Portal.Core.History;

/// <summary>
/// How far a portal's chain has come, written with every line: without it a chain cut off at its end would look whole. Who
/// alters both shows only against a head noted down elsewhere (<c>./portal verify</c> prints it).
/// </summary>
public sealed class HistoryHead : IPortalOwned
{
    public required string PortalId { get; set; }

    /// <summary>Number of the last line.</summary>
    public long Lines { get; set; }

    /// <summary>Hash of the last line.</summary>
    public string Hash { get; set; } = HistoryEntry.FirstHash;

    /// <summary>When the last line says it was written; empty for a chain that has not grown since this is kept.</summary>
    public DateTime? LastAt { get; set; }
}
