using AngleSharp.Dom;
using Bunit;
using ClosedXML.Excel;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Papers;
using Portal.Admin.Queries;
using Portal.Admin.Shared;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Core.Papers;
using Portal.Core.Queries;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.Reports;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Papers;

/// <summary>The register and what a query found, on the page and in their workbook: the same rows in the same order, cell by cell.</summary>
public sealed class ListFilesTests : AdminTestContext
{
    private const string Ask = "?cot=tieu-de.loai.muc.don-vi.tac-gia.trang-thai.dang.han.so-voi-han.anh.tep.cham.so-tien";

    [Fact]
    [Trait("Row", "G6")]
    public async Task The_register_is_the_same_on_the_page_and_in_its_workbook()
    {
        var services = Database.As(Someone.Secretary);
        (PaperKind Kind, DateOnly On)[] papers =
            [(PaperKind.ActivityReport, new(2026, 10, 2)), (PaperKind.BudgetEstimate, new(2025, 3, 9)), (PaperKind.CommendationProposal, new(2026, 11, 5))];
        foreach (var (kind, day) in papers)
            Story.Must(await services.GetRequiredService<PortalStore>().WriteAsync(operation => services.GetRequiredService<KeepPaper>()
                .ApplyAsync(operation, kind, $"{day.Year}-{kind}", SomeSheets.Report(), null, new PaperNumbering("BC-BBT", day, null))));
        As(Someone.Secretary);

        var file = Story.Must(await Database.As(Someone.Secretary).GetRequiredService<ExportRegister>().ExecuteAsync(RegisterList.Shape.Read("")));

        AssertSame(await OpenAsync<RegisterPage>("so-van-ban"), file, least: 3);
    }

    [Fact]
    [Trait("Row", "H1")]
    public async Task What_a_query_found_is_the_same_on_the_page_and_in_its_workbook()
    {
        var rows = new SomeItems(Database);
        var an = await rows.PersonAsync("Nguyễn Hải An", "vhxh");
        await rows.PublishedAsync("Đúng hạn", new(2026, 11, 3, 9, 0, 0), unit: "vhxh", due: new(2026, 11, 3, 17, 0, 0), by: [(an, 100)], amount: 506_000);
        await rows.PublishedAsync("Quá hạn", new(2026, 11, 9, 9, 0, 0), "chi-dao-dieu-hanh", due: new(2026, 11, 8, 17, 0, 0), by: [(an, 100)]);
        await rows.PublishedAsync("Văn bản", new(2026, 11, 10, 9, 7, 0), "van-ban", "vp-hdnd-ubnd");
        As(Someone.Head);
        var list = Database.As(Someone.Head).GetRequiredService<QueryList>();

        var file = Story.Must(await Database.As(Someone.Head).GetRequiredService<ExportByQuery>().ExecuteAsync(list.Shape.Read(Ask)));

        AssertSame(await OpenAsync<QueryPage>("tra-cuu" + Ask), file, least: 3);
    }

    private static void AssertSame<TPage>(IRenderedComponent<TPage> page, byte[] file, int least) where TPage : PortalPage
    {
        var sheet = Exported.Sheet(file);
        var shown = page.FindAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(Words).ToList()).ToList();
        Assert.True(shown.Count >= least, $"{shown.Count} rows");
        Assert.Equal(page.FindAll("thead th").Select(Words), sheet.Row(1).CellsUsed().Select(c => c.GetString()));
        foreach (var (r, cells) in shown.Index())
            foreach (var (c, words) in cells.Index()) Assert.Equal(words, Written(sheet.Cell(r + 2, c + 1)));
        Assert.Equal(shown.Count + 1, sheet.LastRowUsed()!.RowNumber());
    }

    /// <summary>What is seen of a cell, without what is only heard.</summary>
    private static string Words(IElement cell)
    {
        var seen = (IElement)cell.Clone();
        foreach (var heard in seen.QuerySelectorAll(".sr-only, svg").ToList()) heard.Remove();
        return SameEverywhere.Plain(seen.TextContent);
    }

    /// <summary>A cell of the workbook as the page writes such a value.</summary>
    private static string Written(IXLCell cell) => cell.DataType switch
    {
        XLDataType.Number => Vietnamese.Number(cell.GetValue<decimal>()),
        XLDataType.DateTime when cell.Style.DateFormat.Format.Contains(':', StringComparison.Ordinal) => Moment(cell.GetDateTime()),
        XLDataType.DateTime => Vietnamese.Date(DateOnly.FromDateTime(cell.GetDateTime())),
        _ => SameEverywhere.Plain(cell.GetString()),
    };

    /// <summary>A moment kept as a fraction of a day may come back a hair before its second.</summary>
    private static string Moment(DateTime local) => WardClock.Print(WardClock.ToUtc(local.AddMilliseconds(500)));
}
