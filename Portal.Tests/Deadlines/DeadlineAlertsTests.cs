using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Deadlines;

/// <summary>When a deadline speaks up: by the shipped spans two office hours, or one working day, before; at once after.</summary>
[Trait("Row", "D1")]
public class DeadlineAlertsTests
{
    private static readonly DeadlineAlerts Alerts = DeadlineAlerts.Shipped;

    [Theory]
    [InlineData(DeadlineUnit.OfficeHours, "20/11/2026 15:00", "23/11/2026 15:00", "23/11/2026 13:00")]
    [InlineData(DeadlineUnit.OfficeHours, "20/11/2026 14:00", "23/11/2026 14:00", "23/11/2026 11:00")]
    [InlineData(DeadlineUnit.OfficeHours, "20/11/2026 09:00", "23/11/2026 09:00", "20/11/2026 16:00")]
    [InlineData(DeadlineUnit.OfficeHours, "20/11/2026 08:00", "20/11/2026 17:00", "20/11/2026 15:00")]
    [InlineData(DeadlineUnit.WorkingDays, "18/11/2026 00:00", "20/11/2026 17:00", "20/11/2026 08:00")]
    [InlineData(DeadlineUnit.WorkingDays, "18/11/2026 00:00", "23/11/2026 17:00", "23/11/2026 08:00")]
    public void The_warning_goes_out_so_much_office_time_before(DeadlineUnit unit, string from, string due, string warned) =>
        Assert.Equal(Laws.Utc(warned), Alerts.WarnAt(unit, Laws.Utc(from), Laws.Utc(due), Laws.Calendar));

    [Fact]
    public void It_is_never_older_than_what_it_counts_from()
    {
        var early = Alerts with { Hours = new(80, 0) };
        var from = Laws.Utc("20/11/2026 09:00");
        Assert.Equal(from, early.WarnAt(DeadlineUnit.OfficeHours, from, Laws.Utc("23/11/2026 09:00"), Laws.Calendar));
    }

    [Theory]
    [InlineData(0, "23/11/2026 15:00")]
    [InlineData(1, "23/11/2026 16:00")]
    [InlineData(4, "25/11/2026 10:00")] // over the night, and 24/11 is off
    public void Leaders_are_told_so_much_office_time_after(int hours, string told)
    {
        var alerts = Alerts with { Hours = new(2, hours) };
        Assert.Equal(Laws.Utc(told),
            alerts.EscalateAt(DeadlineUnit.OfficeHours, Laws.Utc("23/11/2026 15:00"), Laws.Utc("20/11/2026 15:00"), Laws.Calendar));
    }

    [Theory]
    [InlineData("20/11/2026 09:00", "20/11/2026 11:00")]
    [InlineData("20/11/2026 22:00", "23/11/2026 10:00")]
    public void What_is_past_when_it_is_counted_reaches_them_only_after_the_time_of_a_warning(string counted, string told) =>
        Assert.Equal(Laws.Utc(told),
            Alerts.EscalateAt(DeadlineUnit.OfficeHours, Laws.Utc("19/11/2026 15:00"), Laws.Utc(counted), Laws.Calendar));

    [Fact]
    public void The_shipped_spans_say_where_they_come_from_and_name_leaders() =>
        Assert.Equal((2, 1, "head,deputy-head", true), (Alerts.Hours.WarnBefore, Alerts.Days.WarnBefore, string.Join(',', Alerts.EscalateTo),
            Alerts.Source!.StartsWith("Mặc định của phần mềm", StringComparison.Ordinal)));

    [Fact]
    public void Office_time_forward_and_back_meet()
    {
        var from = Laws.Utc("20/11/2026 10:30");
        for (var minutes = 1; minutes < 3000; minutes += 37)
        {
            var after = Laws.Calendar.After(from, TimeSpan.FromMinutes(minutes));
            Assert.Equal(TimeSpan.FromMinutes(minutes), Laws.Calendar.OfficeTimeBetween(from, after));
            Assert.Equal(TimeSpan.FromMinutes(minutes), Laws.Calendar.OfficeTimeBetween(Laws.Calendar.Before(after, TimeSpan.FromMinutes(minutes)), after));
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 0)]
    public void A_warning_at_the_due_moment_itself_is_refused_in_a_file_as_well(int hours, int days)
    {
        // Most deadlines end as the office closes: it would be told the next morning
        var profile = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;
        var refused = ProfileFile.Parse(ProfileFile.Write(profile with { DeadlineAlerts = Alerts with { Hours = new(hours, 0), Days = new(days, 0) } }));

        Assert.Contains("nhắc trước (warnBefore) từ 1", Assert.Single(refused.Refusals).Sentence, StringComparison.Ordinal);
    }
}
