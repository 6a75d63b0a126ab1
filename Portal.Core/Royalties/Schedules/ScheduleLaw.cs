using Portal.Core.Law;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Schedules;

/// <summary>The law's bounds of a schedule on the day it begins.</summary>
public sealed record ScheduleLaw(
    IReadOnlyList<RoyaltyCap> Caps, IReadOnlyList<RoyaltyAddition> Additions, IReadOnlyList<RoyaltyShareRule> Shares, BaseSalary? Salary,
    RoyaltyFundRule? Fund)
{
    internal static async Task<ScheduleLaw> OnAsync(Operation operation, DateOnly day, LawTables laws)
    {
        var caps = await operation.Db.RoyaltyCaps.AsNoTracking().Where(c => c.EffectiveFrom <= day).ToListAsync();
        var salaries = await operation.Db.BaseSalaries.AsNoTracking().ToListAsync();
        return new(Latest(caps), RoyaltyAddition.InForce(laws.RoyaltyAdditions, day), RoyaltyShareRule.InForce(laws.RoyaltyShares, day),
            BaseSalary.InForce(salaries, day), laws.RoyaltyFundRules.Where(r => r.EffectiveFrom <= day).MaxBy(r => r.EffectiveFrom));
    }

    private static List<RoyaltyCap> Latest(IEnumerable<RoyaltyCap> caps) =>
        caps.GroupBy(c => c.Code).Select(g => g.MaxBy(c => c.EffectiveFrom)!).OrderBy(c => c.Id).ToList();

    /// <summary>
    /// What a schedule begins with. Where the law gives a ceiling only, how much a work gets is somebody's judgement, and they write why.
    /// </summary>
    public IReadOnlyList<ScheduleAdditionForm> Beginning => Additions.Select(a => new ScheduleAdditionForm(
        a.Code, a.Name, AdditionKind.Addition, a.MinPercent, a.MaxPercent, a.MinPercent == 0, a.Note is { } point ? $"{point} {a.Source}" : a.Source)).ToList();

    internal RoyaltyCap? CapOf(ScheduleGenre genre) => Caps.FirstOrDefault(c => c.Code == genre.Cap);

    /// <summary>The most that cap would let a work earn on the first day, in đồng; null without a base salary.</summary>
    internal Money? MostOf(RoyaltyCap? cap) => cap is null ? null : Salary?.Amount.Times(cap.UnitShare * cap.MaxCoefficient);
}
