using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Timers;

/// <summary>
/// Which node does the work of one timer, and until when (docs/decisions/0049-timers-and-schedules.md). One row a timer, of all portals. It keeps nodes out of
/// each other's way and nothing more: that a thing is done once is seen to by the transaction that does it.
/// </summary>
public sealed class TimerLease
{
    public const int NameLength = 40;

    public required string Name { get; set; }

    /// <summary>The process that does it; null where the last one left in order.</summary>
    public Guid? HolderId { get; set; }
    public DateTime? HeldUntil { get; set; }

    /// <summary>When its holder last said that it lives.</summary>
    public DateTime? RanAt { get; set; }
}

internal sealed class TimerLeaseMapping : IEntityTypeConfiguration<TimerLease>
{
    public void Configure(EntityTypeBuilder<TimerLease> table)
    {
        table.ToTable("TimerLeases");
        table.HasKey(t => t.Name);
        table.Property(t => t.Name).HasMaxLength(TimerLease.NameLength);
    }
}
