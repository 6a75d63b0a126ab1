using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Deadlines;

internal sealed class DeadlineMapping : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> table)
    {
        table.Property(d => d.RuleCode).HasMaxLength(20);
        table.Property(d => d.HowCounted).HasMaxLength(-1);
        table.Ignore(d => d.OnTime);
        table.Ignore(d => d.FirstDueAt);
        table.Ignore(d => d.IsWarned);
        table.Ignore(d => d.IsEscalated);
        table.HasIndex(d => d.ItemId).IsUnique();
        // What still runs, by when it is due: few, whatever was met before
        table.HasIndex(d => new { d.PortalId, d.MetAt, d.DueAt, d.ItemId });
        table.HasIndex(d => new { d.PortalId, d.DueAt, d.ItemId });
        // Asked every second, over all portals: what runs and has something to tell
        table.HasIndex(d => new { d.MetAt, d.WarnAt });
    }
}

internal sealed class StoppedDeadlineMapping : IEntityTypeConfiguration<StoppedDeadline>
{
    public void Configure(EntityTypeBuilder<StoppedDeadline> table) => table.HasIndex(d => d.ItemId).IsUnique();
}
