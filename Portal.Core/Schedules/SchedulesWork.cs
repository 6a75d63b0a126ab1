using Portal.Core.Calendar;
using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Queue;
using Portal.Core.Roles;

namespace Portal.Core.Schedules;

/// <summary>
/// What schedules leave to people: an approved edition without a time waits for those who approve, with the reason for its author where its time has failed;
/// and an end of display is told a week before.
/// </summary>
internal sealed class SchedulesWork(LoadEdition load, ContentKinds kinds, WorkingCalendars calendars) : IWorkSource
{
    /// <summary>Of an end that comes, GovCMS "scheduled unpublish" asks for the same (peers, point 29).</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<WorkRow>> FindAsync(Operation operation)
    {
        if (operation.Actor.IsSystem) return [];
        var rows = new List<WorkRow>();
        var approved = await operation.Db.Editions.Where(e => e.Status == EditionStatus.Approved).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync();
        foreach (var row in approved.Count == 0 ? [] : await EditionRows.InOrderAsync(operation, approved, calendars))
        {
            var id = row.EditionId;
            var loaded = (await load.ExecuteAsync(operation, id))!;
            var moves = loaded.Workflow.MovesFor(loaded.Facts, operation.Actor);
            var why = await operation.Db.EditionSchedules.Where(s => s.EditionId == id).OrderByDescending(s => s.Id).Select(s => s.Failure)
                .FirstOrDefaultAsync();
            if (moves.Count == 0 && !(loaded.Facts.IsAuthor(operation.Actor) && why is not null)) continue;
            var state = why is null ? EditionWords.Of(EditionStatus.Approved) : "Hẹn giờ không đăng được";
            rows.Add(new(kinds.Of(loaded.Item.Kind).Words.InQueue, loaded.Edition.Title, state, row.AuthorName, row.DueAt, row.TimeLeft,
                row.Late, why is not null || row.DueAt is { } due && WardClock.DayOf(due) <= operation.Today,
                $"bai/{id}", moves.Count > 0 ? moves[0].Label : "Xem lý do"));
        }
        if (operation.Actor.Can(Permissions.Withdraw)) await AddEndsAsync(operation, rows);
        return rows;
    }

    private async Task AddEndsAsync(Operation operation, List<WorkRow> rows)
    {
        var soon = operation.Now + Notice;
        var ends = await operation.Db.EditionSchedules.Where(s => s.Kind == ScheduleKind.End && s.State == ScheduleState.Waiting && s.At < soon)
            .Join(operation.Db.Items, s => s.ItemId, i => i.Id, (s, i) => new { s.At, i.Kind, Id = i.LiveEditionId ?? s.EditionId })
            .Join(operation.Db.Editions, s => s.Id, e => e.Id, (s, e) => new { s.At, s.Kind, s.Id, e.Title }).OrderBy(r => r.At).ToListAsync();
        rows.AddRange(ends.Select(r => new WorkRow(kinds.Of(r.Kind).Words.InQueue, r.Title, "Sắp hết hạn hiển thị", null, r.At,
            $"hết hạn {WardClock.Print(r.At)}", false, WardClock.DayOf(r.At) <= operation.Today, $"bai/{r.Id}", "Xem hoặc gia hạn")));
    }
}
