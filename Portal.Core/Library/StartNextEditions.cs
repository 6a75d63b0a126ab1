using Portal.Core.Editions;

namespace Portal.Core.Library;

/// <summary>A public item with a replaced picture or file, and the draft begun for it; or why none was.</summary>
public sealed record StartedNext(LibraryUse Live, int? EditionId, string? WhyNot);

/// <summary>
/// Begins the next edition of every public item that still shows what was replaced, each by the rules of <see cref="StartNextEdition"/>: what a person may not
/// begin, or what has a later edition already, is told and left.
/// </summary>
public sealed class StartNextEditions(GetLibraryItem getItem, StartNextEdition startNext)
{
    public async Task<Outcome<IReadOnlyList<StartedNext>>> ExecuteAsync(int id)
    {
        var found = await getItem.ExecuteAsync(id);
        if (!found.Done) return found.As<IReadOnlyList<StartedNext>>();
        if (found.Value.ReplacedBy is null) return LibraryRefusals.NotReplaced;
        var told = new List<StartedNext>();
        foreach (var live in found.Value.Uses.Where(u => u.Status == EditionStatus.Published).DistinctBy(u => u.EditionId))
        {
            var begun = await startNext.ExecuteAsync(live.EditionId);
            told.Add(new(live, begun.Done ? begun.Value : null, begun.Done ? null : begun.Refusals[0].Sentence));
        }
        return told;
    }
}
