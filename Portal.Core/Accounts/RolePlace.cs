using Portal.Core.Portals;

namespace Portal.Core.Accounts;

/// <summary>
/// What is asked of a role and its place in the portal worked in, by whatever way it is given: on screen, by an invitation, in answer to a request, by
/// the map of app roles, by a command.
/// </summary>
internal static class RolePlace
{
    public static async Task<List<Refusal>> ReasonsAsync(Operation operation, PortalRole? role, int? unitId, string? position = null, string suffix = "")
    {
        var reasons = new List<Refusal>();
        if (role is null || !Enum.IsDefined(role.Value)) reasons.Add(AccountRefusals.RoleMissing("Role" + suffix));
        if (unitId is { } unit && !await operation.Db.Units.AnyAsync(u => u.Id == unit && u.Active))
            reasons.Add(AccountRefusals.UnitUnknown("UnitId" + suffix));
        if (NeedsUnit(role) && unitId is null) reasons.Add(AccountRefusals.UnitMissing("UnitId" + suffix));
        if (position is { Length: > 0 } && !(await operation.ProfileAsync()).Board.Positions.Contains(position))
            reasons.Add(AccountRefusals.PositionUnknown("BoardPosition" + suffix));
        return reasons;
    }

    /// <summary>Whether the role is held for a unit and for nothing else.</summary>
    public static bool NeedsUnit(PortalRole? role) => role is PortalRole.FieldReviewer;
}
