namespace Portal.Core.Views;

/// <summary>Keeps the columns a person chose for a list; null goes back to the usual ones.</summary>
public sealed class KeepColumns(PortalStore store)
{
    public Task<Outcome<bool>> ExecuteAsync(string list, IReadOnlyList<string>? columns) => store.WriteAsync<bool>(async operation =>
    {
        if (!operation.Actor.Belongs || operation.Actor.UserId is not { } self) return AccessRefusals.NotAllowed;
        var kept = await operation.Db.KeptColumns.SingleOrDefaultAsync(c => c.OwnerId == self && c.List == list);
        if (columns is null)
        {
            if (kept is not null) operation.Db.KeptColumns.Remove(kept);
            return true;
        }
        if (kept is null)
        {
            kept = new KeptColumns { PortalId = operation.PortalId, OwnerId = self, List = list, Columns = "" };
            operation.Db.KeptColumns.Add(kept);
        }
        kept.Columns = VietnameseText.Start(string.Join(',', columns.Distinct()), KeptColumns.ColumnsLength);
        return true;
    });
}
