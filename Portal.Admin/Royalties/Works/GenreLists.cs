using Portal.Core.Kernel;
using Portal.Core.Royalties.Schedules;

namespace Portal.Admin.Royalties.Works;

/// <summary>Works of one schedule have the same genres: they are compared by what they hold, and drawn once for all of them.</summary>
internal static class GenreLists
{
    public static readonly IEqualityComparer<IReadOnlyList<GenreChoice>> Same = EqualityComparer<IReadOnlyList<GenreChoice>>.Create(
        (one, other) => ReferenceEquals(one, other)
            || (one is not null && other is not null && one.Count == other.Count && one.Zip(other).All(p => Alike(p.First, p.Second))),
        list => list.Count);

    /// <summary>What the genre leaves to choose: its frame, its sum, or its part of another work's royalty.</summary>
    public static string Range(GenreChoice genre) => genre.Basis switch
    {
        GenreBasis.FixedAmount => genre.FixedAmount is { } sum ? sum.ToString() : "theo bậc",
        GenreBasis.PercentOfBase => $"{Between(genre.MinPercent ?? 0, genre.MaxPercent ?? 0)}%",
        _ => Between(genre.Min, genre.Max),
    };

    public static string Between(decimal least, decimal most) =>
        least == most ? Vietnamese.Number(least) : $"{Vietnamese.Number(least)}–{Vietnamese.Number(most)}";

    private static bool Alike(GenreChoice one, GenreChoice other) =>
        one with { Grades = other.Grades } == other && one.Grades.SequenceEqual(other.Grades);
}
