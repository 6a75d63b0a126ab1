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
