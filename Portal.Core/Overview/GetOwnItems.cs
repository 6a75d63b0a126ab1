using Portal.Core.Editions;
using Portal.Core.Roles;

namespace Portal.Core.Overview;

/// <summary>One's own items by state, what was returned first; states without any are left out.</summary>
public sealed class GetOwnItems(PortalStore store)
{
    private static readonly IReadOnlyList<(string Code, EditionStatus Status)> States =
        [("tra-lai", EditionStatus.Returned), ("nhap", EditionStatus.Draft), ("dang-xu-ly", EditionStatus.InWorkflow),
            ("da-duyet", EditionStatus.Approved), ("hen-gio", EditionStatus.Scheduled), ("da-dang", EditionStatus.Published),
            ("het-han", EditionStatus.Ended), ("da-go", EditionStatus.Withdrawn)];

    /// <summary>Refused to whoever does not write.</summary>
    public Task<Outcome<IReadOnlyList<OverviewFigure>>> ExecuteAsync() => store.ReadAsync<Outcome<IReadOnlyList<OverviewFigure>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.Draft)) return AccessRefusals.NotAllowed;
        var own = NarrowEditions.Visible(operation).Narrow(new() { Mine = true }, operation);
        var counts = await own.GroupBy(e => e.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var beside = EditionsInWork.BesideLive;
        // An item with a live edition and a newer one in work stands in both states, as in the list
        var live = await own.Where(e => beside.Contains(e.Status))
            .Join(operation.Db.Editions, e => e.Item!.LiveEditionId, live => (int?)live.Id, (e, live) => live.Status)
            .GroupBy(status => status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var figures = new List<OverviewFigure>();
        foreach (var (code, status) in States)
            if (counts.GetValueOrDefault(status) + live.GetValueOrDefault(status) is > 0 and var count)
                figures.Add(new(EditionWords.Of(status), count, OverviewPaths.Editions((EditionAsk.Mine, "1"), (EditionAsk.State, code))));
        return figures;
    });
}
