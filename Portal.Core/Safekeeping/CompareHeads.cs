using Portal.Core.History.Security;

namespace Portal.Core.Safekeeping;

/// <summary>
/// Compares each portal's history with the line recorded apart from the database, and records those that have grown. A history
/// that came back shorter, or with another line at that number, is a sentence and stays one: its record is left as it is.
/// </summary>
public sealed class CompareHeads(PortalDbFactory factory, HeadRecord record, SecurityRules rules, WardClock clock)
{
    public async Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken cancel = default)
    {
        // Before the database: another process may record meanwhile what was written after our look at it
        var recorded = record.Read();
        await using var db = factory.Create(portalId: null);
        // Past the portals' filter: every portal's head
        var heads = (await db.HistoryHeads.IgnoreQueryFilters().AsNoTracking().ToListAsync(cancel))
            .ToDictionary(h => h.PortalId, h => new RecordedHead(h.Lines, h.Hash), StringComparer.Ordinal);
        var trouble = new Dictionary<string, string>(StringComparer.Ordinal);
        IReadOnlyList<string> over = [];
        if (await db.SecurityHeads.AsNoTracking().SingleOrDefaultAsync(cancel) is { } log)
        {
            heads[SecurityHead.Name] = new(log.Lines, log.Hash);
            var months = new MonthsOfLog(recorded, log, WardClock.StartOf(clock.Today.AddMonths(-rules.LeastMonths)));
            if (months.Add(heads) is { } early) trouble[SecurityHead.Name] = $"{early}; find out who did it, then move {record.File} away";
            over = months.Over;
        }
        foreach (var (portal, known) in recorded.Where(r => !MonthsOfLog.Is(r.Key)))
        {
            var head = heads.GetValueOrDefault(portal);
            if (head != known && await TroubleAsync(portal, known, head, cancel) is { } sentence) trouble[portal] = sentence;
        }
        record.Raise(heads.Where(h => !trouble.ContainsKey(h.Key)).ToDictionary(StringComparer.Ordinal), over);
        return [.. trouble.Values];
    }

    private async Task<string?> TroubleAsync(string portal, RecordedHead known, RecordedHead? head, CancellationToken cancel)
    {
        var lines = head?.Lines ?? 0;
        var whatToDo = $"an older copy of the database was put in its place, or its end was lost or rewritten; find out which, restore the newest "
            + $"back-up if there is a better one, then move {record.File} away";
        if (lines < known.Lines) return $"{portal}: the history had come to line {known.Lines}, now it ends at line {lines}: {whatToDo}";
        await using var db = factory.Create(portal);
        if (portal == SecurityHead.Name && await IsCutAsync(db, known.Lines, cancel)) return null;
        var hash = portal == SecurityHead.Name
            ? await db.SecurityLog.Where(l => l.Sequence == known.Lines).Select(l => l.Hash).SingleOrDefaultAsync(cancel)
            : await db.History.Where(h => h.Sequence == known.Lines).Select(h => h.Hash).SingleOrDefaultAsync(cancel);
        return hash == known.Hash ? null : $"{portal}: line {known.Lines} of the history is not the one recorded apart from the database: {whatToDo}";
    }

    /// <summary>Kept long enough and cut since, which a line of the log tells: then what is left is what is compared.</summary>
    private static Task<bool> IsCutAsync(PortalDbContext db, long lines, CancellationToken cancel) =>
        db.SecurityHeads.AnyAsync(h => h.CutLines >= lines, cancel);
}
