using Portal.Core.Accounts.Entra;

namespace Portal.Admin.Accounts.Entra;

/// <summary>The Entra identity of one's own account: tied to it by a way to the provider and back, taken off by a button.</summary>
[ComesBackWhenStale]
public sealed partial class EntraLinkPage(GetOwnEntra get, UnlinkEntra unlink, EntraProvider provider, EntraTickets tickets)
{
    public const string Path = "/tai-khoan/microsoft";
    private OwnEntra? own;
    private string? done;

    protected override async Task OnInitializedAsync() => own = await get.ExecuteAsync();

    private async Task UnlinkAsync()
    {
        var unlinked = await unlink.ExecuteAsync();
        if (unlinked.Done) done = $"Đã gỡ tài khoản Microsoft “{unlinked.Value}”.";
        else if (LeadsToProof(unlinked.Refusals, Path)) return;
        else Refusals = unlinked.Refusals;
        own = await get.ExecuteAsync();
    }
}
