using Portal.Core.Editions;
using Portal.Core.Roles;

namespace Portal.Core.Overview;

/// <summary>
/// What the portal published for the first time in this month, beside the month before and the same month a year ago, both whole.
/// </summary>
public sealed record OutputFigures(YearMonth Month, OverviewFigure ThisMonth, OverviewFigure LastMonth, OverviewFigure LastYear)
{
    /// <summary>Of this month by the unit it is counted for, most first; what belongs to none comes last.</summary>
    public required IReadOnlyList<OverviewFigure> Units { get; init; }
}

/// <summary>The portal's output; for whoever sees all of it and its reports.</summary>
public sealed class GetOutputFigures(PortalStore store)
{
    public Task<Outcome<OutputFigures>> ExecuteAsync() => store.ReadAsync<Outcome<OutputFigures>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeAll) || !operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        var month = YearMonth.Of(operation.Today);
        var units = await Of(operation, month).GroupBy(e => e.Item!.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var names = await operation.Db.Units.ToDictionaryAsync(u => u.Id, u => u.ShortName);
        return new OutputFigures(month, Figure(month, units.Sum(u => u.Count)),
            Figure(month.Previous, await Of(operation, month.Previous).CountAsync()),
            Figure(YearBefore(month), await Of(operation, YearBefore(month)).CountAsync()))
        {
            Units = units.OrderBy(u => u.Key is null).ThenByDescending(u => u.Count)
                .Select(u => new OverviewFigure(u.Key is { } id ? names[id] : OverviewPaths.NoUnitWords, u.Count,
                    OverviewPaths.Published(month.FirstDay, month.LastDay, (EditionAsk.Unit, OverviewPaths.Text(u.Key ?? EditionFilter.NoUnit))))).ToList(),
        };
    });

    private static YearMonth YearBefore(YearMonth month) => YearMonth.Of(month.FirstDay.AddYears(-1));

    private static IQueryable<Edition> Of(Operation operation, YearMonth month) => NarrowEditions.Visible(operation)
        .Narrow(new() { FromOn = month.FirstDay, ToOn = month.LastDay, ByPublishing = true }, operation);

    private static OverviewFigure Figure(YearMonth month, int count) =>
        new(Vietnamese.Capital(month.Words), count, OverviewPaths.Published(month.FirstDay, month.LastDay));
}
