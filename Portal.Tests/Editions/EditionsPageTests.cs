using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
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
        page.WaitForState(() => page.FindAll(".list-rows, .empty").Count > 0);
        return page.FindAll("a.row-link").Select(a => a.TextContent).Order(StringComparer.Ordinal).ToList();
    }

    [Theory]
    [InlineData("?trang-thai=da-dang", "Bài đã đăng")]
    [InlineData("?buoc=approval", "Bài chờ phê duyệt")]
    [InlineData("?trang-thai=nhap&loai=tin-bai", "Bài nháp")]
    [InlineData("?tu=cho phe duyet", "Bài chờ phê duyệt")]
    [InlineData("?loai=van-ban", "Quyết định về việc kiện toàn Tổ công nghệ số cộng đồng")]
    [InlineData("?loai=tat-ca&tu=kien toan", "Quyết định về việc kiện toàn Tổ công nghệ số cộng đồng")]
    public async Task The_address_narrows_the_list(string query, string only) => Assert.Equal([only], await TitlesAsync(query));

    [Fact]
    public async Task A_contributor_sees_none_of_another_s() => Assert.Empty(await TitlesAsync("", Someone.OtherAuthor));

    [Fact]
    public async Task A_choice_goes_into_the_address_and_keeps_the_others()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<EditionsPage>("bai?tu=bài&trang=2");
        page.WaitForElement(".list-rows");
        Choose(page, "Trạng thái", "da-dang");
        Assert.EndsWith("/thanh-dong/bai?tu=b%C3%A0i&trang-thai=da-dang", Address, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal(["Bài đã đăng"], page.FindAll("a.row-link").Select(a => a.TextContent)));
        Choose(page, "Trạng thái", "buoc:approval");
        Assert.EndsWith("/thanh-dong/bai?tu=b%C3%A0i&buoc=approval", Address, StringComparison.Ordinal);
        page.Find("#loc-tu").Change("  ");
        Assert.EndsWith("/thanh-dong/bai?buoc=approval", Address, StringComparison.Ordinal);
    }

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    private static void Choose(IRenderedComponent<EditionsPage> page, string label, string value) =>
        page.FindAll(".list-choice").Single(c => c.QuerySelector("span")!.TextContent == label).QuerySelector("select")!.Change(value);

    [Fact]
    [Trait("Fault", "ED22")]
    public async Task The_list_of_articles_holds_articles_and_the_list_of_everything_says_that_it_does()
    {
        Assert.Equal(["Bài chờ phê duyệt", "Bài nháp", "Bài đã đăng"], await TitlesAsync(""));
        Assert.Equal(4, (await TitlesAsync("?loai=tat-ca")).Count);
        Assert.Equal("Mọi nội dung", (await OpenAsync<EditionsPage>("bai?loai=tat-ca")).Find("h1").TextContent.Trim());
    }

    [Fact]
    public async Task All_conditions_are_offered_once_opened_and_a_person_is_found_without_marks()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<EditionsPage>("bai");
        page.WaitForElement(".list-rows");
        page.FindAll("button").Single(b => b.TextContent.Contains("Thêm điều kiện", StringComparison.Ordinal)).Click();

        var panel = page.Find(".list-panel");
        Assert.Equal(["Chuyên mục", "Đơn vị", "Thời hạn", "Đăng khẩn", "Người phải xử lý"],
            panel.QuerySelectorAll(".list-choice > span").Select(s => s.TextContent));
        Assert.Equal(["Người viết, người có phần", "Từ ngày", "Đến ngày"], panel.QuerySelectorAll(".field > label").Select(l => l.TextContent.Trim()));
        var people = page.FindComponent<MudAutocomplete<Portal.Core.Editions.PersonChoice>>();
        var asked = people.Instance.SearchFunc!("dao thi hanh", CancellationToken.None);
        var found = Assert.Single(await asked!);
        await page.InvokeAsync(() => people.Instance.ValueChanged.InvokeAsync(found));

        Assert.Contains("nguoi=", Address, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal("Đào Thị Hạnh: bỏ điều kiện này", page.Find(".list-condition").TextContent));
    }

    [Fact]
    [Trait("Fault", "ED8")]
    public async Task What_is_late_in_the_whole_portal_is_one_click_away_by_deadline_and_the_rest_of_it_in_the_conditions()
    {
        var late = await Titled("Bài quá hạn");
        late.EventAtLocal = A.Hanoi(Database).AddDays(-10);
        await Story.AtStep(Database, "editing", late);
        As(Someone.Secretary);
        var page = await OpenAsync<EditionsPage>("bai?loai=tat-ca");
        page.WaitForElement(".list-rows");
        var quick = page.FindAll(".list-quick a").Single(a => a.TextContent == "Quá hạn").GetAttribute("href")!;
        Assert.Equal("/thanh-dong/bai?loai=tat-ca&han=qua-han&sap=han", quick);

        Assert.Equal(["Bài quá hạn"], await TitlesAsync(quick["/thanh-dong/bai".Length..] + "&cho=tk-" + Someone.Secretary));
        page = await OpenAsync<EditionsPage>(quick["/thanh-dong/".Length..] + "&cho=tk-" + Someone.Secretary + "&don-vi=0&ngay-han=20/11/2026");
        page.WaitForElement(".list-condition");
        Assert.Equal(["Quá hạn, chưa đăng", "chờ Lê Thu Trang", "không thuộc đơn vị nào", "đến hạn ngày 20/11/2026"],
            page.FindAll(".list-condition").Select(c => c.TextContent.Split(':')[0]));
    }

    [Theory]
    [InlineData("?trang=99")]
    [InlineData("?trang=-1")]
    [InlineData("?sap=khong-co")]
    [InlineData("?trang-thai=abc&muc=abc&don-vi=9999999&nguoi=ai&han=mai&ngay-han=mai&cho=ai&tu-ngay=31/02/2026&den-ngay=x&buoc=khong-co&sap=-&cot=x.y")]
    public async Task Nonsense_in_the_address_breaks_nothing_and_is_said(string query)
    {
        As(Someone.Secretary);
        var page = await OpenAsync<EditionsPage>("bai" + query);
        page.WaitForElement(".list-count");
        Assert.Equal(query.Contains("trang=", StringComparison.Ordinal), page.FindAll(".list-left-out").Count == 0);
    }

    [Fact]
    [Trait("Fault", "ED3")]
    public async Task A_live_article_with_a_draft_shows_both_states_and_leads_to_both()
    {
        var item = await Story.Publish(Database, await Titled("Đăng rồi sửa"));
        var next = Story.Must(await Database.As(Someone.Author).GetRequiredService<Portal.Core.Editions.StartNextEdition>().ExecuteAsync(item.EditionId));
        As(Someone.Secretary);
        var page = await OpenAsync<EditionsPage>("bai?trang-thai=da-dang&tu=rồi");
        page.WaitForElement(".list-rows");
        Assert.Equal($"/thanh-dong/bai/{next}", page.Find("a.row-link").GetAttribute("href"));
        Assert.Equal($"/thanh-dong/bai/{item.EditionId}", page.Find("a.row-live").GetAttribute("href"));
        Assert.Equal(["Đã đăng bản 1", "Nháp"], page.FindAll("td[data-label=\"Trạng thái\"] .chip").Select(c => c.TextContent));
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
