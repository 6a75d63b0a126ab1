using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Portal.Tests.PublicSite;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports;

/// <summary>
/// A report of a month costs what the month holds, however many years lie before it: read off the plans of SQLite, which do not depend on the rows.
/// </summary>
public sealed class ReportPlansTests : IAsyncLifetime
{
    /// <summary>Tables that grow with every item.</summary>
    private static readonly string[] Growing =
        ["ContentItems", "Editions", "Deadlines", "History", "RoyaltyWorks", "RoyaltyLines", "RoyaltyPayments", "UrgentReviews", "Withdrawals"];

    private PortalDatabase database = null!;

    public async Task InitializeAsync() => await OfficeOfEveryPart.LayAsync(database = await PortalDatabase.CreateAsync());

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task No_question_of_the_report_or_of_the_rows_behind_a_figure_reads_a_table_that_grows_from_end_to_end()
    {
        var plans = await PlansOf.DuringAsync(database, async services =>
        {
            Assert.True(ReportSpans.TryParse("2026-11", out var span));
            var report = Story.Must(await services.GetRequiredService<GetActivityReport>().ExecuteAsync(span));
            var keys = report.Parts.SelectMany(p => p.Figures.Where(f => f.Value is not null)
                .Select(f => new ReportKey(p.Code, f.Key, ReportSide.Now).ToString()));
            foreach (var key in keys) Story.Must(await services.GetRequiredService<GetReportRows>().ExecuteAsync(span, key));
        });

        var faults = plans.Where(p => !IsShort(p) && p.WholeReadsOf(Growing).Count > 0).Select(p => p.ToString()).Distinct().ToList();

        Assert.True(plans.Count > 100, $"only {plans.Count} questions");
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    /// <summary>The first of an order of an index is one step, and what is asked of nothing is none, although the plan names no bound.</summary>
    private static bool IsShort(QueryPlan plan) => plan.ToString().StartsWith("SELECT MIN(", StringComparison.Ordinal)
        || plan.ToString().Contains("WHERE 0\n", StringComparison.Ordinal);
}
