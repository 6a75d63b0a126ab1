namespace Portal.Core.Accounts.Entra;

/// <summary>Whoever has that app role at the provider holds this role here, for that unit, from their next sign-in on.</summary>
public sealed class EntraRoleRule : IPortalOwned, IRemovable
{
    /// <summary>As Entra limits the value of an app role.</summary>
    public const int AppRoleLength = 120;
    public int Id { get; init; }
    public required string PortalId { get; set; }

    /// <summary>The value of the app role as the <c>roles</c> claim carries it; capitals count.</summary>
    public required string AppRole { get; init; }
    public PortalRole Role { get; init; }
    public int? UnitId { get; init; }
    public Units.Unit? Unit { get; init; }

    /// <summary>Who wrote the rule: to them it gives nothing, since nobody gives a role to himself.</summary>
    public string? AddedById { get; init; }
}
