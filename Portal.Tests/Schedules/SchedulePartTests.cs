using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Schedules;

/// <summary>Planning on the page of an edition: the time in one field, what is wrong beside it, nothing lost.</summary>
[Trait("Row", "C4")]
public sealed class SchedulePartTests : AdminTestContext
{
    protected override Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        return Task.CompletedTask;
    }

    private async Task<IRenderedComponent<EditionPage>> ReadAsync(int editionId, string who)
    {
        As(who);
        var page = await OpenAsync<EditionPage>($"bai/{editionId}", ("Id", editionId));
        page.WaitForState(() => page.FindAll("article").Count > 0);
        return page;
    }

    private static Task Press(IRenderedComponent<EditionPage> page, string words) =>
        page.FindAll("button").First(b => b.TextContent.Trim() == words).ClickAsync(new MouseEventArgs());

    private Task Confirm() => Dialogs.Find("form.dialog-body").SubmitAsync();

    [Fact]
    public async Task A_wrong_time_is_told_beside_the_field_a_strange_one_asked_about_and_the_right_one_taken()
    {
        var id = await Story.AtStep(Database, "approval");
        var page = await ReadAsync(id, Someone.Head);
        for (var i = 0; i < Story.Ticked.Count; i++) page.FindAll(".checklist input")[i].Change(true);
        await Press(page, "Hẹn giờ đăng…");

        foreach (var (typed, said) in new[]
        {
            ("", "Hãy ghi ngày và giờ"), ("30/2/2027 8:00", "tháng 2/2027 có 28 ngày"), ("23/11/2026", "chưa có giờ"),
            ("19/11/2026 8:00", "đã qua"), ("22/11/2026 23:00", "là ban đêm; là ngày không làm việc (Chủ nhật)"),
        })
        {
            Dialogs.Find("#hen-gio-gio").Change(typed);
            await Confirm();
            Assert.Contains(said, Dialogs.Find("#loi-At").TextContent, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(EditionStatus.InWorkflow, (await Story.Edition(Database, id)).Status);
        }
        Assert.Equal("22/11/2026 23:00", Dialogs.Find("#hen-gio-gio").GetAttribute("value"));
        Assert.Contains("Vẫn chọn giờ này", Dialogs.Markup, StringComparison.Ordinal);

        await Confirm();

        Assert.Equal(EditionStatus.Scheduled, (await Story.Edition(Database, id)).Status);
        Assert.Contains("chip-violet", page.Find(".chip").ClassName!, StringComparison.Ordinal);
        Assert.Contains("Hẹn giờ", page.Find(".chip").TextContent, StringComparison.Ordinal);
        Assert.Contains("Sẽ tự đăng lúc 23:00 ngày 22/11/2026", page.Find("[data-testid=schedule]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_of_two_digits_is_this_century_and_an_open_checklist_is_said_in_the_dialog_and_marked_on_the_page()
    {
        var id = await Story.AtStep(Database, "approval");
        var page = await ReadAsync(id, Someone.Head);
        await Press(page, "Hẹn giờ đăng…");
        Dialogs.Find("#hen-gio-gio").Change("23/11/26 8h");
        await Confirm();
        Assert.Equal("23/11/2026 08:00", Dialogs.Find("#hen-gio-gio").GetAttribute("value"));
        Assert.Contains("đánh dấu đủ các mục", Dialogs.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("#loi-Checklist"));
    }

    [Fact]
    public async Task The_time_is_moved_and_taken_back_with_a_reason_on_the_same_page()
    {
        var id = await Planned.EditionAsync(Database);
        var page = await ReadAsync(id, Someone.Deputy);
        await Press(page, "Đổi giờ…");
        Assert.Equal("23/11/2026 08:00", Dialogs.Find("#doi-gio-gio").GetAttribute("value"));
        Dialogs.Find("#doi-gio-gio").Change("24/11/2026 14:30");
        await Confirm();
        Dialogs.Find("#loi-Reason");
        Dialogs.Find("#doi-gio-ly-do").Change("Dời lễ khai mạc");
        await Confirm();
        Assert.Contains("Sẽ tự đăng lúc 14:30 ngày 24/11/2026", page.Find("[data-testid=schedule]").TextContent, StringComparison.Ordinal);

        await Press(page, "Hủy hẹn giờ…");
        await Confirm();
        Dialogs.Find("#loi-Reason");
        Dialogs.Find("#ly-do-huy-hen").Change("Hoãn lễ");
        await Confirm();

        Assert.Equal(EditionStatus.Approved, (await Story.Edition(Database, id)).Status);
        Assert.Contains("Đã duyệt", page.Find(".chip").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=schedule]"));
    }

    [Fact]
    public async Task An_author_sees_when_it_appears_and_changes_nothing()
    {
        var page = await ReadAsync(await Planned.EditionAsync(Database), Someone.Author);
        Assert.Contains("Sẽ tự đăng lúc", page.Find("[data-testid=schedule]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=schedule] button"));
    }

    [Fact]
    public async Task Until_when_a_public_item_is_shown_is_set_from_its_page()
    {
        var item = await Story.Publish(Database);
        var page = await ReadAsync(item.EditionId, Someone.Head);
        await Press(page, "Hạn hiển thị…");
        Dialogs.Find("#han-hien-thi-gio").Change("4/12/2026 17:00");
        await Confirm();
        Assert.Contains("Hết hạn hiển thị lúc 17:00 ngày 04/12/2026", page.Find("[data-testid=schedule]").TextContent, StringComparison.Ordinal);

        await Press(page, "Hạn hiển thị…");
        Assert.Equal("04/12/2026 17:00", Dialogs.Find("#doi-gio-gio").GetAttribute("value"));
    }
}
