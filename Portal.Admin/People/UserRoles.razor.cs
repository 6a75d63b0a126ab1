using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Accounts;
using Portal.Core.People;
using Portal.Core.Units;

namespace Portal.Admin.People;

/// <summary>The roles of one person with their terms: what is over stays in sight, one more can be given, one in office be ended.</summary>
public sealed partial class UserRoles(GiveRole give, EndRole endRole, Toasts toasts, ProofGate gate, WardClock clock)
{
    private ConfirmDialog? ending;
    private RoleForm? giving;
    private IReadOnlyList<Refusal> giveRefusals = [];
    private UserRole? ended;
    private EndRoleForm end = new();
    private HeldWork held = HeldWork.None;
    private IReadOnlyList<Refusal> endRefusals = [];
    private bool quiet;
    private bool busy;

    [Parameter, EditorRequired] public UserDetail Detail { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<UnitChoice> Units { get; set; } = [];
    [Parameter] public EventCallback OnChanged { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private static string EndHint(UserRole role) => role.Term == RoleTerm.Coming
        ? $"Vai trò chưa bắt đầu: ghi ngày {Vietnamese.Date(role.FromOn!.Value.AddDays(-1))} để bỏ hẳn."
        : "Hết ngày này vai trò mới thôi. Muốn người này dừng làm việc ngay, hãy ngừng sử dụng tài khoản.";

    private void MendEnd(string field) => endRefusals = endRefusals.Without(field);

    private async Task GiveAsync()
    {
        if (busy || giving is null) return;
        busy = true;
        try
        {
            var given = await gate.RunAsync(() => give.ExecuteAsync(Detail.User.UserName, giving));
            (giveRefusals, quiet) = (given.Refusals, false);
            if (!given.Done) return;
            giving = null;
            toasts.Show($"Đã giao thêm vai trò cho {Detail.User.Name}.");
            await OnChanged.InvokeAsync();
        }
        finally
        {
            busy = false;
        }
    }

    private async Task AskEndAsync(UserRole role)
    {
        var first = role.FromOn!.Value;
        ended = role;
        end = new() { MembershipId = role.Id, SeenToOn = role.ToOn, LastOn = role.Term == RoleTerm.Coming ? first.AddDays(-1) : clock.Today };
        endRefusals = [];
        held = await endRole.CheckAsync(role.Id);
        await ending!.OpenAsync();
    }

    /// <summary>False keeps the dialog open with what was typed; whoever was overtaken sees the roles as they are now.</summary>
    private async Task<bool> EndAsync()
    {
        var outcome = await gate.RunAsync(() => endRole.ExecuteAsync(end));
        endRefusals = outcome.Refusals;
        StateHasChanged();
        if (outcome.Done) toasts.Show($"Vai trò {ended!.Words} có ngày cuối {Vietnamese.Date(outcome.Value)}.");
        if (outcome.Done || outcome.Refusals.IsStale()) await OnChanged.InvokeAsync();
        return outcome.Done;
    }
}
