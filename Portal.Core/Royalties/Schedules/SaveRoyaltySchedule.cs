using Portal.Core.History;
using Portal.Core.Law;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Schedules;

/// <summary>
/// Enters a royalty schedule. The one in force before ends the day before the new one begins, or ended then by its own decision: no day has two, and
/// none is left out between them. What was assessed keeps its figures. A schedule is never changed once entered: a correction is a new one with a date
/// of its own, and one that has not begun may be withdrawn.
/// </summary>
public sealed class SaveRoyaltySchedule(PortalStore store, LawTables laws)
{
    public Task<Outcome<int>> ExecuteAsync(ScheduleForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        var law = await ScheduleLaw.OnAsync(operation, form.EffectiveFrom, laws);
        var reasons = ScheduleChecks.Of(form, law);
        // A day before all others would have no day before it for the schedule that ends
        if (PlausibleYears.Refuse("ngày có hiệu lực của biểu", form.EffectiveFrom, "effectiveFrom") is { } year) return reasons.Append(year).ToList();
        if (form.EffectiveTo is { } last && PlausibleYears.Refuse("ngày hết hiệu lực của biểu", last, "effectiveTo") is { } end) reasons.Add(end);
        var latest = await operation.Db.RoyaltySchedules.Where(s => s.WithdrawnAt == null).OrderByDescending(s => s.EffectiveFrom).FirstOrDefaultAsync();
        if (latest is not null && WhyNotAfter(latest, form.EffectiveFrom) is { } order) reasons.Add(order);
        if (reasons.Count > 0) return reasons;

        if (latest is { EffectiveTo: null }) latest.EffectiveTo = form.EffectiveFrom.AddDays(-1);
        var schedule = form.ToRows(operation.PortalId, form.Additions ?? law.Beginning);
        operation.Db.RoyaltySchedules.Add(schedule);
        await operation.Db.SaveChangesAsync();
        operation.Record("royalties.schedule.entered", Subject.Schedule(schedule.Id),
            $"Nhập biểu nhuận bút “{schedule.Name}” có hiệu lực từ {Vietnamese.Date(schedule.EffectiveFrom)} "
                + $"({schedule.DecidingPaper ?? schedule.LegalBasis}).");
        return schedule.Id;
    });

    private static Refusal? WhyNotAfter(RoyaltySchedule latest, DateOnly from) =>
        latest.EffectiveFrom >= from ? ScheduleRefusals.NotTheLatest(latest.EffectiveFrom)
        : latest.EffectiveTo is not { } end ? null
        : from <= end ? ScheduleRefusals.Overlap(latest, end)
        : from > end.AddDays(1) ? ScheduleRefusals.Gap(latest, end, from)
        : null;
}
