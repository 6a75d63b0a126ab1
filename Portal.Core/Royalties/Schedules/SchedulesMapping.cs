using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Royalties.Schedules;

internal sealed class RoyaltyScheduleMapping : IEntityTypeConfiguration<RoyaltySchedule>
{
    public void Configure(EntityTypeBuilder<RoyaltySchedule> table)
    {
        table.Property(s => s.LegalBasis).HasMaxLength(RoyaltySchedule.BasisLength);
        // One schedule a day: which rate applied must never depend on which row is found first
        table.HasIndex(s => new { s.PortalId, s.EffectiveFrom }).IsUnique().HasFilter("WithdrawnAt IS NULL");
        table.HasMany(s => s.Genres).WithOne().HasForeignKey(g => g.ScheduleId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(s => s.Additions).WithOne().HasForeignKey(a => a.ScheduleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoyaltyGenreMapping : IEntityTypeConfiguration<RoyaltyGenre>
{
    public void Configure(EntityTypeBuilder<RoyaltyGenre> table)
    {
        table.HasIndex(g => new { g.ScheduleId, g.Code }).IsUnique();
        table.HasMany(g => g.Grades).WithOne().HasForeignKey(g => g.GenreId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoyaltyGradeMapping : IEntityTypeConfiguration<RoyaltyGrade>
{
    public void Configure(EntityTypeBuilder<RoyaltyGrade> table)
    {
        table.Property(g => g.Name).HasMaxLength(RoyaltyGrade.NameLength);
        table.HasIndex(g => new { g.GenreId, g.Name }).IsUnique();
    }
}

internal sealed class ScheduleAdditionMapping : IEntityTypeConfiguration<ScheduleAddition>
{
    public void Configure(EntityTypeBuilder<ScheduleAddition> table)
    {
        table.Property(a => a.Code).HasMaxLength(ScheduleAddition.CodeLength);
        table.HasIndex(a => new { a.ScheduleId, a.Code }).IsUnique();
    }
}
