using Portal.Core.Roles;

namespace Portal.Core.Queries;

/// <summary>A kept query as it is offered.</summary>
public sealed record QueryKept(int Id, int Version, string Name, string Query, bool Shared, bool IsOwn, string OwnerName, bool MayDelete, DateTime UpdatedAt)
{
    /// <summary>Where it opens, inside the portal.</summary>
    public string Address => $"{QueryAsk.Path}{(Query.Length == 0 ? "?" : Query + "&")}{QueryAsk.Kept}={Id}";
}

/// <summary>One's own queries by name, then those shared with everybody; and whether one may share. None for whoever has no role here.</summary>
public sealed record KeptQueries(IReadOnlyList<QueryKept> All, bool MayShare)
{
    public static readonly KeptQueries None = new([], MayShare: false);
}

/// <inheritdoc cref="KeptQueries"/>
public sealed class FindQueries(PortalStore store)
{
    public Task<KeptQueries> ExecuteAsync() => store.ReadAsync(async operation =>
    {
        var actor = operation.Actor;
        if (!actor.Belongs || actor.UserId is not { } self) return KeptQueries.None;
        var yes = true;
        var found = await operation.Db.SavedQueries.Where(q => q.OwnerId == self || q.Shared == yes).OrderBy(q => q.Id)
            .Select(q => new
            {
                q.Id, q.Version, q.Name, q.Query, q.Shared, q.OwnerId, q.UpdatedAt,
                Owner = operation.Db.Users.Where(u => u.Id == q.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
            }).ToListAsync();
        return new KeptQueries(found.OrderBy(q => q.OwnerId != self).ThenBy(q => q.Name, VietnameseText.Order)
            .Select(q => new QueryKept(q.Id, q.Version, q.Name, q.Query, q.Shared, q.OwnerId == self, q.Owner ?? "",
                q.OwnerId == self || actor.Can(Permissions.ManagePortal), q.UpdatedAt)).ToList(), actor.Can(Permissions.SeeAll));
    });
}

/// <summary>A choice of a condition.</summary>
public sealed record QueryChoice(string Code, string Words);

/// <summary>What the conditions of a query can be chosen from: sections and units, those gone too, and genres; none for whoever has no role here.</summary>
public sealed record QueryChoices(IReadOnlyList<QueryChoice> Sections, IReadOnlyList<QueryChoice> Units, IReadOnlyList<QueryChoice> Genres)
{
    public static readonly QueryChoices None = new([], [], []);
}

/// <inheritdoc cref="QueryChoices"/>
public sealed class GetQueryChoices(PortalStore store)
{
    private const string Gone = " (không còn dùng)";

    public Task<QueryChoices> ExecuteAsync() => store.ReadAsync(async operation =>
    {
        if (!operation.Actor.Belongs) return QueryChoices.None;
        var db = operation.Db;
        var sections = await db.Sections.OrderByDescending(s => s.Active).ThenBy(s => s.Position).ThenBy(s => s.Id)
            .Select(s => new { s.Id, s.Name, s.Active }).ToListAsync();
        var units = await db.Units.OrderByDescending(u => u.Active).ThenBy(u => u.Position).ThenBy(u => u.Id)
            .Select(u => new { u.Id, u.Name, u.Active }).ToListAsync();
        // The name of the latest schedule that has it
        var genres = await db.RoyaltyGenres.OrderByDescending(g => g.Id).Select(g => new { g.Code, g.Name }).ToListAsync();
        return new QueryChoices(
            sections.Select(s => new QueryChoice(Text(s.Id), s.Active ? s.Name : s.Name + Gone)).ToList(),
            [.. units.Select(u => new QueryChoice(Text(u.Id), u.Active ? u.Name : u.Name + Gone)), new("0", "Không thuộc đơn vị nào")],
            genres.DistinctBy(g => g.Code).OrderBy(g => g.Name, VietnameseText.Order).Select(g => new QueryChoice(g.Code, g.Name)).ToList());
    });

    private static string Text(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
