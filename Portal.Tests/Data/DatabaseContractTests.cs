using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

public class DatabaseContractTests
{
    public static TheoryData<string> Cases => [.. DatabaseContract.Cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task SQLite_keeps_the_contract(string name)
    {
        using var database = await PortalDatabase.CreateAsync();
        var factory = database.AsSystem().GetRequiredService<PortalDbFactory>();

        await DatabaseContract.Cases[name](new(factory, new WardClock(database.Clock)));
    }

    [SqlServerFact]
    public async Task SQL_Server_keeps_the_contract()
    {
        var clock = new WardClock(HanoiClock.At(2026, 11, 20));
        var factory = new PortalDbFactory(
            Options.Create(new DatabaseOptions { Engine = "sqlserver", ConnectionString = SqlServerFactAttribute.ConnectionString }), clock);
        await using (var db = factory.Create(null)) await db.Database.MigrateAsync();

        foreach (var run in DatabaseContract.Cases.Values) await run(new(factory, clock));
    }
}
