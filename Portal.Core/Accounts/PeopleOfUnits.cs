using Portal.Core.Portals;

namespace Portal.Core.Accounts;

/// <summary>
/// A role in office is held for a unit: the unit is not set aside under the people who serve in it, nor under a
/// rule that sends people there.
/// </summary>
internal sealed class PeopleOfUnits : IRestOnProfile
{
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(Operation operation, PortalProfile before, PortalProfile after)
    {
        var (reasons, today) = (new List<Refusal>(), operation.Today);
        foreach (var unit in before.Units.Where(u => after.Units.All(a => a.Code != u.Code)))
        {
            var names = await operation.Db.Memberships.Where(m => m.Unit!.Code == unit.Code && (m.ToOn == null || m.ToOn >= today))
                .Select(m => m.User!.DisplayName).Distinct().ToListAsync();
            if (names.Count > 0) reasons.Add(AccountRefusals.UnitServed(unit.Name, names.Order(VietnameseText.Order)));
            var rules = await operation.Db.EntraRoleRules.Where(r => r.Unit!.Code == unit.Code).Select(r => r.AppRole).ToListAsync();
            if (rules.Count > 0) reasons.Add(AccountRefusals.UnitInMap(unit.Name, rules.Order(StringComparer.Ordinal)));
        }
        return reasons;
    }
}
