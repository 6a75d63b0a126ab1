using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.History.Clocks;

/// <summary>
/// Up to which moment lines may lie ahead of the clock because somebody has looked and found the clock right: what a clock that once ran ahead wrote
/// would otherwise forbid weighty acts until the calendar has caught up. One row.
/// </summary>
public sealed class ClockMark
{
    public const int TheOnly = 1;
    public int Id { get; init; } = TheOnly;
    public DateTime LinesUntilAt { get; set; }
    public DateTime ConfirmedAt { get; set; }
}

internal sealed class ClockMarkMapping : IEntityTypeConfiguration<ClockMark>
{
    public void Configure(EntityTypeBuilder<ClockMark> table) => table.Property(m => m.Id).ValueGeneratedNever();
}
