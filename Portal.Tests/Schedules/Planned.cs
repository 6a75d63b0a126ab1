using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Schedules;
using Portal.Core.Timers;
using Portal.Tests.Support;

namespace Portal.Tests.Schedules;

/// <summary>Steps with schedules, each by whoever has the right.</summary>
internal static class Planned
{
    /// <summary>On Monday 23/11/2026 at eight: three days after the day of the tests, in office hours.</summary>
    public static readonly DateTime Monday = new(2026, 11, 23, 8, 0, 0);

    public static async Task<Outcome<int>> TryAsync(
        PortalDatabase database, int editionId, DateTime? at, string by = Someone.Head, bool anyway = true, IReadOnlyList<string>? ticked = null) =>
        await database.As(by).GetRequiredService<ScheduleEdition>()
            .ExecuteAsync(editionId, await Story.Version(database, editionId), at, ticked ?? Story.Ticked, anyway);

    /// <summary>An article judged by the head, waiting for Monday.</summary>
    public static async Task<int> EditionAsync(PortalDatabase database, DateTime? at = null)
    {
        var editionId = await Story.AtStep(database, "approval");
        Story.Must(await TryAsync(database, editionId, at ?? Monday));
        return editionId;
    }

    public static async Task<int> EndAsync(PortalDatabase database, int editionId, DateTime at, string by = Someone.Head) => Story.Must(
        await database.As(by).GetRequiredService<SetEndOfItem>().ExecuteAsync(editionId, await Story.Version(database, editionId), at, anyway: true));

    /// <summary>The last schedule of an edition.</summary>
    public static async Task<EditionSchedule> OfAsync(PortalDatabase database, int editionId)
    {
        await using var db = database.Context();
        return await db.EditionSchedules.Where(s => s.EditionId == editionId).OrderByDescending(s => s.Id).FirstAsync();
    }

    /// <summary>One look of the timers, on a node just started; what a work reports is given back.</summary>
    public static async Task<List<string>> LookAsync(PortalDatabase database, IServiceProvider? node = null)
    {
        var heard = new List<string>();
        var timers = (node ?? database.Started()).GetRequiredService<RunTimers>();
        await timers.ExecuteAsync((what, error) => heard.Add($"{what}: {error.Message}"));
        await timers.LeaveAsync();
        return heard;
    }

    public static async Task<List<string>> LinesAsync(PortalDatabase database, string action)
    {
        await using var db = database.Context();
        return await db.History.Where(h => h.Action == action).OrderBy(h => h.Sequence).Select(h => h.ActorName + ": " + h.Sentence).ToListAsync();
    }
}
