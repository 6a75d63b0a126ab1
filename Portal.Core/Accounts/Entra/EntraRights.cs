using Portal.Core.Roles;

namespace Portal.Core.Accounts.Entra;

/// <summary>The one place that names the right to answer requests for access and to edit the map of app roles.</summary>
public static class EntraRights
{
    public const string Manage = Permissions.ManageAccounts;
}
