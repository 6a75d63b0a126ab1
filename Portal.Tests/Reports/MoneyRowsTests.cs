using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Reports;
using Portal.Admin.Reports.Issued;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Core.Reports.Issued;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports;

/// <summary>What single people got is for whoever sees royalties, in a report too; its sums are for whoever sees reports.</summary>
[Trait("Row", "H1")]
public sealed class MoneyRowsTests : AdminTestContext
{
    private static readonly DaySpan October = DaySpan.Of(new YearMonth(2026, 10));

    protected override async Task ArrangeAsync()
    {
        Services.AddSingleton(new SheetPdfOptions()).AddSingleton<SheetPdf>().AddLogging();
        var items = new SomeItems(Database);
        var an = await items.PersonAsync("Nguyễn Hải An", "vhxh");
        await items.PublishedAsync("Tháng mười", new(2026, 10, 10, 9, 0, 0), unit: "vhxh", by: [(an, 100)], amount: 506_000);
        Story.Must(await Database.As(Someone.Secretary).GetRequiredService<IssueReport>().ExecuteAsync(October, new()));
    }

    private T The<T>(string by) where T : notnull => Database.As(by).GetRequiredService<T>();

    private async Task<List<string>> KeysAsync() => ActivityReportTables.Of(Story.Must(await The<GetActivityReport>(Someone.Head).ExecuteAsync(October)))
        .SelectMany(p => p.Tables).SelectMany(t => t.Rows).SelectMany(r => r.Keys ?? []).OfType<string>().ToList();

    private static readonly string[] OfMoney = ["cho-chi", "ngan-sach", "nhuan-but"];

    private static bool IsOfMoney(string key) => OfMoney.Contains(key.Split('.')[0]);

    private static List<string> KeysOf<TPage>(IRenderedComponent<TPage> page) where TPage : IComponent =>
        page.FindAll("a[href*='so=']").Select(a => a.GetAttribute("href")!.Split("so=")[1]).ToList();

    private static bool HasMoney(IEnumerable<SheetColumn> columns) => columns.Any(c => c.Kind == SheetColumnKind.Money);

    [Fact]
    public async Task Whoever_sees_reports_alone_opens_no_row_of_money_live_or_kept_on_the_page_or_as_a_workbook()
    {
        var keys = await KeysAsync();
        Assert.Equal(OfMoney, keys.Where(IsOfMoney).Select(k => k.Split('.')[0]).Distinct().Order());
        foreach (var key in keys)
        {
            var live = await The<GetReportRows>(Someone.CultureReviewer).ExecuteAsync(October, key);
            var file = await The<OpenReportRows>(Someone.CultureReviewer).ExecuteAsync(October, key);
            var kept = await The<OpenKeptRows>(Someone.CultureReviewer).ExecuteAsync(October, 1, key);
            if (IsOfMoney(key))
            {
                Assert.All(new[] { live.Codes(), file.Codes(), kept.Codes() }, codes => Assert.Equal(["access.not-allowed"], codes));
                continue;
            }
            Assert.All(new[] { Story.Must(live).Columns, Story.Must(file).Tables[0].Columns, Story.Must(kept).Kept.Table.Columns },
                columns => Assert.False(HasMoney(columns), key));
            Assert.All(live.Value.Rows, r => Assert.Equal(live.Value.Columns.Count, r.Cells.Count));
            Assert.Empty(kept.Value.Changed);
        }
    }

    [Fact]
    public async Task Whoever_sees_royalties_opens_them_with_their_money()
    {
        var live = Story.Must(await The<GetReportRows>(Someone.Finance).ExecuteAsync(October, "nhuan-but.tien-cham"));
        var kept = Story.Must(await The<OpenKeptRows>(Someone.Finance).ExecuteAsync(October, 1, "nhuan-but.tien-cham"));

        Assert.True(HasMoney(live.Columns) && HasMoney(kept.Kept.Table.Columns));
        Assert.Equal(new Money(506_000), live.Rows.Single().Cells[^1]);
    }

    [Fact]
    public async Task Capitals_open_nothing_that_small_letters_do_not()
    {
        Assert.Equal(["access.not-allowed"], (await The<OpenKeptRows>(Someone.CultureReviewer).ExecuteAsync(October, 1, "NHUAN-BUT.da-chi")).Codes());
        Assert.Equal(["access.not-allowed"], (await The<GetReportRows>(Someone.CultureReviewer).ExecuteAsync(October, "Cho-Chi.khoan")).Codes());
    }

    [Fact]
    public async Task The_pages_show_the_sums_and_lead_to_no_rows_that_would_be_refused()
    {
        As(Someone.CultureReviewer);
        var now = await OpenAsync<ReportPage>("bao-cao?gia-tri=2026-10&ban=tam-tinh");
        Assert.Contains("506.000\u00A0đồng", now.Find(".figures").TextContent, StringComparison.Ordinal);
        var opened = KeysOf(now);
        var issued = KeysOf(await OpenAsync<IssuedPage>("bao-cao/ban/2026-10", ("Code", "2026-10")));

        Assert.True(opened.Count > 0 && issued.Count > 0);
        Assert.DoesNotContain(opened.Concat(issued), IsOfMoney);
    }

    [Fact]
    public async Task For_whoever_sees_royalties_the_sums_are_links()
    {
        As(Someone.Finance);
        var page = await OpenAsync<ReportPage>("bao-cao?gia-tri=2026-10&ban=tam-tinh");

        Assert.Contains(KeysOf(page), IsOfMoney);
    }
}
