using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Papers.Checks;

/// <summary>
/// The public face of an issued paper (docs/decisions/0061-reports-issued.md): what the public site may say of it, and nothing else. No name, no figure and
/// not what it is about. Written with the paper; changed once, when another paper takes its place or it is withdrawn.
/// </summary>
public sealed class PaperCheck : IPortalOwned
{
    public const int HashPartLength = 16;
    public const int NumberLength = 60;

    public int Id { get; set; }
    public required string PortalId { get; set; }

    /// <summary>As in <see cref="IssuedPaper.CheckCode"/>.</summary>
    public required string Code { get; set; }
    public PaperKind Kind { get; set; }

    /// <summary>As printed without “Số:”, <c>05/BC-BBT</c>; null of a paper without one.</summary>
    public string? Number { get; set; }

    /// <summary>The date the paper bears.</summary>
    public DateOnly PaperOn { get; set; }

    /// <summary>The first <see cref="HashPartLength"/> figures of the paper's hash, as printed on it.</summary>
    public required string HashPart { get; set; }

    /// <summary>When another paper took its place, UTC; null while it is in force.</summary>
    public DateTime? ReplacedAt { get; set; }

    /// <summary>The number of that other paper, if it has one.</summary>
    public string? ReplacedByNumber { get; set; }
    public DateOnly? ReplacedByOn { get; set; }

    /// <summary>When it lost its force without another in its place, UTC: what it was drawn up for was dropped, or sent back. Null for most.</summary>
    public DateTime? WithdrawnAt { get; set; }

    public bool IsInForce => ReplacedAt is null && WithdrawnAt is null;

    /// <summary>What the public may be told of a paper.</summary>
    internal static PaperCheck Of(IssuedPaper paper) => new()
    {
        PortalId = paper.PortalId, Code = paper.CheckCode, Kind = paper.Kind, Number = paper.InRegister, PaperOn = paper.PaperOn,
        HashPart = paper.Hash[..HashPartLength],
    };

    /// <summary>Part of the transaction that issues the other paper.</summary>
    internal static async Task ReplaceAsync(Operation operation, IssuedPaper old, PaperCheck by)
    {
        var check = await operation.Db.PaperChecks.AsTracking().SingleAsync(c => c.Code == old.CheckCode);
        (check.ReplacedAt, check.ReplacedByNumber, check.ReplacedByOn) = (operation.Now, by.Number, by.PaperOn);
    }

    /// <summary><c>1f3a 9bc2 77d0 e41b</c>, as it is printed and shown.</summary>
    public static string PrintHash(string hash) => string.Join(' ', hash[..HashPartLength].Chunk(4).Select(part => new string(part)));
}

internal sealed class PaperCheckMapping : IEntityTypeConfiguration<PaperCheck>
{
    public void Configure(EntityTypeBuilder<PaperCheck> table)
    {
        table.ToTable("PaperChecks");
        table.Property(c => c.Code).HasMaxLength(CheckCode.Length);
        table.Property(c => c.Number).HasMaxLength(PaperCheck.NumberLength);
        table.Property(c => c.HashPart).HasMaxLength(PaperCheck.HashPartLength);
        table.Property(c => c.ReplacedByNumber).HasMaxLength(PaperCheck.NumberLength);
        table.Ignore(c => c.IsInForce);
        table.HasIndex(c => c.Code).IsUnique();
    }
}
