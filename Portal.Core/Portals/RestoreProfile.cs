namespace Portal.Core.Portals;

/// <summary>Takes up an earlier version of the profile again, as a new version: nothing between them is lost.</summary>
public sealed class RestoreProfile(ChangeProfile change)
{
    /// <summary><paramref name="number"/> is the version seen as the present one, <paramref name="wanted"/> the one to come back.</summary>
    public Task<Outcome<ProfileChanged>> ExecuteAsync(int number, int wanted) =>
        change.ExecuteAsync(number, ProfileVersionOrigin.Restored, async operation =>
            new Earlier(await operation.Db.ProfileVersions.Where(v => v.Number == wanted).Select(v => v.Json).SingleOrDefaultAsync()));

    private sealed class Earlier(string? json) : IProfileForm
    {
        public Outcome<PortalProfile> ApplyTo(PortalProfile profile) => json is null ? AccessRefusals.NotFound : ProfileFile.Stored(json);
    }
}
