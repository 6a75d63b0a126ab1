using Portal.Core.Deadlines;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Deadlines;

public class TimeLeftTests
{
    [Theory]
    [InlineData("20/11/2026 13:40", "20/11/2026 17:00", "còn 3 giờ 20 phút làm việc")]
    [InlineData("20/11/2026 15:00", "23/11/2026 09:00", "còn 3 giờ làm việc")]
    [InlineData("20/11/2026 16:15", "20/11/2026 17:00", "còn 45 phút làm việc")]
    [InlineData("20/11/2026 08:01", "20/11/2026 17:00", "còn 7 giờ 59 phút làm việc")]
    [InlineData("20/11/2026 08:00", "20/11/2026 17:00", "còn 1 ngày làm việc")]
    [InlineData("19/11/2026 07:00", "20/11/2026 17:00", "còn 2 ngày làm việc")]
    [InlineData("18/11/2026 09:00", "20/11/2026 17:00", "còn 2 ngày làm việc")] // what has begun is not counted
    [InlineData("23/11/2026 17:00", "25/11/2026 17:00", "còn 1 ngày làm việc")] // 24/11 is off
    [InlineData("20/11/2026 17:00", "20/11/2026 17:00", "đến hạn")]
    [InlineData("20/11/2026 18:00", "23/11/2026 08:00", "đến hạn")] // nothing of the office's time is left
    [InlineData("23/11/2026 09:05", "20/11/2026 17:00", "quá hạn 1 giờ 5 phút làm việc")]
    [InlineData("27/11/2026 17:00", "20/11/2026 17:00", "quá hạn 4 ngày làm việc")] // Monday, Wednesday to Friday
    [InlineData("20/11/2026 21:00", "20/11/2026 17:00", "quá hạn từ 17:00 hôm nay")]
    [InlineData("21/11/2026 09:00", "20/11/2026 17:00", "quá hạn từ 17:00 thứ Sáu 20/11/2026")] // ED22: nothing is "just" late on Saturday
    [InlineData("22/11/2026 09:00", "20/11/2026 17:00", "quá hạn từ 17:00 thứ Sáu 20/11/2026")]
    public void The_time_left_is_office_time_in_fitting_units(string now, string due, string words) =>
        Assert.Equal(words, TimeLeft.Words(Laws.Utc(now), Laws.Utc(due), Laws.Calendar));

    [Fact]
    public void Seconds_neither_hurry_nor_delay()
    {
        var due = Laws.Utc("20/11/2026 15:00");

        Assert.Equal("đến hạn", TimeLeft.Words(due.AddSeconds(-30), due, Laws.Calendar));
        Assert.Equal("đến hạn", TimeLeft.Words(due.AddSeconds(30), due, Laws.Calendar));
        Assert.Equal("còn 1 phút làm việc", TimeLeft.Words(due.AddSeconds(-90), due, Laws.Calendar));
    }
}
