using System.Collections.Concurrent;
using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Timers;

namespace Portal.Core.Alerts;

/// <summary>
/// Looks for deadlines that are to be warned of, while the office is open, or whose passing leaders are to be told, at any hour; each is told once, in
/// the transaction that notes that it was told (<see cref="TellDeadline"/>). Where nobody held the roles to be told, it looks each minute whether somebody
/// does. What fails is tried again later and stops no other; no portal waits for another.
/// </summary>
internal sealed class AlertDeadlines(PortalDbFactory factory, TellDeadline tell, WorkingCalendars calendars, WardClock clock) : ITimedWork
{
    /// <summary>Of one portal in one turn: then it is the next one's.</summary>
    private const int Most = 200;

    /// <summary>So often a closed office with nothing but warnings is looked at, and leaders who were missing are looked for.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>By portal, the moment before which nothing but warnings wait there and the office is closed, UTC.</summary>
    private readonly ConcurrentDictionary<string, DateTime> closedUntil = new(StringComparer.Ordinal);

    /// <summary>By deadline, how often telling failed and when it is tried again, by the steady count.</summary>
    private readonly ConcurrentDictionary<int, (int Tries, long Since)> failed = new();

    /// <summary>When leaders who were missing were looked for, by the steady count; null before the first time.</summary>
    private long? lookedForLeaders;

    public string Name => "deadlines";

    public async Task RunAsync(TimerTurn turn)
    {
        foreach (var portal in (await DueAsync()).GroupBy(d => d.PortalId))
        {
            var store = TimerUser.StoreOf(factory, portal.Key, clock);
            var open = await IsAsync(IsOpenAsync, store, portal.Key, turn);
            if (!open) closedUntil[portal.Key] = clock.UtcNow + Again;
            foreach (var due in portal.Where(d => d.Escalates || open).Take(Most))
                if (!await OneAsync(store, due, tell.DueAsync, turn)) return;
        }
        if (lookedForLeaders is { } mark && clock.Since(mark) < Again) return;
        lookedForLeaders = clock.Mark();
        foreach (var portal in (await OwedAsync()).GroupBy(d => d.PortalId))
        {
            var store = TimerUser.StoreOf(factory, portal.Key, clock);
            if (!await IsAsync(s => s.ReadAsync(tell.HasLeadersAsync), store, portal.Key, turn)) continue;
            foreach (var owed in portal.Take(Most))
                if (!await OneAsync(store, owed, tell.OwedAsync, turn)) return;
        }
    }

    /// <summary>False where this node is to stop.</summary>
    private async Task<bool> OneAsync(PortalStore store, Due due, Func<Operation, int, Task<Outcome<bool>>> tellAsync, TimerTurn turn)
    {
        if (!await turn.GoesOnAsync()) return false;
        try
        {
            tell.Ready();
            if ((await store.WriteAsync(operation => tellAsync(operation, due.Id))).Done)
            {
                failed.TryRemove(due.Id, out _);
                return true;
            }
        }
        catch (Exception error)
        {
            turn.Report($"deadline {due.Id} of {due.PortalId}", error);
        }
        failed[due.Id] = (failed.GetValueOrDefault(due.Id).Tries + 1, clock.Mark());
        return true;
    }

    /// <summary>False as well where it cannot be found out.</summary>
    private static async Task<bool> IsAsync(Func<PortalStore, Task<bool>> ask, PortalStore store, string portalId, TimerTurn turn)
    {
        try
        {
            return await ask(store);
        }
        catch (Exception error)
        {
            turn.Report($"deadlines of {portalId}", error);
            return false;
        }
    }

    private Task<bool> IsOpenAsync(PortalStore store) => store.ReadAsync(async operation =>
    {
        var profile = await operation.ProfileAsync();
        return (await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent)).IsOpenAt(operation.Now);
    });

    /// <summary>Further ahead than a look may lie, the clock was set back since: then it counts for nothing.</summary>
    private List<string> Closed() =>
        closedUntil.Where(c => c.Value - clock.UtcNow is var wait && wait > TimeSpan.Zero && wait <= Again).Select(c => c.Key).ToList();

    /// <summary>Those with something to tell; of portals whose office is closed only what leaders are told.</summary>
    private async Task<List<Due>> DueAsync()
    {
        var (now, closed) = (clock.UtcNow, Closed());
        await using var db = factory.Create(portalId: null);
        return await Running(db)
            .Where(d => (!closed.Contains(d.PortalId) && (d.WarnedFor == null || d.WarnedFor < (d.LawDueAt ?? d.DueAt)))
                || (d.EscalateAt < now && (d.EscalatedFor == null || d.EscalatedFor < d.DueAt)))
            .OrderBy(d => d.DueAt).ThenBy(d => d.Id)
            .Select(d => new Due(d.PortalId, d.Id, d.EscalateAt < now && (d.EscalatedFor == null || d.EscalatedFor < d.DueAt))).ToListAsync();
    }

    /// <summary>Those whose passing no leader could be told of yet.</summary>
    private async Task<List<Due>> OwedAsync()
    {
        var now = clock.UtcNow;
        await using var db = factory.Create(portalId: null);
        return await Running(db).Where(d => d.EscalateAt < now && d.EscalatedFor >= d.DueAt && d.EscalatedAt == null)
            .OrderBy(d => d.DueAt).ThenBy(d => d.Id).Select(d => new Due(d.PortalId, d.Id, true)).ToListAsync();
    }

    /// <summary>Numbers of those whose next try has not come.</summary>
    private List<int> FailedLately() => failed.Where(f => clock.Since(f.Value.Since) < TimerWaits.After(f.Value.Tries)).Select(f => f.Key).ToList();

    /// <summary>What somebody may lead on and has not just failed; what waits for its time to appear is decided.</summary>
    private IQueryable<Deadline> Running(PortalDbContext db)
    {
        var (now, states, waiting) = (clock.UtcNow, TellDeadline.Told, FailedLately());
        // Across portals: the timer works for all of them
        var editions = db.Editions.IgnoreQueryFilters().Where(e => e.Item!.FirstPublishedAt == null && states.Contains(e.Status));
        return db.Deadlines.IgnoreQueryFilters()
            .Where(d => d.MetAt == null && d.WarnAt <= now && !waiting.Contains(d.Id) && editions.Any(e => e.ItemId == d.ItemId));
    }

    private sealed record Due(string PortalId, int Id, bool Escalates);
}
