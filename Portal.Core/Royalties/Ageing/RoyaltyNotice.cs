using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Ageing;

/// <summary>
/// One notice to a payee that their money waits (NĐ 18/2014/NĐ-CP Điều 4 khoản 10): which one it is for that line, and on what day it was given.
/// Written once.
/// </summary>
public sealed class RoyaltyNotice : IPortalOwned, IWrittenOnce
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int LineId { get; set; }
    public RoyaltyLine? Line { get; set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; set; }
    public DateOnly NotifiedOn { get; set; }

    /// <summary>A letter went to the payee's account; without it somebody told them otherwise.</summary>
    public bool ByMail { get; set; }
    public string? SentById { get; set; }
    public required string SentByName { get; set; }
    public DateTime SentAt { get; set; }
}

/// <summary>
/// The decision to move the money of a line nobody came for to next year's fund, after all notices the law asks for. It says so and why; it takes
/// nothing from anybody by itself. Written once.
/// </summary>
public sealed class UnclaimedLine : IPortalOwned, IWrittenOnce
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int LineId { get; set; }
    public RoyaltyLine? Line { get; set; }

    /// <summary>The year whose fund it goes to.</summary>
    public int ToYear { get; set; }
    public required string Reason { get; set; }
    public string? DecidedById { get; set; }
    public required string DecidedByName { get; set; }
    public DateTime DecidedAt { get; set; }
}

internal sealed class RoyaltyNoticeMapping : IEntityTypeConfiguration<RoyaltyNotice>
{
    public void Configure(EntityTypeBuilder<RoyaltyNotice> table)
    {
        table.HasOne(n => n.Line).WithMany().HasForeignKey(n => n.LineId).OnDelete(DeleteBehavior.Restrict);
        // Two who notify at once give one second notice, not two
        table.HasIndex(n => new { n.LineId, n.Number }).IsUnique();
    }
}

internal sealed class UnclaimedLineMapping : IEntityTypeConfiguration<UnclaimedLine>
{
    public void Configure(EntityTypeBuilder<UnclaimedLine> table)
    {
        table.Property(u => u.Reason).HasMaxLength(RoyaltyWork.NoteLength);
        table.HasOne(u => u.Line).WithMany().HasForeignKey(u => u.LineId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(u => u.LineId).IsUnique();
    }
}
