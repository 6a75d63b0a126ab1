using Portal.Core.Papers;
using Portal.Core.Roles;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Periods;

/// <summary>One period of the portal, with what this person may do; months without one are refused.</summary>
public sealed class GetRoyaltyPeriod(PortalStore store, IPeriodPayments payments, PayeeSecrets secrets)
{
    public Task<Outcome<RoyaltyPeriodDetail>> ExecuteAsync(PeriodSpan span) => store.ReadAsync<Outcome<RoyaltyPeriodDetail>>(async operation =>
    {
        var actor = operation.Actor;
        if (!actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var period = await operation.Db.RoyaltyPeriods.AsNoTracking().OfSpanAsync(span);
        if (period is null) return RoyaltyRefusals.NoPeriod(span);
        var names = await PeriodPayees.NamesAsync(operation, period, bylines: false);
        var works = await WorksAsync(operation, period.Id, names);
        var adjustments = await PeriodAdjustments.RowsAsync(operation, period.Id, names);
        var notes = await new PayeeNotes(secrets).OfAsync(operation, period);
        var undecided = await operation.Db.RoyaltyWorks.CountAsync(w =>
            w.PeriodId == period.Id && w.WithdrawnAt != null && w.WithdrawnDecision == null && w.Status != RoyaltyWorkStatus.Excluded);
        var paid = await payments.OfAsync(operation, period);
        var awaiting = works.Count(w => w.Status == RoyaltyWorkStatus.Awaiting);
        var assessors = works.Select(w => w.AssessedByName).OfType<string>().Distinct().Order(VietnameseText.Order).ToList();
        return new RoyaltyPeriodDetail
        {
            Id = period.Id, Version = period.Version, Span = span, State = period.State, PaidOn = period.PaidOn, Works = works,
            Steps = PeriodLife.StepsOf(period, assessors).ToList(), Moves = PeriodLife.MovesFor(period.Status, actor, period.DrawnIn is not null),
            Waits = PeriodLife.WaitsFor(period.State, awaiting, period.DrawnIn), DrawnIn = period.DrawnIn,
            Payments = paid.Rows, PaymentRefusals = paid.Refusals, Disbursements = paid.Disbursements, Owed = paid.Owed, TakeBack = paid.TakeBack,
            PlannedOn = paid.PlannedOn, PlannedMore = paid.PlannedMore,
            PayeeNotes = [.. notes, .. paid.Notes], Adjustments = adjustments,
            Checks = PeriodReadiness.Left(period, new(awaiting, Consents(works), undecided), adjustments, notes),
            Papers = await PapersAsync(operation, span, paid.Disbursements),
            ReturnedByName = PeriodLife.Return.Deed(period).Words, ReturnedAt = period.ReturnedAt, ReturnReason = period.ReturnReason,
            MayAssess = period.State.TakesWorks && actor.Can(Permissions.Assess), MayAdjust = actor.Can(Permissions.Assess),
        };
    });

    private static int Consents(IReadOnlyList<RoyaltyWorkRow> works) => works.Count(w => w.Status == RoyaltyWorkStatus.Assessed && w.AwaitsConsent);

    /// <summary>The period's own papers, then those of the disbursements that paid it.</summary>
    private static async Task<IReadOnlyList<PaperRow>> PapersAsync(Operation operation, PeriodSpan span, IReadOnlyList<PeriodDisbursement> made)
    {
        var papers = new List<PaperRow>(await FindPapers.OfAsync(operation, span.ToString()));
        foreach (var one in made) papers.AddRange(await FindPapers.OfAsync(operation, one.About));
        return papers;
    }

    private static async Task<IReadOnlyList<RoyaltyWorkRow>> WorksAsync(Operation operation, int periodId, IReadOnlyDictionary<int, string>? names)
    {
        var works = await operation.Db.RoyaltyWorks.AsNoTracking().Where(w => w.PeriodId == periodId)
            .Include(w => w.Genre).Include(w => w.Lines).ThenInclude(l => l.Contributor).Include(w => w.Additions).AsSplitQuery()
            .OrderBy(w => w.PublishedOn).ThenBy(w => w.Id).ToListAsync();
        var (editions, items) = (PublishedOf(works, w => w.EditionId), PublishedOf(works, w => w.ItemId));
        var authors = await operation.Db.Editions.Where(e => editions.Contains(e.Id)).Select(e => new { e.Id, e.AuthoredById, e.FormerAuthorIds })
            .ToDictionaryAsync(e => e.Id, e => e.FormerAuthorIds.Append(e.AuthoredById).ToHashSet());
        var paths = await operation.Db.Publications.Where(p => items.Contains(p.ItemId) && p.Visible)
            .Where(p => operation.Db.Sections.Any(s => s.Id == p.SectionId && s.Active)).Select(p => new { p.ItemId, p.SectionSlug, p.Slug })
            .ToDictionaryAsync(p => p.ItemId, p => PublicAddress.Of(p.SectionSlug, p.Slug, p.ItemId));
        var adjusted = await PeriodAdjustments.SumsOfLinesAsync(operation, periodId);
        var choices = new GenreChoices(await operation.Db.RoyaltySchedules.AsNoTracking().Whole().ToListAsync());
        return works.Select(w => new RoyaltyWorkRow(w.Id, w.Version, w.EditionId, w.Title, w.SectionName, w.PublishedOn, w.Status,
            w.ProposedGenre, w.Genre?.Code, w.Genre?.Name, w.Coefficient, w.AdditionPercent, w.UnitValue, w.Amount, w.Note, w.AssessedByName,
            operation.Actor.Selves.Any(AuthorsOf(w).Contains) || w.Lines.Any(l => operation.Actor.SelvesContributorIds.Contains(l.ContributorId)),
            w.Lines.OrderBy(l => l.Position).Select(l => new RoyaltyLineRow(
                l.ContributorId, names?.GetValueOrDefault(l.ContributorId) ?? l.Contributor!.FullName, l.Role, l.SharePercent, l.Amount)
                { Id = l.Id, Adjusted = adjusted.GetValueOrDefault(l.Id) }).ToList(),
            choices.On(w.PublishedOn))
        {
            Grade = w.GradeName, BasePercent = w.BasePercent, Remuneration = w.Remuneration, AwaitsConsent = w.AwaitsConsent,
            OutsideReason = w.OutsideReason, OutsideByName = w.OutsideByName, AdditionChoices = choices.AdditionsOn(w.PublishedOn),
            Additions = w.Additions.OrderBy(a => a.Position).Select(a => new WorkAdditionRow(a.Code, a.Name, a.Kind, a.Percent, a.Reason)).ToList(),
            MayOpen = w.EditionId is not null && (operation.Actor.Can(Permissions.SeeAll) || IsAuthor(w)),
            PublicPath = w.ItemId is { } item ? paths.GetValueOrDefault(item) : null,
        }).ToList();

        bool IsAuthor(RoyaltyWork work) => operation.Actor.UserId is { } userId && AuthorsOf(work).Contains(userId);

        HashSet<string?> AuthorsOf(RoyaltyWork work) => work.EditionId is { } edition ? authors[edition] : [];
    }

    /// <summary>Without those brought in at the start, which have neither.</summary>
    private static List<int> PublishedOf(IEnumerable<RoyaltyWork> works, Func<RoyaltyWork, int?> id) => works.Select(id).OfType<int>().ToList();
}
