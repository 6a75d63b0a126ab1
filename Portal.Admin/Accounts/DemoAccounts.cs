using Microsoft.EntityFrameworkCore;
using Portal.Admin.Operations;
using Portal.Admin.Sample;
using Portal.Core.Data;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Admin.Accounts;

/// <summary>The demo accounts of one portal, for the sign-in page.</summary>
public sealed record DemoPortal(string Name, IReadOnlyList<DemoAccount> Accounts);

/// <summary>Lists the demo accounts where sample data was loaded, so that a tester needs no paper; Development only.</summary>
public sealed class DemoAccounts(PortalDbFactory factory, IConfiguration configuration, IHostEnvironment environment)
{
    public async Task<IReadOnlyList<DemoPortal>> FindAsync()
    {
        if (!environment.IsDevelopment() || !configuration.GetValue<bool>("Sample:Load")) return [];
        var size = SampleSizes.Of(configuration);
        await using var db = factory.Create(portalId: null);
        var profiles = (await db.Portals.OrderByDescending(p => p.Level).ThenBy(p => p.Id).Select(p => p.ProfileJson).ToListAsync())
            .Select(ProfileFile.Stored).ToList();
        var names = (await db.Users.Select(u => u.UserName).ToListAsync()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // A portal made since has people of its own; a folder filled with less sample than is asked for now lacks some of these
        return profiles.Where(p => FirstStart.ShippedProfiles.Contains(p.Id))
            .Select(p => new DemoPortal(p.ShortName, SamplePeople.Of(p, size).Where(a => names.Contains(a.UserName)).ToList())).ToList();
    }

    public static string Words(DemoAccount account) => account.BoardPosition ?? RoleWords.Of(account.Role);
}
