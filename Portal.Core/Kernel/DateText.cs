using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Core.Kernel;

/// <summary>
/// Days and moments as people type them: <c>1/2/2026</c>, <c>01022026</c>, <c>1-2-2026</c>, <c>01/02/26</c>, <c>27/11/2026 8:00</c>, always day before
/// month; <c>2026-02-01</c>, as browsers write it, too. Shown always as <c>dd/MM/yyyy</c> and <c>dd/MM/yyyy HH:mm</c>, whatever the language of
/// browser or machine. What is no day stays unread, with a sentence.
/// </summary>
public static partial class DateText
{
    private const string DayExample = "27/11/2026";
    private const string MomentExample = "27/11/2026 08:00";

    public static string Of(DateOnly day) => Vietnamese.Date(day);

    public static string Of(DateTime local) => local.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads the field of that name. A year of two digits is the one that can be meant from <paramref name="first"/> on, where there is only one.
    /// </summary>
    public static Reading<DateOnly> ReadDay(string name, string? text, int first = PlausibleYears.First)
    {
        var typed = VietnameseText.Tidy(text);
        if (typed.Length == 0) return Reading<DateOnly>.Nothing;
        if (TypedText.HasForeignDigits(typed)) return Reading<DateOnly>.Not(TypedText.ForeignDigits(name, typed, DayExample));
        return DayOf(typed, first, out var why) is { } day ? day
            : Reading<DateOnly>.Not($"{name} {TypedText.Quoted(typed)} {why ?? $"không phải là ngày: hãy viết ngày/tháng/năm, ví dụ {DayExample}"}.");
    }

    /// <summary>Reads a moment of local time; both the day and the hour must be there.</summary>
    public static Reading<DateTime> ReadMoment(string name, string? text, int first = PlausibleYears.First)
    {
        var typed = VietnameseText.Tidy(text);
        if (typed.Length == 0) return Reading<DateTime>.Nothing;
        if (TypedText.HasForeignDigits(typed)) return Reading<DateTime>.Not(TypedText.ForeignDigits(name, typed, MomentExample));
        var (dayText, time) = Parts(typed);
        var day = DayOf(dayText, first, out var why);
        if (time is null && day is not null) why = $"chưa có giờ: hãy viết thêm giờ, ví dụ {Of(day.Value)} 08:00";
        else if (day is not null && TimeOf(time!) is { } hour) return day.Value.ToDateTime(hour);
        else if (day is not null) why = $"ghi giờ không có: giờ từ 00:00 đến 23:59, ví dụ {MomentExample}";
        return Reading<DateTime>.Not($"{name} {TypedText.Quoted(typed)} {why ?? $"không phải là ngày giờ: hãy viết như {MomentExample}"}.");
    }

    /// <summary>The day and the hour apart, in whichever order they stand; a day alone has no hour.</summary>
    private static (string Day, Match? Time) Parts(string typed)
    {
        foreach (var form in new[] { TogetherForm(), DayFirstForm(), HourFirstForm() })
            if (form.Match(typed) is { Success: true } found) return (found.Groups["day"].Value, found);
        return (typed, null);
    }

    private static TimeOnly? TimeOf(Match time)
    {
        var (hour, minute) = (Number(time, "h"), time.Groups["min"].Length > 0 ? Number(time, "min") : 0);
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static DateOnly? DayOf(string text, int first, out string? why)
    {
        why = null;
        var found = SlashForm().Match(text);
        if (!found.Success) found = CompactForm().Match(text);
        if (!found.Success) found = YearFirstForm().Match(text);
        if (!found.Success) return null;
        var year = YearOf(found.Groups["y"].Value, first, out why);
        if (year is null) return null;
        var (day, month) = (Number(found, "d"), Number(found, "m"));
        if (month is < 1 or > 12) why = $"ghi tháng {month}: hãy viết ngày trước, tháng sau, ví dụ {DayExample}";
        else if (day < 1 || day > DateTime.DaysInMonth(year.Value, month))
            why = $"không có trong lịch: tháng {month}/{year} có {DateTime.DaysInMonth(year.Value, month)} ngày";
        else return new DateOnly(year.Value, month, day);
        return null;
    }

    private static int? YearOf(string digits, int first, out string? why)
    {
        why = null;
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        if (digits.Length == 2)
        {
            if (1900 + year >= first)
            {
                why = $"ghi năm {digits}, có thể là {1900 + year} hoặc {2000 + year}: hãy ghi năm đủ bốn chữ số";
                return null;
            }
            year += 2000;
        }
        if (year >= first && year <= PlausibleYears.Last) return year;
        why = $"ghi năm {digits}: hãy ghi lại năm đủ bốn chữ số, từ {first} đến {PlausibleYears.Last}";
        return null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const string Time = @"(?<h>[0-9]{1,2})(:(?<min>[0-9]{2})(:00)?| ?(h|g|giờ) ?((?<min>[0-9]{1,2})( ?phút)?)?)";

    [GeneratedRegex(@"^(ngày )?(?<d>[0-9]{1,2})( ?[/.\-–] ?| tháng | )(?<m>[0-9]{1,2})( ?[/.\-–] ?| năm | )(?<y>[0-9]{1,4})$", Options, PatternTime.Most)]
    private static partial Regex SlashForm();

    [GeneratedRegex("^(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>[0-9]{4}|[0-9]{2})$", Options, PatternTime.Most)]
    private static partial Regex CompactForm();

    [GeneratedRegex(@"^(?<y>[0-9]{4})[/.\-–](?<m>[0-9]{1,2})[/.\-–](?<d>[0-9]{1,2})$", Options, PatternTime.Most)]
    private static partial Regex YearFirstForm();

    [GeneratedRegex("^(?<day>[0-9]{8}) ?(?<h>[0-9]{2})(?<min>[0-9]{2})$", Options, PatternTime.Most)]
    private static partial Regex TogetherForm();

    [GeneratedRegex("^(?<day>.+?)(, ?| lúc |T| )" + Time + "$", Options, PatternTime.Most)]
    private static partial Regex DayFirstForm();

    [GeneratedRegex("^(lúc )?" + Time + "(, ?| )(?<day>.+)$", Options, PatternTime.Most)]
    private static partial Regex HourFirstForm();
}
