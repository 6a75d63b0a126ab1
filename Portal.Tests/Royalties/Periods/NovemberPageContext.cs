using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties.Periods;
using Portal.Admin.Royalties.Works;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Royalties.Periods;

/// <summary>November 2026 in Thành Đông with two published articles, neither assessed, seen on the 20th.</summary>
public abstract class NovemberPageContext : AdminTestContext
{
    private int acts;

    protected PublishedItem First { get; private set; } = null!;
    protected PublishedItem Second { get; private set; } = null!;

    protected override async Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Links:PublicAddress"] = "http://{id}.example" }).Build());
        await A.Schedule(Database);
        First = await Story.Publish(Database);
        Second = await Story.Publish(Database);
    }

    protected Task<IRenderedComponent<RoyaltyPeriodPage>> PageAsync(string query = "") =>
        OpenAsync<RoyaltyPeriodPage>("nhuan-but/2026-11" + query, ("Month", "2026-11"));

    protected async Task<int> WorkIdAsync(PublishedItem item) => (await Story.Work(Database, item.ItemId)).Id;

    protected static IElement Row(IRenderedComponent<RoyaltyPeriodPage> page, int workId) => page.Find($"#bai-{workId}");

    protected static IElement Cell(IRenderedComponent<RoyaltyPeriodPage> page, int workId, string column) =>
        Row(page, workId).QuerySelector($"td[data-col={column}]")!;

    /// <summary>What a cell shows, without what is only said to readers.</summary>
    protected static string Shown(IRenderedComponent<RoyaltyPeriodPage> page, int workId, string column) => Cell(page, workId, column).Children[0].TextContent;

    /// <summary>Types into cells of a row in one act, as the script hands it over.</summary>
    protected Task<TypedAnswer?> TypeAsync(IRenderedComponent<RoyaltyPeriodPage> page, int workId, params (string Column, string Text)[] cells)
    {
        var version = int.Parse(Row(page, workId).GetAttribute("data-version")!, CultureInfo.InvariantCulture);
        return ActAsync(page, cells.Select(c => new TypedCell(workId, c.Column, c.Text, version)).ToArray());
    }

    protected Task<TypedAnswer?> ActAsync(IRenderedComponent<RoyaltyPeriodPage> page, params TypedCell[] cells) => ActAsync(page, 0, cells);

    protected async Task<TypedAnswer?> ActAsync(IRenderedComponent<RoyaltyPeriodPage> page, int unused, params TypedCell[] cells)
    {
        var grid = page.FindComponent<AssessmentGrid>();
        TypedAnswer? answer = null;
        await grid.InvokeAsync(async () => answer = await grid.Instance.Typed([new(++acts, "Dán", cells, unused)]));
        return answer;
    }

    protected int ContributorOf(PublishedItem item)
    {
        using var db = Database.Context();
        return db.RoyaltyLines.First(l => l.Work!.ItemId == item.ItemId).ContributorId;
    }

    /// <summary>Both assessed, and the period finished: the head's turn.</summary>
    protected async Task FinishedAsync()
    {
        await Story.Assess(Database, First.ItemId);
        await Story.Assess(Database, Second.ItemId, 2);
        Story.Must(await Story.TryFinish(Database, new(2026, 11)));
    }

    /// <summary>Approved and handed over: the turn of finance.</summary>
    protected async Task ApprovedAsync()
    {
        await Story.Assess(Database, First.ItemId);
        await Story.Assess(Database, Second.ItemId, 2);
        Story.Must(await Story.TryApprove(Database, new(2026, 11)));
        Story.Must(await Story.TryHandOver(Database, new(2026, 11)));
    }
}
