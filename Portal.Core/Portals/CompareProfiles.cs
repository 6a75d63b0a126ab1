using Portal.Core.Roles;

namespace Portal.Core.Portals;

/// <summary>What one state of the profile changes against another, part by part; for whoever manages the portal.</summary>
public sealed class CompareProfiles(PortalStore store)
{
    /// <summary>From one stored version to another.</summary>
    public Task<Outcome<IReadOnlyList<ProfileDifference>>> ExecuteAsync(int from, int to) => CompareAsync(async operation =>
    {
        var kept = await operation.Db.ProfileVersions.Where(v => v.Number == from || v.Number == to).ToDictionaryAsync(v => v.Number, v => v.Json);
        return kept.TryGetValue(from, out var before) && kept.TryGetValue(to, out var after)
            ? ProfileDifferences.Of(ProfileFile.Stored(before), ProfileFile.Stored(after)).ToList()
            : AccessRefusals.NotFound;
    });

    /// <summary>From the profile that holds to a file that is not taken in yet.</summary>
    public Task<Outcome<IReadOnlyList<ProfileDifference>>> ExecuteAsync(string json) => CompareAsync(async operation =>
    {
        var parsed = ProfileFile.Parse(json);
        if (!parsed.Done) return parsed.As<IReadOnlyList<ProfileDifference>>();
        if (parsed.Value.Id != operation.PortalId) return ProfileRefusals.OtherPortal(parsed.Value.Id, operation.PortalId);
        return ProfileDifferences.Of((await ChangeProfile.CurrentAsync(operation)).Profile, parsed.Value).ToList();
    });

    private Task<Outcome<IReadOnlyList<ProfileDifference>>> CompareAsync(Func<Operation, Task<Outcome<IReadOnlyList<ProfileDifference>>>> compare) =>
        store.ReadAsync(async operation => operation.Actor.Can(Permissions.ManagePortal) ? await compare(operation) : AccessRefusals.NotAllowed);
}
