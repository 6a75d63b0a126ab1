using Portal.Core.Royalties.Schedules;

namespace Portal.Admin.Royalties.Works;

/// <summary>Works of one schedule have the same genres: they are drawn once for all of them.</summary>
internal static class GenreLists
{
    public static readonly IEqualityComparer<IReadOnlyList<GenreChoice>> Same = EqualityComparer<IReadOnlyList<GenreChoice>>.Create(
        (one, other) => ReferenceEquals(one, other) || (one is not null && other is not null && one.SequenceEqual(other)), list => list.Count);
}
