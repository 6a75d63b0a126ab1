using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Admin.Shared;
using Portal.Core.Data;
using Portal.Core.Views;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Lists;

/// <summary>A list whose answers fail or come late: what is in sight stays true, and nothing chosen meanwhile is lost.</summary>
[Trait("Fault", "ED20")]
public sealed class LateAnswerTests : AdminTestContext
{
    private readonly StorageFaults faults = new();

    protected override async Task ArrangeAsync()
    {
        Services.AddSingleton(faults).AddSingleton<PortalDbFactory, FaultyDbFactory>();
        foreach (var title in new[] { "Hội hoa xuân", "Hội thi nấu ăn", "Lịch cắt điện" })
        {
            var form = await A.CompleteForm(Database);
            form.Title = title;
            await Story.Draft(Database, form);
        }
    }

    private async Task<IRenderedComponent<EditionsPage>> ListAsync(string query)
    {
        As(Someone.Author);
        var page = await OpenAsync<EditionsPage>("bai" + query);
        page.WaitForElement(".list-rows");
        return page;
    }

    private void Go(string query) => Services.GetRequiredService<NavigationManager>().NavigateTo("/thanh-dong/bai" + query);

    private static List<string> Titles(IRenderedComponent<EditionsPage> page) =>
        page.FindAll("a.row-link").Select(a => a.TextContent).Order(StringComparer.Ordinal).ToList();

    private static IElement Button(IRenderedComponent<EditionsPage> page, string words) =>
        page.FindAll("button").Single(b => b.TextContent.Contains(words, StringComparison.Ordinal));

    [Fact]
    public async Task After_an_answer_that_failed_the_former_rows_stand_under_their_own_conditions_and_the_trouble_is_said()
    {
        var page = await ListAsync("?tu=hội");

        faults.Reading = new SqliteException("database is locked", 5);
        Go("?trang-thai=nhap&tu=điện");

        Assert.Equal(TroubleRefusals.Busy, Services.GetRequiredService<Troubles>().Shown);
        Assert.Equal(["Hội hoa xuân", "Hội thi nấu ăn"], Titles(page));
        Assert.Equal(["“hội”: bỏ điều kiện này"], page.FindAll(".list-condition").Select(c => c.TextContent));
        Assert.Equal("", page.Find(".list-choice select").GetAttribute("value"));
        Assert.Equal("2 bài", page.Find(".list-count").TextContent);
        Assert.Empty(page.FindAll(".list-rows[aria-busy]"));
        // What was typed is still there to be asked for again
        Assert.Equal("điện", page.Find("#loc-tu").GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_address_asked_again_after_a_failure_is_answered()
    {
        var page = await ListAsync("?tu=hội");
        faults.Reading = new SqliteException("database is locked", 5);
        Go("?tu=điện");

        faults.Reading = null;
        Go("?tu=điện");

        Assert.Equal(["Lịch cắt điện"], Titles(page));
    }

    [Fact]
    public async Task An_answer_that_comes_after_a_later_one_is_not_shown()
    {
        var page = await ListAsync("");
        var held = new TaskCompletionSource();
        faults.Held = held.Task;
        Go("?tu=hội");
        Assert.Single(page.FindAll(".list-rows[aria-busy]"));
        faults.Held = null;
        Go("?tu=điện");
        page.WaitForAssertion(() => Assert.Equal(["Lịch cắt điện"], Titles(page)));

        var drawn = page.RenderCount;
        held.SetResult();
        // The late answer ends with a drawing, whatever is done with it
        page.WaitForState(() => page.RenderCount > drawn);

        Assert.Equal(["Lịch cắt điện"], Titles(page));
        Assert.Equal(["“điện”: bỏ điều kiện này"], page.FindAll(".list-condition").Select(c => c.TextContent));
    }

    [Theory]
    [InlineData("?tu=hội&sap=tieu-de", 2)]
    [InlineData("?tu=điện", 0)]
    public async Task Rows_picked_beyond_the_page_count_only_where_they_are_in_sight_when_they_arrive(string goneTo, int picked)
    {
        var page = await ListAsync("?tu=hội");
        page.Find("td.pick input").Change(true);
        var held = new TaskCompletionSource();
        faults.Held = held.Task;
        var picking = Button(page, "Chọn cả 2 bài tìm thấy").ClickAsync(new());
        faults.Held = null;
        Go(goneTo);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".list-rows[aria-busy]")));

        held.SetResult();
        await picking;

        Assert.Equal(picked == 0 ? [] : [$"Đã chọn {picked} bài"], page.FindAll(".list-many p").Select(p => p.TextContent));
    }

    [Fact]
    public async Task Two_columns_ticked_before_the_first_is_kept_are_both_kept()
    {
        var page = await ListAsync("");
        Button(page, "Cột").Click();
        var held = new TaskCompletionSource();
        faults.Held = held.Task;
        var first = Column(page, "Đơn vị").ChangeAsync(new() { Value = true });
        var second = Column(page, "Đăng lần đầu").ChangeAsync(new() { Value = true });
        faults.Held = null;

        held.SetResult();
        await Task.WhenAll(first, second);

        var kept = (await Services.GetRequiredService<GetListSettings>().ExecuteAsync("bai")).Columns!;
        Assert.Equal(["don-vi", "dang"], kept.Where(c => c is "don-vi" or "dang"));
        Assert.Equal(2, page.FindAll("th").Count(h => h.TextContent.Trim() is "Đơn vị" or "Đăng lần đầu"));
    }

    private static IElement Column(IRenderedComponent<EditionsPage> page, string words) =>
        page.FindAll(".list-columns label").Single(l => l.TextContent.Trim() == words).QuerySelector("input")!;
}
