using Portal.Core.Portals;

namespace Portal.Core.Reports.Parts;

/// <summary>
/// Units and sections as they were called when a span ended, by the version of the profile that held then; where it has none, or for those it does not
/// name, as they are called now. In the order of the profile of today.
/// </summary>
internal sealed class ReportNames
{
    /// <summary>With the office outside all units, 0, at the end.</summary>
    public IReadOnlyList<ReportPlace> Units { get; private init; } = [];
    public IReadOnlyList<ReportPlace> Sections { get; private init; } = [];

    public string Unit(int id) => Units.First(u => u.Id == id).Name;
    public string Section(int id) => Sections.First(s => s.Id == id).Name;

    public static async Task<ReportNames> OfAsync(Operation operation, DaySpan span)
    {
        var known = operation.Parts.Of<Known>().BySpan;
        return known.TryGetValue(span, out var found) ? found : known[span] = await ReadAsync(operation, span);
    }

    private static async Task<ReportNames> ReadAsync(Operation operation, DaySpan span)
    {
        var (units, sections) = await ThenAsync(operation, WardClock.StartOf(span.Last.AddDays(1)));
        var ofUnits = await operation.Db.Units.OrderBy(u => u.Position).ThenBy(u => u.Id)
            .Select(u => new Place(u.Id, u.Code, u.Name, u.Active)).ToListAsync();
        var ofSections = await operation.Db.Sections.OrderBy(s => s.Position).ThenBy(s => s.Id)
            .Select(s => new Place(s.Id, s.Code, s.Name, s.Active)).ToListAsync();
        return new()
        {
            Units = [.. Named(ofUnits, units), new(0, GetActivityReport.OutsideUnits, Active: false)], Sections = [.. Named(ofSections, sections)],
        };
    }

    /// <summary>The names of that moment by code; none where the profile has not changed since, or was not kept yet.</summary>
    private static async Task<(Dictionary<string, string> Units, Dictionary<string, string> Sections)> ThenAsync(Operation operation, DateTime at)
    {
        var here = operation.PortalId;
        var versions = operation.Db.ProfileVersions.Where(v => v.PortalId == here);
        if (!await versions.AnyAsync(v => v.MadeAt >= at)) return ([], []);
        var json = await versions.Where(v => v.MadeAt < at).OrderByDescending(v => v.Number).Select(v => v.Json).FirstOrDefaultAsync();
        return json is null ? ([], []) : NamesIn(ProfileFile.Stored(json));
    }

    private static (Dictionary<string, string> Units, Dictionary<string, string> Sections) NamesIn(PortalProfile profile) =>
        (profile.Units.ToDictionary(u => u.Code, u => u.Name, StringComparer.Ordinal),
            profile.Sections.ToDictionary(s => s.Code, s => s.Name, StringComparer.Ordinal));

    private static IEnumerable<ReportPlace> Named(List<Place> now, Dictionary<string, string> then) =>
        now.Select(p => new ReportPlace(p.Id, then.GetValueOrDefault(p.Code, p.Name), p.Active));

    private sealed class Known
    {
        public Dictionary<DaySpan, ReportNames> BySpan { get; } = [];
    }

    private sealed record Place(int Id, string Code, string Name, bool Active);
}

/// <summary>A unit or a section; not active once the profile names it no longer.</summary>
internal sealed record ReportPlace(int Id, string Name, bool Active);
