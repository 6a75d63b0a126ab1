namespace Portal.Core.Portals;

/// <summary>The profile that holds, with its number, for a screen that may change it.</summary>
public sealed record ProfileNow(int Number, PortalProfile Profile);

/// <summary>Reads the profile anew, past what the open screen knows; for everybody with a role in the portal.</summary>
public sealed class GetProfile(PortalStore store)
{
    public Task<Outcome<ProfileNow>> ExecuteAsync() => store.ReadAsync<Outcome<ProfileNow>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var (number, profile) = await ChangeProfile.CurrentAsync(operation);
        return new ProfileNow(number, profile);
    });
}
