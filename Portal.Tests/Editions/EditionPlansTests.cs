using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.PublicSite;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The list of editions is walked where an index holds its order (docs/decisions/0022-lists-are-walked.md): read off the plans of SQLite.</summary>
public sealed class EditionPlansTests : IAsyncLifetime
{
    private readonly AskedStatements asked = new();
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await Story.Publish(database);
        // Fewer are found first and sorted then
        await ManyEditions.AddAsync(database, await Story.Draft(database), EditionPages.Few);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(EditionSort.Changed)]
    [InlineData(EditionSort.Title)]
    public async Task The_usual_orders_walk_an_index_and_sort_nothing(EditionSort sort)
    {
        foreach (var down in new[] { true, false })
        {
            // What is shown of the page's own 25 may be sorted
            var walk = Assert.Single(await PlansAsync(new() { Sort = sort, Descending = down }), IsWalk);
            Assert.DoesNotContain(walk.Steps, s => s.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Whatever_the_order_only_narrow_columns_are_sorted_and_the_texts_of_one_page_are_read()
    {
        foreach (var sort in Enum.GetValues<EditionSort>())
            foreach (var sorting in (await PlansAsync(new() { Sort = sort })).Where(IsWalk))
                Assert.DoesNotContain("\"Abstract\"", sorting.ToString(), StringComparison.Ordinal);
    }

    private static bool IsWalk(QueryPlan plan) => plan.ToString().Contains("LIMIT", StringComparison.Ordinal)
        && plan.ToString().Contains("\"Editions\"", StringComparison.Ordinal) && plan.ToString().Contains("OFFSET", StringComparison.Ordinal);

    private async Task<List<QueryPlan>> PlansAsync(EditionFilter filter)
    {
        var services = database.AsSystem(configure: s => s.AddSingleton<PortalDbFactory>(p => new Heard(p.GetRequiredService<IOptions<DatabaseOptions>>(),
            p.GetRequiredService<WardClock>(), asked)));
        var statements = await asked.DuringAsync(async () => Story.Must(await services.GetRequiredService<FindEditions>().ExecuteAsync(filter)));
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(database.Folder, "portal.db")};Pooling=False");
        await connection.OpenAsync();
        return statements.Where(s => s.Sql.Contains("\"Editions\"", StringComparison.Ordinal) && s.Sql.StartsWith("SELECT", StringComparison.Ordinal))
            .Select(s => QueryPlan.Of(connection, s)).ToList();
    }

    private sealed class Heard(IOptions<DatabaseOptions> options, WardClock clock, AskedStatements asked) : PortalDbFactory(options, clock)
    {
        protected override void Configure(DbContextOptionsBuilder builder) => builder.AddInterceptors(asked);
    }
}
