using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Accounts.Entra;

/// <summary>A rule of the map as the administrator sees it.</summary>
public sealed record EntraRuleRow(int Id, string AppRole, PortalRole Role, int? UnitId, string? UnitName);

/// <summary>The portal's map of app roles, by app role.</summary>
public sealed class FindEntraRules(PortalStore store)
{
    public Task<Outcome<IReadOnlyList<EntraRuleRow>>> ExecuteAsync() => store.ReadAsync<Outcome<IReadOnlyList<EntraRuleRow>>>(async operation =>
    {
        if (!operation.Actor.Can(EntraRights.Manage)) return AccessRefusals.NotAllowed;
        var rules = await operation.Db.EntraRoleRules.OrderBy(r => r.AppRole).ThenBy(r => r.Id)
            .Select(r => new EntraRuleRow(r.Id, r.AppRole, r.Role, r.UnitId, r.Unit!.Name)).ToListAsync();
        return Outcome.Of<IReadOnlyList<EntraRuleRow>>(rules);
    });
}

/// <summary>
/// Adds a rule to the map. It gives nothing yet: roles come at the next sign-in of whoever has the app role. Whoever edits the map is asked
/// who they are, since a line of it may make a head.
/// </summary>
public sealed class AddEntraRule(PortalStore store)
{
    /// <summary>Returns the rule in words.</summary>
    public Task<Outcome<string>> ExecuteAsync(string? appRole, PortalRole role, int? unitId) => store.WriteAsync<string>(async operation =>
    {
        if (!operation.Actor.Can(EntraRights.Manage)) return AccessRefusals.NotAllowed;
        var value = appRole?.Trim() ?? "";
        var reasons = new List<Refusal>();
        if (value.Length is 0 or > EntraRoleRule.AppRoleLength || value.Any(char.IsWhiteSpace)) reasons.Add(EntraRefusals.AppRole);
        reasons.AddRange(await RolePlace.ReasonsAsync(operation, role, unitId));
        if (reasons.Count > 0) return reasons;
        var same = await operation.Db.EntraRoleRules.Where(r => r.Role == role && r.UnitId == unitId).Select(r => r.AppRole).ToListAsync();
        if (same.Contains(value, StringComparer.Ordinal)) return EntraRefusals.RuleKnown;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        operation.Db.EntraRoleRules.Add(new EntraRoleRule
        {
            PortalId = operation.PortalId, AppRole = value, Role = role, UnitId = unitId, AddedById = operation.Actor.UserId,
        });
        var words = EntraRuleWords.Of(value, role);
        operation.Record("accounts.entra-rule-added", Subject.Portal(operation.PortalId), $"Thêm quy tắc Microsoft Entra ID: {words}.");
        return words;
    });
}

/// <summary>Takes a rule out of the map; what it gave ends at the next sign-in of whoever has it.</summary>
public sealed class RemoveEntraRule(PortalStore store)
{
    /// <summary>Returns the rule in words.</summary>
    public Task<Outcome<string>> ExecuteAsync(int id) => store.WriteAsync<string>(async operation =>
    {
        if (!operation.Actor.Can(EntraRights.Manage)) return AccessRefusals.NotAllowed;
        if (await operation.Db.EntraRoleRules.SingleOrDefaultAsync(r => r.Id == id) is not { } rule) return EntraRefusals.RuleGone;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        operation.Db.EntraRoleRules.Remove(rule);
        var words = EntraRuleWords.Of(rule.AppRole, rule.Role);
        operation.Record("accounts.entra-rule-removed", Subject.Portal(operation.PortalId), $"Bỏ quy tắc Microsoft Entra ID: {words}.");
        return words;
    });
}

internal static class EntraRuleWords
{
    public static string Of(string appRole, PortalRole role) => $"“{appRole}” giữ vai trò {RoleWords.Of(role)}";
}
