namespace Portal.Core.Royalties.Schedules;

/// <summary>A genre that may be chosen, with its coefficient range.</summary>
public sealed record GenreChoice(string Code, string Name, decimal Min, decimal Max);

/// <summary>The genres of the schedule in force on a day, in the schedule's order; none when no schedule is in force.</summary>
internal static class GenreChoices
{
    public static IReadOnlyList<GenreChoice> On(IEnumerable<RoyaltySchedule> schedules, DateOnly day) =>
        schedules.Where(s => s.InForceOn(day)).MaxBy(s => s.EffectiveFrom)?.Genres
            .OrderBy(g => g.Position).Select(g => new GenreChoice(g.Code, g.Name, g.MinCoefficient, g.MaxCoefficient)).ToList() ?? [];
}
