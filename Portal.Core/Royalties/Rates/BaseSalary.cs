using System.Text.Json.Serialization;

namespace Portal.Core.Royalties.Rates;

/// <summary>
/// The statutory base salary (mức lương cơ sở) a month from one day on; it holds until the next row begins. Unverified rows
/// were not read in the decree itself (domain rule: royalties take the row of the publication date).
/// </summary>
public sealed class BaseSalary
{
    [JsonIgnore] public int Id { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
    public required Money Amount { get; init; }
    public required string Source { get; init; }
    public required bool Verified { get; init; }
    public string? Note { get; init; }

    /// <summary>The row in force on a day, or null before the first one.</summary>
    public static BaseSalary? InForce(IEnumerable<BaseSalary> salaries, DateOnly day) =>
        salaries.Where(row => row.EffectiveFrom <= day).MaxBy(row => row.EffectiveFrom);
}
