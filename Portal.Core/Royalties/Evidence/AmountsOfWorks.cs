using Portal.Core.History;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Evidence;

/// <summary>The amount of every assessed work is the one the history tells of its last assessment, and the sum of its lines.</summary>
internal sealed class AmountsOfWorks : IMoneyCheck
{
    public string About => "amounts of works, lines and assessments";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var works = await db.RoyaltyWorks.AsNoTracking().Include(w => w.Lines).OrderBy(w => w.Id).ToListAsync(cancel);
        var portal = db.CurrentPortalId;
        var strays = await db.RoyaltyLines.IgnoreQueryFilters() // lines of another portal on works of this one are what is looked for
            .Where(l => db.RoyaltyWorks.Any(w => w.Id == l.WorkId && w.PortalId == portal && l.PortalId != portal))
            .OrderBy(l => l.Id).Select(l => l.Id).ToListAsync(cancel);
        var told = await db.History.Where(h => h.Action == RoyaltyWork.AssessedAction).OrderBy(h => h.Sequence).Select(h => new { h.Subject, h.Sentence })
            .ToListAsync(cancel);
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in told) last[line.Subject] = line.Sentence;
        return new(works.Count, [.. Wrong(works, last), .. strays.Select(id => $"line {id} belongs to another portal than its work")]);
    }

    private static List<string> Wrong(List<RoyaltyWork> works, Dictionary<string, string> last) =>
        works.Select(w => WhyWrong(w, last.GetValueOrDefault(Subject.Work(w.Id))) is { } why ? $"work {w.Id} “{w.Title}” {why}" : null).OfType<string>()
            .ToList();

    private static string? WhyWrong(RoyaltyWork work, string? told)
    {
        if (work.Lines.Count == 0) return "has no lines";
        if (work.Status == RoyaltyWorkStatus.Awaiting) return work.Amount is null && work.Lines.TrueForAll(l => l.Amount is null) ? null
            : "awaits assessment and has an amount";
        if (work.Amount is not { } amount) return work.Status == RoyaltyWorkStatus.Assessed ? "is assessed and has no amount" : null;
        var lines = work.Lines.Sum(l => l.Amount ?? Money.Zero);
        if (lines != amount) return $"is of {amount.Dong} and its lines of {lines.Dong}";
        if (told is null) return $"is of {amount.Dong}, and the history tells of no assessment";
        // A blank before it, since 1.265.000 ends another figure too
        return told.Contains(" " + amount, StringComparison.Ordinal) ? null : $"is of {amount.Dong}, which the history does not tell";
    }
}
