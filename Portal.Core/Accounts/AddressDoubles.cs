using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;

namespace Portal.Core.Accounts;

/// <summary>Accounts that share an e-mail address, which builds up to 0.1.0 let in.</summary>
internal sealed class AddressDoubles : IMigrationStep
{
    public async Task<IEnumerable<string>> DoublesAsync(PortalDbContext db, CancellationToken cancel)
    {
        var shared = db.Users.Where(u => u.NormalizedEmail != null).GroupBy(u => u.NormalizedEmail).Where(g => g.Count() > 1).Select(g => g.Key);
        var held = await db.Users.Where(u => shared.Contains(u.NormalizedEmail)).OrderBy(u => u.UserName)
            .Select(u => new { u.NormalizedEmail, u.UserName }).ToListAsync(cancel);
        return held.GroupBy(u => u.NormalizedEmail, StringComparer.Ordinal).Select(g =>
            $"the accounts {string.Join(" and ", g.Select(u => u.UserName))} share the e-mail address {g.Key!.ToLowerInvariant()} "
            + "(set Email and NormalizedEmail in AspNetUsers to NULL for all but its owner)");
    }
}
