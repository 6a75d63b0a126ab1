using Portal.Core.Roles;

namespace Portal.Core.Portals;

/// <summary>One version in the list of a profile's history.</summary>
public sealed record ProfileVersionRow(int Number, ProfileVersionOrigin Origin, string Sentence, DateTime MadeAt, string MadeByName);

/// <summary>The versions of the portal's profile, newest first; for whoever manages the portal.</summary>
public sealed class FindProfileVersions(PortalStore store)
{
    public Task<Outcome<IReadOnlyList<ProfileVersionRow>>> ExecuteAsync() => store.ReadAsync<Outcome<IReadOnlyList<ProfileVersionRow>>>(async operation =>
        operation.Actor.Can(Permissions.ManagePortal)
            ? await operation.Db.ProfileVersions.OrderByDescending(v => v.Number)
                .Select(v => new ProfileVersionRow(v.Number, v.Origin, v.Sentence, v.MadeAt, v.MadeByName)).ToListAsync()
            : AccessRefusals.NotAllowed);
}

/// <summary>What changed from one version of the profile to another, part by part.</summary>
public sealed class CompareProfiles(PortalStore store)
{
    public Task<Outcome<IReadOnlyList<ProfileDifference>>> ExecuteAsync(int from, int to) => store.ReadAsync<Outcome<IReadOnlyList<ProfileDifference>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        var kept = await operation.Db.ProfileVersions.Where(v => v.Number == from || v.Number == to).ToDictionaryAsync(v => v.Number, v => v.Json);
        return kept.TryGetValue(from, out var before) && kept.TryGetValue(to, out var after)
            ? ProfileDifferences.Of(ProfileFile.Stored(before), ProfileFile.Stored(after)).ToList()
            : AccessRefusals.NotFound;
    });

    /// <summary>The same for a file that is not taken in yet: what it would change.</summary>
    public Task<Outcome<IReadOnlyList<ProfileDifference>>> ExecuteAsync(string json) => store.ReadAsync<Outcome<IReadOnlyList<ProfileDifference>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        var parsed = ProfileFile.Parse(json);
        if (!parsed.Done) return parsed.As<IReadOnlyList<ProfileDifference>>();
        if (parsed.Value.Id != operation.PortalId) return ProfileRefusals.OtherPortal(parsed.Value.Id, operation.PortalId);
        return ProfileDifferences.Of((await ChangeProfile.CurrentAsync(operation)).Profile, parsed.Value).ToList();
    });
}

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
