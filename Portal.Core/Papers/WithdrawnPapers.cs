using Portal.Core.History;

namespace Portal.Core.Papers;

/// <summary>
/// Papers that are no longer in force although no other took their place: what they were drawn up for was dropped, or sent back. They stay as they were
/// issued; the history and the public site say so, and each is held against the other.
/// </summary>
internal static class WithdrawnPapers
{
    /// <summary>The history's name for it.</summary>
    public const string Action = "papers.withdrawn";

    /// <summary>All papers about that which are still in force, or those of some kinds; <paramref name="why"/> in a few words.</summary>
    public static async Task TakeAsync(Operation operation, string about, string why, IReadOnlyList<PaperKind>? kinds = null)
    {
        var papers = (await operation.Db.IssuedPapers.AsNoTracking().Where(p => p.About == about).OrderBy(p => p.Id).ToListAsync())
            .FindAll(p => kinds is null || kinds.Contains(p.Kind));
        var codes = CodesOf(papers);
        var checks = await operation.Db.PaperChecks.AsTracking().Where(c => codes.Contains(c.Code) && c.ReplacedAt == null && c.WithdrawnAt == null)
            .ToDictionaryAsync(c => c.Code);
        foreach (var paper in papers)
        {
            if (!checks.TryGetValue(paper.CheckCode, out var check)) continue;
            check.WithdrawnAt = operation.Now;
            operation.Record(Action, paper.Subject, $"{Vietnamese.Capital(PaperWords.Of(paper.Kind))} {about}, bản {paper.Number}"
                + $"{(paper.InRegister is { } number ? $", số {number}" : "")} không còn hiệu lực: {why}.");
        }
    }

    private static List<string> CodesOf(List<IssuedPaper> papers) => papers.ConvertAll(p => p.CheckCode);
}
