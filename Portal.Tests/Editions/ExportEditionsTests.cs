using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The list as a workbook: what the screen shows, all pages of it.</summary>
[Trait("Fault", "ED20")]
public class ExportEditionsTests
{
    private static async Task<XLWorkbook> Export(
        PortalDatabase database, EditionFilter filter, IReadOnlyList<string>? columns = null, string who = Someone.Head) =>
        new(new MemoryStream(Story.Must(await database.As(who).GetRequiredService<ExportEditions>().ExecuteAsync(filter, columns))));

    [Fact]
    public async Task An_export_holds_the_rows_and_columns_of_the_screen_in_its_order_beyond_the_first_page()
    {
        using var database = await PortalDatabase.CreateAsync();
        for (var i = 1; i <= EditionFilter.PageSize + 5; i++)
        {
            var form = await A.CompleteForm(database);
            form.Title = $"Bài {i:00}";
            await Story.Draft(database, form);
        }

        using var book = await Export(database, new() { Sort = EditionSort.Title, Descending = false, Page = 2 }, ["muc", "cap-nhat", "khong-co"]);

        var page = Assert.Single(book.Worksheets);
        Assert.Equal(["Tiêu đề", "Chuyên mục", "Cập nhật lúc"], page.Row(1).CellsUsed().Select(c => c.GetString()));
        Assert.Equal(EditionFilter.PageSize + 6, page.LastRowUsed()!.RowNumber());
        Assert.Equal(("Bài 01", "Tin tức – Sự kiện"), (page.Cell(2, 1).GetString(), page.Cell(2, 2).GetString()));
        Assert.Equal(new DateTime(2026, 11, 20, 9, 0, 0), page.Cell(2, 3).GetDateTime());
        Assert.Equal((XLPageOrientation.Landscape, 1, 0), (page.PageSetup.PageOrientation, page.PageSetup.PagesWide, page.PageSetup.PagesTall));
        Assert.Equal((1, 1), (page.PageSetup.FirstRowToRepeatAtTop, page.PageSetup.LastRowToRepeatAtTop));
        Assert.Equal($"Bài {EditionFilter.PageSize + 5}", page.Cell(EditionFilter.PageSize + 6, 1).GetString());
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")")]
    [InlineData("+84 225 1234567")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("031190000001")]
    [InlineData("Một dòng <b> & hai")]
    public async Task A_title_stays_words_whatever_it_begins_with(string title)
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.Title = title;
        await Story.Draft(database, form);

        using var book = await Export(database, new());

        var cell = book.Worksheet(1).Cell(2, 1);
        Assert.Equal((title, false, XLDataType.Text), (cell.GetString(), cell.HasFormula, cell.DataType));
    }

    [Fact]
    public async Task Only_what_the_person_may_see_is_exported_and_nothing_by_a_stranger()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.Draft(database);
        await Story.Draft(database, by: Someone.OtherAuthor);

        using var book = await Export(database, new(), who: Someone.Author);

        Assert.Equal(2, book.Worksheet(1).LastRowUsed()!.RowNumber());
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Stranger).GetRequiredService<ExportEditions>().ExecuteAsync(new(), null)).Codes());
    }

    [Fact]
    public async Task Ten_thousand_rows_are_one_file_and_one_more_is_refused_with_the_way_to_fewer()
    {
        using var database = await PortalDatabase.CreateAsync();
        var first = await Story.Draft(database);
        await ManyEditions.AddAsync(database, first, ListWorkbook.MostRows - 1);
        using (var book = await Export(database, new())) Assert.Equal(ListWorkbook.MostRows + 1, book.Worksheet(1).LastRowUsed()!.RowNumber());

        await ManyEditions.AddAsync(database, first, 1);
        var refused = await database.As(Someone.Head).GetRequiredService<ExportEditions>().ExecuteAsync(new(), null);

        Assert.Equal("Danh sách có 10.001 dòng, nhiều hơn 10.000 dòng của một tệp Excel: "
            + "hãy thu hẹp bằng trạng thái, chuyên mục hoặc khoảng ngày rồi xuất lại.", Assert.Single(refused.Refusals).Sentence);
    }
}
