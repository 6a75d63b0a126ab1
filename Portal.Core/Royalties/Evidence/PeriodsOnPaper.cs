using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Evidence;

/// <summary>Every period that is approved holds the works its assessment sheet names, with their amounts, and nobody but those who were approved with
/// it.</summary>
internal sealed class PeriodsOnPaper : IMoneyCheck
{
    public string About => "approved periods on their assessment sheets";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var approved = PeriodLife.StatesThat(s => s.IsFixed);
        var periods = await db.RoyaltyPeriods.AsNoTracking().Where(p => approved.Contains(p.Status)).OrderBy(p => p.Month).ToListAsync(cancel);
        var wrong = new List<string>();
        foreach (var period in periods)
        {
            var (id, about) = (period.Id, period.Span.ToString());
            var works = await db.RoyaltyWorks.AsNoTracking().Where(w => w.PeriodId == id && w.Status != RoyaltyWorkStatus.Excluded)
                .Include(w => w.Lines).OrderBy(w => w.Id).ToListAsync(cancel);
            var payees = (await db.RoyaltyPayees.Where(p => p.PeriodId == id && p.Approval == period.Approvals)
                .Select(p => p.ContributorId).ToListAsync(cancel)).ToHashSet();
            var paper = await db.IssuedPapers.AsNoTracking().Where(p => p.Kind == PaperKind.AssessmentSheet && p.About == about)
                .OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);
            if (WhyWrong(period, works, payees, paper) is { } why) wrong.Add($"period {about} {why}");
        }
        return new(periods.Count, wrong);
    }

    private static string? WhyWrong(RoyaltyPeriod period, List<RoyaltyWork> works, HashSet<int> payees, IssuedPaper? paper)
    {
        if (works.Find(w => w.CreatedAt > period.ApprovedAt) is { } late) return $"has work {late.Id} “{late.Title}”, which came after its approval";
        if (works.SelectMany(w => w.Lines).FirstOrDefault(l => !payees.Contains(l.ContributorId)) is { } line)
            return $"has line {line.Id} of contributor {line.ContributorId}, who was not approved with it";
        if (paper is null) return "has no assessment sheet";
        var rows = PaperTable.Of(paper.Open(), "title", "amount");
        if (rows is null) return $"has an assessment sheet ({paper.Subject}) without titles and amounts";
        var printed = rows.Rows.GroupBy(r => (r[0] as string ?? "", r[1] as Money? ?? Money.Zero)).ToDictionary(g => g.Key, g => g.Count());
        foreach (var work in works)
        {
            var row = (work.Title, work.Amount ?? Money.Zero);
            if (printed.GetValueOrDefault(row) == 0) return $"has work {work.Id} “{work.Title}” of {row.Item2.Dong}, which is not on {paper.Subject}";
            printed[row]--;
        }
        return printed.FirstOrDefault(p => p.Value > 0) is { Value: > 0 } gone
            ? $"lacks “{gone.Key.Item1}” of {gone.Key.Item2.Dong}, which is on {paper.Subject}" : null;
    }
}

/// <summary>Some columns of the first table of a paper that has them, by key.</summary>
internal sealed record PaperTable(IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>Null where no table has all of them.</summary>
    public static PaperTable? Of(Sheet sheet, params IReadOnlyList<string> keys)
    {
        foreach (var table in sheet.Tables)
        {
            var at = keys.Select(k => IndexOf(table, k)).ToList();
            if (at.TrueForAll(i => i >= 0)) return new(table.Rows.Select(r => (IReadOnlyList<object?>)at.ConvertAll(i => r.Cells[i])).ToList());
        }
        return null;
    }

    /// <summary>The sum of a column over all tables that have it.</summary>
    public static Money SumOf(Sheet sheet, string key) => sheet.Tables.Select(t => (Table: t, At: IndexOf(t, key))).Where(t => t.At >= 0)
        .Sum(t => t.Table.Rows.Sum(r => r.Cells[t.At] as Money? ?? Money.Zero));

    private static int IndexOf(SheetTable table, string key)
    {
        for (var i = 0; i < table.Columns.Count; i++)
            if (table.Columns[i].Key == key) return i;
        return -1;
    }
}
