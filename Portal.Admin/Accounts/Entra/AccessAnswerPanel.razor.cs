using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Accounts.Entra;
using Portal.Core.Units;

namespace Portal.Admin.Accounts.Entra;

/// <summary>The answer to one request: an account, new or held already, or no with a reason.</summary>
public sealed partial class AccessAnswerPanel
{
    private readonly GrantForm form = new();
    private IReadOnlyList<Refusal> refusals = [];
    private string? reason;

    [Inject] private GrantAccess Grant { get; set; } = default!;
    [Inject] private DeclineAccess Decline { get; set; } = default!;
    [Inject] private ProofGate Gate { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;

    [Parameter, EditorRequired] public AccessRequestRow Request { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<UnitChoice> Units { get; set; } = [];

    /// <summary>Answered or put aside.</summary>
    [Parameter] public EventCallback OnClosed { get; set; }

    /// <summary>Somebody else was faster: the list is read again, and this panel stays with what was typed and says who.</summary>
    [Parameter] public EventCallback OnOvertaken { get; set; }

    protected override void OnInitialized() => form.DisplayName = Request.SaidName;

    private void Mend(string field) => refusals = refusals.Without(field);

    private async Task GrantAsync() => await ShowAsync(await Gate.RunAsync(() => Grant.ExecuteAsync(Request.Id, form)), "Đã cấp quyền truy cập cho {0}.");

    private async Task DeclineAsync() => await ShowAsync(await Decline.ExecuteAsync(Request.Id, reason), "Đã từ chối yêu cầu của {0}.");

    private async Task ShowAsync(Outcome<string> outcome, string thanks)
    {
        refusals = outcome.Refusals;
        if (outcome.Done)
        {
            Toasts.Show(string.Format(Vietnamese.Culture, thanks, outcome.Value));
            await OnClosed.InvokeAsync();
        }
        else if (refusals.Any(r => r.Code == "accounts.request-answered")) await OnOvertaken.InvokeAsync();
    }
}
