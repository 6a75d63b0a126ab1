using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Calendar;

internal sealed class CalendarDayMapping : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> table)
    {
        table.HasKey(d => d.Date);
    }
}
