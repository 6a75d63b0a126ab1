using Portal.Core.History;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Core.Portals.Pictures;
using Portal.Core.Roles;

namespace Portal.Core.Accounts;

/// <summary>
/// A new portal of the system, from another or from a file. Whoever manages a portal that has none above it may create one; he becomes its first
/// administrator, since somebody must go on there.
/// </summary>
public sealed class CreatePortal(PortalStore store, StoreProfile stored, PicturesOfFiles pictures)
{
    /// <summary>Returns the new portal's id. A portal that exists is never written over.</summary>
    public async Task<Outcome<string>> ExecuteAsync(NewPortalForm form)
    {
        // Read before the transaction: all other writers wait while one is open
        var read = form.Json is null ? null : ProfileFile.Parse(form.Json);
        if (read is { Done: true } && await pictures.KeepAsync(store, read.Value) is { Count: > 0 } wrong) return wrong.ToList();
        return await ExecuteAsync(form, read);
    }

    private Task<Outcome<string>> ExecuteAsync(NewPortalForm form, Outcome<PortalProfile>? read) => store.WriteSharedAsync<string>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        if ((await operation.ProfileAsync()).Parent is { } above) return AccountRefusals.PortalsAreMadeAbove(above);
        var begun = read ?? await BeginAsync(operation.Db, form);
        if (!begun.Done) return begun.As<string>();
        var profile = begun.Value;
        if (await operation.Db.Portals.AnyAsync(p => p.Id == profile.Id)) return AccountRefusals.PortalExists(profile.Id);
        var wrong = ProfileFile.Parse(ProfileFile.Write(profile)).Refusals;
        if (wrong.Count > 0) return wrong.ToList();

        List<Refusal> refused = [];
        await operation.InPortalAsync(profile.Id, async () =>
        {
            var written = await stored.WriteAsync(operation, profile, ProfileVersionOrigin.Imported);
            refused.AddRange(written.Refusals);
            if (written.Done && operation.Actor.UserId is { } self) BeFirst(operation, self);
        });
        if (refused.Count > 0) return refused;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        operation.Record("portal.created", Subject.Portal(profile.Id), $"Lập cổng mới “{profile.Name}” ({profile.Id}).");
        return profile.Id;
    });

    /// <summary>Of both kinds: whoever runs the system there and whoever manages its people are to be named by this one.</summary>
    private static void BeFirst(Operation operation, string userId)
    {
        foreach (var role in new[] { PortalRole.Administrator, PortalRole.AccountAdministrator })
        {
            operation.Db.Memberships.Add(new Membership { PortalId = operation.PortalId, UserId = userId, Role = role, FromOn = operation.Today });
            operation.Record("accounts.role-given", Subject.User(userId), $"Giao vai trò {RoleWords.Of(role)} cho {operation.Actor.Name}, người lập cổng.");
        }
    }

    private static async Task<Outcome<PortalProfile>> BeginAsync(PortalDbContext db, NewPortalForm form)
    {
        var source = await db.Portals.Where(p => p.Id == form.From).Select(p => p.ProfileJson).SingleOrDefaultAsync();
        return source is null ? AccountRefusals.SourceMissing : form.Begin(ProfileFile.Stored(source));
    }
}
