using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Schedules;

/// <summary>A schedule as decided by the authority and handed in as a file; shares are fractions (0.1 for ten per cent).</summary>
public sealed record ScheduleForm(
    string Name, string LegalBasis, DateOnly EffectiveFrom, decimal UnitShare, IReadOnlyList<ScheduleGenre> Genres, decimal? SiteShare = null);

/// <summary>One genre of the file; <paramref name="Cap"/> names the genre of NĐ 18/2014 Điều 7 that bounds it.</summary>
public sealed record ScheduleGenre(string Code, string Name, decimal Min, decimal Max, string Cap)
{
    /// <summary>Those of a stored schedule, in its order.</summary>
    internal static List<ScheduleGenre> Of(RoyaltySchedule schedule) => schedule.Genres.OrderBy(g => g.Position)
        .Select(g => new ScheduleGenre(g.Code, g.Name, g.MinCoefficient, g.MaxCoefficient, g.CapCode)).ToList();
}

/// <summary>
/// Enters a royalty schedule. The one in force before ends the day before the new one begins; what was assessed keeps its
/// figures. A schedule is never changed once entered: a correction is a new one with a date of its own.
/// </summary>
public sealed class SaveRoyaltySchedule(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(ScheduleForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        var caps = await operation.Db.RoyaltyCaps.AsNoTracking().ToListAsync();
        var reasons = Reasons(form, caps).ToList();
        // A day before all others would have no day before it for the schedule that ends
        if (PlausibleYears.Refuse("ngày có hiệu lực của biểu", form.EffectiveFrom, "effectiveFrom") is { } year) return reasons.Append(year).ToList();
        var later = await operation.Db.RoyaltySchedules.Where(s => s.EffectiveFrom >= form.EffectiveFrom).Select(s => (DateOnly?)s.EffectiveFrom).MaxAsync();
        if (later is { } day) reasons.Add(ScheduleRefusals.NotTheLatest(day));
        if (reasons.Count > 0) return reasons;

        foreach (var earlier in await operation.Db.RoyaltySchedules.Where(s => s.EffectiveTo == null).ToListAsync())
            earlier.EffectiveTo = form.EffectiveFrom.AddDays(-1);
        var schedule = new RoyaltySchedule
        {
            PortalId = operation.PortalId, Name = VietnameseText.Tidy(form.Name), LegalBasis = VietnameseText.Tidy(form.LegalBasis),
            EffectiveFrom = form.EffectiveFrom, UnitShare = form.UnitShare, SiteShare = form.SiteShare ?? 1,
            Genres = form.Genres.Select((g, i) => new RoyaltyGenre
            {
                PortalId = operation.PortalId, Code = g.Code, Name = VietnameseText.Tidy(g.Name), MinCoefficient = g.Min, MaxCoefficient = g.Max,
                    CapCode = g.Cap, Position = i,
            }).ToList(),
        };
        operation.Db.RoyaltySchedules.Add(schedule);
        await operation.Db.SaveChangesAsync();
        operation.Record("royalties.schedule.entered", Subject.Schedule(schedule.Id),
            $"Nhập biểu nhuận bút “{schedule.Name}” có hiệu lực từ {Vietnamese.Date(schedule.EffectiveFrom)} ({schedule.LegalBasis}).");
        return schedule.Id;
    });

    private static IEnumerable<Refusal> Reasons(ScheduleForm form, IReadOnlyList<RoyaltyCap> caps)
    {
        if (VietnameseText.Tidy(form.Name).Length is 0 or > 400) yield return ScheduleRefusals.Name;
        if (VietnameseText.Tidy(form.LegalBasis).Length is 0 or > 1000) yield return ScheduleRefusals.LegalBasis;
        if (form.UnitShare is <= 0 or > 1) yield return ScheduleRefusals.UnitShare;
        if (form.SiteShare is <= 0 or > 1) yield return ScheduleRefusals.SiteShare;
        if (form.Genres is not { Count: > 0 }) yield return ScheduleRefusals.NoGenres;
        else if (form.UnitShare is > 0 and <= 1 && form.Genres.Select(CapOf).OfType<RoyaltyCap>().MinBy(c => c.UnitShare) is { } least
            && form.UnitShare > least.UnitShare)
            yield return ScheduleRefusals.UnitAboveLaw(form.UnitShare, least);
        foreach (var code in (form.Genres ?? []).GroupBy(g => g.Code).Where(g => g.Count() > 1).Select(g => g.Key))
            yield return ScheduleRefusals.DoubleGenre(code);
        foreach (var genre in form.Genres ?? [])
        {
            if (CapOf(genre) is not { } cap) yield return ScheduleRefusals.CapUnknown(genre);
            else if (genre.Max > cap.MaxCoefficient) yield return ScheduleRefusals.AboveLaw(genre, cap);
            if (genre.Min < 0 || genre.Min > genre.Max) yield return ScheduleRefusals.Frame(genre);
        }

        RoyaltyCap? CapOf(ScheduleGenre genre) => caps.Where(c => c.Code == genre.Cap && c.EffectiveFrom <= form.EffectiveFrom).MaxBy(c => c.EffectiveFrom);
    }
}
