using Portal.Core.History;
using Portal.Core.Media.Files;

namespace Portal.Core.Papers;

/// <summary>
/// A signed copy of an issued paper: the scan of what was signed by hand, or a PDF with a digital signature. Kept byte for byte, so that a
/// signature in it goes on holding; several may hang on one paper, none is ever changed or taken away.
/// </summary>
public sealed class SignedCopy : IPortalOwned, IWrittenOnce
{
    public const int FileNameLength = 120;

    /// <summary>The history's name for attaching one.</summary>
    internal const string Action = "papers.signed-attached";

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int PaperId { get; set; }
    public IssuedPaper? Paper { get; set; }
    public FileKind Kind { get; set; }
    public required string FileName { get; set; }
    public required string FileSha256 { get; set; }
    public long Bytes { get; set; }
    public FileScan Scan { get; set; }

    /// <summary>What the file says of a digital signature in it; whether that holds was not examined.</summary>
    public bool IsSigned { get; set; }
    public string? SignedByName { get; set; }
    public DateTime? SignedAt { get; set; }
    public DateTime AttachedAt { get; set; }
    public string? AttachedById { get; set; }
    public required string AttachedByName { get; set; }

    /// <summary><c>PDF, 1,2 MB</c>.</summary>
    public string About => FileType.Describe(Kind, Bytes);
}
