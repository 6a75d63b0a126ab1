using Portal.Admin.Shared;
using Portal.Core.Schedules;

namespace Portal.Admin.Schedules;

/// <summary>
/// The month of what appears, ends and is due. An entry is a link; it is moved by its button, or dragged to another day, which asks the same: the new
/// moment and why. The month is in the address. On a phone it is a list of the days that have something.
/// </summary>
public sealed partial class SchedulePage(FindScheduleMonth find, ChangeSchedule change, WardClock clock, Toasts toasts)
{
    private static readonly string[] Weekdays = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"];

    private IReadOnlyList<MonthEntry>? entries;
    private IReadOnlyList<Refusal> refusals = [];
    private TimeDialog changing = default!;
    private MonthEntry? dragged;
    private MonthEntry? moving;

    [SupplyParameterFromQuery(Name = "thang")] private string? Asked { get; set; }

    /// <summary>The month of the address; this one where it names none.</summary>
    private YearMonth Month => YearMonth.TryParse(Asked, out var month) ? month : YearMonth.Of(clock.Today);

    /// <summary>Whole weeks from Monday on.</summary>
    private IEnumerable<DateOnly[]> Weeks
    {
        get
        {
            var first = Month.FirstDay.AddDays(-(((int)Month.FirstDay.DayOfWeek + 6) % 7));
            for (; first <= Month.LastDay; first = first.AddDays(7)) yield return Enumerable.Range(0, 7).Select(first.AddDays).ToArray();
        }
    }

    protected override Task OnParametersSetAsync() => ReadAsync();

    private string Address(YearMonth month) => Href($"lich-dang?thang={month}");

    private async Task ReadAsync()
    {
        var found = await find.ExecuteAsync(Month);
        (entries, refusals) = (found.Done ? found.Value : null, found.Refusals);
    }

    private List<MonthEntry> EntriesOn(DateOnly day) => entries!.Where(e => e.Day == day).ToList();

    private string ClassOf(DateOnly day, int count) =>
        $"{(day.Month == Month.Month ? "" : "outside ")}{(day == clock.Today ? "today " : "")}{(count == 0 ? "bare" : "")}".Trim();

    private static ChipTone ToneOf(MonthEntry entry) => entry switch
    {
        { State: ScheduleState.Failed } => ChipTone.Red,
        { State: ScheduleState.Done } => ChipTone.Green,
        { Kind: MonthKind.Appears } => ChipTone.Violet,
        { Kind: MonthKind.Ends } => ChipTone.Grey,
        _ => ChipTone.Amber,
    };

    private static string IconOf(MonthEntry entry) => entry switch
    {
        { State: ScheduleState.Failed } => "alert",
        { State: ScheduleState.Done } => "check",
        { Kind: MonthKind.Appears } => "calendar",
        { Kind: MonthKind.Ends } => "clock",
        _ => "alert",
    };

    private static string WordsOf(MonthEntry entry) => entry.Kind switch
    {
        MonthKind.Appears => entry.State switch { ScheduleState.Done => "đã đăng", ScheduleState.Failed => "không đăng được", _ => "sẽ đăng" },
        MonthKind.Ends => entry.State == ScheduleState.Done ? "đã hết hạn hiển thị" : "hết hạn hiển thị",
        _ => "thời hạn đăng",
    };

    private Task DropAsync(DateOnly day)
    {
        if (dragged is not { } entry || entry.Day == day) return Task.CompletedTask;
        dragged = null;
        return OpenAsync(entry, day.ToDateTime(TimeOnly.FromDateTime(WardClock.ToLocal(entry.At))));
    }

    private Task OpenAsync(MonthEntry entry, DateTime local)
    {
        moving = entry;
        return changing.OpenAsync(local);
    }

    private async Task<IReadOnlyList<Refusal>> ChangeAsync(ChosenTime time)
    {
        var changed = await change.ExecuteAsync(moving!.ScheduleId!.Value, moving.Version, time.Local, time.Reason, time.Anyway);
        if (!changed.Done) return changed.Refusals;
        toasts.Show($"Đã đổi giờ sang {WardClock.Say(WardClock.ToUtc(time.Local!.Value))}");
        await ReadAsync();
        StateHasChanged();
        return [];
    }
}
