using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Editions;
using Portal.Core.History;

namespace Portal.Core.Schedules;

internal sealed class EditionScheduleMapping : IEntityTypeConfiguration<EditionSchedule>
{
    public void Configure(EntityTypeBuilder<EditionSchedule> table)
    {
        table.ToTable("EditionSchedules");
        table.Property(s => s.SetByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(s => s.Reason).HasMaxLength(EditionSchedule.ReasonLength);
        table.Property(s => s.Failure).HasMaxLength(EditionSchedule.FailureLength);
        table.Property(s => s.Version).IsConcurrencyToken();
        table.HasOne<ContentItem>().WithMany().HasForeignKey(s => s.ItemId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Edition>().WithMany().HasForeignKey(s => s.EditionId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(s => new { s.PortalId, s.Kind, s.WaitingItemId }).IsUnique();
        // Asked every second, over all portals
        table.HasIndex(s => new { s.State, s.NextTryAt });
        table.HasIndex(s => new { s.PortalId, s.At });
    }
}
