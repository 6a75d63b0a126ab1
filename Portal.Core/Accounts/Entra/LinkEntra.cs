namespace Portal.Core.Accounts.Entra;

/// <summary>
/// Ties the person's own account to the Entra identity they have just signed in to. Done by themselves, who have proved lately who they
/// are: an address that is the same in both places proves nothing.
/// </summary>
public sealed class LinkEntra(PortalStore store, AccountMail mail)
{
    /// <summary>Returns the name it was linked under; linked already to the same it is done as well.</summary>
    public Task<Outcome<string>> ExecuteAsync(EntraPerson person)
    {
        mail.Ready();
        return store.WithoutPortal().WriteAsync(operation => LinkAsync(operation, person));
    }

    private async Task<Outcome<string>> LinkAsync(Operation operation, EntraPerson person)
    {
        if (operation.Actor.UserId is not { } me) return AccessRefusals.NotAllowed;
        var db = operation.Db;
        var held = await db.EntraIdentities.Where(i => i.UserId == me || i.TenantId == person.TenantId && i.ObjectId == person.ObjectId).ToListAsync();
        if (held.Exists(i => i.UserId != me)) return EntraRefusals.TakenIdentity;
        if (held.Exists(i => i.TenantId == person.TenantId && i.ObjectId == person.ObjectId)) return held[0].SaidName;
        if (held.Count > 0) return EntraRefusals.HasIdentity;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var user = await db.Users.SingleAsync(u => u.Id == me);
        await operation.LinkAsync(person, user);
        await mail.WayInAddedAsync(operation, user, $"được gắn với tài khoản Microsoft “{person.Name}”");
        return person.Name;
    }
}

/// <summary>Takes the Entra identity off one's own account, where another way in is left.</summary>
public sealed class UnlinkEntra(PortalStore store)
{
    /// <summary>Returns the name it had been linked under.</summary>
    public Task<Outcome<string>> ExecuteAsync() => store.WithoutPortal().WriteAsync<string>(async operation =>
    {
        if (operation.Actor.UserId is not { } me) return AccessRefusals.NotAllowed;
        var db = operation.Db;
        if (await db.EntraIdentities.SingleOrDefaultAsync(i => i.UserId == me) is not { } own) return EntraRefusals.NotLinked;
        var user = await db.Users.SingleAsync(u => u.Id == me);
        if (user.PasswordHash is null && !await db.UserPasskeys.AnyAsync(p => p.UserId == me)) return EntraRefusals.OnlyWayIn;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        db.EntraIdentities.Remove(own);
        await operation.SaveAsync();
        await operation.RecordEverywhereAsync(user, "accounts.entra-unlinked", $"{user.Words()} gỡ tài khoản Microsoft “{own.SaidName}”.");
        return own.SaidName;
    });
}

/// <summary>How one's own account can be entered: the Entra identity it is tied to, if any, and whether it has a password here.</summary>
public sealed record OwnEntra(string? SaidName, DateTime? LinkedAt, bool HasPassword, bool Proved)
{
    /// <summary>Roles by Microsoft's word ended since the last sign-in by Microsoft, because that was too long ago.</summary>
    public bool RolesUnconfirmed { get; init; }

    public bool IsLinked => LinkedAt is not null;
}

/// <summary>Null for whoever is nobody.</summary>
public sealed class GetOwnEntra(PortalStore store)
{
    public Task<OwnEntra?> ExecuteAsync() => store.WithoutPortal().ReadAsync(async operation =>
    {
        if (operation.Actor.UserId is not { } me) return null;
        var own = await operation.Db.EntraIdentities.Where(i => i.UserId == me).Select(i => new { i.SaidName, i.LinkedAt }).SingleOrDefaultAsync();
        var hasPassword = await operation.Db.Users.AnyAsync(u => u.Id == me && u.PasswordHash != null);
        return new OwnEntra(own?.SaidName, own?.LinkedAt, hasPassword, operation.Actor.Proved)
        {
            RolesUnconfirmed = await operation.Db.EndedUnconfirmedAsync(me),
        };
    });
}

/// <summary>The account an Entra identity belongs to; asked by the door, where nobody is signed in yet.</summary>
public sealed class FindEntraAccount(PortalDbFactory factory)
{
    /// <summary>Its id; null for somebody unknown.</summary>
    public async Task<string?> ExecuteAsync(EntraPerson person)
    {
        await using var db = factory.Create(portalId: null);
        return await db.EntraIdentities.Where(i => i.TenantId == person.TenantId && i.ObjectId == person.ObjectId).Select(i => i.UserId).SingleOrDefaultAsync();
    }
}

/// <summary>Linking inside another change.</summary>
internal static class EntraOfOperation
{
    /// <summary>The identity belongs to the account from now on, and each portal of the person knows it.</summary>
    public static async Task LinkAsync(this Operation operation, EntraPerson person, PortalUser user)
    {
        operation.AddLink(person, user);
        await operation.SaveAsync();
        await operation.RecordEverywhereAsync(user, "accounts.entra-linked", $"{user.Words()} gắn tài khoản Microsoft “{person.Name}”.");
    }

    public static void AddLink(this Operation operation, EntraPerson person, PortalUser user) => operation.Db.EntraIdentities.Add(new EntraIdentity
    {
        TenantId = person.TenantId, ObjectId = person.ObjectId, UserId = user.Id, SaidName = person.Name, LinkedAt = operation.Now,
    });
}
