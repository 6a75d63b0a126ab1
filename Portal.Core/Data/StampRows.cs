namespace Portal.Core.Data;

/// <summary>Before every save: stamps the times of rows with the operation's instant, and counts their versions.</summary>
internal sealed class StampRows(WardClock clock) : BeforeSave
{
    protected override void Look(DbContext context)
    {
        // Outside an operation, as when sign-in counts a failure, it is the time of the save
        var now = (context as PortalDbContext)?.Now ?? clock.UtcNow;
        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            if (entry.Entity is IStamped stamped)
            {
                if (entry.State == EntityState.Added) stamped.CreatedAt = now;
                stamped.UpdatedAt = now;
            }
            if (entry.Entity is IVersioned versioned) versioned.Version++;
        }
    }
}
