using Portal.Core.Portals;

namespace Portal.Core.People;

/// <summary>Whoever is invited to a unit comes to it on the day they accept: it is not set aside while the link is good.</summary>
internal sealed class InvitationsOfUnits : IRestOnProfile
{
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(Operation operation, PortalProfile before, PortalProfile after)
    {
        var (reasons, now) = (new List<Refusal>(), operation.Now);
        foreach (var unit in before.Units.Where(u => after.Units.All(a => a.Code != u.Code)))
        {
            var names = await operation.Db.Invitations
                .Where(i => i.UsedAt == null && i.WithdrawnAt == null && i.ExpiresAt >= now && i.Roles.Any(r => r.Unit!.Code == unit.Code))
                .Select(i => i.FullName).Distinct().ToListAsync();
            if (names.Count > 0) reasons.Add(PeopleRefusals.UnitPromised(unit.Name, names.Order(VietnameseText.Order)));
        }
        return reasons;
    }
}
