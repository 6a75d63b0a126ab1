using Portal.Core.Accounts.Factors;

namespace Portal.Admin.Accounts;

/// <summary>Makes new recovery codes and shows them, this once.</summary>
[ComesBackWhenStale]
public sealed partial class RecoveryCodesPage(RenewRecoveryCodes renew)
{
    private IReadOnlyList<string>? codes;

    private async Task RenewAsync()
    {
        var renewed = await renew.ExecuteAsync();
        if (renewed.Done) codes = renewed.Value;
        else if (!LeadsToProof(renewed.Refusals, "/tai-khoan/ma-du-phong")) Refusals = renewed.Refusals;
    }
}
