using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Royalties.Budgets;
using Portal.Core.Royalties.Budgets;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Budgets.Budgeted;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>On screen: what is booked on the year before, and the papers that were issued with their numbers.</summary>
[Trait("Row", "G8")]
public sealed class YearEndPageTests : AdminTestContext
{
    protected override Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        return Task.CompletedTask;
    }

    private static IElement Button<T>(IRenderedComponent<T> page, string words) where T : Microsoft.AspNetCore.Components.IComponent =>
        page.FindAll("button").Single(b => b.TextContent.Trim().StartsWith(words, StringComparison.Ordinal));

    [Fact]
    public async Task What_is_booked_stands_with_its_ground_and_only_finance_takes_it_back()
    {
        await LayAsync(Database, new(2026, 11));
        As(Someone.Head);
        var page = await OpenAsync<BudgetPage>("nhuan-but/ngan-sach");
        Assert.Contains("Phụ cấp tháng 11/2026", page.Find("[data-testid=year-end]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Biên bản số 3", page.Find("[data-testid=year-end]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Contains("Bỏ ghi niên độ", StringComparison.Ordinal));

        As(Someone.Finance);
        page = await OpenAsync<BudgetPage>("nhuan-but/ngan-sach");
        await Button(page, "Bỏ ghi niên độ").ClickAsync(new());
        Assert.Empty(page.FindAll("[data-testid=year-end]"));
    }

    [Fact]
    public async Task The_estimate_page_lists_what_was_issued_and_what_was_replaced()
    {
        Story.Must(await TryRate(Database, Rate()));
        foreach (var (seen, reason) in new[] { (0, (string?)null), (1, "Sai số liệu") })
        {
            var form = Number(Database);
            form.Reason = reason;
            Story.Must(await Database.As(Someone.Finance).GetRequiredService<IssueBudgetEstimate>().ExecuteAsync(new(2027), seen, form));
        }
        As(Someone.Finance);
        var page = await OpenAsync<EstimatePage>("nhuan-but/du-toan");
        var papers = page.FindAll(".paper-files li").Select(li => li.TextContent).ToList();
        Assert.Contains("số 02/DT-BBT, bản 2", papers[0], StringComparison.Ordinal);
        Assert.Contains("(đã được thay thế)", papers[1], StringComparison.Ordinal);
    }
}
