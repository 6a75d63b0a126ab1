namespace Portal.Core.Royalties.Schedules;

/// <summary>A genre that may be chosen, with its coefficient range; that of the corresponding work where <see cref="Basis"/> is a part of it.</summary>
public sealed record GenreChoice(string Code, string Name, decimal Min, decimal Max)
{
    public GenreBasis Basis { get; init; }

    /// <summary>The sum of the genre; null where there is none, or the grade gives it.</summary>
    public Money? FixedAmount { get; init; }
    public decimal? MinPercent { get; init; }
    public decimal? MaxPercent { get; init; }
    public IReadOnlyList<GradeChoice> Grades { get; init; } = [];

    /// <summary>The one coefficient there is to choose, filled in by a screen when the genre is chosen; else null.</summary>
    public decimal? OnlyCoefficient => Basis != GenreBasis.FixedAmount && Min == Max ? Min : null;

    /// <summary>The one part of the corresponding work's royalty there is to choose.</summary>
    public decimal? OnlyPercent => MinPercent == MaxPercent ? MinPercent : null;

    internal static GenreChoice Of(RoyaltyGenre genre) => new(genre.Code, genre.Name, genre.MinCoefficient, genre.MaxCoefficient)
    {
        Basis = genre.Basis, FixedAmount = genre.FixedAmount, MinPercent = genre.MinPercent, MaxPercent = genre.MaxPercent,
        Grades = genre.Grades.OrderBy(g => g.Position).Select(g => new GradeChoice(g.Name, g.Coefficient, g.Amount)).ToList(),
    };
}

/// <summary>A grade that may be chosen, with the coefficient or the sum it gives.</summary>
public sealed record GradeChoice(string Name, decimal? Coefficient = null, Money? Amount = null);

/// <summary>An addition or a reduction that may be given, with its range in per cent.</summary>
public sealed record AdditionChoice(string Code, string Name, AdditionKind Kind, decimal Min, decimal Max, bool NeedsReason, string? Ground);

/// <summary>
/// What the schedule in force on a day lets choose, in the schedule's order; nothing when none is in force. All works of one schedule hold the same lists.
/// </summary>
internal sealed class GenreChoices(IReadOnlyList<RoyaltySchedule> schedules)
{
    private readonly Dictionary<RoyaltySchedule, Choices> known = [];

    public IReadOnlyList<GenreChoice> On(DateOnly day) => Of(day)?.Genres ?? [];

    public IReadOnlyList<AdditionChoice> AdditionsOn(DateOnly day) => Of(day)?.Additions ?? [];

    private Choices? Of(DateOnly day) => schedules.Where(s => s.InForceOn(day)).MaxBy(s => s.EffectiveFrom) is not { } schedule ? null
        : known.TryGetValue(schedule, out var choices) ? choices : known[schedule] = Read(schedule);

    private static Choices Read(RoyaltySchedule schedule) => new(
        schedule.Genres.OrderBy(g => g.Position).Select(GenreChoice.Of).ToList(),
        schedule.Additions.OrderBy(a => a.Position)
            .Select(a => new AdditionChoice(a.Code, a.Name, a.Kind, a.MinPercent, a.MaxPercent, a.NeedsReason, a.Ground)).ToList());

    private sealed record Choices(IReadOnlyList<GenreChoice> Genres, IReadOnlyList<AdditionChoice> Additions);
}
