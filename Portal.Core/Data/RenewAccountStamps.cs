using Microsoft.AspNetCore.Identity;

namespace Portal.Core.Data;

/// <summary>
/// Before every save: a changed account gets a new concurrency stamp. Identity writes whole accounts back: what it read before
/// this change must not overwrite it.
/// </summary>
internal sealed class RenewAccountStamps : BeforeSave
{
    protected override void Look(DbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries<IdentityUser>())
            if (entry.State == EntityState.Modified && !entry.Property(nameof(IdentityUser.ConcurrencyStamp)).IsModified)
                entry.Entity.ConcurrencyStamp = Guid.NewGuid().ToString();
    }
}
