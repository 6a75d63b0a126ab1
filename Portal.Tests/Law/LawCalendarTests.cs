using Portal.Core.Calendar;
using Xunit;

namespace Portal.Tests.Law;

/// <summary>The days of assets/laws/calendar.json against the announced ones, written out here a second time.</summary>
public class LawCalendarTests
{
    private static readonly Dictionary<int, string[]> DaysOff = new()
    {
        [2025] = ["01/01", "27/01", "28/01", "29/01", "30/01", "31/01", "07/04", "30/04", "01/05", "02/05", "01/09", "02/09"],
        [2026] = ["01/01", "02/01", "16/02", "17/02", "18/02", "19/02", "20/02", "27/04", "30/04", "01/05", "31/08", "01/09", "02/09", "24/11"],
        [2027] = ["01/01", "05/02", "08/02", "09/02", "10/02", "11/02", "16/04", "30/04", "03/05", "02/09", "03/09", "24/11"],
    };

    private static readonly string[] MakeUps = ["26/04/2025", "10/01/2026", "22/08/2026"];

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void A_year_is_worked_Monday_to_Friday_but_for_the_announced_days(int year)
    {
        var off = DaysOff[year].Select(day => Laws.Day($"{day}/{year}")).ToHashSet();
        var makeUps = MakeUps.Select(Laws.Day).ToHashSet();
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            var worked = makeUps.Contains(day) || (!weekend && !off.Contains(day));
            Assert.True(worked == Laws.Calendar.IsWorkingDay(day), $"{day:dd/MM/yyyy} should {(worked ? "" : "not ")}be worked");
        }
    }

    [Theory]
    [InlineData("24/11/2026", "nghỉ Ngày Văn hóa Việt Nam")]
    [InlineData("27/04/2026", "nghỉ bù Giỗ Tổ Hùng Vương")]
    [InlineData("02/01/2026", "nghỉ hoán đổi với thứ Bảy 10/01/2026")]
    [InlineData("17/02/2026", "nghỉ Tết Nguyên đán")]
    [InlineData("21/11/2026", "thứ Bảy")]
    [InlineData("22/11/2026", "Chủ nhật")]
    public void A_day_off_says_why(string day, string why) => Assert.Equal(why, Laws.Calendar.WhyNot(Laws.Day(day)));

    [Theory]
    [InlineData("23/11/2026")]
    [InlineData("22/08/2026")]
    [InlineData("25/11/2026")]
    public void A_working_day_has_no_reason_against_it(string day) => Assert.Null(Laws.Calendar.WhyNot(Laws.Day(day)));

    [Fact]
    public void Only_2027_waits_for_its_notice()
    {
        Assert.All(Laws.Tables.CalendarDays, row => Assert.Equal(row.Date.Year == 2027, row.Provisional));
        Assert.True(Laws.Calendar.IsProvisional(2027));
        Assert.False(Laws.Calendar.IsProvisional(2026));
    }

    [Fact]
    public void Years_without_rows_are_not_covered()
    {
        Assert.Equal([false, true, true, true, false], Enumerable.Range(2024, 5).Select(Laws.Calendar.Covers));
    }

    [Fact]
    public void Swapped_days_come_in_pairs()
    {
        var rows = Laws.Tables.CalendarDays;
        Assert.Equal(
            rows.Count(row => row.Kind == CalendarDayKind.MakeUp),
            rows.Count(row => row.Name.StartsWith("Nghỉ hoán đổi", StringComparison.Ordinal)));
    }
}
