namespace Portal.Core.Data;

/// <summary>
/// Before every save: refuses, as a bug, rows of another portal, changes of what is written once, and the deletion of a portal's row
/// that is not <see cref="IRemovable"/>.
/// </summary>
internal sealed class GuardRows : BeforeSave
{
    protected override void Look(DbContext context)
    {
        var portalId = (context as PortalDbContext)?.CurrentPortalId;
        foreach (var entry in context.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached) continue;
            var name = entry.Metadata.ClrType.Name;
            if (entry.Entity is IPortalOwned owned && owned.PortalId != portalId)
                throw new InvalidOperationException($"{name} of portal '{owned.PortalId}' written while working in '{portalId}'.");
            if (entry.Entity is IWrittenOnce && entry.State != EntityState.Added) throw new InvalidOperationException($"{name} is written once.");
            if (entry.State == EntityState.Deleted && entry.Entity is IPortalOwned and not IRemovable { MayBeRemoved: true })
                throw new InvalidOperationException($"{name} is never deleted.");
        }
    }
}
