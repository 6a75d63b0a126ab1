using Portal.Core.Editions;
using Portal.Core.Roles;

namespace Portal.Core.Overview;

/// <summary>One's own items by state, what was returned first; states without any are left out.</summary>
public sealed class GetOwnItems(PortalStore store)
{
    private static readonly IReadOnlyList<(string Code, EditionStatus Status)> States =
        [("tra-lai", EditionStatus.Returned), ("nhap", EditionStatus.Draft), ("dang-xu-ly", EditionStatus.InWorkflow), ("da-dang", EditionStatus.Published),
            ("da-go", EditionStatus.Withdrawn)];

    /// <summary>Refused to whoever does not write.</summary>
    public Task<Outcome<IReadOnlyList<OverviewFigure>>> ExecuteAsync() => store.ReadAsync<Outcome<IReadOnlyList<OverviewFigure>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.Draft)) return AccessRefusals.NotAllowed;
        var figures = new List<OverviewFigure>();
        foreach (var (code, status) in States)
        {
            var count = await NarrowEditions.Visible(operation).Narrow(new() { Mine = true, Status = status }, operation).CountAsync();
            if (count > 0) figures.Add(new(EditionWords.Of(status), count, OverviewPaths.Editions((EditionAsk.Mine, "1"), (EditionAsk.State, code))));
        }
        return figures;
    });
}
