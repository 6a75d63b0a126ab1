using Portal.Admin.Shared;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;
using Portal.Core.People;

namespace Portal.Admin.People;

/// <summary>How somebody comes in: whether there is a second factor, where they are signed in, and both taken away where that must be.</summary>
public sealed partial class UserDoor(
    FindSessions findSessions, EndSession endSession, EndOtherSessions endOthers, ResetSecondFactor reset, ProofGate gate, Toasts toasts)
{
    private ConfirmDialog? resetting;
    private IReadOnlyList<SessionRow> sessions = [];
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter, EditorRequired] public UserDetail Detail { get; set; } = default!;
    [Parameter] public EventCallback OnChanged { get; set; }

    private string Id => Detail.User.UserId!;

    protected override async Task OnParametersSetAsync() => sessions = await findSessions.ExecuteAsync(Id);

    private Task EndAsync(SessionRow session) => DoAsync(() => endSession.ExecuteAsync(session.Id), browser => $"Đã kết thúc phiên trên {browser}.");

    private Task EndAllAsync() => DoAsync(() => endOthers.ExecuteAsync(Id),
        ended => ended == 0 ? $"{Detail.User.Name} không còn đăng nhập ở nơi nào." : $"Đã kết thúc {ended} phiên của {Detail.User.Name}.");

    private Task ResetAsync() => DoAsync(() => reset.ExecuteAsync(Detail.User.UserName), name => $"Đã đặt lại xác thực hai lớp của {name}.");

    private async Task DoAsync<T>(Func<Task<Outcome<T>>> act, Func<T, string> thanks)
    {
        var outcome = await gate.RunAsync(act);
        refusals = outcome.Refusals;
        if (outcome.Done) toasts.Show(thanks(outcome.Value));
        // Refused too: somebody else may have ended it meanwhile
        await OnChanged.InvokeAsync();
    }
}
