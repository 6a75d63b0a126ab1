using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.History.Clocks;

namespace Portal.Core.Schedules;

/// <summary>
/// Approves an edition to appear by itself at a time, with all that publishing asks for: complete, four eyes, the checklist. What is approved
/// already is given a time again without a second checklist.
/// </summary>
public sealed class ScheduleEdition(PortalStore store, LoadEdition load, ScheduleTimes times)
{
    /// <param name="editionId">Which edition.</param>
    /// <param name="version">Of the edition, as it was seen.</param>
    /// <param name="local">Viet Nam time, as typed.</param>
    /// <param name="ticked">Points of the checklist, by their codes.</param>
    /// <param name="anyway">An unusual time was asked about and is meant.</param>
    /// <returns>The number of the schedule.</returns>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version, DateTime? local, IReadOnlyCollection<string> ticked, bool anyway = false) =>
        store.WriteAsync<int>(async operation =>
        {
            if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
            var (edition, points) = (loaded.Edition, loaded.Profile.ReviewChecklist);
            if (edition.Version != version) return AccessRefusals.Stale;
            if (loaded.Workflow.WhyNot(MoveKind.Schedule, loaded.Facts, operation.Actor) is { } refusal) return refusal;
            var judged = edition.Status == EditionStatus.Approved;
            var reasons = EditionChecks.Completeness(loaded, operation.Now).ToList();
            if (!judged && !operation.Actor.IsSystem && !points.All(p => ticked.Contains(p.Code))) reasons.Add(WorkflowRefusals.ChecklistOpen);
            if (CorrectionNotes.WhyNotPublic(loaded) is { } gone) reasons.Add(gone);
            if (await CorrectionNotes.WhyNotAsync(operation, load, loaded) is { } note) reasons.Add(note);
            if (await times.WhyNotAsync(operation, ScheduleKind.Appear, edition.ItemId, local, anyway) is { } time) reasons.Add(time);
            if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
            if (reasons.Count > 0) return reasons;

            var at = WardClock.ToUtc(local!.Value);
            edition.Schedule(operation.Actor.UserId, operation.Now);
            var schedule = new EditionSchedule
            {
                PortalId = operation.PortalId, ItemId = edition.ItemId, EditionId = edition.Id, Kind = ScheduleKind.Appear,
                SetById = operation.Actor.UserId, SetByName = operation.Actor.Name,
            };
            schedule.WaitFor(at);
            operation.Db.EditionSchedules.Add(schedule);
            operation.Record("content.scheduled", Subject.Item(edition.ItemId), (judged ? "Hẹn lại giờ đăng" : "Duyệt và hẹn giờ đăng")
                + $" “{edition.Title}” (bản {edition.Number}) vào {WardClock.Say(at)}.{(judged ? "" : PublishEdition.Checked(points, ticked))}", edition.Id);
            await operation.Db.SaveChangesAsync();
            return schedule.Id;
        });
}
