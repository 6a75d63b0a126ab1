using System.Net;
using ClosedXML.Excel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The list as a file: the address of the list with another ending.</summary>
[Trait("Fault", "ED20")]
public sealed class EditionListEndpointTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private AdminHost app = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await Story.Draft(database);
        await Story.Draft(database, await A.DocumentForm(database));
        app = new AdminHost(database);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    [Theory]
    [InlineData("?cot=muc", 2)]
    [InlineData("?loai=tat-ca&sap=tieu-de", 3)]
    [InlineData("?muc=abc&trang=9&sap=la", 2)]
    [InlineData("?tu=khongcotunay", 1)]
    public async Task The_workbook_holds_what_the_address_asks_for(string query, int rows)
    {
        using var browser = app.Browser();
        await app.GivePasswordAsync(Someone.Secretary);
        await AdminHost.SignInAsync(browser, Someone.Secretary);

        var answer = await browser.GetAsync(new Uri("/thanh-dong/bai.xlsx" + query, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("danh-sach-bai-thanh-dong.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        using var book = new XLWorkbook(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(rows, book.Worksheet(1).LastRowUsed()!.RowNumber());
    }
}
