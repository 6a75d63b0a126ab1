using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>A month assessed by keys alone: Tab into the sheet, arrows from cell to cell, Enter stores the row. No script sets the focus.</summary>
internal static partial class MonthByKeys
{
    /// <summary>More presses than any page needs, so that a cell that no key reaches fails and does not hang.</summary>
    private const int Most = 200;

    /// <summary>Every work that still waits: the genre proposed, or the first of the list, and its least coefficient.</summary>
    public static async Task AssessAsync(IPage page)
    {
        await page.Locator("[data-attached] tbody[data-work]").First.WaitForAsync();
        await ReachAsync(page, "Tab", ".cells td:focus");
        await page.Keyboard.PressAsync("Control+Home");
        foreach (var id in await page.Locator("tbody[data-work]").EvaluateAllAsync<string[]>("rows => rows.map(r => r.id)"))
        {
            var row = page.Locator("#" + id);
            var assessed = (await row.GetAttributeAsync("class"))!.Contains("assessed-row", StringComparison.Ordinal);
            if (!assessed && await row.Locator("td[data-col=points][data-edit]").CountAsync() > 0) await AssessAsync(page, id, row);
        }
    }

    private static async Task AssessAsync(IPage page, string id, ILocator row)
    {
        var genre = row.Locator("td[data-col=genre]");
        var list = page.Locator("#" + await genre.GetAttributeAsync("data-list") + " option");
        var name = await genre.GetAttributeAsync("data-raw");
        await ReachAsync(page, "ArrowDown", $"#{id} td:focus");
        if (string.IsNullOrEmpty(name))
        {
            name = await list.First.GetAttributeAsync("value");
            await ColumnAsync(page, id, "genre");
            await page.Keyboard.TypeAsync(name!);
            await page.Keyboard.PressAsync("Tab");
        }
        await ColumnAsync(page, id, "points");
        var range = await list.EvaluateAllAsync<string>("(options, name) => options.find(o => o.value === name).label", name);
        await page.Keyboard.TypeAsync(LeastCoefficient().Match(range).Groups["least"].Value);
        await page.Keyboard.PressAsync("Enter");
        // The row says that it is stored, and what it is once the page has read it again
        await Assertions.Expect(row.Locator(".row-state")).ToContainTextAsync(StoredState());
    }

    private static async Task ColumnAsync(IPage page, string row, string column)
    {
        await page.Keyboard.PressAsync("Home");
        await ReachAsync(page, "ArrowRight", $"#{row} td[data-col={column}]:focus");
    }

    /// <summary>Presses a key until what is looked for has the focus.</summary>
    private static async Task ReachAsync(IPage page, string key, string focused)
    {
        for (var i = 0; i < Most; i++)
        {
            if (await page.Locator(focused).CountAsync() > 0) return;
            await page.Keyboard.PressAsync(key);
        }
        Assert.Fail($"{key} never reaches {focused}");
    }

    [GeneratedRegex("^(?<least>[\\d,]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LeastCoefficient();

    [GeneratedRegex("Đã lưu|Đã chấm", RegexOptions.None, 10_000)]
    private static partial Regex StoredState();
}
