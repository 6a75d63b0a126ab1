using Portal.Core.Lists;

namespace Portal.Core.People;

/// <summary>The list of people as a workbook; refused to whoever may not see the list.</summary>
public sealed class ExportUsers(FindUsers findUsers)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask)
    {
        var all = await findUsers.ExecuteAsync();
        return all.Done ? UserList.Shape.Export(ask.Columns, UserList.Narrow(all.Value, ask.OnPage(1), ListWorkbook.MostRows)) : all.As<byte[]>();
    }
}
