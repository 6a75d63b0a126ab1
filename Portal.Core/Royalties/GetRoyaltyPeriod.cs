using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Content;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Papers;

namespace Portal.Core.Royalties;

/// <summary>A period as its screen shows it.</summary>
public sealed record RoyaltyPeriodDetail
{
    public required int Id { get; init; }
    public required int Version { get; init; }
    public required YearMonth Month { get; init; }
    public required RoyaltyPeriodStatus Status { get; init; }
    public string? ApprovedByName { get; init; }
    public DateTime? ApprovedAt { get; init; }
    public string? ReturnedByName { get; init; }
    public DateTime? ReturnedAt { get; init; }
    public string? ReturnReason { get; init; }
    public DateOnly? PaidOn { get; init; }
    public string? PaidByName { get; init; }
    public DateTime? ClosedAt { get; init; }
    public string? ClosedByName { get; init; }
    public required IReadOnlyList<RoyaltyWorkRow> Works { get; init; }

    /// <summary>Payees with tax: as paid, or as they would be if paid today; empty while nothing is assessed.</summary>
    public required IReadOnlyList<RoyaltyPayment> Payments { get; init; }

    /// <summary>Why the payments cannot be computed, if so.</summary>
    public IReadOnlyList<Refusal> PaymentRefusals { get; init; } = [];

    /// <summary>What is missing of the payees, or has changed since the approval, the gravest first; empty once paid.</summary>
    public required IReadOnlyList<PayeeNote> PayeeNotes { get; init; }

    /// <summary>Papers issued about the month, the newest of each kind first.</summary>
    public required IReadOnlyList<PaperRow> Papers { get; init; }
    public required bool MayAssess { get; init; }
    public required bool MayApprove { get; init; }
    public required bool MayPay { get; init; }
    public required bool MayReturn { get; init; }
    public int Assessed => Works.Count(w => w.Status == RoyaltyWorkStatus.Assessed);
    public int Payable => Works.Count(w => w.Status != RoyaltyWorkStatus.Excluded);
    public Money Total => Works.Where(w => w.Status != RoyaltyWorkStatus.Excluded).Sum(w => w.Amount ?? Money.Zero);
}

/// <summary>One work of a period, with the genres it may be given.</summary>
public sealed record RoyaltyWorkRow(
    int Id, int Version, int EditionId, string Title, string SectionName, DateOnly PublishedOn, RoyaltyWorkStatus Status,
    string? ProposedGenre, string? GenreCode, string? GenreName, decimal? Coefficient, decimal AdditionPercent, Money? UnitValue, Money? Amount,
    string? Note, string? AssessedByName, bool Own, IReadOnlyList<RoyaltyLineRow> Lines, IReadOnlyList<GenreChoice> Genres)
{
    /// <summary>Whether this person may open the edition itself; whoever only pays may not.</summary>
    public required bool MayOpen { get; init; }

    /// <summary>Path of the item on the public site while visitors see it.</summary>
    public string? PublicPath { get; init; }
}

public sealed record RoyaltyLineRow(int ContributorId, string Name, ContributionRole Role, decimal SharePercent, Money? Amount);

/// <summary>A genre that may be chosen, with its coefficient range.</summary>
public sealed record GenreChoice(string Code, string Name, decimal Min, decimal Max);

