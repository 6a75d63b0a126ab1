using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Tests.PublicSite;

namespace Portal.Tests.Support;

/// <summary>How SQLite answers what is asked of the back-office's database while something is done.</summary>
internal static class PlansOf
{
    public static async Task<List<QueryPlan>> DuringAsync(PortalDatabase database, Func<IServiceProvider, Task> work)
    {
        var asked = new AskedStatements();
        var services = database.AsSystem(configure: s => s.AddSingleton<PortalDbFactory>(p => new Heard(p.GetRequiredService<IOptions<DatabaseOptions>>(),
            p.GetRequiredService<WardClock>(), asked)));
        var statements = await asked.DuringAsync(() => work(services));
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(database.Folder, "portal.db")};Pooling=False");
        await connection.OpenAsync();
        return statements.Where(s => s.Sql.StartsWith("SELECT", StringComparison.Ordinal)).Select(s => QueryPlan.Of(connection, s)).ToList();
    }

    private sealed class Heard(IOptions<DatabaseOptions> options, WardClock clock, AskedStatements asked) : PortalDbFactory(options, clock)
    {
        protected override void Configure(DbContextOptionsBuilder builder) => builder.AddInterceptors(asked);
    }
}
