using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Roles;

namespace Portal.Admin.Editions;

/// <summary>
/// Whom an edition in work waits for and since when, who has taken it upon themselves, and the buttons for that: take it, take it in somebody's place, give
/// it, let it go.
/// </summary>
public sealed partial class TurnNote(HoldEdition hold, LetGoEdition letGo, Toasts toasts)
{
    private ConfirmDialog dialog = default!;
    private HoldForm form = new();
    private bool giving;
    private IReadOnlyList<Refusal> refusals = [];

    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;
    [Parameter, EditorRequired] public EditionDetail Edition { get; set; } = default!;
    [Parameter, EditorRequired] public string Word { get; set; } = "";

    /// <summary>Told what came of each button.</summary>
    [Parameter] public EventCallback<Outcome> OnChanged { get; set; }

    private WaitsFor Waits => Edition.WaitsFor!;

    private bool InWorkflow => Edition.Status == EditionStatus.InWorkflow;

    private bool Holds => Edition.HoldsIt;

    private bool Assigns => View.Permissions.Contains(Permissions.Assign);

    private List<PersonHere> Others => Waits.People.Where(p => p.UserId != Edition.Holder?.UserId).ToList();

    /// <summary>Where there is but one who could do it there is nothing to take.</summary>
    private bool MayTake => InWorkflow && Edition.ActsHere && !Holds && Waits.People.Count > 1;

    private bool MayGive => InWorkflow && Others.Count > 0 && (Assigns || Holds);

    private bool MayLetGo => InWorkflow && Edition.Holder is not null && (Holds || Assigns);

    /// <summary>What somebody else has is taken from them only with a reason.</summary>
    private bool NeedsReason => Edition.Holder is not null && !Holds;

    private Task TakeAsync() => DoneAsync(
        async () => await hold.ExecuteAsync(Edition.EditionId, new() { SeenHolderId = Edition.Holder?.UserId }), "Đã nhận việc");

    private Task LetGoAsync() => DoneAsync(async () => await letGo.ExecuteAsync(Edition.EditionId, Edition.Holder?.UserId), "Đã bỏ nhận");

    private async Task DoneAsync(Func<Task<Outcome>> act, string said)
    {
        var done = await act();
        if (done.Done) toasts.Show(said);
        await OnChanged.InvokeAsync(done);
    }

    private Task AskAsync(bool give)
    {
        (giving, refusals, form) = (give, [], new() { SeenHolderId = Edition.Holder?.UserId });
        return dialog.OpenAsync();
    }

    private async Task<bool> HoldAsync()
    {
        if (giving && string.IsNullOrEmpty(form.UserId))
        {
            refusals = [WorkflowRefusals.CannotHold];
            return false;
        }
        var held = await hold.ExecuteAsync(Edition.EditionId, form);
        refusals = held.Refusals;
        if (!held.Done && !refusals.IsStale()) return false;
        if (held.Done) toasts.Show(giving ? "Đã giao việc" : "Đã nhận việc");
        await OnChanged.InvokeAsync(held);
        return true;
    }
}
