using Portal.Core.Papers;

namespace Portal.Core.Royalties.Evidence;

/// <summary>
/// The papers issued about a period and about every disbursement that paid it, with what was signed of each; nothing for whoever may not see
/// royalties, or where no such period is.
/// </summary>
public sealed class FindPeriodPapers(PortalStore store)
{
    /// <param name="period">As the period's own address names it: <c>2026-11</c>, <c>2026-q4</c>.</param>
    public Task<IReadOnlyList<PaperWithCopies>> ExecuteAsync(string period) => store.ReadAsync<IReadOnlyList<PaperWithCopies>>(async operation =>
    {
        if (await EvidenceContent.PeriodAsync(operation, period) is not { } found) return [];
        var papers = new List<PaperWithCopies>();
        foreach (var about in await EvidenceContent.AboutsAsync(operation, found)) papers.AddRange(await SignedCopies.OfAsync(operation, about));
        return OfRoyalties(papers);
    });

    /// <summary>The activity report of a month is about the same month.</summary>
    private static List<PaperWithCopies> OfRoyalties(List<PaperWithCopies> papers) => papers.FindAll(p => p.Paper.Kind != PaperKind.ActivityReport);
}
