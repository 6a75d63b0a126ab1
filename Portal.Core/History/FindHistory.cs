using Portal.Core.Lists;
using Portal.Core.Roles;

namespace Portal.Core.History;

/// <summary>A line of the portal's diary.</summary>
public sealed record DiaryRow(long Sequence, DateTime At, string ActorName, string Action, string Sentence);

/// <summary>
/// The portal's history, narrowed to a person, to days, to words as they were written. The lines are walked by their number; a person's by an
/// index of their own.
/// </summary>
public sealed class FindHistory(PortalStore store)
{
    public Task<Outcome<Rows<DiaryRow>>> ExecuteAsync(ListAsk ask) => store.ReadAsync<Outcome<Rows<DiaryRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeHistory)) return AccessRefusals.NotAllowed;
        var leftOut = new List<string>();
        var lines = operation.Db.History.Narrow(ask, leftOut);
        var total = await lines.CountAsync();
        var page = Rows<DiaryRow>.Within(ask.Page, total, HistoryList.PageSize);
        if (ask.Sort is { } sort && sort != HistoryList.Shape.SortOf(ask).Column) leftOut.Add(ListArrange.NoColumn(sort));
        var rows = await lines.Sorted(ask).Skip((page - 1) * HistoryList.PageSize).Take(HistoryList.PageSize).Rows().ToListAsync();
        return new Rows<DiaryRow>(rows, total, page, HistoryList.PageSize) { LeftOut = leftOut };
    });
}
