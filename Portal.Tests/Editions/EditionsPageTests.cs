using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The list of articles: one draft, one at approval, one published, one document.</summary>
public sealed class EditionsPageTests : AdminTestContext
{
    protected override async Task ArrangeAsync()
    {
        await Story.Draft(Database, await Titled("Bài nháp"));
        await Story.AtStep(Database, "approval", await Titled("Bài chờ phê duyệt"));
        await Story.Publish(Database, await Titled("Bài đã đăng"));
        await Story.Draft(Database, await A.DocumentForm(Database));
    }

    private async Task<Portal.Core.Editions.EditionForm> Titled(string title)
    {
        var form = await A.CompleteForm(Database);
        form.Title = title;
        return form;
    }

    private async Task<List<string>> TitlesAsync(string query, string who = Someone.Secretary)
    {
        As(who);
        var page = await OpenAsync<EditionsPage>("bai" + query);
        page.WaitForState(() => page.FindAll(".rows, .empty").Count > 0);
        return page.FindAll("a.row-link").Select(a => a.TextContent).Order(StringComparer.Ordinal).ToList();
    }

    [Theory]
    [InlineData("?trang-thai=da-dang", "Bài đã đăng")]
    [InlineData("?buoc=approval", "Bài chờ phê duyệt")]
    [InlineData("?trang-thai=nhap&loai=tin-bai", "Bài nháp")]
    [InlineData("?tu=cho phe duyet", "Bài chờ phê duyệt")]
    [InlineData("?loai=van-ban", "Quyết định về việc kiện toàn Tổ công nghệ số cộng đồng")]
    public async Task The_address_narrows_the_list(string query, string only) => Assert.Equal([only], await TitlesAsync(query));

    [Fact]
    public async Task A_contributor_sees_none_of_another_s() => Assert.Empty(await TitlesAsync("", Someone.OtherAuthor));

    [Fact]
    public async Task A_choice_goes_into_the_address_and_keeps_the_others()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<EditionsPage>("bai?tu=bài");
        page.WaitForElement(".rows");
        page.Find("#loc-trang-thai").Change("da-dang");
        var address = Services.GetRequiredService<NavigationManager>().Uri;
        Assert.EndsWith("/thanh-dong/bai?tu=b%C3%A0i&trang-thai=da-dang", address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Someone.OtherAuthor, "", "Bạn chưa có bài nào. Bấm “Soạn bài mới” để bắt đầu.", "/thanh-dong/bai/moi")]
    [InlineData(Someone.OtherAuthor, "?loai=van-ban", "Bạn chưa có văn bản nào. Bấm “Soạn văn bản mới” để bắt đầu.", "/thanh-dong/bai/moi?loai=van-ban")]
    [InlineData(Someone.Finance, "", "Vai trò của bạn ở cổng này không xem danh sách bài.", "/thanh-dong/viec-cua-toi")]
    [InlineData(Someone.Secretary, "?loai=van-ban&tu=khongcotunay", "Không có văn bản nào khớp với bộ lọc: hãy bớt điều kiện.", "/thanh-dong/bai?loai=van-ban")]
    public async Task An_empty_list_says_what_is_true_for_the_person_and_where_to_go(string who, string query, string sentence, string link)
    {
        As(who);
        var page = await OpenAsync<EditionsPage>("bai" + query);
        page.WaitForElement(".empty");
        Assert.Equal(sentence, page.Find(".empty p").TextContent);
        Assert.Equal(link, page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_found_offers_to_drop_the_filter()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<EditionsPage>("bai?tu=khongcotunay");
        page.WaitForElement(".empty");
        Assert.Equal("/thanh-dong/bai", page.Find(".empty a").GetAttribute("href"));
    }
}