/// <summary>Reads one month's period of the portal; null-free: a month without a period is refused with a sentence.</summary>
public sealed class GetRoyaltyPeriod(PortalStore store, ComputePayments compute, PayeeSecrets secrets)
{
    public Task<Outcome<RoyaltyPeriodDetail>> ExecuteAsync(YearMonth month) => store.ReadAsync<Outcome<RoyaltyPeriodDetail>>(async session =>
    {
        var actor = session.Actor;
        if (!actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var period = await session.Db.RoyaltyPeriods.AsNoTracking().Include(p => p.Payments).SingleOrDefaultAsync(p => p.Month == month);
        if (period is null) return RoyaltyRefusals.NoPeriod(month);
        var works = await WorksAsync(session, period.Id, await PeriodPayees.FullNamesAsync(session, period));
        var preview = period.Payments.Count > 0 ? period.Payments : await compute.OfAsync(session, period, period.PaidOn ?? session.Today);
        return new RoyaltyPeriodDetail
        {
            Id = period.Id, Version = period.Version, Month = period.Month, Status = period.Status,
            ApprovedByName = period.ApprovedByName, ApprovedAt = period.ApprovedAt, PaidOn = period.PaidOn, PaidByName = period.PaidByName,
            ClosedAt = period.ClosedAt, ClosedByName = period.ClosedByName, Works = works,
            Payments = preview.Done ? preview.Value.OrderBy(p => p.PayeeName, VietnameseText.Order).ToList() : [],
            PaymentRefusals = preview.Refusals,
            PayeeNotes = await new PayeeNotes(secrets).OfAsync(session, period),
            Papers = await FindPapers.OfAsync(session, month.ToString()),
            ReturnedByName = period.ReturnedByName, ReturnedAt = period.ReturnedAt, ReturnReason = period.ReturnReason,
            MayReturn = period.Status == RoyaltyPeriodStatus.Approved && (actor.Can(Permissions.PayPeriod) || actor.Can(Permissions.ApprovePeriod)),
            MayAssess = period.Status == RoyaltyPeriodStatus.Open && actor.Can(Permissions.Assess),
            MayApprove = period.Status == RoyaltyPeriodStatus.Open && actor.Can(Permissions.ApprovePeriod),
            MayPay = actor.Can(Permissions.PayPeriod),
        };
    });

    private static async Task<IReadOnlyList<RoyaltyWorkRow>> WorksAsync(Session session, int periodId, IReadOnlyDictionary<int, string>? names)
    {
        var works = await session.Db.RoyaltyWorks.AsNoTracking().Where(w => w.PeriodId == periodId)
            .Include(w => w.Genre).Include(w => w.Lines).ThenInclude(l => l.Contributor).AsSplitQuery()
            .OrderBy(w => w.PublishedOn).ThenBy(w => w.Id).ToListAsync();
        var editions = works.Select(w => w.EditionId).ToList();
        var authors = await session.Db.Editions.Where(e => editions.Contains(e.Id)).Select(e => new { e.Id, e.AuthoredById, e.FormerAuthorIds })
            .ToDictionaryAsync(e => e.Id, e => e.FormerAuthorIds.Append(e.AuthoredById).ToHashSet());
        var items = works.Select(w => w.ItemId).ToList();
        var paths = await session.Db.Publications.Where(p => items.Contains(p.ItemId) && p.Visible)
            .Where(p => session.Db.Sections.Any(s => s.Id == p.SectionId && s.Active)).Select(p => new { p.ItemId, p.SectionSlug, p.Slug })
            .ToDictionaryAsync(p => p.ItemId, p => $"/{p.SectionSlug}/{p.Slug}-{p.ItemId}");
        var schedules = await session.Db.RoyaltySchedules.AsNoTracking().Include(s => s.Genres).ToListAsync();
        return works.Select(w => new RoyaltyWorkRow(w.Id, w.Version, w.EditionId, w.Title, w.SectionName, w.PublishedOn, w.Status,
            w.ProposedGenre, w.Genre?.Code, w.Genre?.Name, w.Coefficient, w.AdditionPercent, w.UnitValue, w.Amount, w.Note, w.AssessedByName,
            IsAuthor(w) || w.Lines.Any(l => session.Actor.ContributorIds.Contains(l.ContributorId)),
            w.Lines.OrderBy(l => l.Position).Select(l => new RoyaltyLineRow(
                l.ContributorId, names?.GetValueOrDefault(l.ContributorId) ?? l.Contributor!.FullName, l.Role, l.SharePercent, l.Amount)).ToList(),
            GenreChoices.On(schedules, w.PublishedOn))
        {
            MayOpen = session.Actor.Can(Permissions.SeeAll) || IsAuthor(w), PublicPath = paths.GetValueOrDefault(w.ItemId),
        }).ToList();

        bool IsAuthor(RoyaltyWork work) => session.Actor.UserId is { } userId && authors[work.EditionId].Contains(userId);
    }
}

/// <summary>The genres of the schedule in force on a day, in the schedule's order; none when no schedule is in force.</summary>
internal static class GenreChoices
{
    public static IReadOnlyList<GenreChoice> On(IEnumerable<RoyaltySchedule> schedules, DateOnly day) =>
        schedules.Where(s => s.InForceOn(day)).MaxBy(s => s.EffectiveFrom)?.Genres
            .OrderBy(g => g.Position).Select(g => new GenreChoice(g.Code, g.Name, g.MinCoefficient, g.MaxCoefficient)).ToList() ?? [];
}
