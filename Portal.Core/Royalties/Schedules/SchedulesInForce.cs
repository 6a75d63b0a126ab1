namespace Portal.Core.Royalties.Schedules;

/// <summary>Which schedule holds on a day.</summary>
internal static class SchedulesInForce
{
    public static async Task<RoyaltySchedule?> OnAsync(PortalDbContext db, DateOnly day) =>
        await db.RoyaltySchedules.Include(s => s.Genres)
            .Where(s => s.EffectiveFrom <= day && (s.EffectiveTo == null || s.EffectiveTo >= day))
            .OrderByDescending(s => s.EffectiveFrom).FirstOrDefaultAsync();
}
