using Portal.Core.History;
using Portal.Core.Lists;
using Portal.Core.Roles;

namespace Portal.Core.Queries;

/// <summary>What is kept: under which name, what it asks for, for whom; of one that is changed its number and the version that was seen.</summary>
public sealed record SavedQueryForm(string? Name, ListAsk Ask, bool Shared)
{
    public int? Id { get; init; }
    public int Version { get; init; }
}

/// <summary>Keeps a query under a name, or changes one's own: for oneself, or for everybody where one sees everything.</summary>
public sealed class SaveQuery(PortalStore store)
{
    /// <summary>Of one person: more are not found again among each other.</summary>
    public const int MostQueries = 50;

    public Task<Outcome<int>> ExecuteAsync(SavedQueryForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Belongs || operation.Actor.UserId is not { } self) return AccessRefusals.NotAllowed;
        var kept = form.Id is { } id ? await operation.Db.SavedQueries.SingleOrDefaultAsync(q => q.Id == id && (q.OwnerId == self || q.Shared)) : null;
        if (form.Id is not null && kept is null) return AccessRefusals.NotFound;
        if (kept is not null && kept.OwnerId != self) return QueryRefusals.NotYours;
        if (kept is not null && kept.Version != form.Version) return QueryRefusals.ChangedMeanwhile(kept.Name);
        var (name, query) = (VietnameseText.Tidy(form.Name), QueryOf(form.Ask));
        var reasons = Reasons(operation, name, query, form.Shared).ToList();
        if (reasons.Count > 0) return reasons;

        var key = name.ToLowerInvariant();
        var own = operation.Db.SavedQueries.Where(q => q.OwnerId == self && q.Id != (form.Id ?? 0));
        if (await own.AnyAsync(q => q.NameKey == key)) return QueryRefusals.NameTaken(name);
        if (kept is null && await own.CountAsync() >= MostQueries) return QueryRefusals.TooMany;
        var wasShared = kept?.Shared is true;
        if (kept is null) operation.Db.SavedQueries.Add(kept = new() { PortalId = operation.PortalId, OwnerId = self, Name = name, Query = query });
        (kept.Name, kept.Query, kept.Shared) = (name, query, form.Shared);
        await operation.Db.SaveChangesAsync();
        if (form.Shared || wasShared)
            operation.Record("queries.shared", SubjectOf(kept.Id), (form.Shared, wasShared) switch
            {
                (true, false) => $"Dùng chung truy vấn “{name}”.",
                (true, true) => $"Sửa truy vấn dùng chung “{name}”.",
                _ => $"Thôi dùng chung truy vấn “{name}”.",
            });
        return kept.Id;
    });

    internal static string SubjectOf(int id) => $"query:{id}";

    /// <summary>Without the query it was opened from, which is no condition.</summary>
    private static string QueryOf(ListAsk ask) => ask.With(QueryAsk.Kept, null).QueryOfAll;

    private static IEnumerable<Refusal> Reasons(Operation operation, string name, string query, bool shared)
    {
        if (name.Length == 0) yield return QueryRefusals.NameMissing;
        if (name.Length > SavedQuery.NameLength) yield return QueryRefusals.NameTooLong;
        if (query.Length > SavedQuery.QueryLength) yield return QueryRefusals.TooLong;
        if (shared && !operation.Actor.Can(Permissions.SeeAll)) yield return QueryRefusals.MayNotShare;
    }
}

/// <summary>Deletes a kept query: its owner, or for a shared one whoever manages the portal. Gives back its name.</summary>
public sealed class DeleteQuery(PortalStore store)
{
    public Task<Outcome<string>> ExecuteAsync(int id) => store.WriteAsync<string>(async operation =>
    {
        var actor = operation.Actor;
        if (!actor.Belongs || actor.UserId is not { } self) return AccessRefusals.NotAllowed;
        // Another's own one is not told to be there
        var query = await operation.Db.SavedQueries.SingleOrDefaultAsync(q => q.Id == id && (q.OwnerId == self || q.Shared));
        if (query is null) return AccessRefusals.NotFound;
        if (query.OwnerId != self && !actor.Can(Permissions.ManagePortal)) return QueryRefusals.NotYours;
        operation.Db.SavedQueries.Remove(query);
        if (query.Shared) operation.Record("queries.deleted", SaveQuery.SubjectOf(query.Id), $"Xóa truy vấn dùng chung “{query.Name}”.");
        return query.Name;
    });
}
