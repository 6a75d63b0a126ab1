using Portal.Core.Portals.Forms;
using Portal.Core.Portals.Pictures;
using Portal.Core.Roles;

namespace Portal.Core.Portals;

/// <summary>A part of a profile as it was typed.</summary>
public interface IProfileForm
{
    /// <summary>The profile with that part changed, or all that is wrong with what was typed, by field.</summary>
    Outcome<PortalProfile> ApplyTo(PortalProfile profile);
}

/// <summary>
/// Changes a part of the portal's profile from a form. Refused where somebody changed the profile since the form was opened
/// (<c>number</c>), since two parts may only be right together; what was typed stays with the form.
/// </summary>
public sealed class ChangeProfile(PortalStore store, StoreProfile stored, PicturesOfFiles pictures)
{
    /// <summary>A form that changes nothing makes no version.</summary>
    public async Task<Outcome<ProfileChanged>> ExecuteAsync(int number, IProfileForm form)
    {
        // Pictures of a file are read before the transaction: all other writers wait while one is open
        if (form is ProfileFileForm file && ProfileFile.Parse(file.Json) is { Done: true } read
            && await pictures.KeepAsync(store, read.Value) is { Count: > 0 } wrong) return wrong.ToList();
        return await ExecuteAsync(number, ProfileVersionOrigin.Edited, _ => Task.FromResult(form));
    }

    internal Task<Outcome<ProfileChanged>> ExecuteAsync(int number, ProfileVersionOrigin origin, Func<Operation, Task<IProfileForm>> formOf) =>
        store.WriteSharedAsync<ProfileChanged>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
            var (now, before) = await CurrentAsync(operation);
            if (now != number) return await OvertakenAsync(operation);
            var changed = (await formOf(operation)).ApplyTo(before);
            if (!changed.Done) return changed.As<ProfileChanged>();
            // Where a portal stands among the others is not its own administrator's to say
            if (changed.Value.Parent != before.Parent || changed.Value.Level != before.Level) return ProfileRefusals.PlaceInSystem;
            // What the form itself does not see: names that lead nowhere, codes that stand twice
            var wrong = ProfileChecks.Of(changed.Value).ToList();
            return wrong.Count > 0 ? wrong : await stored.WriteAsync(operation, changed.Value, origin);
        });

    internal static async Task<(int Number, PortalProfile Profile)> CurrentAsync(Operation operation)
    {
        var site = await operation.Db.Portals.Where(p => p.Id == operation.PortalId).Select(p => new { p.ProfileNumber, p.ProfileJson }).SingleAsync();
        return (site.ProfileNumber, ProfileFile.Stored(site.ProfileJson));
    }

    private static async Task<Refusal> OvertakenAsync(Operation operation)
    {
        var last = await operation.Db.ProfileVersions.OrderByDescending(v => v.Number).Select(v => new { v.MadeByName, v.MadeAt }).FirstAsync();
        return ProfileRefusals.Overtaken(last.MadeByName, last.MadeAt);
    }
}
