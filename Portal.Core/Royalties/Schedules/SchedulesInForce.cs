namespace Portal.Core.Royalties.Schedules;

/// <summary>Which schedule holds on a day.</summary>
internal static class SchedulesInForce
{
    /// <summary>With its genres, their grades and its additions; null where none holds.</summary>
    public static async Task<RoyaltySchedule?> OnAsync(PortalDbContext db, DateOnly day) =>
        await db.RoyaltySchedules.Whole()
            .Where(s => s.WithdrawnAt == null && s.EffectiveFrom <= day && (s.EffectiveTo == null || s.EffectiveTo >= day))
            .OrderByDescending(s => s.EffectiveFrom).ThenBy(s => s.Id).FirstOrDefaultAsync();

    /// <summary>Schedules with everything they are made of.</summary>
    public static IQueryable<RoyaltySchedule> Whole(this IQueryable<RoyaltySchedule> schedules) =>
        schedules.Include(s => s.Genres).ThenInclude(g => g.Grades).Include(s => s.Additions).AsSplitQuery();
}
