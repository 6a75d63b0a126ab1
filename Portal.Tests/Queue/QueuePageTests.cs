using Bunit;
using Portal.Admin.Queue;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Queue;

/// <summary>"Việc của tôi" in Thành Đông at 09:00 on Friday 20/11/2026.</summary>
public sealed class QueuePageTests : AdminTestContext
{
    [Fact]
    public async Task What_waits_is_a_link_named_by_what_it_leads_to()
    {
        var id = await Story.AtStep(Database, "editing");
        As(Someone.Secretary);
        var page = await OpenAsync<QueuePage>("viec-cua-toi");
        page.WaitForElement("table");
        Assert.Equal($"/thanh-dong/bai/{id}/soan", page.Find("a.row-link").GetAttribute("href"));
        Assert.Contains("Chuyển duyệt lĩnh vực", page.Find(".goes").TextContent, StringComparison.Ordinal);
        Assert.Contains("Biên tập", page.Find(".chip").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judging_step_leads_to_the_review_page()
    {
        var id = await Story.AtStep(Database, "approval");
        As(Someone.Head);
        var page = await OpenAsync<QueuePage>("viec-cua-toi");
        page.WaitForElement("table");
        Assert.Equal($"/thanh-dong/bai/{id}", page.Find("a.row-link").GetAttribute("href"));
        Assert.Contains("Duyệt và đăng", page.Find(".goes").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tab_in_the_address_narrows_and_every_tab_counts()
    {
        var late = await A.CompleteForm(Database);
        late.Title = "Bài đã quá hạn";
        late.EventAtLocal = A.Hanoi(Database).AddDays(-4);
        await Story.AtStep(Database, "editing", late);
        await Story.AtStep(Database, "editing");
        As(Someone.Secretary);
        var page = await OpenAsync<QueuePage>("viec-cua-toi?xem=qua-han");
        page.WaitForElement("table");
        Assert.Equal("Bài đã quá hạn", page.Find("a.row-link").TextContent);
        Assert.Single(page.FindAll("a.row-link"));
        Assert.Equal(["1", "2", "2"], page.FindAll(".tabs .count").Select(c => c.TextContent));
        Assert.Equal("page", page.Find(".tabs a").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task The_order_of_what_comes_first_is_called_so_and_no_column_claims_it()
    {
        await Story.AtStep(Database, "editing");
        As(Someone.Secretary);
        var page = await OpenAsync<QueuePage>("viec-cua-toi");
        page.WaitForElement("table");
        Assert.Empty(page.FindAll("th[aria-sort]"));
        Assert.Equal("Cần làm trước đứng trước", page.Find(".list-sort option[value='']").TextContent);

        page.Find(".list-sort select").Change("han");
        page.WaitForAssertion(() => Assert.Equal("Thời hạn", page.Find("th[aria-sort=ascending]").TextContent.Trim()));
        page.Find(".list-sort select").Change("");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("th[aria-sort]")));
    }

    [Theory]
    [Trait("Fault", "PUB6")]
    [InlineData(Someone.Administrator, true)]
    [InlineData(Someone.Author, false)]
    public async Task Whoever_can_mend_the_profile_is_told_first_what_visitors_are_not(string who, bool told)
    {
        As(who);
        var page = await OpenAsync<QueuePage>("viec-cua-toi");
        page.WaitForElement(".empty");
        var notes = page.FindAll("[data-testid=missing]");

        Assert.Equal(told, notes.Count == 1);
        if (!told) return;
        Assert.Contains("chưa có địa chỉ, số điện thoại", notes[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("/thanh-dong/cong", notes[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(Someone.Author, "/thanh-dong/bai")]
    [InlineData(Someone.Finance, "/thanh-dong/nhuan-but")]
    public async Task An_empty_queue_leads_only_where_one_may_go(string who, string link)
    {
        As(who);
        var page = await OpenAsync<QueuePage>("viec-cua-toi");
        page.WaitForElement(".empty");
        Assert.Equal(link, page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task An_empty_queue_says_so_and_what_to_do_next()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<QueuePage>("viec-cua-toi");
        page.WaitForElement(".empty");
        Assert.Contains("không có việc nào", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Equal("/thanh-dong/bai", page.Find(".empty a").GetAttribute("href"));
    }
}
