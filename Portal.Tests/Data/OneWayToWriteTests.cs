using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Data.SqlServer;
using Portal.Core.Data.Sqlite;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>That nothing writes past <see cref="PortalStore"/>, and what may, does no harm.</summary>
[Trait("Fault", "TDS1")]
public partial class OneWayToWriteTests
{
    private static readonly IReadOnlyList<(string Path, string Text)> Sources = [.. Repository.Sources("Portal.Core", "Portal.Admin", "Portal.Public")];

    [Fact]
    public void A_transaction_begins_in_one_place()
    {
        // The probe of the health address writes a row and takes it back, on a connection of its own
        Assert.Equal(["Portal.Core/Data/ProbeDatabase.cs", "Portal.Core/Data/SqlServer/SqlServerPortalDbContext.cs",
            "Portal.Core/Data/Sqlite/SqlitePortalDbContext.cs"],
            FilesWith(BeginsTransaction()));
        Assert.Equal(["Portal.Core/Data/WriteTransaction.cs"], FilesWith(AsksForTheLock()));
    }

    [Fact]
    public void Who_makes_contexts_itself_does_not_write_with_them()
    {
        // The keys of data protection are single rows that nobody reads before; two nodes that make one each lose nothing. Of two
        // that write the master key's mark, and of two that take a timer, the row lets one win; the keys are sealed with the context a transaction gave
        var allowed = new[]
        {
            "Portal.Core/Data/WriteTransaction.cs", "Portal.Core/Safekeeping/KeyStore.cs", "Portal.Core/Safekeeping/MasterKeys.cs",
            "Portal.Core/Safekeeping/PrepareKeys.cs", "Portal.Core/Timers/HoldTimer.cs",
        };

        Assert.Equal(allowed, FilesWith(MakesContext()).Intersect(FilesWith(Writes())));
    }

    [Fact]
    public async Task What_Identity_read_before_an_account_was_disabled_is_not_written_over_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var scope = Identity(database);
        var users = scope.GetRequiredService<UserManager<PortalUser>>();
        var seen = (await users.FindByIdAsync(Someone.Secretary))!;
        var read = (Stamp: seen.SecurityStamp, seen.ConcurrencyStamp);

        Story.Must(await database.AsSystem().GetRequiredService<DisableUser>().ExecuteAsync(Someone.Secretary));
        var counted = await users.AccessFailedAsync(seen);

        Assert.False(counted.Succeeded);
        await using var db = database.Context();
        var now = await db.Users.SingleAsync(u => u.Id == Someone.Secretary);
        Assert.True(now.Disabled);
        Assert.NotEqual(read, (now.SecurityStamp, now.ConcurrencyStamp));
    }

    private static ServiceProvider Identity(PortalDatabase database)
    {
        var services = PortalDatabase.Services(database.Folder, database.Clock);
        services.AddScoped<PortalDbContext>(p => p.GetRequiredService<PortalDbFactory>().Create(portalId: null));
        services.AddIdentityCore<PortalUser>().AddEntityFrameworkStores<PortalDbContext>();
        return services.BuildServiceProvider();
    }

    private static List<string> FilesWith(Regex what) =>
        Sources.Where(s => what.IsMatch(s.Text)).Select(s => s.Path).Order(StringComparer.Ordinal).ToList();

    [GeneratedRegex(@"\.BeginTransaction|TransactionScope", RegexOptions.None, 10_000)]
    private static partial Regex BeginsTransaction();

    [GeneratedRegex(@"\.BeginWriteAsync\(", RegexOptions.None, 10_000)]
    private static partial Regex AsksForTheLock();

    [GeneratedRegex(@"actory\.Create\(", RegexOptions.None, 10_000)]
    private static partial Regex MakesContext();

    [GeneratedRegex(@"\bdb\.(SaveChanges|Database\.ExecuteSql|[^;\n]*Execute(Update|Delete)Async)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Writes();
}
