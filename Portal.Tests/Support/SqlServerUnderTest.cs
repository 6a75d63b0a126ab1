using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core;
using Portal.Core.Data;

namespace Portal.Tests.Support;

/// <summary>
/// A real server, where there is one: its connection string comes from <see cref="SqlServerFactAttribute.Variable"/>, everything
/// else from the product's own configuration, so <c>Database__MaxBatchSize=1</c> spares an engine without MERGE.
/// </summary>
public static class SqlServerUnderTest
{
    public static IConfiguration Configuration(string connectionString, IConfiguration further) => new ConfigurationBuilder().AddConfiguration(further)
        .AddInMemoryCollection([new("Database:Engine", "sqlserver"), new("Database:ConnectionString", connectionString)]).Build();

    public static PortalDbFactory Factory(IConfiguration configuration, TimeProvider clock) => new ServiceCollection().AddLogging().AddSingleton(clock)
        .AddPortalCore(configuration).BuildServiceProvider().GetRequiredService<PortalDbFactory>();

    /// <summary>Schema and the law's tables, by the product's own verb.</summary>
    public static async Task MigrateAsync(IConfiguration configuration, TimeProvider clock)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(clock)
            .AddPortalCore(configuration).AddBackOffice(configuration).BuildServiceProvider();
        await services.GetRequiredService<MigrateDatabase>().ExecuteAsync();
    }
}
