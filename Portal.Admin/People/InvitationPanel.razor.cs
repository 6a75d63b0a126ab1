using Portal.Admin.Operations;
using Portal.Admin.Shared;
using Portal.Core.Mail;
using Portal.Core.People;

namespace Portal.Admin.People;

/// <summary>One invitation that waits: what it offers, a new link for it, and taking it back.</summary>
public sealed partial class InvitationPanel(RenewInvitation renew, WithdrawInvitation withdraw, ProofGate gate, IConfiguration configuration)
{
    private ConfirmDialog? withdrawing;
    private IReadOnlyList<Refusal> refusals = [];
    private InvitationMailState? letter;
    private string? link;
    private bool byMail;

    [Inject] private GetInvitationMail GetMail { get; set; } = default!;
    [Inject] private FindMailWay FindMailWay { get; set; } = default!;

    [Parameter, EditorRequired] public UserRow Invited { get; set; } = default!;
    [Parameter, EditorRequired] public string BackHref { get; set; } = "";
    [Parameter] public EventCallback OnRenewed { get; set; }

    /// <summary>Withdrawn, or found to be gone: with the name for the thanks.</summary>
    [Parameter] public EventCallback<string> OnWithdrawn { get; set; }

    protected override async Task OnInitializedAsync() => byMail = await FindMailWay.ExecuteAsync() is { Done: true, Value: true };

    protected override Task OnParametersSetAsync() => ReadLetterAsync();

    private async Task ReadLetterAsync() =>
        letter = await GetMail.ExecuteAsync(Invited.InvitationId!.Value) is { Done: true } found ? found.Value : null;

    private string Said(InvitationMailState letter) => letter.State switch
    {
        OutboxState.Waiting when !byMail => $"Thư mời tới {letter.Address} đang chờ: hiện chưa có máy chủ thư nào được thiết lập.",
        OutboxState.Waiting when letter.Failure is { } why => $"Thư mời tới {letter.Address} chưa gửi được và sẽ được gửi lại: {why}",
        OutboxState.Waiting => $"Thư mời đang được gửi tới {letter.Address}.",
        OutboxState.Sent => $"Thư mời tới {letter.Address} đã được máy chủ thư nhận lúc {WardClock.Say(letter.At)}.",
        OutboxState.GivenUp => $"Không gửi được thư mời tới {letter.Address}: {letter.Failure}",
        _ => $"Thư mời tới {letter.Address} không gửi nữa. {letter.Failure}",
    };

    private async Task RenewAsync(bool mailed)
    {
        var made = await gate.RunAsync(() => renew.ExecuteAsync(Invited.InvitationId!.Value, mailed));
        refusals = made.Refusals;
        link = made.Done && !mailed ? InvitationAddress.Of(configuration, made.Value) : null;
        await ReadLetterAsync();
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
    public static string Of(IConfiguration configuration, InvitationLink made) => OwnAddress.Of(configuration, made.Path);
}
