using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Overview;
using Portal.Tests.PublicSite;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The list of editions is walked where an index holds its order (docs/decisions/0022-lists-are-walked.md): read off the plans of SQLite.</summary>
public sealed class EditionPlansTests : IAsyncLifetime
{
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_published_in_some_days_is_found_from_these_days(bool bounded)
    {
        var plans = await PlansAsync(new() { FromOn = new(2026, 11, 1), ToOn = bounded ? new(2026, 11, 30) : null, ByPublishing = true });

        var asked = plans.FindAll(p => p.ToString().Contains("\"FirstPublishedAt\" >=", StringComparison.Ordinal));
        Assert.NotEmpty(asked);
        Assert.All(asked, p => Assert.Contains("FirstPublishedAt>?", string.Join('\n', p.Steps), StringComparison.Ordinal));
        // Walked once at most, and never for each item again
        Assert.All(asked, p => Assert.DoesNotContain(p.Steps.Skip(1), s => s.EndsWith("(PortalId=? AND Stands=?)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_late_or_soon_will_be_is_found_from_the_deadlines_that_run()
    {
        var plans = await PlansOf.DuringAsync(database, async services => Story.Must(await services.GetRequiredService<GetLateFigures>().ExecuteAsync()));

        var asked = plans.FindAll(p => p.ToString().Contains("\"Deadlines\"", StringComparison.Ordinal));
        // Late, soon late, told to leaders
        Assert.True(asked.Count >= 3, string.Join('\n', plans));
        Assert.All(asked, p => Assert.DoesNotContain(p.Steps, s => s.EndsWith("(PortalId=? AND Stands=?)", StringComparison.Ordinal)));
    }

    private static bool IsWalk(QueryPlan plan) => plan.ToString().Contains("LIMIT", StringComparison.Ordinal)
        && plan.ToString().Contains("\"Editions\"", StringComparison.Ordinal) && plan.ToString().Contains("OFFSET", StringComparison.Ordinal);

    private async Task<List<QueryPlan>> PlansAsync(EditionFilter filter) => (await PlansOf.DuringAsync(database,
        async services => Story.Must(await services.GetRequiredService<FindEditions>().ExecuteAsync(filter))))
        .Where(p => p.ToString().Contains("\"Editions\"", StringComparison.Ordinal)).ToList();
}
