using MudBlazor;

namespace Portal.Admin.Shared.Fields;

/// <summary>
/// The calendar beside a field of a day or a moment, for whoever would rather pick than type: a named button, a dialog, Monday first. A moment asks
/// for the hour after the day.
/// </summary>
public sealed partial class CalendarButton
{
    private static readonly DialogOptions Look = new() { MaxWidth = MaxWidth.ExtraSmall, FullWidth = false, BackdropClick = true };
    private static readonly TimeSpan BeginOfWork = TimeSpan.FromHours(8);

    private readonly string titleId = "lich-" + Guid.NewGuid().ToString("N")[..8];
    private bool isOpen;
    private DateTime? day;
    private TimeSpan time;

    [Inject] private WardClock Clock { get; set; } = default!;

    /// <summary>The field, as its label calls it.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>What stands in the field now.</summary>
    [Parameter] public DateTime? Value { get; set; }
    [Parameter] public bool WithTime { get; set; }
    [Parameter] public int FirstYear { get; set; } = PlausibleYears.First;
    [Parameter] public EventCallback<DateTime> OnPicked { get; set; }

    private string Title => day is { } chosen
        ? $"{Name}: giờ ngày {DateText.Of(DateOnly.FromDateTime(chosen))}"
        : $"Chọn {Vietnamese.Small(Name)}";

    private DateTime? Shown => Value?.Date;

    private void Open() => (isOpen, day, time) = (true, null, Value?.TimeOfDay ?? BeginOfWork);

    private void Close() => isOpen = false;

    private async Task PickDayAsync(DateTime? picked)
    {
        if (picked is not { } chosen) return;
        if (WithTime) day = chosen.Date;
        else await GiveAsync(chosen.Date);
    }

    private async Task GiveAsync(DateTime picked)
    {
        Close();
        await OnPicked.InvokeAsync(picked);
    }
}
