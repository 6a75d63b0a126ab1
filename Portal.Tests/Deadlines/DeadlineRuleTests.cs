using System.Text.Json;
using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Kernel;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Deadlines;

[Trait("Row", "D1")]
[Trait("Row", "D2")]
[Trait("Row", "D3")]
[Trait("Row", "D4")]
[Trait("Row", "D5")]
[Trait("Row", "D7")]
public class DeadlineRuleTests
{
    private static DeadlineRule Rule(int amount, DeadlineUnit unit, DeadlineStart from = DeadlineStart.Receipt) =>
        new() { Code = "D", Name = "Hỏi đáp", Amount = amount, Unit = unit, From = from, Source = "Điều 7" };

    private static DeadlineRule Days(int amount) => Rule(amount, DeadlineUnit.WorkingDays);

    private static DeadlineRule Hours(int amount) => Rule(amount, DeadlineUnit.OfficeHours, DeadlineStart.Event);

    [Theory]
    [InlineData("09/11/2026 09:30", 15, "01/12/2026 17:00")] // C1
    [InlineData("20/08/2026 16:45", 2, "22/08/2026 17:00")] // C2
    [InlineData("24/04/2026 08:00", 2, "29/04/2026 17:00")] // C5
    [InlineData("09/11/2026 23:59", 1, "10/11/2026 17:00")] // the day is that of Viet Nam
    [InlineData("21/11/2026 10:00", 1, "23/11/2026 17:00")]
    public void Working_days_fall_due_at_closing_time(string from, int days, string due)
    {
        var count = Days(days).CountFrom(Laws.Utc(from), Laws.Calendar).Value;

        Assert.Equal(Laws.Utc(due), count.DueAt);
        Assert.Equal(DateTimeKind.Utc, count.DueAt.Kind);
        Assert.False(count.Provisional);
    }

    [Theory]
    [InlineData("20/11/2026 15:00", 8, "23/11/2026 15:00")] // C7
    [InlineData("20/11/2026 09:00", 8, "23/11/2026 09:00")]
    [InlineData("20/11/2026 08:00", 8, "20/11/2026 17:00")]
    [InlineData("20/11/2026 22:00", 8, "23/11/2026 17:00")]
    [InlineData("23/11/2026 16:00", 8, "25/11/2026 16:00")]
    [InlineData("21/08/2026 12:20", 8, "22/08/2026 12:00")]
    public void Office_hours_fall_due_at_the_minute(string from, int hours, string due)
    {
        Assert.Equal(Laws.Utc(due), Hours(hours).CountFrom(Laws.Utc(from), Laws.Calendar).Value.DueAt);
    }

    [Fact]
    public void The_steps_answer_why_this_day()
    {
        var count = Days(3).CountFrom(Laws.Utc("20/11/2026 09:30"), Laws.Calendar).Value;

        Assert.Equal(
        [
            "Bắt đầu khi tiếp nhận: thứ Sáu 20/11/2026; ngày này không tính vào thời hạn 3 ngày làm việc.",
            "Không tính thứ Bảy 21/11/2026.",
            "Không tính Chủ nhật 22/11/2026.",
            "Ngày làm việc thứ 1: thứ Hai 23/11/2026.",
            "Không tính thứ Ba 24/11/2026: nghỉ Ngày Văn hóa Việt Nam.",
            "Ngày làm việc thứ 2: thứ Tư 25/11/2026.",
            "Ngày làm việc thứ 3: thứ Năm 26/11/2026.",
            "Hạn: 17:00 thứ Năm 26/11/2026, hết giờ làm việc.",
        ], count.Steps);
        Assert.Equal(["21/11/2026", "22/11/2026", "24/11/2026"], count.Skipped.Select(Vietnamese.Date));
    }

    [Fact]
    public void The_steps_answer_why_this_hour()
    {
        var count = Hours(8).CountFrom(Laws.Utc("21/08/2026 12:20"), Laws.Calendar).Value;

        Assert.Equal(
        [
            "Bắt đầu khi sự kiện diễn ra: 12:20 thứ Sáu 21/08/2026; thời hạn 8 giờ hành chính.",
            "Lúc đó ngoài giờ làm việc: tính từ 13:00 thứ Sáu 21/08/2026.",
            "Thứ Sáu 21/08/2026, 13:00–17:00: 4 giờ, còn 4 giờ.",
            "Thứ Bảy 22/08/2026 (ngày làm bù), 08:00–12:00: 4 giờ.",
            "Hạn: 12:00 thứ Bảy 22/08/2026.",
        ], count.Steps);
        Assert.Empty(count.Skipped);
    }

