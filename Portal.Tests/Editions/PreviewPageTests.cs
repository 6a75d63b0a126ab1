using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Admin.Editions.Preview;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

public sealed class PreviewPageTests : AdminTestContext
{
    private async Task<IRenderedComponent<PreviewPage>> OpenAsync(int editionId, string query = "", string who = Someone.Author)
    {
        As(who);
        return await OpenAsync<PreviewPage>($"bai/{editionId}/xem-truoc{query}", ("Id", editionId));
    }

    [Theory]
    [InlineData("", "computer", "")]
    [InlineData("?kho=dien-thoai", "phone", "")]
    [InlineData("?kho=giay", "paper", "?kho=giay")]
    [InlineData("?kho=khac", "computer", "")]
    public async Task The_address_says_for_which_screen_or_sheet_the_page_is_shown(string query, string style, string source)
    {
        var draft = await Story.Draft(Database);

        var page = await OpenAsync(draft, query);

        var frame = page.Find($".preview-desk.{style} iframe");
        Assert.Equal($"/thanh-dong/bai/{draft}/trang-cong{source}", frame.GetAttribute("src"));
        // No script, no form, no way to the page around it
        Assert.Equal("allow-same-origin allow-popups allow-popups-to-escape-sandbox", frame.GetAttribute("sandbox"));
        Assert.StartsWith("Trang trên cổng: ", frame.GetAttribute("title"), StringComparison.Ordinal);
        Assert.StartsWith("Nội dung đã lưu lúc 09:00", page.Find("[data-testid=preview-says]").TextContent, StringComparison.Ordinal);
        Assert.Contains("người đọc chưa thấy trang này", page.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/thanh-dong/bai/{draft}/soan", page.FindAll(".page-head-actions a").Last().GetAttribute("href"));
    }

    [Fact]
    public async Task Who_may_not_read_it_is_told_and_sees_no_frame()
    {
        var page = await OpenAsync(await Story.Draft(Database), who: Someone.OtherAuthor);

        Assert.Contains("Không tìm thấy", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("iframe"));
    }

    [Fact]
    public async Task What_is_live_is_said_to_be_live_and_who_only_judges_finds_no_way_to_the_editor()
    {
        var published = await Story.Publish(Database);

        var page = await OpenAsync(published.EditionId, who: Someone.Head);

        Assert.Contains("Đúng như trang đang có trên cổng", page.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.Equal([$"/thanh-dong/bai/{published.EditionId}"], page.FindAll(".page-head-actions a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task What_was_withdrawn_is_said_to_have_been_public()
    {
        var published = await Story.Publish(Database);
        await Story.Withdraw(Database, published.EditionId);

        var page = await OpenAsync(published.EditionId, who: Someone.Head);

        Assert.Contains("nay người đọc không thấy bản này nữa", page.Find(".lead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_saves_what_is_typed_before_it_shows_it()
    {
        var draft = await Story.Draft(Database);
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{draft}/soan", ("Id", draft));
        page.WaitForElement("#tieu-de");
        page.Find("#tieu-de").Change("Vừa gõ xong");

        await page.FindAll("button").First(b => b.TextContent.Trim() == "Xem trước").ClickAsync(new MouseEventArgs());

        Assert.Equal("Vừa gõ xong", (await Story.Edition(Database, draft)).Title);
        Assert.EndsWith($"/bai/{draft}/xem-truoc", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }
}
