using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>Somebody who is paid here and has no account.</summary>
public sealed record UnlinkedPayee(int Id, string Words);

/// <summary>Contributors still at work who have no account yet, by name: whom an invitation may be meant for. Nothing of their money.</summary>
public sealed class FindUnlinkedPayees(PortalStore store)
{
    public Task<IReadOnlyList<UnlinkedPayee>> ExecuteAsync() => store.ReadAsync<IReadOnlyList<UnlinkedPayee>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return [];
        var found = await operation.Db.Contributors.Where(c => c.UserId == null && c.Active).OrderBy(c => c.NameOrder).ThenBy(c => c.Id)
            .Select(c => new { c.Id, c.FullName, c.PenName, Unit = c.Unit!.ShortName }).ToListAsync();
        return found.Select(c => new UnlinkedPayee(c.Id,
            c.FullName + (c.PenName is { } pen ? $" ({pen})" : "") + (c.Unit is { } unit ? $", {unit}" : ""))).ToList();
    });
}
