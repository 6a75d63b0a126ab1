using Portal.Core.History;
using Portal.Core.Papers;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Evidence;

/// <summary>
/// Every adjustment corrects a line and a work of a fixed period, of the person whose line it is; the history tells of each that counts; of an approved
/// period they stand on its assessment sheet with their amounts, and no others; and nobody has had more taken back than a line ever came to.
/// </summary>
internal sealed class AdjustmentsOnPaper : IMoneyCheck
{
    public string About => "adjustments, the lines they correct and assessment sheets";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var all = await db.RoyaltyAdjustments.AsNoTracking().Include(a => a.Period).Include(a => a.OfLine).Include(a => a.OfWork).ThenInclude(w => w!.Period)
            .AsSplitQuery().OrderBy(a => a.Id).ToListAsync(cancel);
        var told = await db.History.AsNoTracking().Where(h => h.Action == RoyaltyAdjustment.Action || h.Action == DecideAdjustment.Action
            || h.Action == DecideWithdrawnWork.Action).OrderBy(h => h.Sequence).Select(h => new ToldDeed(h.Action, h.Subject, h.Sentence)).ToListAsync(cancel);
        var wrong = Wrong(all, told);
        var approved = PeriodLife.StatesThat(s => s.IsFixed);
        foreach (var period in await db.RoyaltyPeriods.AsNoTracking().Where(p => approved.Contains(p.Status)).OrderBy(p => p.Month).ToListAsync(cancel))
        {
            var about = period.Span.ToString();
            var paper = await db.IssuedPapers.AsNoTracking().Where(p => p.Kind == PaperKind.AssessmentSheet && p.About == about)
                .OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);
            // That there is none is said by whoever looks at the works
            if (paper is not null && WhyNotOnPaper(Counting(all, period.Id), paper) is { } why) wrong.Add($"period {about} {why}");
        }
        return new(all.Count, wrong);
    }

    private static List<string> Wrong(List<RoyaltyAdjustment> all, List<ToldDeed> told)
    {
        var bySubject = told.ToLookup(t => t.Subject, StringComparer.Ordinal);
        var wrong = all.Select(a => (WhyWrong(a) ?? WhyNotTold(a, all, bySubject)) is { } why ? $"adjustment {a.Id} {why}" : null).OfType<string>().ToList();
        wrong.AddRange(all.Where(a => a.Counts && a.OfLine is not null).GroupBy(a => a.OfLineId)
            .Select(g => (Line: g.First().OfLine!, Sum: g.Sum(a => a.Amount)))
            .Where(l => (l.Line.Amount ?? Money.Zero) + l.Sum < Money.Zero)
            .Select(l => $"line {l.Line.Id} of {(l.Line.Amount ?? Money.Zero).Dong} is adjusted by {l.Sum.Dong}, below nothing"));
        wrong.AddRange(all.Where(a => a.Counts && a.OfLineId is null).GroupBy(a => (a.OfWorkId, a.ContributorId, a.Role))
            .Where(g => g.Sum(a => a.Amount) < Money.Zero)
            .Select(g => $"work {g.Key.OfWorkId} takes {g.Sum(a => a.Amount).Dong} from contributor {g.Key.ContributorId}, who has no line in it"));
        return wrong;
    }

    private static string? WhyWrong(RoyaltyAdjustment one)
    {
        if (one.Amount == Money.Zero) return "is of nothing";
        if (one.OfWork is not { } work) return "corrects no work of this portal";
        if (!work.Period!.State.IsFixed) return $"corrects work {work.Id} of period {work.Period.Span}, which is not approved";
        if (one.OfLineId is null) return null;
        if (one.OfLine is not { } line || line.WorkId != work.Id) return $"corrects line {one.OfLineId}, which is not of work {work.Id}";
        return line.ContributorId == one.ContributorId ? null
            : $"is of contributor {one.ContributorId}, and line {line.Id} of contributor {line.ContributorId}";
    }

    /// <summary>
    /// What was made by hand is told with its amount, what was proposed when it was decided, what was taken back with the decision on its work.
    /// </summary>
    private static string? WhyNotTold(RoyaltyAdjustment one, List<RoyaltyAdjustment> all, ILookup<string, ToldDeed> told)
    {
        var deeds = told[Subject.Work(one.OfWorkId!.Value)].ToList();
        if (one.DecidedAt is not null)
            return deeds.Exists(d => d.Action == DecideAdjustment.Action && d.Sentence.StartsWith(DecideAdjustment.Told(one), StringComparison.Ordinal)) ? null
                : $"of {one.Amount.Dong} is {one.State}, which the history does not tell";
        if (!one.Counts) return null;
        // A blank before it, since 253.000 ends another figure too
        if (deeds.Exists(d => d.Action == RoyaltyAdjustment.Action && d.Sentence.Contains($" {one.Amount} của ", StringComparison.Ordinal))) return null;
        var together = -all.Where(a => a.OfWorkId == one.OfWorkId && a.MadeAt == one.MadeAt && a.Ground == AdjustmentGround.Withdrawn).Sum(a => a.Amount);
        return one.Ground == AdjustmentGround.Withdrawn
            && deeds.Exists(d => d.Action == DecideWithdrawnWork.Action && d.Sentence.Contains($" {together}.", StringComparison.Ordinal)) ? null
            : $"of {one.Amount.Dong} counts, which the history does not tell";
    }

    private static List<RoyaltyAdjustment> Counting(List<RoyaltyAdjustment> all, int periodId) => all.FindAll(a => a.PeriodId == periodId && a.Counts);

    private static string? WhyNotOnPaper(List<RoyaltyAdjustment> taken, IssuedPaper paper)
    {
        var rows = PaperTable.Of(paper.Open(), "title", "kind", "amount")?.Rows ?? [];
        var printed = rows.GroupBy(r => (Title: r[0] as string ?? "", Amount: r[2] as Money? ?? Money.Zero)).ToDictionary(g => g.Key, g => g.Count());
        foreach (var one in taken)
        {
            var row = (Title: one.OfWork?.Title ?? "", one.Amount);
            if (printed.GetValueOrDefault(row) == 0) return $"has adjustment {one.Id} of {one.Amount.Dong} (“{row.Title}”), which is not on {paper.Subject}";
            printed[row]--;
        }
        return printed.FirstOrDefault(p => p.Value > 0) is { Value: > 0 } gone
            ? $"lacks an adjustment of {gone.Key.Amount.Dong} (“{gone.Key.Title}”), which is on {paper.Subject}" : null;
    }

    private sealed record ToldDeed(string Action, string Subject, string Sentence);
}
