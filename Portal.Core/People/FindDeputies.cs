using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>Where an appointment stands.</summary>
public enum DeputyState
{
    Acting,
    Coming,
    Over,
}

/// <summary>One appointment, as the page lists it.</summary>
public sealed record DeputyRow(
    int Id, string Absent, string Deputy, DateOnly FromOn, DateOnly ToOn, DeputyState State, bool EndedEarly, string AppointedByName, bool MayEnd);

/// <summary>Somebody who holds a role in the portal today.</summary>
public sealed record OfficeHolder(string UserId, string Name, string Roles);

/// <summary>What the page of deputies shows, and whom the person may appoint for whom.</summary>
/// <param name="MayForOneself">Whether the person may appoint a deputy of their own.</param>
/// <param name="MayForOthers">Whether the person may for others: an account administrator for all, whoever assigns work within their own rights.</param>
public sealed record DeputyDesk(IReadOnlyList<DeputyRow> Rows, IReadOnlyList<OfficeHolder> People, bool MayForOneself, bool MayForOthers);

/// <summary>
/// Appointments of the portal: all of them for an account administrator; one's own from either side, and those one made, for anybody else.
/// </summary>
public sealed class FindDeputies(PortalStore store)
{
    public Task<Outcome<DeputyDesk>> ExecuteAsync() => store.ReadAsync<Outcome<DeputyDesk>>(async operation =>
    {
        var (db, actor, today) = (operation.Db, operation.Actor, operation.Today);
        if (!actor.Belongs) return AccessRefusals.NotAllowed;
        var all = actor.Can(Permissions.ManageAccounts);
        var found = await db.Deputies.AsNoTracking().Where(d => all || d.AbsentId == actor.UserId || d.DeputyId == actor.UserId
                || d.AppointedById == actor.UserId)
            .OrderByDescending(d => d.FromOn).ThenByDescending(d => d.Id).ToListAsync();
        var ids = found.SelectMany(d => new[] { d.AbsentId, d.DeputyId }).Distinct().ToList();
        var names = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName);
        var rows = found.Select(d =>
        {
            var state = d.EndedAt is not null || d.ToOn < today ? DeputyState.Over : d.FromOn > today ? DeputyState.Coming : DeputyState.Acting;
            return new DeputyRow(d.Id, names[d.AbsentId], names[d.DeputyId], d.FromOn, d.ToOn, state, d.EndedAt is not null, d.AppointedByName,
                state != DeputyState.Over);
        }).ToList();
        var mayForOneself = await AppointDeputy.MayForOneselfAsync(operation);
        var mayForOthers = all || await AppointDeputy.MayForColleaguesAsync(operation);
        return new DeputyDesk(rows, mayForOneself || mayForOthers ? await PeopleAsync(operation) : [], mayForOneself, mayForOthers);
    });

    private static async Task<List<OfficeHolder>> PeopleAsync(Operation operation)
    {
        var today = operation.Today;
        var held = await operation.Db.Memberships.Where(m => !m.User!.Disabled && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today))
            .Select(m => new { m.UserId, m.User!.DisplayName, m.Role }).ToListAsync();
        return held.GroupBy(m => (m.UserId, m.DisplayName))
            .Select(g => new OfficeHolder(g.Key.UserId, g.Key.DisplayName, string.Join(", ", g.Select(m => RoleWords.Of(m.Role)).Distinct())))
            .OrderBy(p => p.Name, VietnameseText.Order).ToList();
    }
}
