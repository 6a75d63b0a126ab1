using Portal.Admin.Shared;
using Portal.Core.Accounts.Security;

namespace Portal.Admin.History;

/// <summary>
/// Says to whoever may vouch for the machine's clock why it is not believed, and takes their word; shows nothing while nothing is wrong, and nothing to
/// anybody else.
/// </summary>
public sealed partial class ClockPanel(GetClock getClock, ConfirmClock confirm, ProofGate gate, Toasts toasts)
{
    private ClockState? state;
    private IReadOnlyList<Refusal> refusals = [];

    protected override Task OnInitializedAsync() => GuardAsync(ReadAsync);

    private async Task ReadAsync()
    {
        var read = await getClock.ExecuteAsync();
        state = read.Done ? read.Value : null;
    }

    private async Task ConfirmAsync()
    {
        var confirmed = await gate.RunAsync(() => confirm.ExecuteAsync());
        refusals = confirmed.Refusals;
        if (!confirmed.Done) return;
        toasts.Show("Đã xác nhận đồng hồ máy chủ.");
        await ReadAsync();
    }
}
