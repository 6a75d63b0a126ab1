using Portal.Core.Law;
using Portal.Core.Royalties.Rates;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Works;

/// <summary>What a work is assessed by: the schedule of its day of publication, the chosen genre, and the law's bounds of that day.</summary>
internal sealed record AssessmentGround(
    RoyaltySchedule Schedule, RoyaltyGenre? Genre, RoyaltyCap? Cap, RoyaltyShareRule? Share, IReadOnlyList<BaseSalary> Salaries, DateOnly Day)
{
    public static async Task<AssessmentGround> OfAsync(Operation operation, RoyaltySchedule schedule, string? genreCode, DateOnly day, LawTables laws)
    {
        var genre = schedule.Genres.FirstOrDefault(g => g.Code == genreCode);
        var capCode = genre?.CapCode;
        var cap = await operation.Db.RoyaltyCaps.AsNoTracking().Where(c => c.Code == capCode && c.EffectiveFrom <= day)
            .OrderByDescending(c => c.EffectiveFrom).FirstOrDefaultAsync();
        var share = RoyaltyShareRule.InForce(laws.RoyaltyShares, day).FirstOrDefault(s => s.Code == genre?.ShareCode);
        return new(schedule, genre, cap, share, await operation.Db.BaseSalaries.AsNoTracking().ToListAsync(), day);
    }

    /// <summary>The most the law lets a work of the genre earn before additions, in đồng; null where it names nothing.</summary>
    public Money? MostAmount => Cap is { } cap && BaseSalary.InForce(Salaries, Day) is { } salary
        ? salary.Amount.Times(cap.UnitShare * cap.MaxCoefficient) : null;
}
