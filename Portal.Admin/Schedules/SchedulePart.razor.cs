using Portal.Admin.Shared;
using Portal.Core.Editions;
using Portal.Core.Schedules;

namespace Portal.Admin.Schedules;

/// <summary>What is planned for the edition on the page, and the questions to plan it, move it or take it back.</summary>
public sealed partial class SchedulePart(
    GetSchedules getSchedules, ScheduleEdition schedule, SetEndOfItem setEnd, ChangeSchedule change, CancelSchedule cancel, Toasts toasts)
{
    private IReadOnlyList<ScheduleDetail> schedules = [];
    private IReadOnlyList<Refusal> refusals = [];
    private ScheduleDetail? chosen;
    private TimeDialog scheduling = default!;
    private TimeDialog ending = default!;
    private TimeDialog changing = default!;
    private ConfirmDialog cancelling = default!;
    private string reason = "";
    private (int Id, int Version) read;

    [Parameter, EditorRequired] public EditionDetail Edition { get; set; } = default!;

    /// <summary>What is ticked of the checklist on the page.</summary>
    [Parameter] public Func<IReadOnlyCollection<string>> Ticked { get; set; } = () => [];

    /// <summary>Something was planned or taken back: the page is read again.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    /// <summary>The checklist has an open point: the page marks which.</summary>
    [Parameter] public EventCallback OnNotChecked { get; set; }

    /// <summary>Whether a plan for this item waits for an end: then there is none to set.</summary>
    public bool HasEnd => schedules.Any(s => s.Kind == ScheduleKind.End && s.State == ScheduleState.Waiting);

    public Task OpenScheduleAsync() => scheduling.OpenAsync(null);

    public Task OpenEndAsync() => HasEnd ? OpenChangeAsync(schedules.First(s => s.Kind == ScheduleKind.End)) : ending.OpenAsync(null);

    protected override async Task OnParametersSetAsync()
    {
        if (read == (Edition.EditionId, Edition.Form.Version)) return;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        read = (Edition.EditionId, Edition.Form.Version);
        schedules = await getSchedules.ExecuteAsync(Edition.EditionId);
    }

    private static string CancelLabel(ScheduleKind kind) => kind == ScheduleKind.End ? "Bỏ hạn hiển thị" : "Hủy hẹn giờ";

    private Task OpenChangeAsync(ScheduleDetail detail)
    {
        chosen = detail;
        return changing.OpenAsync(WardClock.ToLocal(detail.At));
    }

    private Task OpenCancelAsync(ScheduleDetail detail)
    {
        (chosen, reason, refusals) = (detail, "", []);
        return cancelling.OpenAsync();
    }

    private async Task<IReadOnlyList<Refusal>> ScheduleAsync(ChosenTime time)
    {
        var done = await schedule.ExecuteAsync(Edition.EditionId, Edition.Form.Version, time.Local, Ticked(), time.Anyway);
        if (done.Refusals.Contains(WorkflowRefusals.ChecklistOpen)) await OnNotChecked.InvokeAsync();
        return await AfterAsync(done, $"Đã duyệt và hẹn giờ đăng {Said(time)}");
    }

    private async Task<IReadOnlyList<Refusal>> EndAsync(ChosenTime time) =>
        await AfterAsync(await setEnd.ExecuteAsync(Edition.EditionId, Edition.Form.Version, time.Local, time.Anyway), $"Đã đặt hạn hiển thị {Said(time)}");

    private async Task<IReadOnlyList<Refusal>> ChangeAsync(ChosenTime time) => await AfterAsync(
        await change.ExecuteAsync(chosen!.Id, chosen.Version, time.Local, time.Reason, time.Anyway), $"Đã đổi giờ sang {Said(time)}");

    private async Task<bool> CancelAsync()
    {
        refusals = await AfterAsync(await cancel.ExecuteAsync(chosen!.Id, chosen.Version, reason), "Đã hủy lịch");
        StateHasChanged();
        return refusals.Count == 0;
    }

    private async Task<IReadOnlyList<Refusal>> AfterAsync(Outcome<int> outcome, string thanks)
    {
        if (!outcome.Done) return outcome.Refusals;
        toasts.Show(thanks);
        await OnChanged.InvokeAsync();
        await ReadAsync();
        StateHasChanged();
        return [];
    }

    private static string Said(ChosenTime time) => time.Local is { } local ? WardClock.Say(WardClock.ToUtc(local)) : "";
}
