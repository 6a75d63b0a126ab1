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
    public static PortalDbFactory Factory(string connectionString, IConfiguration further, TimeProvider clock)
    {
        var configuration = new ConfigurationBuilder().AddConfiguration(further).AddInMemoryCollection(
            [new("Database:Engine", "sqlserver"), new("Database:ConnectionString", connectionString)]).Build();
        return new ServiceCollection().AddSingleton(clock).AddPortalCore(configuration).BuildServiceProvider().GetRequiredService<PortalDbFactory>();
    }
}
