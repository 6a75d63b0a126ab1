using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Royalties.Schedules;

internal sealed class RoyaltyScheduleMapping : IEntityTypeConfiguration<RoyaltySchedule>
{
    public void Configure(EntityTypeBuilder<RoyaltySchedule> table)
    {
        table.Property(s => s.LegalBasis).HasMaxLength(1000);
        // One schedule a day: which rate applied must never depend on which row is found first
        table.HasIndex(s => new { s.PortalId, s.EffectiveFrom }).IsUnique();
        table.HasMany(s => s.Genres).WithOne().HasForeignKey(g => g.ScheduleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoyaltyGenreMapping : IEntityTypeConfiguration<RoyaltyGenre>
{
    public void Configure(EntityTypeBuilder<RoyaltyGenre> table)
    {
        table.HasIndex(g => new { g.ScheduleId, g.Code }).IsUnique();
    }
}
