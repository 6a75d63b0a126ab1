namespace Portal.Core.Roles;

/// <summary>What a role may do in a portal: one row a permission, so that a ward can change it without a new build.</summary>
public sealed class RoleGrant : IPortalOwned, IRemovable
{
    public const int PermissionLength = 80;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public PortalRole Role { get; set; }
    public required string Permission { get; set; }
}
