using CsCheck;
using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Kernel;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Calendar;

/// <summary>Months and terms of working days, held against plain counting, over calendars nobody wrote.</summary>
public sealed class DayProperties
{
    private static readonly DateOnly First = new(2025, 1, 1);

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 700].Select(n => First.AddDays(n));

    /// <summary>Beside the law's days any days off and any worked Saturdays; some days named twice, where the later row holds.</summary>
    private static readonly Gen<WorkingCalendar> Calendar = Gen.Select(Gen.Int[0, 760], Gen.Bool).Array[0, 80].Select(rows => new WorkingCalendar(
    [
        .. Laws.Tables.CalendarDays,
        .. rows.Select(r => new CalendarDay(First.AddDays(r.Item1), r.Item2 ? CalendarDayKind.MakeUp : CalendarDayKind.Holiday, "Nghỉ thử", "thử")),
    ], Laws.Calendar.Hours));

    private static readonly Gen<YearMonth> Month = Gen.Select(Gen.Int[2000, 2099], Gen.Int[1, 12]).Select((year, month) => new YearMonth(year, month));

    [Fact]
    public void A_term_of_working_days_ends_where_counting_day_by_day_ends() => Gen.Select(Calendar, Day, Gen.Int[1, 40]).Sample((calendar, start, days) =>
    {
        var end = WardClock.DayOf(Laws.Due(WardClock.ToUtc(start.ToDateTime(new(9, 0))), days, DeadlineUnit.WorkingDays, calendar));

        Assert.True(calendar.IsWorkingDay(end));
        Assert.Equal(days, Counted(calendar, start, end));
        // Nothing worked is passed over: a day earlier the term has not yet ended
        Assert.Equal(days - 1, Counted(calendar, start, end.AddDays(-1)));
    }, iter: 1_000);

    [Fact]
    public void The_next_month_is_one_further_and_the_previous_one_undoes_it() => Month.Sample(month =>
    {
        Assert.Equal(Index(month) + 1, Index(month.Next));
        Assert.Equal(month, month.Next.Previous);
        Assert.Equal(month.Next.FirstDay, month.LastDay.AddDays(1));
        Assert.Equal((month, month), (YearMonth.Of(month.FirstDay), YearMonth.Of(month.LastDay)));
    }, iter: 1_000);

    [Fact]
    public void A_month_is_the_one_its_number_its_letters_and_its_quarter_name() => Gen.Select(Month, Month).Sample((month, other) =>
    {
        Assert.Equal(month, YearMonth.FromKey(month.Key));
        Assert.True(YearMonth.TryParse(month.ToString(), out var read) && read == month);
        Assert.Equal(Math.Sign(Index(month) - Index(other)), Math.Sign(month.CompareTo(other)));
        Assert.Equal(Math.Sign(Index(month) - Index(other)), Math.Sign(string.CompareOrdinal(month.ToString(), other.ToString())));
        var quarter = YearQuarter.Of(month.FirstDay);
        Assert.Contains(month, quarter.Months);
        Assert.True(YearQuarter.TryParse(quarter.ToString(), out var again) && again == quarter);
    }, iter: 1_000);

    /// <summary>Working days after the one up to and with the other, by a list of all days.</summary>
    private static int Counted(WorkingCalendar calendar, DateOnly after, DateOnly through) => Days(after.AddDays(1), through).Count(calendar.IsWorkingDay);

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly through) =>
        Enumerable.Range(0, Math.Max(0, through.DayNumber - from.DayNumber + 1)).Select(from.AddDays);

    private static int Index(YearMonth month) => month.Year * 12 + month.Month;
}
