using Portal.Admin.Accounts.Entra;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Passkeys;
using Portal.Core.Accounts.Sessions;

namespace Portal.Admin.Accounts;

/// <summary>Everything of one's own account: factors, codes, password, and where one is signed in.</summary>
[ComesBackWhenStale]
public sealed partial class MyAccountPage(GetFactors factors, FindSessions findSessions, EndSession endSession, EndOtherSessions endOthers,
    FindPasskeys findPasskeys, GetOwnEntra getEntra, EntraProvider provider, SetMorningMail setMorningMail,
    SetUrgentMail setUrgentMail)
{
    private const string Others = "moi-noi-khac";
    private MyFactors? mine;
    private IReadOnlyList<SessionRow> sessions = [];
    private IReadOnlyList<PasskeyRow> keys = [];
    private OwnEntra? entra;
    private string? done;

    protected override async Task OnInitializedAsync()
    {
        await ReadMineAsync();
        keys = await findPasskeys.ExecuteAsync();
        entra = await getEntra.ExecuteAsync();
        await LoadAsync();
    }

    private async Task ReadMineAsync()
    {
        var found = await factors.ExecuteAsync();
        if (found.Done) mine = found.Value;
        else Refusals = found.Refusals;
    }

    private async Task SetMorningMailAsync()
    {
        var wanted = (await StaleForms.ReadAsync(Http.Request))["nhan"].ToString() == "co";
        var set = await setMorningMail.ExecuteAsync(wanted);
        Refusals = set.Refusals;
        if (set.Done) done = wanted ? "Đã bật thư báo việc buổi sáng." : "Đã tắt thư báo việc buổi sáng.";
        await ReadMineAsync();
    }

    private async Task SetUrgentMailAsync()
    {
        var wanted = (await StaleForms.ReadAsync(Http.Request))["nhan"].ToString() == "co";
        var set = await setUrgentMail.ExecuteAsync(wanted);
        Refusals = set.Refusals;
        if (set.Done) done = wanted ? "Đã bật thư báo việc khẩn." : "Đã tắt thư báo việc khẩn.";
        await ReadMineAsync();
    }

    private async Task LoadAsync() => sessions = Me.UserId is { } id ? await findSessions.ExecuteAsync(id) : [];

    /// <summary>Which button was pressed says its value: one sign-in, or all but this.</summary>
    private async Task EndAsync()
    {
        var pressed = (await StaleForms.ReadAsync(Http.Request))["phien"].ToString();
        if (pressed == Others)
        {
            var ended = await endOthers.ExecuteAsync(Me.UserId!);
            if (ended.Done) done = ended.Value == 0 ? "Không còn nơi nào khác đang đăng nhập." : $"Đã kết thúc {ended.Value} phiên ở nơi khác.";
            else Refusals = ended.Refusals;
        }
        else if (Guid.TryParse(pressed, out var id))
        {
            var ended = await endSession.ExecuteAsync(id);
            if (ended.Done) done = $"Đã kết thúc phiên trên {ended.Value}.";
            else Refusals = ended.Refusals;
        }
        await LoadAsync();
    }
}
