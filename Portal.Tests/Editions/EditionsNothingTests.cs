using Bunit;
using Portal.Admin.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>An empty list says why nothing is there, and never blames a filter nobody set.</summary>
public sealed class EditionsNothingTests : AdminTestContext
{
    protected override async Task ArrangeAsync() => await Story.Draft(Database, await A.CompleteForm(Database));

    [Theory]
    [InlineData("?trang-thai=thung-rac", Someone.Secretary, "Thùng rác đang trống: bản nháp bỏ đi sẽ nằm ở đây và lấy lại được.", "Xem tất cả")]
    [InlineData("?trang-thai=thung-rac", Someone.Author, "Thùng rác của bạn đang trống: bản nháp bỏ đi sẽ nằm ở đây và lấy lại được.", "Xem tất cả")]
    [InlineData("?trang-thai=da-go", Someone.Secretary, "Chưa có bài nào bị gỡ khỏi cổng.", "Xem tất cả")]
    [InlineData("?trang-thai=da-go&tu=abc", Someone.Secretary, "Không có bài nào khớp với bộ lọc: hãy bớt điều kiện.", "Bỏ bộ lọc")]
    [InlineData("?tu=abc", Someone.Secretary, "Không có bài nào khớp với bộ lọc: hãy bớt điều kiện.", "Bỏ bộ lọc")]
    public async Task One_choice_alone_is_no_filter_to_be_loosened(string query, string who, string sentence, string next)
    {
        As(who);
        var page = await OpenAsync<EditionsPage>("bai" + query);
        page.WaitForState(() => page.FindAll(".empty").Count > 0);
        Assert.Equal(sentence, page.Find(".empty p").TextContent);
        Assert.Contains(next, page.Find(".empty a").TextContent, StringComparison.Ordinal);
    }
}
