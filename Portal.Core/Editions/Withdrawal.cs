using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.History;

namespace Portal.Core.Editions;

/// <summary>
/// One line of the log of withdrawals: what left the site, why, on what ground of law, who asked for it. Written by <see cref="WithdrawItem"/>, never
/// changed, never deleted; it stays when the item is published again.
/// </summary>
public sealed class Withdrawal : IPortalOwned, IWrittenOnce
{
    public const int PublicReasonLength = 500;
    public const int GroundLength = 500;
    public const int RequesterLength = 200;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ItemId { get; set; }
    public int EditionId { get; set; }
    public required string Title { get; set; }
    public DateTime WithdrawnAt { get; set; }
    public string? ById { get; set; }
    public required string ByName { get; set; }
    public required string Reason { get; set; }

    /// <summary>What readers are told at its address; null: only that it was withdrawn.</summary>
    public string? PublicReason { get; set; }

    /// <summary>The ground with its source, as it read then.</summary>
    public string? Ground { get; set; }
    public string? Requester { get; set; }
}

internal sealed class WithdrawalMapping : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> table)
    {
        table.ToTable("Withdrawals");
        table.Property(w => w.Title).HasMaxLength(Edition.TitleLength);
        table.Property(w => w.ByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(w => w.Reason).HasMaxLength(Edition.ReasonLength);
        table.Property(w => w.PublicReason).HasMaxLength(Withdrawal.PublicReasonLength);
        table.Property(w => w.Ground).HasMaxLength(Withdrawal.GroundLength);
        table.Property(w => w.Requester).HasMaxLength(Withdrawal.RequesterLength);
        table.HasIndex(w => new { w.PortalId, w.WithdrawnAt });
    }
}
