using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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
        var clock = HanoiClock.At(2026, 11, 20);
        var configuration = SqlServerUnderTest.Configuration(
            SqlServerFactAttribute.ConnectionString!, new ConfigurationBuilder().AddEnvironmentVariables().Build());
        await SqlServerUnderTest.MigrateAsync(configuration, clock);
        var factory = SqlServerUnderTest.Factory(configuration, clock);

        foreach (var run in DatabaseContract.Cases.Values) await run(new(factory, new WardClock(clock)));
    }

    [Fact]
    public void A_server_under_test_takes_the_options_of_the_product()
    {
        var further = new ConfigurationBuilder().AddInMemoryCollection([new("Database:MaxBatchSize", "1"), new("Database:Engine", "sqlite")]).Build();
        const string there = "Server=nowhere;Database=nothing;Encrypt=True";
        using var db = SqlServerUnderTest.Factory(SqlServerUnderTest.Configuration(there, further), TimeProvider.System).Create(null);

        var options = db.GetService<IDbContextOptions>().Extensions.OfType<RelationalOptionsExtension>().Single();

        Assert.True(db.Database.IsSqlServer());
        Assert.Equal((1, there), (options.MaxBatchSize, options.ConnectionString));
    }
}
