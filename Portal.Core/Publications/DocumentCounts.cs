namespace Portal.Core.Publications;

/// <summary>So many documents of a type, issued in a year; null where a document does not say.</summary>
public sealed record DocumentCount(string? Type, int? Year, int Count);

/// <summary>What a section of documents holds, by type and year of issue: what its filter can be set to, and how long the lists are.</summary>
public sealed class DocumentCounts(IReadOnlyList<DocumentCount> counts)
{
    public IReadOnlyList<string> Types { get; } = counts.Select(c => c.Type).OfType<string>().Where(t => t.Length > 0).Distinct()
        .Order(Kernel.VietnameseText.Order).ToList();

    public IReadOnlyList<int> Years { get; } = counts.Select(c => c.Year).OfType<int>().Distinct().OrderDescending().ToList();

    /// <summary>
    /// How many documents fit a filter; null where the database must be asked: about words, and about a type that stands here in no such
    /// spelling, since whether capitals part two spellings is the engine's choice.
    /// </summary>
    public int? Of(DocumentFilter filter) =>
        SearchWords.Parse(filter.Text) is not null || (filter.Type is { } type && !Types.Contains(type)) ? null
            : counts.Where(c => (filter.Type is null || c.Type == filter.Type) && (filter.Year is null || c.Year == filter.Year)).Sum(c => c.Count);
}
