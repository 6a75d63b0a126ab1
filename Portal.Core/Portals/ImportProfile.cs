using System.Text.Json;
using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Units;

namespace Portal.Core.Portals;

/// <summary>
/// Takes a profile file into the system: creates the portal or brings an existing one up to it. May run any number of
/// times; units and sections a later profile no longer names are set aside, never deleted.
/// </summary>
public sealed class ImportProfile(PortalStore store)
{
    public async Task<Outcome<PortalProfile>> ExecuteAsync(string json, CancellationToken cancel = default)
    {
        var parsed = ProfileFile.Parse(json);
        if (!parsed.Done) return parsed;
        var profile = parsed.Value;
        return await store.In(profile.Id).WriteSharedAsync<PortalProfile>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
            var reasons = await TakenAsync(operation.Db, profile, cancel);
            if (reasons.Count > 0) return reasons;
            var isNew = await WriteSiteAsync(operation.Db, profile, cancel);
            await WriteUnitsAsync(operation.Db, profile, cancel);
            await WriteSectionsAsync(operation.Db, profile, cancel);
            // A portal that exists is offered what is new when the database is brought to a build, with a line in its history
            if (isNew is true) await ShippedGrants.OfferAsync(operation, cancel);
            if (isNew is not null)
                operation.Record("portal.profile-imported", Subject.Portal(profile.Id),
                    $"{(isNew.Value ? "Tạo cổng" : "Cập nhật hồ sơ cổng")} “{profile.Name}”.");
            return profile;
        });
    }

    private static async Task<List<Refusal>> TakenAsync(PortalDbContext db, PortalProfile profile, CancellationToken cancel)
    {
        var reasons = new List<Refusal>();
        var hosts = profile.Hosts.Select(h => h.ToLowerInvariant()).ToList();
        foreach (var host in await db.Hosts.Where(h => hosts.Contains(h.Host) && h.PortalId != profile.Id).ToListAsync(cancel))
            reasons.Add(ProfileRefusals.HostTaken(host));
        if (profile.Parent is { } parent && !await db.Portals.AnyAsync(p => p.Id == parent, cancel))
            reasons.Add(ProfileRefusals.ParentMissing(parent));
        var wanted = profile.Sections.ToDictionary(s => s.Slug, s => s.Code);
        // A section set aside keeps its address, since published pages stand under it
        foreach (var held in (await db.Sections.Select(s => new { s.Code, s.Slug }).ToListAsync(cancel))
            .Where(s => wanted.TryGetValue(s.Slug, out var code) && code != s.Code))
            reasons.Add(ProfileRefusals.SlugTaken(held.Slug, held.Code));
        return reasons;
    }

    /// <summary>True when created, false when changed, null when nothing changed.</summary>
    private static async Task<bool?> WriteSiteAsync(PortalDbContext db, PortalProfile profile, CancellationToken cancel)
    {
        var site = await db.Portals.Include(p => p.Hosts).SingleOrDefaultAsync(p => p.Id == profile.Id, cancel);
        var json = ProfileFile.Write(profile);
        var isNew = site is null;
        if (site?.ProfileJson == json) return null;
        if (site is null)
        {
            site = new PortalSite { Id = profile.Id, Name = "", ShortName = "", ProfileJson = "" };
            db.Portals.Add(site);
        }
        site.ParentId = profile.Parent;
        site.Level = profile.Level;
        site.Name = profile.Name;
        site.ShortName = profile.ShortName;
        site.ProfileJson = json;
        site.PublicStamp++;
        var hosts = profile.Hosts.Select(h => h.ToLowerInvariant()).ToList();
        db.Hosts.RemoveRange(site.Hosts.Where(h => !hosts.Contains(h.Host)));
        foreach (var host in hosts.Except(site.Hosts.Select(h => h.Host)).ToList())
            site.Hosts.Add(new PortalHost { Host = host, PortalId = profile.Id });
        return isNew;
    }

    private static async Task WriteUnitsAsync(PortalDbContext db, PortalProfile profile, CancellationToken cancel)
    {
        var known = await db.Units.ToDictionaryAsync(u => u.Code, cancel);
        foreach (var (unit, position) in profile.Units.Select((u, i) => (u, i)))
        {
            if (!known.Remove(unit.Code, out var row))
            {
                row = new Unit { PortalId = profile.Id, Code = unit.Code, Name = "", ShortName = "" };
                db.Units.Add(row);
            }
            (row.Name, row.ShortName, row.Position, row.Active) = (unit.Name, unit.ShortName, position, true);
        }
        foreach (var gone in known.Values) gone.Active = false;
    }

    private static async Task WriteSectionsAsync(PortalDbContext db, PortalProfile profile, CancellationToken cancel)
    {
        var known = await db.Sections.ToDictionaryAsync(s => s.Code, cancel);
        foreach (var (section, position) in profile.Sections.Select((s, i) => (s, i)))
        {
            if (!known.Remove(section.Code, out var row))
            {
                row = new Section { PortalId = profile.Id, Code = section.Code, Name = "", Slug = "" };
                db.Sections.Add(row);
            }
            (row.Name, row.Slug, row.Description, row.Category) = (section.Name, section.Slug, section.Description, section.Category);
            (row.SupplierCode, row.ReviewerCode, row.DeadlineCode) = (section.Supplier, section.Reviewer, section.Deadline);
            row.Kind = Enum.Parse<ContentKind>(section.Kind, ignoreCase: true);
            (row.InMenu, row.OnHome, row.Position, row.Active) = (section.Menu, section.Home, position, true);
        }
        foreach (var gone in known.Values) gone.Active = false;
    }
}
