using Portal.Core.Kernel;

namespace Portal.Core.Documents;

/// <summary>The facts of a legal or administrative document (văn bản), beside its edition. Unknown stays null.</summary>
public sealed class DocumentDetails : IPortalOwned
{
    public const int NumberLength = 100;
    public const int NameLength = 300;
    public int EditionId { get; set; }
    public required string PortalId { get; set; }

    /// <summary>Number and symbol as printed, e.g. <c>218/2025/QĐ-UBND</c>; null on an unnumbered text.</summary>
    public string? Number { get; set; }
    public string DocumentType { get; set; } = "";
    public string Issuer { get; set; } = "";
    public string? SignerTitle { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public DateOnly? EffectiveOn { get; set; }
    public DocumentStatus Status { get; set; }
}

/// <summary>Whether a document is in force.</summary>
public enum DocumentStatus
{
    Unknown,
    InForce,
    Draft,
    Replaced,
    Expired,
}
