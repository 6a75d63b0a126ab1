using Bunit;
using Portal.Admin.History;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.History;

public sealed class DiaryPageTests : AdminTestContext
{
    [Fact]
    public async Task The_newest_line_stands_first_with_who_and_when()
    {
        await Story.AtStep(Database, "editing");
        As(Someone.Secretary);
        var page = await OpenAsync<DiaryPage>("nhat-ky");
        page.WaitForElement("table");
        var first = page.Find("tbody tr").TextContent;
        Assert.Contains("Đào Thị Hạnh", first, StringComparison.Ordinal);
        Assert.Contains("Gửi Tổ Thư ký biên tập", first, StringComparison.Ordinal);
        Assert.Contains("20/11/2026 09:00", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_it_gets_a_calm_sentence_and_no_line()
    {
        await Story.Draft(Database);
        As(Someone.Author);
        var page = await OpenAsync<DiaryPage>("nhat-ky");
        Assert.Contains("chưa được giao quyền", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task Whoever_lost_the_right_since_the_page_was_opened_is_told()
    {
        As(Someone.Head);
        var page = await OpenAsync<DiaryPage>("nhat-ky");
        As(Someone.Author);
        page.Render();
        Assert.Contains("access.not-allowed", page.Find("[data-testid=refusals]").InnerHtml, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("tbody tr"));
    }
}
