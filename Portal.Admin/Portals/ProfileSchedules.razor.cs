using Portal.Admin.Shared;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Portals;

/// <summary>
/// The royalty schedules of the portal, one after another, what the year used of the law's fund, and the law's rates; a new schedule is entered on a page
/// of its own, one that has not begun may be withdrawn here.
/// </summary>
public sealed partial class ProfileSchedules
{
    private IReadOnlyList<ScheduleRow>? schedules;
    private IReadOnlyList<Refusal> refusals = [];
    private ScheduleRow? chosen;
    private ConfirmDialog? asks;

    [Inject] private FindSchedules Find { get; set; } = default!;
    [Inject] private WithdrawSchedule Withdraw { get; set; } = default!;
    [Inject] private WardClock Clock { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;

    [CascadingParameter] public ProfileDesk Desk { get; set; } = default!;

    private int Year => Clock.Today.Year;

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var found = await Find.ExecuteAsync();
        (refusals, schedules) = (found.Refusals, found.Done ? found.Value : null);
    }

    private Task AskAsync(ScheduleRow schedule)
    {
        chosen = schedule;
        return asks!.OpenAsync();
    }

    private async Task WithdrawAsync()
    {
        var withdrawn = await Withdraw.ExecuteAsync(chosen!.Id);
        await ReadAsync();
        if (withdrawn.Done) Toasts.Show($"Đã thu hồi biểu “{withdrawn.Value}”.");
        else refusals = withdrawn.Refusals;
    }

    private static ChipTone ToneOf(ScheduleState state) => state switch
    {
        ScheduleState.InForce => ChipTone.Green,
        ScheduleState.Coming => ChipTone.Violet,
        ScheduleState.Withdrawn => ChipTone.Red,
        _ => ChipTone.Grey,
    };
}
