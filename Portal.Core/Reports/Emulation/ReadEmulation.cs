using Portal.Core.Editions;

namespace Portal.Core.Reports.Emulation;

/// <summary>The rows of a span, and everybody they may count for.</summary>
internal sealed record EmulationFacts(IReadOnlyList<EmulationEntry> Entries, IReadOnlyList<EmulationSubject> Units, IReadOnlyList<EmulationSubject> People);

/// <summary>
/// Reads what emulation counts. Authors are those of the royalty work, as in the report: what was published keeps its names. A person with several pen
/// names is one record; of records made one the one that stayed counts.
/// </summary>
internal static class ReadEmulation
{
    private sealed record Fact(
        EmulationWhat What, int ItemId, int? EditionId, string? Title, int SectionId, int? UnitId, DateTime At, DateTime? DueAt, DateTime? MetAt);

    private sealed record Share(int ItemId, int ContributorId);

    private sealed record Person(int Id, string Name, string? Unit, int? MergedIntoId);

    public static async Task<EmulationFacts> OfAsync(Operation operation, DaySpan span)
    {
        var (from, to) = (WardClock.StartOf(span.First), WardClock.StartOf(span.Last.AddDays(1)));
        var db = operation.Db;
        List<Fact> facts = [.. await PublishedAsync(db, from, to), .. await CorrectedAsync(db, from, to), .. await WithdrawnAsync(db, from, to)];
        var people = await db.Contributors.Select(c => new Person(c.Id, c.FullName, c.Unit!.ShortName, c.MergedIntoId)).ToListAsync();
        var units = await db.Units.OrderBy(u => u.Position).ThenBy(u => u.Id)
            .Select(u => new EmulationSubject(EmulationOf.Units, u.Id, u.Name, null, !u.Active)).ToListAsync();
        var sections = await db.Sections.Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name);
        return Together(facts, await SharesAsync(db, from, to), people, units, sections);
    }

    private static Task<List<Fact>> PublishedAsync(PortalDbContext db, DateTime from, DateTime to) => db.Items
        .Where(i => i.FirstPublishedAt >= from && i.FirstPublishedAt < to).OrderBy(i => i.FirstPublishedAt).ThenBy(i => i.Id)
        .Select(i => new Fact(EmulationWhat.Published, i.Id, i.LiveEditionId,
            db.Editions.Where(e => e.Id == i.LiveEditionId).Select(e => e.Title).FirstOrDefault(), i.SectionId, i.UnitId, i.FirstPublishedAt!.Value,
            db.Deadlines.Where(d => d.ItemId == i.Id).Select(d => (DateTime?)d.DueAt).FirstOrDefault(),
            db.Deadlines.Where(d => d.ItemId == i.Id).Select(d => d.MetAt).FirstOrDefault()))
        .ToListAsync();

    private static IQueryable<Edition> Corrections(PortalDbContext db, DateTime from, DateTime to)
    {
        // Compared with a value, as SQLite serves no index for a bare column
        var yes = true;
        return db.Editions.Where(e => e.IsCorrection == yes && e.PublishedAt >= from && e.PublishedAt < to);
    }

    private static Task<List<Fact>> CorrectedAsync(PortalDbContext db, DateTime from, DateTime to) => Corrections(db, from, to)
        .OrderBy(e => e.PublishedAt).ThenBy(e => e.Id)
        .Select(e => new Fact(EmulationWhat.Corrected, e.ItemId, e.Id, e.Title, e.Item!.SectionId, e.Item.UnitId, e.PublishedAt!.Value, null, null))
        .ToListAsync();

    private static Task<List<Fact>> WithdrawnAsync(PortalDbContext db, DateTime from, DateTime to) => db.Withdrawals
        .Where(w => w.WithdrawnAt >= from && w.WithdrawnAt < to).OrderBy(w => w.WithdrawnAt).ThenBy(w => w.Id)
        .Select(w => new Fact(EmulationWhat.Withdrawn, w.ItemId, w.EditionId, w.Title,
            db.Items.Where(i => i.Id == w.ItemId).Select(i => i.SectionId).FirstOrDefault(),
            db.Items.Where(i => i.Id == w.ItemId).Select(i => i.UnitId).FirstOrDefault(), w.WithdrawnAt, null, null))
        .ToListAsync();

    /// <summary>Editing is the desk's own work on what others wrote: it counts for no author.</summary>
    private static Task<List<Share>> SharesAsync(PortalDbContext db, DateTime from, DateTime to)
    {
        var items = db.Items.Where(i => i.FirstPublishedAt >= from && i.FirstPublishedAt < to).Select(i => (int?)i.Id)
            .Union(Corrections(db, from, to).Select(e => (int?)e.ItemId))
            .Union(db.Withdrawals.Where(w => w.WithdrawnAt >= from && w.WithdrawnAt < to).Select(w => (int?)w.ItemId));
        return items.Join(db.RoyaltyWorks, i => i, w => w.ItemId, (_, w) => w)
            .Join(db.RoyaltyLines, w => w.Id, l => l.WorkId, (w, l) => new { w.ItemId, Line = l })
            .Where(s => s.Line.Role != ContributionRole.Editing).OrderBy(s => s.Line.Position).ThenBy(s => s.Line.Id)
            .Select(s => new Share(s.ItemId!.Value, s.Line.ContributorId)).ToListAsync();
    }

    private static EmulationFacts Together(
        List<Fact> facts, List<Share> shares, List<Person> people, List<EmulationSubject> units, Dictionary<int, string> sections)
    {
        var known = people.ToDictionary(p => p.Id);
        var authors = shares.ToLookup(s => s.ItemId, s => Stayed(known, s.ContributorId));
        var unitNames = units.ToDictionary(u => u.Id, u => u.Name);
        var entries = facts.Select(f =>
        {
            var own = authors[f.ItemId].Distinct().ToList();
            return new EmulationEntry(f.What, f.ItemId, f.EditionId ?? 0, f.Title ?? "(chưa có tiêu đề)", sections.GetValueOrDefault(f.SectionId, ""), f.UnitId,
                own, f.At, f.DueAt, f.MetAt)
            {
                UnitName = f.UnitId is { } unit ? unitNames.GetValueOrDefault(unit, "") : GetActivityReport.OutsideUnits,
                Names = own.ConvertAll(id => known[id].Name),
            };
        }).ToList();
        return new(entries, units, people.Where(p => p.MergedIntoId is null)
            .Select(p => new EmulationSubject(EmulationOf.Authors, p.Id, p.Name, p.Unit, Gone: false)).ToList());
    }

    /// <summary>The record that stands for a person today, however often records were made one; a circle, which there should not be, ends.</summary>
    private static int Stayed(Dictionary<int, Person> known, int id)
    {
        for (var steps = 0; steps < known.Count && known[id].MergedIntoId is { } into && known.ContainsKey(into); steps++) id = into;
        return id;
    }
}
