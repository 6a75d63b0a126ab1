using Portal.Core.Editions;
using Portal.Core.Timers;

namespace Portal.Core.Schedules;

/// <summary>
/// Carries out what has come due, each in a transaction of its own that also takes the schedule out of waiting: so it is done once, whoever runs and however
/// often. What passes (a busy database, a clock in doubt) is tried again; what does not is kept with its reason.
/// </summary>
internal sealed class RunSchedules(PortalDbFactory factory, WardClock clock, LoadEdition load, GoPublic goPublic, IEnumerable<IPublishing> rooms) : ITimedWork
{
    private const int Most = 100;

    private static readonly HashSet<string> Passing = [AccessRefusals.Busy.Code, AccessRefusals.Stale.Code, "clock.doubtful"];

    public string Name => "schedules";

    public async Task RunAsync(TimerTurn turn)
    {
        foreach (var (portalId, id) in await DueAsync())
        {
            if (!await turn.GoesOnAsync()) return;
            var store = TimerUser.StoreOf(factory, portalId, clock);
            try
            {
                await OneAsync(store, id, error => turn.Report($"schedule {id} of {portalId}", error));
            }
            catch (Exception error)
            {
                // Not even that it failed could be kept: it is due at the next look
                turn.Report($"schedule {id} of {portalId}", error);
            }
        }
    }

    private async Task OneAsync(PortalStore store, int id, Action<Exception> report)
    {
        var carried = new CarryOut(load, goPublic, rooms);
        var why = "Hệ thống gặp lỗi khi thực hiện.";
        try
        {
            var outcome = await store.WriteAsync(operation => carried.DueAsync(operation, id));
            if (outcome.Done) return;
            why = string.Join(' ', outcome.Refusals.Select(r => r.Sentence));
            if (!outcome.Refusals.All(r => Passing.Contains(r.Code)))
            {
                await store.WriteAsync(operation => CarryOut.FailAsync(operation, id, why));
                return;
            }
        }
        catch (Exception error)
        {
            report(error);
        }
        await store.WriteAsync(operation => CarryOut.DelayAsync(operation, id, why));
    }

    private async Task<List<(string PortalId, int Id)>> DueAsync()
    {
        var now = clock.UtcNow;
        await using var db = factory.Create(portalId: null);
        // Across portals: the timer works for all of them
        var rows = await db.EditionSchedules.IgnoreQueryFilters().Where(s => s.State == ScheduleState.Waiting && s.NextTryAt <= now)
            .OrderBy(s => s.NextTryAt).ThenBy(s => s.Id).Take(Most).Select(s => new { s.PortalId, s.Id }).ToListAsync();
        return rows.ConvertAll(r => (r.PortalId, r.Id));
    }
}
