using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Periods;

namespace Portal.Admin.Royalties.Periods;

/// <summary>
/// The adjustments a period carries, to be taken or left while it is open; and, of a fixed period, its lines, of which one may be corrected in the open
/// period. Which line is chosen stands in the address (<c>dong</c>).
/// </summary>
public sealed partial class AdjustmentsTab
{
    private ConfirmDialog? leaving;
    private AdjustmentRow? leftRow;
    private string leaveReason = "";
    private IReadOnlyList<Refusal> leaveRefusals = [];
    private IReadOnlyList<Refusal> refusals = [];

    [Inject] private ProposeDifferences Propose { get; set; } = default!;
    [Inject] private DecideAdjustment Decide { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;

    [Parameter, EditorRequired] public RoyaltyPeriodDetail Period { get; set; } = default!;

    /// <summary>Number of the line to be corrected, as the address has it.</summary>
    [Parameter] public int? LineId { get; set; }

    /// <summary>Something was changed: read the period again.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private bool MayDecide => Period is { MayAdjust: true, State.TakesWorks: true };
    private IEnumerable<AdjustmentRow> Taken => Period.Adjustments.Where(a => a.State == AdjustmentState.Taken);
    private string Back => $"/{View.Profile.Id}/nhuan-but/{Period.Span}?xem=dieu-chinh";

    private (RoyaltyWorkRow Work, RoyaltyLineRow Line)? Chosen => Period.Works.SelectMany(w => w.Lines.Select(l => (w, l)))
        .Where(p => p.l.Id == LineId).Select(p => ((RoyaltyWorkRow, RoyaltyLineRow)?)p).FirstOrDefault();

    private async Task ProposeAsync()
    {
        var outcome = await Propose.ExecuteAsync();
        refusals = outcome.Refusals;
        if (!outcome.Done) return;
        Toasts.Show(outcome.Value == 0 ? "Các kỳ đã duyệt đều khớp: không có chênh lệch." : $"Đã đề xuất {outcome.Value} khoản điều chỉnh.");
        if (outcome.Value > 0) await OnChanged.InvokeAsync();
    }

    private async Task TakeAsync(AdjustmentRow row)
    {
        var outcome = await Decide.TakeAsync(row.Id, row.Version);
        // A sentence of a field that is not here stands on the page
        refusals = outcome.Refusals.Reread(deed: null).Select(r => r with { Field = null }).ToList();
        if (outcome.Done) Toasts.Show(outcome.Value);
        if (outcome.Done || refusals.IsStale()) await OnChanged.InvokeAsync();
    }

    private Task AskLeaveAsync(AdjustmentRow row)
    {
        (leftRow, leaveReason, leaveRefusals) = (row, "", []);
        return leaving!.OpenAsync();
    }

    /// <summary>False keeps the dialog open with the reason typed.</summary>
    private async Task<bool> LeaveAsync()
    {
        var outcome = await Decide.LeaveAsync(leftRow!.Id, leftRow.Version, leaveReason);
        leaveRefusals = outcome.Refusals;
        StateHasChanged();
        if (!outcome.Done && !outcome.Refusals.IsStale()) return false;
        refusals = outcome.Refusals.Reread(deed: null);
        if (outcome.Done) Toasts.Show(outcome.Value);
        await OnChanged.InvokeAsync();
        return true;
    }
}
