namespace Portal.Core.Publications;

/// <summary>The number public nodes watch: when it moves, they drop the portal's cached pages.</summary>
internal static class PublicStamp
{
    public static Task RaiseAsync(Operation operation) =>
        operation.Db.Portals.Where(p => p.Id == operation.PortalId).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.PublicStamp, p => p.PublicStamp + 1));
}
