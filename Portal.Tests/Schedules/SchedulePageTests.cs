using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Schedules;
using Portal.Core.Kernel;
using Portal.Core.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Schedules;

/// <summary>The month of what appears, ends and is due.</summary>
[Trait("Row", "C4")]
public sealed class SchedulePageTests : AdminTestContext
{
    private async Task<IRenderedComponent<SchedulePage>> OpenAsync(string who, string query = "")
    {
        As(who);
        var page = await OpenAsync<SchedulePage>("lich-dang" + query);
        page.WaitForState(() => page.FindAll("[data-testid=month]").Count > 0);
        return page;
    }

    [Fact]
    public async Task What_appears_what_ends_and_what_is_due_stand_on_their_days_each_a_link()
    {
        var planned = await Planned.EditionAsync(Database);
        var item = await Story.Publish(Database);
        await Planned.EndAsync(Database, item.EditionId, new(2026, 11, 27, 17, 0, 0));
        var page = await OpenAsync(Someone.Head);

        Assert.Contains("tháng 11/2026", page.Find("h1").TextContent, StringComparison.Ordinal);
        var monday = page.Find("[data-day='2026-11-23']");
        Assert.Contains(monday.QuerySelectorAll("a"), a => a.GetAttribute("href") == $"/thanh-dong/bai/{planned}"
            && a.TextContent.Contains("08:00", StringComparison.Ordinal) && a.TextContent.Contains("sẽ đăng", StringComparison.Ordinal));
        Assert.Contains(page.Find("[data-day='2026-11-27']").QuerySelectorAll("a"), a => a.GetAttribute("href") == $"/thanh-dong/bai/{item.EditionId}");
        Assert.Contains("thời hạn đăng", page.Markup, StringComparison.Ordinal);
        Assert.Equal("2026-10-26", page.FindAll("td")[0].GetAttribute("data-day"));
        Assert.Equal("2026-12-06", page.FindAll("td")[^1].GetAttribute("data-day"));
    }

    [Theory]
    [InlineData("?thang=2026-12", "tháng 12/2026")]
    [InlineData("?thang=2026-13", "tháng 11/2026")]
    [InlineData("?thang=26", "tháng 11/2026")]
    public async Task The_month_is_in_the_address_and_what_is_no_month_is_this_one(string query, string words) =>
        Assert.Contains(words, (await OpenAsync(Someone.Head, query)).Find("h1").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Dragged_to_another_day_it_is_asked_about_and_moved_with_its_hour()
    {
        var planned = await Planned.EditionAsync(Database);
        var page = await OpenAsync(Someone.Head);

        await page.Find("[data-day='2026-11-23'] li[draggable]").TriggerEventAsync("ondragstart", new DragEventArgs());
        await page.Find("[data-day='2026-11-25']").TriggerEventAsync("ondrop", new DragEventArgs());
        Assert.Equal("25/11/2026 08:00", Dialogs.Find("#doi-gio-gio").GetAttribute("value"));
        Dialogs.Find("#doi-gio-ly-do").Change("Tránh trùng tin");
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("là sau hạn đăng 20/11/2026 17:00", Dialogs.Find("#loi-At").TextContent, StringComparison.Ordinal);
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Equal(new DateTime(2026, 11, 25, 1, 0, 0), (await Planned.OfAsync(Database, planned)).At);
        page.WaitForAssertion(() => Assert.NotEmpty(page.Find("[data-day='2026-11-25']").QuerySelectorAll("li[draggable]")));
    }

    [Fact]
    public async Task By_its_button_it_is_moved_without_a_mouse_and_the_past_is_refused_beside_the_field()
    {
        await Planned.EditionAsync(Database);
        var page = await OpenAsync(Someone.Deputy);
        await page.Find("button[aria-label^='Đổi giờ']").ClickAsync(new MouseEventArgs());
        Dialogs.Find("#doi-gio-gio").Change("1/11/2026 8:00");
        Dialogs.Find("#doi-gio-ly-do").Change("Thử");
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("đã qua", Dialogs.Find("#loi-At").TextContent, StringComparison.Ordinal);
        Assert.Equal("Thử", Dialogs.Find("#doi-gio-ly-do").GetAttribute("value") ?? Dialogs.Find("#doi-gio-ly-do").TextContent);
    }

    [Fact]
    public async Task Whoever_does_not_see_all_sees_their_own_and_moves_nothing()
    {
        await Planned.EditionAsync(Database);
        Assert.NotEmpty((await OpenAsync(Someone.Author)).FindAll("[data-day='2026-11-23'] li"));
        Assert.Empty((await OpenAsync(Someone.Author)).FindAll("[draggable]"));
        Assert.Empty((await OpenAsync(Someone.OtherAuthor)).FindAll("td li"));
        Assert.Contains("chưa có bài nào", (await OpenAsync(Someone.OtherAuthor)).Find("[data-testid=month-empty]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_asked_for_by_somebody_without_a_role_is_refused() => Assert.Equal([AccessRefusals.NotAllowed],
        (await Database.As(Someone.Stranger).GetRequiredService<FindScheduleMonth>().ExecuteAsync(new(2026, 11))).Refusals);
}
