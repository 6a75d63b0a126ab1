using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Portals;
using Portal.Core.Portals;
using Portal.Tests.Media;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

/// <summary>The form of the emblem and of the header picture.</summary>
[Trait("Row", "A2")]
public sealed class PicturePanelTests : AdminTestContext
{
    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IRenderedComponent<ProfilePage>> Desk(string path)
    {
        As(Someone.Administrator);
        return await OpenAsync<ProfilePage>(path);
    }

    private async Task<PortalProfile> Stored() => (await Services.GetRequiredService<GetProfile>().ExecuteAsync()).Value.Profile;

    private static void Choose(IRenderedComponent<ProfilePage> page, byte[] file, string name = "bieu-trung.png") =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(file, name));

    [Fact]
    public async Task The_page_says_what_visitors_see_while_there_is_no_picture()
    {
        var page = await Desk("cong?muc=mau-sac");
        Assert.Contains("đầu trang công khai chỉ ghi tên cổng", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["Sửa màu sắc", "Thêm biểu trưng", "Thêm ảnh đầu trang"], page.FindAll(".edit-link").Select(a => a.GetAttribute("aria-label")));
        As(Someone.Head);
        Assert.Empty((await OpenAsync<ProfilePage>("cong?muc=mau-sac")).FindAll(".edit-link"));
    }

    [Fact]
    public async Task An_emblem_is_chosen_seen_described_and_saved()
    {
        var page = await Desk("cong?muc=mau-sac&sua=bieu-trung");
        Assert.DoesNotContain(page.FindAll(".panel-actions button"), b => Words(b) == "Bỏ biểu trưng");
        Choose(page, OwnPictures.Emblem());
        page.WaitForAssertion(() => Assert.Contains("Đã tải ảnh. Bấm Lưu", page.Find("[data-testid=upload-words]").TextContent, StringComparison.Ordinal));
        Assert.Matches("^/thanh-dong/tep/[0-9a-f]{64}\\.png$", page.Find(".panel .emblem-sample img").GetAttribute("src"));
        Assert.Null((await Stored()).Emblem);
        await page.Find(".panel form").SubmitAsync();
        Assert.Contains("mô tả ảnh", page.Find("#loi-Alt").TextContent, StringComparison.Ordinal);
        await page.Find("#mo-ta-anh").ChangeAsync(new() { Value = "Biểu trưng phường Thành Đông" });
        await page.Find(".panel form").SubmitAsync();

        Assert.Equal("Biểu trưng phường Thành Đông", (await Stored()).Emblem!.Alt);
        Assert.Empty(page.FindAll(".panel"));
        Assert.Equal("Biểu trưng phường Thành Đông", page.Find(".emblem-sample img").GetAttribute("alt"));
    }

    [Fact]
    public async Task A_file_refused_is_named_with_what_to_do_and_leaves_what_was_there()
    {
        var page = await Desk("cong?muc=mau-sac&sua=anh-dau-trang");
        await page.Find("#mo-ta-anh").ChangeAsync(new() { Value = "Trụ sở" });
        Choose(page, PictureFiles.Png(2000, 700), "tru-so.png");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".panel .header-sample")));
        var seen = page.Find(".panel .header-sample img").GetAttribute("src");
        Choose(page, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(), "hinh.svg");
        page.WaitForAssertion(() => Assert.StartsWith("hinh.svg: Ảnh SVG không dùng được", Words(page.Find(".panel [role=alert]")), StringComparison.Ordinal));
        Choose(page, PictureFiles.Png(600, 400), "nho.png");
        page.WaitForAssertion(() => Assert.Contains("nho.png: Ảnh này có 600 × 400 điểm", Words(page.Find(".panel [role=alert]")), StringComparison.Ordinal));
        Assert.Equal(seen, page.Find(".panel .header-sample img").GetAttribute("src"));
        await page.Find(".panel form").SubmitAsync();
        Assert.Equal(("Trụ sở", 1600), ((await Stored()).HeaderPicture!.Alt, (await Stored()).HeaderPicture!.Sizes[0].Width));
    }

    [Fact]
    public async Task A_form_without_a_picture_says_so_beside_the_button()
    {
        var page = await Desk("cong?muc=mau-sac&sua=bieu-trung");
        await page.Find(".panel form").SubmitAsync();
        Assert.Equal("Hãy chọn biểu trưng.", Words(page.Find("#loi-emblem")));
        Choose(page, OwnPictures.Emblem());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#loi-emblem")));
    }

    [Fact]
    public async Task A_picture_is_taken_away_after_a_question_and_comes_back_from_the_history()
    {
        await OwnPictures.HangAsync(Database);
        var page = await Desk("cong?muc=mau-sac&sua=bieu-trung");
        await page.FindAll(".panel-actions button").Single(b => Words(b) == "Bỏ biểu trưng").ClickAsync(new());
        Assert.Contains("Lấy lại được ở tab Lịch sử", Dialogs.Markup, StringComparison.Ordinal);
        await Dialogs.Find("form").SubmitAsync();
        Assert.Null((await Stored()).Emblem);

        page = await OpenAsync<ProfilePage>("cong?muc=lich-su&sua=4");
        Assert.Equal("Biểu trưng: đã bỏ", Words(page.Find("[data-testid=differences] li")));
        await page.FindAll("button").First(b => Words(b) == "Lấy lại bản này").ClickAsync(new());
        await Dialogs.Find("form").SubmitAsync();
        Assert.Equal("Biểu trưng phường", (await Stored()).Emblem!.Alt);
    }
}
