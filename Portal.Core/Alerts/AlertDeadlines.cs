using System.Collections.Concurrent;
using Portal.Core.Calendar;
using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Timers;

namespace Portal.Core.Alerts;

/// <summary>
/// Looks for deadlines that are to be warned of, while the office is open, or whose passing leaders are to be told, at any hour; each is told once, in
/// the transaction that notes that it was told (<see cref="TellDeadline"/>). What fails is tried again later and stops no other.
/// </summary>
internal sealed class AlertDeadlines(PortalDbFactory factory, TellDeadline tell, WorkingCalendars calendars, WardClock clock) : ITimedWork
{
    private const int Most = 200;

    /// <summary>So often a closed office with nothing but warnings is looked at.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>By portal, the moment before which nothing but warnings wait there and the office is closed, UTC.</summary>
    private readonly ConcurrentDictionary<string, DateTime> closedUntil = new(StringComparer.Ordinal);

    /// <summary>By deadline, how often telling failed and when it is tried again, by the steady count.</summary>
    private readonly ConcurrentDictionary<int, (int Tries, long Since)> failed = new();

    public string Name => "deadlines";

    public async Task RunAsync(TimerTurn turn)
    {
        foreach (var portal in (await DueAsync()).GroupBy(d => d.PortalId))
        {
            if (!portal.Any(d => d.Escalates) && IsClosed(portal.Key)) continue;
            var store = TimerUser.StoreOf(factory, portal.Key, clock);
            var open = false;
            try
            {
                open = await IsOpenAsync(store);
            }
            catch (Exception error)
            {
                turn.Report($"deadlines of {portal.Key}", error);
            }
            if (!open) closedUntil[portal.Key] = clock.UtcNow + Again;
            foreach (var due in portal.Where(d => d.Escalates || open))
            {
                if (!await turn.GoesOnAsync()) return;
                await OneAsync(store, due, turn);
            }
        }
    }

    private async Task OneAsync(PortalStore store, Due due, TimerTurn turn)
    {
        try
        {
            tell.Ready();
            if ((await store.WriteAsync(operation => tell.DueAsync(operation, due.Id))).Done)
            {
                failed.TryRemove(due.Id, out _);
                return;
            }
        }
        catch (Exception error)
        {
            turn.Report($"deadline {due.Id} of {due.PortalId}", error);
        }
        failed[due.Id] = (failed.GetValueOrDefault(due.Id).Tries + 1, clock.Mark());
    }

    /// <summary>Further ahead than a look may lie, the clock was set back since: then it counts for nothing.</summary>
    private bool IsClosed(string portalId) =>
        closedUntil.GetValueOrDefault(portalId) - clock.UtcNow is var wait && wait > TimeSpan.Zero && wait <= Again;

    private Task<bool> IsOpenAsync(PortalStore store) => store.ReadAsync(async operation =>
    {
        var profile = await operation.ProfileAsync();
        return (await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent)).IsOpenAt(operation.Now);
    });

    /// <summary>Those with something to tell and somebody who may lead the item on; what waits for its time to appear is decided.</summary>
    private async Task<List<Due>> DueAsync()
    {
        var (now, states) = (clock.UtcNow, TellDeadline.Told);
        var waiting = failed.Where(f => clock.Since(f.Value.Since) < TimerWaits.After(f.Value.Tries)).Select(f => f.Key).ToList();
        await using var db = factory.Create(portalId: null);
        // Across portals: the timer works for all of them
        var editions = db.Editions.IgnoreQueryFilters().Where(e => e.Item!.FirstPublishedAt == null && states.Contains(e.Status));
        return await db.Deadlines.IgnoreQueryFilters()
            .Where(d => d.MetAt == null && d.WarnAt <= now && (d.WarnedAt == null || (d.EscalatedAt == null && d.EscalateAt < now)))
            .Where(d => !waiting.Contains(d.Id) && editions.Any(e => e.ItemId == d.ItemId))
            .OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(Most)
            .Select(d => new Due(d.PortalId, d.Id, d.EscalatedAt == null && d.EscalateAt < now)).ToListAsync();
    }

    private sealed record Due(string PortalId, int Id, bool Escalates);
}
