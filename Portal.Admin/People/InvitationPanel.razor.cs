using Portal.Admin.Operations;
using Portal.Admin.Shared;
using Portal.Core.People;

namespace Portal.Admin.People;

/// <summary>One invitation that waits: what it offers, a new link for it, and taking it back.</summary>
public sealed partial class InvitationPanel(RenewInvitation renew, WithdrawInvitation withdraw, ProofGate gate, IConfiguration configuration)
{
    private ConfirmDialog? withdrawing;
    private IReadOnlyList<Refusal> refusals = [];
    private string? link;

    [Parameter, EditorRequired] public UserRow Invited { get; set; } = default!;
    [Parameter, EditorRequired] public string BackHref { get; set; } = "";
    [Parameter] public EventCallback OnRenewed { get; set; }

    /// <summary>Withdrawn, or found to be gone: with the name for the thanks.</summary>
    [Parameter] public EventCallback<string> OnWithdrawn { get; set; }

    private async Task RenewAsync()
    {
        var made = await gate.RunAsync(() => renew.ExecuteAsync(Invited.InvitationId!.Value));
        refusals = made.Refusals;
        link = made.Done ? InvitationAddress.Of(configuration, made.Value) : null;
        if (made.Done) await OnRenewed.InvokeAsync();
    }

    private async Task WithdrawAsync()
    {
        var withdrawn = await withdraw.ExecuteAsync(Invited.InvitationId!.Value);
        refusals = withdrawn.Refusals;
        // The panel goes, and an open dialog must not be left without it
        withdrawing!.Close();
        if (withdrawn.Done) await OnWithdrawn.InvokeAsync(withdrawn.Value);
    }
}

/// <summary>The address an invited person opens.</summary>
internal static class InvitationAddress
{
    public static string Of(IConfiguration configuration, InvitationLink made) => OwnAddress.Of(configuration, $"/loi-moi?ma={made.Token}");
}
