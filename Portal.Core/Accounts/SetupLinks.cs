namespace Portal.Core.Accounts;

/// <summary>
/// The one-time link of a first start in Production: printed once, good for one day, used once, and only while there is
/// no account at all. The database keeps nothing but its hash.
/// </summary>
public sealed class SetupLinks(PortalDbFactory factory, CreateUser createUser, WardClock clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(1);

    /// <summary>Somebody must begin: who holds both may give either to others and give it up.</summary>
    private static readonly PortalRole[] FirstRoles = [PortalRole.Administrator, PortalRole.AccountAdministrator];

    /// <summary>A new token, or null when an account exists already. Earlier unused links stop working.</summary>
    public async Task<string?> CreateAsync(CancellationToken cancel = default)
    {
        var token = OneTimeToken.New();
        var made = await AccountHistory.StoreOf(factory, clock).WriteAsync<string>(async operation =>
        {
            if (await operation.Db.Users.AnyAsync(cancel)) return AccountRefusals.SetupLink;
            var now = operation.Now;
            await operation.Db.SetupLinks.Where(l => l.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancel);
            operation.Db.SetupLinks.Add(new SetupLink { TokenHash = OneTimeToken.HashOf(token), CreatedAt = now });
            return token;
        });
        if (made.Done) return made.Value;
        return made.Refusals[0] == AccountRefusals.SetupLink ? null : throw new InvalidOperationException("No set-up link was made: " + made);
    }

    /// <summary>Whether the link of that token can still be used.</summary>
    public async Task<bool> IsGoodAsync(string? token, CancellationToken cancel = default)
    {
        await using var db = factory.Create(portalId: null);
        return await FindAsync(db, token, cancel) is not null && !await db.Users.AnyAsync(cancel);
    }

    /// <summary>Creates the first account, administrator of system and accounts of every portal, and spends the link; all of it or nothing.</summary>
    public Task<Outcome<string>> UseAsync(string? token, NewUser form, CancellationToken cancel = default) =>
        AccountHistory.StoreOf(factory, clock).WriteAsync<string>(async operation =>
        {
            // Looked for inside the transaction: of two who send the form at once, one is refused
            if (await FindAsync(operation.Db, token, cancel) is not { } link || await operation.Db.Users.AnyAsync(cancel)) return AccountRefusals.SetupLink;
            var portals = await operation.Db.Portals.Select(p => p.Id).ToListAsync(cancel);
            var roles = portals.SelectMany(id => FirstRoles.Select(r => new NewMembership(id, r))).ToList();
            var created = await createUser.AddAsync(operation, form, roles, cancel);
            if (!created.Done) return created;
            var now = operation.Now;
            await operation.Db.SetupLinks.Where(l => l.Id == link.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancel);
            return created;
        });

    private async Task<SetupLink?> FindAsync(PortalDbContext db, string? token, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(token)) return null;
        var (hash, oldest) = (OneTimeToken.HashOf(token), clock.UtcNow - GoodFor);
        return await db.SetupLinks.AsNoTracking().FirstOrDefaultAsync(l => l.TokenHash == hash && l.UsedAt == null && l.CreatedAt >= oldest, cancel);
    }
}
