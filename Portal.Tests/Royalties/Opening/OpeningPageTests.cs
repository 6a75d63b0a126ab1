using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Portal.Admin.Royalties.Opening;
using Portal.Core.Royalties.Opening;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Opening.OpeningGround;

namespace Portal.Tests.Royalties.Opening;

/// <summary>The screen of the start: a file is seen before it is brought in, and the head confirms balances.</summary>
public sealed class OpeningPageTests : AdminTestContext
{
    private async Task<IRenderedComponent<OpeningPage>> OpenAs(string who, string kind)
    {
        As(who);
        return await OpenAsync<OpeningPage>("nhuan-but/so-du-dau-ky?loai=" + kind);
    }

    private static void Choose(IRenderedComponent<OpeningPage> page, byte[] file)
    {
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(file, "dau-ky.xlsx"));
        page.WaitForState(() => Status(page) is { Length: > 0 } words && !words.StartsWith("Đang", StringComparison.Ordinal)
            || page.FindAll(".field-error").Count > 0);
    }

    private static string Status(IRenderedComponent<OpeningPage> page) => page.Find("[data-testid=opening-status]").TextContent;

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<OpeningPage> page, string words) =>
        page.FindAll("button").Single(b => b.TextContent.Trim().StartsWith(words, StringComparison.Ordinal));

    [Fact]
    public async Task A_file_is_shown_row_by_row_then_brought_in_and_chosen_again_it_is_there_already()
    {
        var file = Book(OpeningKind.Payees, Payee("Vũ Thị Lan"), Payee("Đỗ Văn Nam", "0201234567"));
        var page = await OpenAs(Someone.Secretary, "nguoi-nhan");
        Choose(page, file);
        Assert.Equal("Đã đọc 2 dòng: thêm 2, thay 0, đã có 0.", Status(page));
        Assert.Equal(2, page.FindAll(".opening tbody tr").Count);

        await Button(page, "Nhập 2 dòng").ClickAsync(new());

        Assert.Equal("Cả 2 dòng đã có trong hệ thống: không có gì để nhập.", Status(page));
        Assert.True(Button(page, "Nhập 0 dòng").HasAttribute("disabled"));
        Assert.Contains("Thêm 2, thay 0, đã có 0", page.Find("section[aria-labelledby=cac-lan-nhap]").TextContent, StringComparison.Ordinal);
        await using var db = Database.Context();
        Assert.Equal(2, await db.Contributors.CountAsync());
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_the_file_and_nothing_can_be_brought_in()
    {
        var page = await OpenAs(Someone.Secretary, "nguoi-nhan");
        Choose(page, Book(OpeningKind.Payees, Payee("Vũ Thị Lan"), Payee("Đỗ Văn Nam", "12")));

        Assert.Contains("Dòng 3:", page.Find(".field-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Tệp có 1 lỗi: chưa nhập gì. Hãy sửa tệp rồi chọn lại.", Status(page));
        Assert.True(Button(page, "Nhập").HasAttribute("disabled"));
    }

    [Fact]
    public async Task The_head_confirms_what_finance_brought_in_and_it_stands_so_on_the_screen()
    {
        await LayAsync(Database);
        var page = await OpenAs(Someone.Head, "so-du");
        Assert.Contains("2 mục chờ Trưởng ban xác nhận", page.Find("[data-testid=opening-waiting]").TextContent, StringComparison.Ordinal);

        await Button(page, "Xác nhận số dư").ClickAsync(new());
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=opening-waiting]")));
        Assert.Contains("Hoàng Ngọc Ánh", page.Find("section[aria-labelledby=so-du-da-nhap] tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_kept_is_opened_by_its_address_and_whoever_may_not_bring_in_is_told_who_does()
    {
        await LayAsync(Database);
        int id;
        await using (var db = Database.Context()) id = await db.OpeningImports.Where(i => i.Kind == OpeningKind.Works).Select(i => i.Id).SingleAsync();

        var page = await OpenAs(Someone.Finance, $"bai-chua-chi&bao-cao={id}");

        Assert.Contains("Người chấm nhuận bút nhập", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Hội nghị tổng kết quý III", page.Find("section[aria-labelledby=cac-lan-nhap] .wide:last-child").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_budget_used_is_typed_and_what_cannot_be_read_stays_with_its_sentence()
    {
        var page = await OpenAs(Someone.Finance, "so-du");
        page.Find("#kinh-phi-da-dung").Change("nhiều");
        await page.Find("form.pay").SubmitAsync();
        Assert.NotEmpty(page.FindAll("form.pay .field-error"));
        Assert.Equal("nhiều", page.Find("#kinh-phi-da-dung").GetAttribute("value"));

        page.Find("#kinh-phi-da-dung").Change("48.000.000");
        await page.Find("form.pay").SubmitAsync();

        Assert.Contains("48.000.000", page.Find("section[aria-labelledby=so-du-da-nhap]").TextContent, StringComparison.Ordinal);
    }
}
