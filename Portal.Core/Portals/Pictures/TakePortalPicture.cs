using Portal.Core.Media;
using Portal.Core.Roles;

namespace Portal.Core.Portals.Pictures;

/// <summary>
/// Takes an uploaded picture in for the portal itself, made to the size of its place. Nothing shows it before a form of the profile with it is
/// saved; for whoever manages the portal.
/// </summary>
public sealed class TakePortalPicture(PortalStore store, PictureIntake intake)
{
    /// <summary>Reads the stream at most to the limit; the person may try another file after a refusal. What it shows is still to be written.</summary>
    public Task<Outcome<ProfilePicture>> ExecuteAsync(
        PortalPicture which, Stream content, string fileName, long? length, CancellationToken stop = default) =>
        store.WriteAsync<IntakePicture, ProfilePicture>(async () =>
        {
            if (!await store.ReadAsync(operation => Task.FromResult(operation.Actor.Can(Permissions.ManagePortal)))) return AccessRefusals.NotAllowed;
            return await intake.TakeAsync(content, fileName, PortalPictures.UseOf(which), length, stop);
        }, async (operation, picture) =>
        {
            await TakePicture.RecordAsync(operation, picture);
            return new ProfilePicture("", picture.Renditions.Select(r => new ProfilePictureSize(r.Width, r.Height, r.Sha256)).ToList());
        });
}
