using System.Text.Json;

namespace Portal.Core.Editions;

/// <summary>The results of an act on many rows as they are kept.</summary>
internal static class ManyLines
{
    private sealed record Line(int EditionId, string Title, IReadOnlyList<Refusal> Refusals);

    public static string Write(IEnumerable<ManyResult> results) =>
        JsonSerializer.Serialize(results.Select(r => new Line(r.Edition.EditionId, r.Edition.Title, r.Refusals)));

    /// <summary>The version seen is not kept: nothing more is done with these lines.</summary>
    public static List<ManyResult> Read(string kept) =>
        (JsonSerializer.Deserialize<List<Line>>(kept) ?? []).Select(l => new ManyResult(new(l.EditionId, 0, l.Title), l.Refusals)).ToList();
}
