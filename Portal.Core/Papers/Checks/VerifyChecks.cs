using Portal.Core.Papers.Rows;

namespace Portal.Core.Papers.Checks;

/// <summary>
/// Holds what is kept beside the papers of one portal against them: rows that were altered, taken away or put to a paper later, and a public face that says
/// something else than the paper (another number, date or hash; in force although it was replaced or withdrawn).
/// </summary>
internal sealed class VerifyChecks
{
    private readonly PortalDbContext db;
    private readonly Dictionary<string, PaperCheck> checks;
    private readonly Dictionary<int, IssuedPaper> replacedBy;
    private readonly HashSet<int> withRows;
    private readonly HashSet<string> withdrawn;

    private VerifyChecks(PortalDbContext db, List<PaperCheck> checks, List<IssuedPaper> replacing, List<int> withRows, List<string> withdrawn)
    {
        (this.db, this.withRows, this.withdrawn) = (db, [.. withRows], withdrawn.ToHashSet(StringComparer.Ordinal));
        this.checks = checks.ToDictionary(c => c.Code, StringComparer.Ordinal);
        replacedBy = replacing.ToDictionary(p => p.ReplacesId!.Value);
    }

    public static async Task<VerifyChecks> LoadAsync(PortalDbContext db, CancellationToken cancel) => new(db,
        await db.PaperChecks.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancel),
        await db.IssuedPapers.AsNoTracking().Where(p => p.ReplacesId != null).ToListAsync(cancel),
        await db.KeptRows.Select(r => r.PaperId).Distinct().ToListAsync(cancel),
        await db.History.Where(h => h.Action == WithdrawnPapers.Action).Select(h => h.Subject).Distinct().ToListAsync(cancel));

    /// <summary>Null where nothing is wrong with the paper's rows and its public face.</summary>
    public async Task<string?> WhyBrokenAsync(IssuedPaper paper)
    {
        var rows = withRows.Contains(paper.Id) ? await db.KeptRows.AsNoTracking().Where(r => r.PaperId == paper.Id).ToListAsync() : [];
        if (HashOf(rows) != paper.RowsHash) return $"rows kept with {paper.Subject} were altered";
        if (!checks.Remove(paper.CheckCode, out var check)) return $"the public check of {paper.Subject} is missing";
        var expected = PaperCheck.Of(paper);
        if ((check.Kind, check.Number, check.PaperOn, check.HashPart) != (expected.Kind, expected.Number, expected.PaperOn, expected.HashPart))
            return $"the public check of {paper.Subject} says something else";
        var by = replacedBy.GetValueOrDefault(paper.Id);
        var said = by is null ? (null, null, null) : ((DateTime?)by.IssuedAt, by.InRegister, (DateOnly?)by.PaperOn);
        if ((check.ReplacedAt, check.ReplacedByNumber, check.ReplacedByOn) != said)
            return $"the public check of {paper.Subject} is wrong about its replacement";
        return check.WithdrawnAt is null != withdrawn.Contains(paper.Subject) ? null : $"the public check of {paper.Subject} is wrong about its withdrawal";
    }

    /// <summary>A public face without a paper would vouch for a forgery.</summary>
    public string? WhyLeft() => checks.Keys.FirstOrDefault() is { } code ? $"the public check {code} belongs to no paper" : null;

    /// <summary>Null also where packed rows cannot be unpacked: then it is no hash at all.</summary>
    private static string? HashOf(List<KeptRows> rows)
    {
        try
        {
            return RowsText.HashOf(rows.ConvertAll(r => new RowsText(r.Key, r.Open())));
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException or IOException)
        {
            return "unreadable";
        }
    }
}
