using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Adjustments;

/// <summary>An item withdrawn after its period was finished: what it has come to, and what was decided, if anything was.</summary>
public sealed record WithdrawnWorkRow(
    int Id, int Version, int? EditionId, string Title, PeriodSpan Span, PeriodState State, DateTime WithdrawnAt, Money Now, WithdrawnDecision? Decision,
    string? Reason, string? DecidedByName, DateTime? DecidedAt)
{
    /// <summary>It is money of the person asking: somebody else decides.</summary>
    public bool Own { get; init; }
}

/// <summary>Every such item: those that wait for a decision first, the longest first, then the decided ones, the newest first.</summary>
public sealed class FindWithdrawnWorks(PortalStore store)
{
    public Task<Outcome<List<WithdrawnWorkRow>>> ExecuteAsync() => store.ReadAsync<Outcome<List<WithdrawnWorkRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var works = await operation.Db.RoyaltyWorks.AsNoTracking().Where(w => w.WithdrawnAt != null).Include(w => w.Period).Include(w => w.Lines)
            .AsSplitQuery().ToListAsync();
        var ids = works.Select(w => w.Id).ToList();
        var adjusted = (await operation.Db.RoyaltyAdjustments
            .Where(a => a.State == AdjustmentState.Taken && a.OfLineId != null && ids.Contains(a.OfWorkId!.Value))
            .Select(a => new { WorkId = a.OfWorkId!.Value, a.Amount }).ToListAsync()).ToLookup(a => a.WorkId, a => a.Amount);
        return RowsOf(works, adjusted, operation);
    });

    private static List<WithdrawnWorkRow> RowsOf(List<RoyaltyWork> works, ILookup<int, Money> adjusted, Operation operation) => works
        .OrderBy(w => !w.AsksWhatBecomes).ThenBy(w => w.AsksWhatBecomes ? w.WithdrawnAt : null).ThenByDescending(w => w.WithdrawnDecidedAt)
        .Select(w => new WithdrawnWorkRow(w.Id, w.Version, w.EditionId, w.Title, w.Period!.Span, w.Period.State, w.WithdrawnAt!.Value,
            w.Lines.Sum(l => l.Amount ?? Money.Zero) + adjusted[w.Id].Sum(), w.WithdrawnDecision, w.WithdrawnReason, w.WithdrawnDecidedByName,
            w.WithdrawnDecidedAt) { Own = w.Lines.Any(l => AdjustmentRules.IsOwn(operation, l.ContributorId)) }).ToList();
}
