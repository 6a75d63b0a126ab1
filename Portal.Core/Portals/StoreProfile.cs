using System.Text.Json;
using Portal.Core.Deadlines;
using Portal.Core.History;
using Portal.Core.Portals.Days;
using Portal.Core.Portals.Pictures;
using Portal.Core.Roles;
using Portal.Core.Units;

namespace Portal.Core.Portals;

/// <summary>The number of the version that holds now, and the open deadlines the change moved.</summary>
public sealed record ProfileChanged(int Number, IReadOnlyList<MovedDeadline> Moved);

/// <summary>
/// The one place where a profile becomes a portal: its row, hosts, units and sections, a numbered version of the whole and a line of
/// history. Units and sections the profile no longer names are set aside, never deleted.
/// </summary>
public sealed class StoreProfile(IEnumerable<IRestOnProfile> resting, RecountPortals recount)
{
    /// <summary>
    /// Refuses what other portals or the portal's own rows stand against; otherwise stores it and returns the version's number. A profile
    /// equal to the one stored makes no version.
    /// </summary>
    internal async Task<Outcome<ProfileChanged>> WriteAsync(Operation operation, PortalProfile wanted, ProfileVersionOrigin origin)
    {
        var (db, profile) = (operation.Db, PortalPictures.WithoutData(wanted));
        var reasons = await TakenAsync(db, profile);
        reasons.AddRange(await PicturesOfFiles.RecordAsync(operation, wanted));
        var site = await db.Portals.Include(p => p.Hosts).SingleOrDefaultAsync(p => p.Id == profile.Id);
        var before = site?.Profile;
        if (before is not null)
            foreach (var room in resting) reasons.AddRange(await room.WhyNotAsync(operation, before, profile));
        if (reasons.Count > 0) return reasons;
        // A new portal gives nobody of another more than they have; its first administrator is asked by CreatePortal
        if (before is not null && WidenedRights.Between(before, profile) && !operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var json = ProfileFile.Write(profile);
        var changed = site?.ProfileJson != json;
        site ??= db.Portals.Add(new PortalSite { Id = profile.Id, Name = "", ShortName = "", ProfileJson = "" }).Entity;
        IReadOnlyList<MovedDeadline> moved = [];
        if (changed)
        {
            WriteSite(db, site, profile, json);
            if (before is not null && CountsOtherwise(before, profile)) moved = await recount.InPortalAsync(operation, profile);
            var sentence = VietnameseText.Shorten(SentenceOf(before, profile) + RecountPortals.Words(moved), HistoryEntry.SentenceLength - 1);
            db.ProfileVersions.Add(new ProfileVersion
            {
                PortalId = profile.Id, Number = ++site.ProfileNumber, Json = json, Origin = origin, Sentence = sentence,
                MadeAt = operation.Now, MadeById = operation.Actor.UserId, MadeByName = operation.Actor.Name,
            });
            operation.Record(ActionOf(origin), Subject.Portal(profile.Id), sentence);
        }
        await WriteUnitsAsync(db, profile);
        await WriteSectionsAsync(db, profile);
        // A portal that exists is offered what is new when the database is brought to a build, with a line in its history
        if (before is null) await ShippedGrants.OfferAsync(operation, CancellationToken.None);
        return new ProfileChanged(site.ProfileNumber, moved);
    }

    private static string ActionOf(ProfileVersionOrigin origin) => origin switch
    {
        ProfileVersionOrigin.Imported => "portal.profile-imported",
        ProfileVersionOrigin.Edited => "portal.profile-changed",
        ProfileVersionOrigin.Restored => "portal.profile-restored",
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };

    private static string SentenceOf(PortalProfile? before, PortalProfile after)
    {
        if (before is null) return $"Tạo cổng “{after.Name}”.";
        var said = ProfileDifferences.Of(before, after).Select(d => d.Words);
        return $"Cập nhật hồ sơ cổng “{after.Name}”: {string.Join("; ", said)}.";
    }

    /// <summary>
    /// Whether deadlines come out otherwise: other hours, other rules, another rule of a section, another portal above whose days off hold here, other
    /// names by which what is the portal's own is told apart, other times to speak up.
    /// </summary>
    private static bool CountsOtherwise(PortalProfile before, PortalProfile after) => WhatCounts(before) != WhatCounts(after);

    private static string WhatCounts(PortalProfile profile)
    {
        var sections = profile.Sections.OrderBy(s => s.Code, StringComparer.Ordinal).Select(s => new { s.Code, s.Deadline, s.DeadlineOfOthers });
        var names = new { profile.Authority, profile.KindLabel, profile.Place, units = profile.Units.Select(u => new { u.Name, u.ShortName }) };
        return JsonSerializer.Serialize(new { profile.OfficeHours, profile.Deadlines, profile.Parent, profile.DeadlineAlerts, sections, names });
    }

    private static async Task<List<Refusal>> TakenAsync(PortalDbContext db, PortalProfile profile)
    {
        var reasons = new List<Refusal>();
        var hosts = profile.Hosts.Select(h => h.ToLowerInvariant()).ToList();
        foreach (var host in await db.Hosts.Where(h => hosts.Contains(h.Host) && h.PortalId != profile.Id).ToListAsync())
            reasons.Add(ProfileRefusals.HostTaken(host));
        if (profile.Parent is { } parent && !await db.Portals.AnyAsync(p => p.Id == parent))
            reasons.Add(ProfileRefusals.ParentMissing(parent));
        var wanted = profile.Sections.ToDictionary(s => s.Slug, s => s.Code);
        // A section set aside keeps its address, since published pages stand under it
        foreach (var held in (await db.Sections.Select(s => new { s.Code, s.Slug }).ToListAsync())
            .Where(s => wanted.TryGetValue(s.Slug, out var code) && code != s.Code))
            reasons.Add(ProfileRefusals.SlugTaken(held.Slug, held.Code));
        return reasons;
    }

    private static void WriteSite(PortalDbContext db, PortalSite site, PortalProfile profile, string json)
    {
        (site.ParentId, site.Level, site.Name, site.ShortName) = (profile.Parent, profile.Level, profile.Name, profile.ShortName);
        site.ProfileJson = json;
        site.PublicStamp++;
        var hosts = profile.Hosts.Select(h => h.ToLowerInvariant()).ToList();
        db.Hosts.RemoveRange(site.Hosts.Where(h => !hosts.Contains(h.Host)));
        foreach (var host in hosts.Except(site.Hosts.Select(h => h.Host)).ToList())
            site.Hosts.Add(new PortalHost { Host = host, PortalId = profile.Id });
    }

    private static async Task WriteUnitsAsync(PortalDbContext db, PortalProfile profile)
    {
        var known = await db.Units.ToDictionaryAsync(u => u.Code);
        foreach (var (unit, position) in profile.Units.Select((u, i) => (u, i)))
        {
            if (!known.Remove(unit.Code, out var row))
                row = db.Units.Add(new Unit { PortalId = profile.Id, Code = unit.Code, Name = "", ShortName = "" }).Entity;
            (row.Name, row.ShortName, row.Position, row.Active) = (unit.Name, unit.ShortName, position, true);
        }
        foreach (var gone in known.Values) gone.Active = false;
    }

    private static async Task WriteSectionsAsync(PortalDbContext db, PortalProfile profile)
    {
        var known = await db.Sections.ToDictionaryAsync(s => s.Code);
        foreach (var (section, position) in profile.Sections.Select((s, i) => (s, i)))
        {
            if (!known.Remove(section.Code, out var row))
                row = db.Sections.Add(new Section { PortalId = profile.Id, Code = section.Code, Name = "", Slug = "" }).Entity;
            (row.Name, row.Slug, row.Description, row.Category) = (section.Name, section.Slug, section.Description, section.Category);
            (row.SupplierCode, row.ReviewerCode, row.DeadlineCode) = (section.Supplier, section.Reviewer, section.Deadline);
            row.Kind = Enum.Parse<ContentKind>(section.Kind, ignoreCase: true);
            (row.InMenu, row.OnHome, row.Position, row.Active) = (section.Menu, section.Home, position, true);
        }
        foreach (var gone in known.Values) gone.Active = false;
    }
}
