using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Core.Content;
using Portal.Core.History;
using Portal.Core.Kernel;

namespace Portal.Core.Data;

/// <summary>
/// Before every save: stamps times, counts versions, and refuses (as a bug) rows of another portal, altered history and the
/// deletion of anything but a draft's parts.
/// </summary>
internal sealed class StampInterceptor(WardClock clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Stamp(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Stamp(DbContext context)
    {
        var portalId = (context as PortalDbContext)?.CurrentPortalId;
        foreach (var entry in context.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached) continue;
            if (entry.Entity is IPortalOwned owned && owned.PortalId != portalId)
                throw new InvalidOperationException(
                    $"{entry.Metadata.ClrType.Name} of portal '{owned.PortalId}' written while working in '{portalId}'.");
            Guard(entry);
            if (entry.Entity is IStamped stamped)
            {
                if (entry.State == EntityState.Added) stamped.CreatedAt = clock.UtcNow;
                if (entry.State is EntityState.Added or EntityState.Modified) stamped.UpdatedAt = clock.UtcNow;
            }
            if (entry.Entity is IVersioned versioned && entry.State is EntityState.Added or EntityState.Modified)
                ((IVersioned)entry.Entity).Version++;
            // Identity writes whole accounts back: what it read before this change must not overwrite it
            if (entry.Entity is IdentityUser account && entry.State == EntityState.Modified && !entry.Property(nameof(account.ConcurrencyStamp)).IsModified)
                account.ConcurrencyStamp = Guid.NewGuid().ToString();
        }
    }

    private static void Guard(EntityEntry entry)
    {
        if (entry.Entity is HistoryEntry && entry.State != EntityState.Added)
            throw new InvalidOperationException("History is append-only.");
        if (entry.Entity is IWrittenOnce && entry.State == EntityState.Modified)
            throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is written once.");
        if (entry.State == EntityState.Deleted && entry.Entity is IPortalOwned
            and not (EditionContributor or EditionPicture or Accounts.RoleGrant or Deadlines.Deadline { MetAt: null }))
            throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is never deleted.");
    }
}
