using Portal.Core.Roles;

namespace Portal.Core.Views;

/// <summary>A saved view as it is offered.</summary>
public sealed record ViewRow(int Id, string Name, string Query, bool Shared, bool MayDelete, bool IsOwn);

/// <summary>What a person finds at a list: views, own ones first, and the columns they chose (null: the usual ones).</summary>
public sealed record ListSettings(IReadOnlyList<ViewRow> Views, IReadOnlyList<string>? Columns, bool MayShare)
{
    public static readonly ListSettings None = new([], null, MayShare: false);
}

/// <summary>Reads the settings of one list; none for whoever has no role here.</summary>
public sealed class GetListSettings(PortalStore store)
{
    public Task<ListSettings> ExecuteAsync(string list) => store.ReadAsync(async operation =>
    {
        var actor = operation.Actor;
        if (!actor.Belongs || actor.UserId is not { } self) return ListSettings.None;
        var views = await operation.Db.SavedViews.Where(v => v.List == list && (v.OwnerId == self || v.Shared))
            .OrderBy(v => v.Id).Select(v => new { v.Id, v.Name, v.Query, v.Shared, v.OwnerId }).ToListAsync();
        var columns = await operation.Db.KeptColumns.Where(c => c.List == list && c.OwnerId == self).Select(c => c.Columns).SingleOrDefaultAsync();
        return new ListSettings(
            views.OrderBy(v => v.OwnerId != self).ThenBy(v => v.Name, VietnameseText.Order)
                .Select(v => new ViewRow(v.Id, v.Name, v.Query, v.Shared, v.OwnerId == self || actor.Can(Permissions.ManagePortal),
                    v.OwnerId == self)).ToList(),
            columns?.Split(',', StringSplitOptions.RemoveEmptyEntries), actor.Can(Permissions.SeeAll));
    });
}
