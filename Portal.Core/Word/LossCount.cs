using Portal.Core.Html;

namespace Portal.Core.Word;

/// <summary>Counts what is left out while a file is read.</summary>
internal sealed class LossCount
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private int comments, hidden, deletions;

    public void NotTaken(string words, int times = 1) => counts[words] = counts.GetValueOrDefault(words) + times;

    public void Comment() => comments++;

    public void Hidden() => hidden++;

    public void Deletion() => deletions++;

    public WordLosses Whole => new() { LeftOut = new(comments, hidden, deletions), NotTaken = counts.Select(c => (c.Key, c.Value)).ToList() };
}
