using Microsoft.AspNetCore.Identity;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Passkeys;

namespace Portal.Admin.Accounts;

/// <summary>The passkeys of one's own account: added by the browser's dialog, taken off by a button. Asks for a proof on opening.</summary>
[ComesBackWhenStale]
public sealed partial class PasskeysPage(SignInManager<PortalUser> signIn, FindPasskeys find, AddPasskey add, RemovePasskey remove)
{
    private const string Here = "/tai-khoan/khoa";
    private IReadOnlyList<PasskeyRow> mine = [];
    private string? done;

    [SupplyParameterFromForm(FormName = "them-khoa")] private KeyForm? Typed { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Http.Features.Get<StaleForm>() is { } stale) Typed = new KeyForm { Name = stale["Typed.Name"] };
        mine = await find.ExecuteAsync();
    }

    private async Task AddAsync()
    {
        // Before the device is asked: what it made for a key without a name would lie on it for nothing
        if (AddPasskey.CheckName(Typed?.Name) is { } nameless)
        {
            Refusals = [nameless];
            return;
        }
        if (await signIn.MadeAsync(Typed?.Credential, Me.UserId) is not { } made)
        {
            Refusals = [PasskeyRefusals.NotMade];
            return;
        }
        await ShowAsync(await add.ExecuteAsync(made, Typed!.Name), name => $"Đã thêm khóa “{name}”. Lần sau có thể đăng nhập bằng khóa này.");
        if (done is not null) Typed = null;
    }

    private async Task RemoveAsync()
    {
        var id = (await StaleForms.ReadAsync(Http.Request))["khoa"].ToString();
        await ShowAsync(await remove.ExecuteAsync(id), name => $"Đã gỡ khóa “{name}”.");
    }

    private async Task ShowAsync(Outcome<string> outcome, Func<string, string> words)
    {
        if (outcome.Done) done = words(outcome.Value);
        else if (LeadsToProof(outcome.Refusals, Here)) return;
        else Refusals = outcome.Refusals;
        mine = await find.ExecuteAsync();
    }

    /// <summary>What was typed, and what the browser made.</summary>
    public sealed class KeyForm
    {
        public string? Name { get; set; }
        public string? Credential { get; set; }
    }
}
