using Portal.Core.Editions;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;

namespace Portal.Core.Royalties.Adjustments;

/// <summary>
/// What one person is due for one part of a work by the rates and shares known today, and what their lines came to; the line is null where they had none.
/// </summary>
internal sealed record DueShare(int ContributorId, ContributionRole Role, Money Amount, Money Was, RoyaltyLine? Line);

/// <summary>What a fixed work would come to today, and what of it is another than when it was assessed.</summary>
internal sealed record DueWork(IReadOnlyList<DueShare> Shares, bool RateChanged, bool ShareChanged);

/// <summary>
/// Computes fixed works anew as an assessment would: by the schedule and base salary in force on the day of publication as they are stored today, and by
/// the shares of the edition that is live today. What the assessor chose stays (genre, grade, typed coefficient, part of the other work, per cents of
/// additions and reductions). Where neither rates nor shares have changed nothing is computed, so that a figure once approved is never second-guessed.
/// People are those they count as today: <paramref name="merged"/> leads from a record to the one it was merged into.
/// </summary>
internal sealed class DueShares(
    IReadOnlyList<RoyaltySchedule> schedules, IReadOnlyList<BaseSalary> salaries, IReadOnlyDictionary<int, int> merged)
{
    /// <summary>
    /// Null where nothing has changed, unless a change was <paramref name="settled"/> before that may have been undone since; and where today's rates
    /// do not know the genre or its grade, or give no amount: then a person decides.
    /// </summary>
    public DueWork? Of(RoyaltyWork work, IReadOnlyList<EditionContributor> live, bool settled)
    {
        var schedule = schedules.Where(s => s.InForceOn(work.PublishedOn)).MaxBy(s => s.EffectiveFrom);
        if (schedule is null || work.Genre is null) return null;
        var lines = work.Lines.OrderBy(l => l.Position).ToList();
        var then = lines.Select(l => new Part(PayeeOf(l.ContributorId), l.Role, l.SharePercent)).ToList();
        var now = live.Count == 0 ? then : live.Select(c => new Part(PayeeOf(c.ContributorId), c.Role, c.SharePercent)).ToList();
        var shareChanged = !InOrder(now).SequenceEqual(InOrder(then));
        var sameRates = schedule.Id == work.Genre.ScheduleId && IsSalaryOf(work);
        if (sameRates && !shareChanged && !settled) return null;
        if (RoyaltyOf(work, work.Genre, schedule) is not { } royalty) return null;
        var rateChanged = !sameRates && !Split(royalty, schedule, then).SequenceEqual(lines.Select(l => l.Amount ?? Money.Zero));
        if (!rateChanged && !shareChanged && !settled) return null;
        return new(SharesOf(lines, shareChanged ? now : then, royalty, schedule), rateChanged, shareChanged);
    }

    /// <summary>Identifies a record of a person by the one it was merged into.</summary>
    public int PayeeOf(int contributorId) => MergedPayees.Last(merged, contributorId);

    private List<DueShare> SharesOf(List<RoyaltyLine> lines, List<Part> parts, Money royalty, RoyaltySchedule schedule)
    {
        var due = parts.Zip(Split(royalty, schedule, parts)).ToLookup(p => (p.First.ContributorId, p.First.Role), p => p.Second);
        var had = lines.ToLookup(l => (PayeeOf(l.ContributorId), l.Role));
        return due.Select(g => g.Key).Union(had.Select(g => g.Key))
            .Select(k => new DueShare(k.Item1, k.Item2, due[k].Sum(), had[k].Sum(l => l.Amount ?? Money.Zero), had[k].FirstOrDefault())).ToList();
    }

    private static IEnumerable<(int, ContributionRole, decimal)> InOrder(List<Part> parts) => parts.Select(p => (p.ContributorId, p.Role, p.Share)).Order();

    private static IReadOnlyList<Money> Split(Money royalty, RoyaltySchedule schedule, List<Part> parts) =>
        RoyaltySplit.Of(royalty, schedule, parts.Select(p => (p.Role, p.Share)).ToList()).Parts;

    /// <summary>A sum of the schedule rests on no salary.</summary>
    private bool IsSalaryOf(RoyaltyWork work) => work.BaseSalaryId is not { } id || BaseSalary.InForce(salaries, work.PublishedOn)?.Id == id;

    private Money? RoyaltyOf(RoyaltyWork work, RoyaltyGenre then, RoyaltySchedule schedule)
    {
        if (schedule.Genres.Find(g => g.Code == then.Code) is not { } genre) return null;
        var reasons = new List<Refusal>();
        var choice = AssessmentChoice.Of(FormOf(work, genre), genre, reasons);
        if (reasons.Count > 0 || (choice.Coefficient is null && choice.FixedSum is null)) return null;
        var computed = choice.Compute(schedule, work.AdditionPercent, work.PublishedOn, salaries);
        return computed.Done ? computed.Value.Amount : null;
    }

    /// <summary>What was chosen, where today's genre has a place for it: a grade gives today's coefficient, and a sum needs none.</summary>
    private static AssessmentForm FormOf(RoyaltyWork work, RoyaltyGenre genre)
    {
        var graded = genre.Grades.Any(g => g.Coefficient is not null && VietnameseText.Order.Equals(g.Name, work.GradeName));
        return new(work.Id, work.Version, genre.Code, genre.Basis == GenreBasis.FixedAmount || graded ? null : work.Coefficient, [], null)
        {
            Grade = work.GradeName, BasePercent = work.BasePercent,
        };
    }

    private sealed record Part(int ContributorId, ContributionRole Role, decimal Share);
}
