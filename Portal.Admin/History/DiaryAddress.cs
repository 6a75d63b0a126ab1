using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Lists;

namespace Portal.Admin.History;

/// <summary>What an address of the diary means, somebody unknown here left out: the screen and its export read it alike.</summary>
public static class DiaryAddress
{
    public static (ListAsk Ask, IReadOnlyList<string> LeftOut) Read(ListAsk ask, IReadOnlyList<ActorChoice> actors) =>
        ask[HistoryList.Actor] is not { } code || actors.Any(a => a.Code == code) ? (ask, [])
        : (ask.With(HistoryList.Actor, null).OnPage(ask.Page), ["Người trong bộ lọc không có ở cổng này nên nhật ký không lọc theo người."]);
}
