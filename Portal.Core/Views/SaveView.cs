using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Views;

/// <summary>Saves a list as it is shown under a name: for oneself, or for everybody where one sees everything.</summary>
public sealed class SaveView(PortalStore store)
{
    /// <summary>Of one person and list: more are not found again among each other.</summary>
    public const int MostViews = 30;

    public Task<Outcome<int>> ExecuteAsync(string list, string listName, string? name, string query, bool shared) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Belongs || operation.Actor.UserId is not { } self) return AccessRefusals.NotAllowed;
        var plain = VietnameseText.Tidy(name);
        var reasons = new List<Refusal>();
        if (plain.Length == 0) reasons.Add(ViewRefusals.NameMissing);
        else if (plain.Length > SavedView.NameLength) reasons.Add(ViewRefusals.NameTooLong);
        if (query.Length > SavedView.QueryLength) reasons.Add(ViewRefusals.QueryTooLong);
        if (shared && !operation.Actor.Can(Permissions.SeeAll)) reasons.Add(ViewRefusals.MayNotShare);
        if (reasons.Count > 0) return reasons;

        var key = plain.ToLowerInvariant();
        var own = operation.Db.SavedViews.Where(v => v.OwnerId == self && v.List == list);
        if (await own.AnyAsync(v => v.NameKey == key)) return ViewRefusals.NameTaken(plain);
        if (await own.CountAsync() >= MostViews) return ViewRefusals.TooManyViews;
        var view = new SavedView { PortalId = operation.PortalId, OwnerId = self, List = list, Name = plain, Query = query, Shared = shared };
        operation.Db.SavedViews.Add(view);
        await operation.Db.SaveChangesAsync();
        if (shared) operation.Record("lists.view-shared", Subject.View(view.Id), $"Dùng chung khung nhìn “{plain}” của danh sách {listName}.");
        return view.Id;
    });
}
