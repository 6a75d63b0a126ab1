using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Accounts;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;

namespace Portal.Admin.Royalties.Periods;

/// <summary>
/// The life of a period as steps with who and when, and the one move that comes next for whoever may make it. A blocked finish or
/// approval lists every reason with a link.
/// </summary>
public sealed partial class PeriodSteps
{
    /// <summary>Reasons shown at once; the rest is counted, with a link to the filtered grid.</summary>
    private const int MostReasons = 8;

    private ConfirmDialog? finishing;
    private ConfirmDialog? approving;
    private ConfirmDialog? handing;
    private ConfirmDialog? closing;
    private ConfirmDialog? returning;
    private int asked;
    private bool changesSeen;
    private int seenVersion;
    private string returnReason = "";
    private IReadOnlyList<Refusal> returnRefusals = [];
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<Refusal> shownRefusals = [];
    private readonly UnreadableFields unreadable = new();
    private readonly Dictionary<int, InvoiceForm> invoices = [];
    private DateOnly? paidOn;
    private bool busy;

    /// <summary>What asks again for the reasons that are shown, of a finish or an approval; null where none of that are.</summary>
    private Func<Task<IReadOnlyList<Refusal>>>? against;

    [Inject] private FinishAssessment Finish { get; set; } = default!;
    [Inject] private HandOverRoyaltyPeriod HandOver { get; set; } = default!;
    [Inject] private ApproveRoyaltyPeriod Approve { get; set; } = default!;
    [Inject] private PayRoyaltyPeriod Pay { get; set; } = default!;
    [Inject] private CloseRoyaltyPeriod Close { get; set; } = default!;
    [Inject] private ReturnRoyaltyPeriod Return { get; set; } = default!;
    [Inject] private WardClock Clock { get; set; } = default!;
    [Inject] private ProofGate Gate { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;

    [Parameter, EditorRequired] public RoyaltyPeriodDetail Period { get; set; } = default!;

    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    /// <summary>The period has moved: read it again.</summary>
    [Parameter] public EventCallback OnMoved { get; set; }

    private bool May(PeriodMove move) => Period.Moves.Contains(move);

    /// <summary>Where the next act, or what it waits for, stands: at the step a move of this person leads to, else at the one that is now.</summary>
    private PeriodStep? Acting =>
        Period.Steps.FirstOrDefault(s => Period.Moves.Any(m => m.LeadsOn && m.Step == s.Name)) ?? Period.Steps.FirstOrDefault(s => s.Now);

    private void Show(IReadOnlyList<Refusal> reasons)
    {
        refusals = reasons;
        // What belongs to a field stands beside the field
        var general = reasons.Where(r => r.Field is null).ToList();
        shownRefusals = general.Count <= MostReasons
            ? general
            : [.. general.Take(MostReasons), RoyaltyRefusals.MoreAwait(Period.Span, general.Count - MostReasons)];
    }

    private void Mend(string field) => refusals = refusals.Without(field);

    protected override async Task OnParametersSetAsync()
    {
        var moved = seenVersion != 0 && seenVersion != Period.Version;
        // Seen is what stood on the screen at the tick: whatever has come since must be seen anew
        if (seenVersion != Period.Version) (seenVersion, changesSeen) = (Period.Version, false);
        if (May(PeriodLife.Pay) && !unreadable.Any) paidOn ??= Clock.Today;
        // What stood against it goes when it is mended on this very page
        if (moved && against is { } ask) Show((await ask()).Where(refusals.Contains).ToList());
    }

    private int Changes => Period.PayeeNotes.Count(n => n.Kind == PayeeNoteKind.Changed);

    private int Adjustments => Period.Adjustments.Count(a => a.State == AdjustmentState.Taken);

    private Task AskFinishAsync() => AskAsync(() => Finish.CheckAsync(Period.Id), finishing!);

    private Task AskApproveAsync() => AskAsync(() => Approve.CheckAsync(Period.Id), approving!);

    /// <summary>The question comes where nothing speaks against it; else what does.</summary>
    private async Task AskAsync(Func<Task<IReadOnlyList<Refusal>>> check, ConfirmDialog dialog)
    {
        asked = Period.Version;
        Show(await check());
        against = refusals.Count > 0 ? check : null;
        if (refusals.Count == 0) await dialog.OpenAsync();
    }

    private Task AskHandOverAsync()
    {
        asked = Period.Version;
        return handing!.OpenAsync();
    }

    private Task AskCloseAsync()
    {
        asked = Period.Version;
        return closing!.OpenAsync();
    }

    private Task AskReturnAsync()
    {
        asked = Period.Version;
        returnRefusals = [];
        return returning!.OpenAsync();
    }

    private Task FinishAsync() => MoveAsync(() => Finish.ExecuteAsync(Period.Id, asked), total => $"Đã chốt chấm {Period.Span.Words}: {total}.");

    private Task HandOverAsync() => MoveAsync(() => HandOver.ExecuteAsync(Period.Id, asked), span => $"Đã bàn giao kỳ {span.Words} cho kế toán.");

    private Task ApproveAsync() => MoveAsync(() => Approve.ExecuteAsync(Period.Id, asked), total => $"Đã duyệt kỳ {Period.Span.Words}: {total}.");

    /// <summary>The version is that of the form the click was made in.</summary>
    public Task PayAsync(int version) => MoveAsync(
        () => unreadable.Any
            ? Task.FromResult(Outcome<PaidOut>.Refused(unreadable.Refusals))
            : Gate.RunAsync(() => Pay.ExecuteAsync(Period.Id, version, paidOn, changesSeen, invoices)),
        paid => $"Đã ghi nhận chi kỳ {Period.Span.Words}: {paid.Words}.");

    private Task CloseAsync() => MoveAsync(() => Close.ExecuteAsync(Period.Id, asked), span => $"Đã đóng kỳ {span.Words}.");

    /// <summary>False keeps the dialog open with the reason typed; whoever was overtaken sees the period as it is now.</summary>
    private async Task<bool> ReturnAsync()
    {
        var outcome = await Return.ExecuteAsync(Period.Id, asked, returnReason);
        returnRefusals = outcome.Refusals;
        StateHasChanged();
        if (!outcome.Done && !outcome.Refusals.IsStale()) return false;
        await MoveAsync(() => Task.FromResult(outcome), span => $"Đã trả kỳ {span.Words} về để duyệt lại.");
        if (outcome.Done) returnReason = "";
        return true;
    }

    private async Task MoveAsync<T>(Func<Task<Outcome<T>>> move, Func<T, string> thanks)
    {
        if (busy) return;
        busy = true;
        try
        {
            against = null;
            var outcome = await move();
            if (outcome.Done) Toasts.Show(thanks(outcome.Value));
            // Overtaken, the screen follows: no button of a step already taken stays on it
            if (outcome.Done || outcome.Refusals.IsStale()) await OnMoved.InvokeAsync();
            Show(outcome.Refusals.Reread(deed: null));
        }
        finally
        {
            busy = false;
        }
    }
}
