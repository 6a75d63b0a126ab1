using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Kernel;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Calendar;

public class WorkingCalendarTests
{
    private const string Seasons = """
        [ { "from": "04-01", "to": "10-31", "spans": ["07:00-11:30", "13:30-17:00"] },
          { "from": "11-01", "to": "03-31", "spans": ["07:30-12:00", "13:00-16:30"] } ]
        """;

    [Theory]
    [InlineData("09/11/2026", 15, "01/12/2026")] // C1: 24/11 is skipped
    [InlineData("20/08/2026", 2, "22/08/2026")] // C2: a make-up Saturday counts
    [InlineData("24/04/2026", 2, "29/04/2026")] // C5: weekend and the day for Giỗ Tổ
    [InlineData("21/11/2026", 1, "23/11/2026")] // from a Saturday
    [InlineData("31/12/2025", 1, "05/01/2026")] // over the year's end, 01 and 02/01 off
    public void Working_days_are_counted_from_the_day_after(string start, int days, string end) =>
        Assert.Equal(Laws.Utc(end + " 17:00"), Laws.Due(Laws.Utc(start + " 09:00"), days, DeadlineUnit.WorkingDays));

    [Theory]
    [InlineData("20/11/2026 15:00", 8, "23/11/2026 15:00")] // C7: Friday to Monday
    [InlineData("20/11/2026 09:00", 8, "23/11/2026 09:00")]
    [InlineData("20/11/2026 08:00", 8, "20/11/2026 17:00")] // ends at closing time, not at the next opening
    [InlineData("20/11/2026 08:00", 4, "20/11/2026 12:00")]
    [InlineData("20/11/2026 12:30", 1, "20/11/2026 14:00")] // lunch waits for the afternoon
    [InlineData("20/11/2026 12:00", 1, "20/11/2026 14:00")]
    [InlineData("20/11/2026 05:00", 8, "20/11/2026 17:00")] // before opening
    [InlineData("20/11/2026 17:00", 1, "23/11/2026 09:00")] // at closing time the day is over
    [InlineData("21/11/2026 10:00", 8, "23/11/2026 17:00")] // on a Saturday
    [InlineData("23/11/2026 15:00", 8, "25/11/2026 15:00")] // over 24/11
    [InlineData("21/08/2026 15:00", 8, "22/08/2026 15:00")] // into a make-up Saturday
    public void Office_hours_run_only_while_the_office_is_open(string from, int hours, string due)
    {
        var counted = Laws.Due(Laws.Utc(from), hours, DeadlineUnit.OfficeHours);

        Assert.Equal(Laws.Utc(due), counted);
        Assert.Equal(DateTimeKind.Utc, counted.Kind);
        Assert.Equal(TimeSpan.FromHours(hours), Laws.Calendar.OfficeTimeBetween(Laws.Utc(from), counted));
    }

    [Theory]
    [InlineData("20/11/2026 09:00", "20/11/2026 15:00", 5)]
    [InlineData("20/11/2026 17:00", "23/11/2026 08:00", 0)]
    [InlineData("20/11/2026 16:00", "23/11/2026 09:00", 2)]
    [InlineData("21/11/2026 08:00", "22/11/2026 17:00", 0)]
    [InlineData("21/08/2026 08:00", "24/08/2026 17:00", 24)] // with the make-up Saturday
    [InlineData("23/11/2026 09:00", "20/11/2026 16:00", -2)]
    public void Office_time_between_two_moments_leaves_out_what_is_closed(string from, string to, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Laws.Calendar.OfficeTimeBetween(Laws.Utc(from), Laws.Utc(to)));

    [Theory]
    [InlineData("30/10/2026 16:00", 4, "02/11/2026 10:30")] // 1 summer hour, then 3 winter hours from 07:30
    [InlineData("31/03/2026 16:00", 8, "01/04/2026 16:30")] // half a winter hour, then 7.5 summer hours with the longer noon
    [InlineData("10/01/2026 07:30", 8, "10/01/2026 16:30")] // a make-up Saturday keeps winter hours
    [InlineData("22/08/2026 07:00", 8, "22/08/2026 17:00")] // a make-up Saturday keeps summer hours
    public void Seasons_change_the_hours(string from, int hours, string due)
    {
        var calendar = new WorkingCalendar(Laws.Tables.CalendarDays, Laws.Hours(Seasons));
        Assert.Equal(Laws.Utc(due), Laws.Due(Laws.Utc(from), hours, DeadlineUnit.OfficeHours, calendar));
    }

    [Fact]
    public void The_later_of_two_rows_for_one_day_holds()
    {
        var day = Laws.Day("24/11/2026");
        var own = new CalendarDay(day, CalendarDayKind.MakeUp, "Làm bù theo quyết định riêng", "Thông báo của cổng");
        var calendar = new WorkingCalendar([.. Laws.Tables.CalendarDays, own], Laws.Tables.OfficeHours);

        Assert.True(calendar.IsWorkingDay(day));
        Assert.Equal(own, calendar.RowOf(day));
    }

    [Fact]
    public void A_day_off_has_no_openings_and_a_working_day_has_its_spans()
    {
        Assert.Empty(Laws.Calendar.OpeningsOn(Laws.Day("24/11/2026")));
        Assert.Equal(
            [new(Laws.Utc("23/11/2026 08:00"), Laws.Utc("23/11/2026 12:00")), new(Laws.Utc("23/11/2026 13:00"), Laws.Utc("23/11/2026 17:00"))],
            Laws.Calendar.OpeningsOn(Laws.Day("23/11/2026")));
        Assert.Equal(Laws.Utc("23/11/2026 17:00"), Laws.Calendar.ClosingOf(Laws.Day("23/11/2026")));
    }

    [Fact]
    public void Adding_and_measuring_office_hours_agree_around_every_closing()
    {
        var from = Laws.Utc("12/02/2026 06:10");
        for (var step = 0; step < 300; step++, from = from.AddMinutes(47))
        {
            var hours = 1 + step % 40;
            var due = Laws.Due(from, hours, DeadlineUnit.OfficeHours);
            Assert.Equal(TimeSpan.FromHours(hours), Laws.Calendar.OfficeTimeBetween(from, due));
            Assert.True(Laws.Calendar.IsWorkingDay(WardClock.DayOf(due)));
        }
    }
}
