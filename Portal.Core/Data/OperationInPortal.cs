namespace Portal.Core.Data;

/// <summary>Parts of a change that works in several portals at once; it holds the lock of what belongs to no portal before.</summary>
internal static class OperationInPortal
{
    /// <summary>
    /// Does a part of the change inside one portal, behind the writers of that portal, and saves it with the history lines it
    /// recorded. Which portals a change touches is known only after reading.
    /// </summary>
    public static async Task InPortalAsync(this Operation operation, string portalId, Func<Task> part)
    {
        await operation.LockAsync([portalId]);
        var before = operation.Db.CurrentPortalId;
        operation.Db.CurrentPortalId = portalId;
        try
        {
            await part();
            await operation.SaveAsync();
        }
        finally
        {
            operation.Db.CurrentPortalId = before;
        }
    }

    /// <summary>
    /// Takes the locks of several portals before a row is changed: a writer there who reads the account on an engine where readers
    /// wait for writers would otherwise wait for this change, and this change for that writer.
    /// </summary>
    public static async Task LockAsync(this Operation operation, IEnumerable<string> portalIds)
    {
        foreach (var id in portalIds.Distinct().Order(StringComparer.Ordinal)) await operation.Db.LockAsync(WriteLocks.Of(id));
    }
}
