using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.History;
using Portal.Core.Media.Files;
using Portal.Core.Papers;

namespace Portal.Core.Royalties.Payees;

/// <summary>
/// The signed form of a tax commitment: its scan, or a PDF with a digital signature. Kept byte for byte, so that a signature in it goes on holding;
/// several may hang on one commitment, none is ever changed or taken away. The payee's number stands in it in the clear, so each opening is noted.
/// </summary>
public sealed class CommitmentScan : IPortalOwned, IWrittenOnce
{
    /// <summary>The history's name for attaching one.</summary>
    internal const string Action = "contributors.commitment-scan-attached";

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int CommitmentId { get; set; }
    public TaxCommitment? Commitment { get; set; }
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

    public SignedCopyRow ToRow() => new(Id, FileName, Kind, Bytes, AttachedAt, AttachedByName, Scan,
        SignedCopies.SignatureOf(IsSigned, SignedByName, SignedAt));
}

internal sealed class CommitmentScanMapping : IEntityTypeConfiguration<CommitmentScan>
{
    public void Configure(EntityTypeBuilder<CommitmentScan> table)
    {
        table.Property(s => s.FileName).HasMaxLength(SignedCopy.FileNameLength);
        table.Property(s => s.FileSha256).HasMaxLength(64);
        table.Property(s => s.SignedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(s => s.AttachedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Ignore(s => s.About);
        table.HasOne(s => s.Commitment).WithMany(c => c.Scans).HasForeignKey(s => s.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        // The same file attached twice, by a second click or on another node, is one scan
        table.HasIndex(s => new { s.CommitmentId, s.FileSha256 }).IsUnique();
    }
}
