using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Accounts;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;

namespace Portal.Admin.Royalties.Payments;

/// <summary>A disbursement that is drawn up: its papers, the request for the money, then the day it was paid, or why it was dropped.</summary>
public sealed partial class DrawnDisbursement(PayDrawnDisbursement pay, DropDisbursementPlan drop, WardClock clock, ProofGate gate, Toasts toasts)
{
    /// <summary>Payees told at once.</summary>
    private const int MostLines = 8;

    private readonly PayDrawnForm form = new();
    private ConfirmDialog? dropping;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<Refusal> dropRefusals = [];
    private string dropReason = "";
    private int asked;
    private bool busy;

    [Parameter, EditorRequired] public PlanDetail Plan { get; set; } = default!;

    /// <summary>It was paid, dropped or asked for: read it again.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private int Changes => Plan.Notes.Count(n => n.Kind == PayeeNoteKind.Changed);

    protected override void OnInitialized() => form.PaidOn = clock.Today;

    private string Href(string path) => $"/{View.Profile.Id}/{path}";

    private void Mend(string field) => refusals = refusals.Without(field);

    private async Task PayAsync(int version)
    {
        if (busy) return;
        busy = true;
        try
        {
            var paid = await gate.RunAsync(() => AskAsync(() => pay.ExecuteAsync(Plan.Code, version, form)));
            refusals = paid.Refusals.Reread(deed: null);
            if (paid.Done) toasts.Show($"Đã ghi nhận {paid.Value.Words}: {paid.Value.Out.Words}.");
            if (paid.Done || paid.Refusals.IsStale()) await OnChanged.InvokeAsync();
        }
        finally
        {
            busy = false;
        }
    }

    private Task AskDropAsync()
    {
        (asked, dropRefusals) = (Plan.Version, []);
        return dropping!.OpenAsync();
    }

    /// <summary>False keeps the dialog open with the reason typed; whoever was overtaken sees the plan as it is now.</summary>
    private async Task<bool> DropAsync()
    {
        var outcome = await AskAsync(() => drop.ExecuteAsync(Plan.Code, asked, dropReason));
        dropRefusals = outcome.Refusals;
        StateHasChanged();
        if (!outcome.Done && !outcome.Refusals.IsStale()) return false;
        if (outcome.Done) toasts.Show($"Đã bỏ {outcome.Value}.");
        else refusals = outcome.Refusals;
        await OnChanged.InvokeAsync();
        return true;
    }
}
