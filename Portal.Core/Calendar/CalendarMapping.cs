using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Calendar;

internal sealed class CalendarDayMapping : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> table)
    {
        table.HasKey(d => d.Date);
    }
}

internal sealed class PortalDayMapping : IEntityTypeConfiguration<PortalDay>
{
    public void Configure(EntityTypeBuilder<PortalDay> table)
    {
        table.Property(d => d.Name).HasMaxLength(PortalDay.NameLength);
        table.Property(d => d.Source).HasMaxLength(PortalDay.SourceLength);
        // Of two who enter the same day at once, one is refused
        table.HasIndex(d => new { d.PortalId, d.Date }).IsUnique();
    }
}
