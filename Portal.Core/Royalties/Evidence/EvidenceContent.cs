using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Papers;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Evidence;

/// <summary>What an inspection asks for: a period by its address, or one work of it.</summary>
/// <param name="Period">As the period's own address names it: <c>2026-11</c>.</param>
public sealed record EvidenceAsk(string Period, int? WorkId = null);

/// <summary>An edition in the list of an item.</summary>
internal sealed record EvidenceEdition(int Id, int ItemId, int Number, EditionStatus Status, DateTime? SubmittedAt, DateTime? PublishedAt, string Title);

/// <summary>The words of the edition a work was opened by.</summary>
internal sealed record EvidenceText(int Id, string Abstract, string BodyHtml, string? Source);

/// <summary>How the item stands on the site.</summary>
internal sealed record EvidencePublication(int ItemId, string Path, string Byline, DateTime FirstPublishedAt, bool Visible, DateTime? GoneAt,
    string? GoneReason);

/// <summary>A line of the history as it is handed out.</summary>
internal sealed record EvidenceLine(long Sequence, DateTime At, string ActorName, string Subject, string Sentence, string Hash);

/// <summary>Works that are read and written together, so that a quarter of ten thousand is never held whole.</summary>
internal sealed record EvidenceBatch(
    IReadOnlyList<RoyaltyWork> Works, ILookup<int, EvidenceEdition> Editions, IReadOnlyDictionary<int, EvidenceText> Texts,
    IReadOnlyDictionary<int, EvidencePublication> Publications, ILookup<string, EvidenceLine> History);

/// <summary>Reads what the pack is made of. Knows the one place where a period's address and its papers are looked up.</summary>
internal static class EvidenceContent
{
    public const int BatchSize = 50;

    /// <summary>The period of that address; null where there is none.</summary>
    public static async Task<RoyaltyPeriod?> PeriodAsync(Operation operation, string code) =>
        PeriodSpan.TryParse(code, out var span) ? await operation.Db.RoyaltyPeriods.OfSpanAsync(span) : null;

    /// <summary>The papers issued about a period and about the disbursements that paid it, in the order they were issued, with their signed copies.</summary>
    public static async Task<IReadOnlyList<(IssuedPaper Paper, IReadOnlyList<SignedCopy> Copies)>> PapersAsync(Operation operation, RoyaltyPeriod period)
    {
        var about = await AboutsAsync(operation, period);
        var papers = await operation.Db.IssuedPapers.Where(p => about.Contains(p.About) && p.Kind != PaperKind.ActivityReport).OrderBy(p => p.Id).ToListAsync();
        var copies = await operation.Db.SignedCopies.Where(c => about.Contains(c.Paper!.About) && c.Paper.Kind != PaperKind.ActivityReport)
            .OrderBy(c => c.Id).ToListAsync();
        return papers.ConvertAll(p => (p, (IReadOnlyList<SignedCopy>)copies.FindAll(c => c.PaperId == p.Id)));
    }

    /// <summary>Submissions and decisions of approvals that were taken back.</summary>
    public static Task<List<IssuedPaper>> WithdrawnAsync(Operation operation, RoyaltyPeriod period)
    {
        var about = period.Span.ToString();
        return operation.Db.IssuedPapers.AsNoTracking().Where(p => p.About == about && p.RegisterNumber != null && p.Kind != PaperKind.ActivityReport
            && operation.Db.PaperChecks.Any(c => c.Code == p.CheckCode && c.WithdrawnAt != null)).OrderBy(p => p.Id).ToListAsync();
    }

    /// <summary>
    /// What papers of a period are about: itself, and each disbursement that paid it, is drawn up to pay it, or was and was dropped, in the order of their
    /// numbers.
    /// </summary>
    public static async Task<IReadOnlyList<string>> AboutsAsync(Operation operation, RoyaltyPeriod period) =>
        AboutsOf(period, await PaymentsOfPeriod.DisbursementsAsync(operation, period.Id), await PlansAsync(operation, period.Id));

    /// <summary>Disbursements drawn up with the period that are not paid.</summary>
    public static Task<List<DisbursementPlan>> PlansAsync(Operation operation, int periodId) => operation.Db.DisbursementPlans.AsNoTracking()
        .Where(p => p.State != PlanState.Paid && p.Periods.Any(o => o.PeriodId == periodId)).OrderBy(p => p.Id).ToListAsync();

