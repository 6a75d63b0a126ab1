using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Views;

/// <summary>Deletes a saved view: its owner, or for a shared one whoever manages the portal. Gives back its name.</summary>
public sealed class DeleteView(PortalStore store)
{
    public Task<Outcome<string>> ExecuteAsync(int id) => store.WriteAsync<string>(async operation =>
    {
        var actor = operation.Actor;
        if (!actor.Belongs) return AccessRefusals.NotAllowed;
        var view = await operation.Db.SavedViews.SingleOrDefaultAsync(v => v.Id == id);
        var own = view is not null && actor.UserId is not null && view.OwnerId == actor.UserId;
        if (view is null || !own && !view.Shared) return AccessRefusals.NotFound;
        if (!own && !actor.Can(Permissions.ManagePortal)) return ViewRefusals.NotYourView;
        operation.Db.SavedViews.Remove(view);
        if (view.Shared) operation.Record("lists.view-deleted", Subject.View(view.Id), $"Xóa khung nhìn dùng chung “{view.Name}”.");
        return view.Name;
    });
}