    [Theory]
    [InlineData("31/12/2026 10:00", 1, true)]
    [InlineData("30/12/2026 10:00", 1, false)]
    [InlineData("01/02/2027 10:00", 8, true)]
    public void A_count_that_enters_an_unannounced_year_is_provisional(string from, int days, bool provisional) =>
        Assert.Equal(provisional, Days(days).CountFrom(Laws.Utc(from), Laws.Calendar).Value.Provisional);

    [Theory]
    [InlineData("31/12/2027 16:00", DeadlineUnit.OfficeHours, 8, "2028")]
    [InlineData("31/12/2027 16:00", DeadlineUnit.WorkingDays, 1, "2028")]
    [InlineData("31/12/2024 16:00", DeadlineUnit.OfficeHours, 1, "2024")]
    [InlineData("02/03/2030 16:00", DeadlineUnit.WorkingDays, 5, "2030")]
    public void A_year_without_calendar_is_refused_by_name(string from, DeadlineUnit unit, int amount, string year)
    {
        var refusal = Assert.Single(Rule(amount, unit).CountFrom(Laws.Utc(from), Laws.Calendar).Refusals);

        Assert.Equal("deadline.calendar-missing", refusal.Code);
        Assert.Contains("năm " + year, refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains($"chưa có lịch làm việc năm {year}", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("31/12/2027 16:00", DeadlineUnit.OfficeHours, 1)]
    [InlineData("31/12/2024 16:00", DeadlineUnit.WorkingDays, 1)]
    public void A_year_that_is_not_counted_is_not_asked_for(string from, DeadlineUnit unit, int amount) =>
        Assert.True(Rule(amount, unit).CountFrom(Laws.Utc(from), Laws.Calendar).Done);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(261)]
    public void A_senseless_amount_is_refused(int amount) =>
        Assert.Equal("deadline.amount", Assert.Single(Days(amount).CountFrom(Laws.Utc("20/11/2026 08:00"), Laws.Calendar).Refusals).Code);

    [Fact]
    public void The_rules_of_Thanh_Dong_are_read_from_its_profile()
    {
        using var profile = JsonDocument.Parse(File.ReadAllText(Path.Combine(Laws.Root, "assets", "profiles", "thanh-dong.json")));

        var rules = profile.RootElement.GetProperty("deadlines").Deserialize<List<DeadlineRule>>(JsonSerializerOptions.Web)!;

        Assert.Equal(
        [
            ("D1", 8, DeadlineUnit.OfficeHours, DeadlineStart.Event),
            ("D2", 15, DeadlineUnit.WorkingDays, DeadlineStart.Issue),
            ("D3", 2, DeadlineUnit.WorkingDays, DeadlineStart.Issue),
            ("D4", 10, DeadlineUnit.WorkingDays, DeadlineStart.Issue),
            ("D5", 10, DeadlineUnit.WorkingDays, DeadlineStart.Approval),
            ("D6", 15, DeadlineUnit.WorkingDays, DeadlineStart.Receipt),
            ("D7", 10, DeadlineUnit.WorkingDays, DeadlineStart.Decision),
        ], rules.Select(rule => (rule.Code, rule.Amount, rule.Unit, rule.From)));
        Assert.All(rules, rule => Assert.NotEmpty(rule.Source));
    }

    [Fact]
    public void A_rule_written_out_is_read_back_in_the_words_of_the_profile()
    {
        var json = JsonSerializer.Serialize(Hours(8), JsonSerializerOptions.Web);

        Assert.Contains("\"unit\":\"office-hours\",\"from\":\"event\"", json, StringComparison.Ordinal);
        Assert.Equal(DeadlineUnit.OfficeHours, JsonSerializer.Deserialize<DeadlineRule>(json, JsonSerializerOptions.Web)!.Unit);
    }

    [Fact]
    public void A_new_holiday_moves_the_date_and_shows_among_the_steps()
    {
        var swap = new CalendarDay(Laws.Day("23/11/2026"), CalendarDayKind.Holiday, "Nghỉ hoán đổi", "Thông báo mới");
        var changed = new WorkingCalendar([.. Laws.Tables.CalendarDays, swap], Laws.Tables.OfficeHours);

        var count = Days(15).CountFrom(Laws.Utc("09/11/2026 09:30"), changed).Value;

        Assert.Equal(Laws.Utc("02/12/2026 17:00"), count.DueAt);
        Assert.Contains("Không tính thứ Hai 23/11/2026: nghỉ hoán đổi.", count.Steps);
    }
}