    /// <summary>The works that count, by day and number.</summary>
    public static Task<List<int>> WorkIdsAsync(Operation operation, RoyaltyPeriod period, int? only) => operation.Db.RoyaltyWorks
        .Where(w => w.PeriodId == period.Id && (only == null ? w.Status != RoyaltyWorkStatus.Excluded : w.Id == only))
        .OrderBy(w => w.PublishedOn).ThenBy(w => w.Id).Select(w => w.Id).ToListAsync();

    public static async Task<EvidenceBatch> BatchAsync(Operation operation, IReadOnlyList<int> ids)
    {
        var db = operation.Db;
        var works = await db.RoyaltyWorks.Where(w => ids.Contains(w.Id)).Include(w => w.Genre).Include(w => w.Lines)
            .ThenInclude(l => l.Contributor).Include(w => w.Additions)
            .AsSplitQuery().OrderBy(w => w.PublishedOn).ThenBy(w => w.Id).ToListAsync();
        var (items, first) = (Ids(works, w => w.ItemId), Ids(works, w => w.EditionId));
        var editions = await db.Editions.Where(e => items.Contains(e.ItemId)).OrderBy(e => e.Number)
            .Select(e => new EvidenceEdition(e.Id, e.ItemId, e.Number, e.Status, e.SubmittedAt, e.PublishedAt, e.Title)).ToListAsync();
        var texts = await db.Editions.Where(e => first.Contains(e.Id)).Select(e => new EvidenceText(e.Id, e.Abstract, e.BodyHtml,
            e.Source)).ToDictionaryAsync(e => e.Id);
        var publications = await db.Publications.Where(p => items.Contains(p.ItemId)).Select(p => new
        {
            p.ItemId, p.SectionSlug, p.Slug, p.Byline, p.FirstPublishedAt, p.Visible, p.GoneAt, p.GoneReason,
        }).ToListAsync();
        var subjects = SubjectsOf(works);
        return new(works, editions.ToLookup(e => e.ItemId), texts, publications.Select(p => new EvidencePublication(p.ItemId,
            PublicAddress.Of(p.SectionSlug, p.Slug, p.ItemId), p.Byline, p.FirstPublishedAt, p.Visible, p.GoneAt, p.GoneReason)).ToDictionary(p => p.ItemId),
            (await HistoryAsync(operation, subjects)).ToLookup(h => h.Subject, StringComparer.Ordinal));
    }

    /// <summary>Lines of the history about these, in their order.</summary>
    public static Task<List<EvidenceLine>> HistoryAsync(Operation operation, IReadOnlyList<string> subjects) => operation.Db.History
        .Where(h => subjects.Contains(h.Subject)).OrderBy(h => h.Sequence)
        .Select(h => new EvidenceLine(h.Sequence, h.At, h.ActorName, h.Subject, h.Sentence, h.Hash)).ToListAsync();

    /// <summary>The schedules in force on the days of the works.</summary>
    public static async Task<IReadOnlyList<RoyaltySchedule>> SchedulesAsync(Operation operation, IReadOnlyCollection<DateOnly> days)
    {
        var all = await operation.Db.RoyaltySchedules.Whole().OrderBy(s => s.EffectiveFrom).ToListAsync();
        return all.FindAll(s => days.Any(s.InForceOn));
    }

    private static List<string> AboutsOf(RoyaltyPeriod period, List<Disbursement> made, List<DisbursementPlan> plans) =>
    [
        period.Span.ToString(),
        .. made.Select(d => (d.Year, d.Number, d.About)).Concat(plans.Select(p => (p.Year, p.Number, p.About))).Order().Select(o => o.About),
    ];

    private static List<int> Ids(IEnumerable<RoyaltyWork> works, Func<RoyaltyWork, int?> id) => works.Select(id).OfType<int>().ToList();

    private static List<string> SubjectsOf(List<RoyaltyWork> works) =>
        [.. works.Select(w => Subject.Work(w.Id)), .. works.Select(w => w.ItemId).OfType<int>().Select(Subject.Item)];
}
