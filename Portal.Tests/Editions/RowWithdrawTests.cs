using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>A public item taken off the site from its row in the list.</summary>
public sealed class RowWithdrawTests : AdminTestContext
{
    private async Task<EditionForm> Titled(string title)
    {
        var form = await A.CompleteForm(Database);
        form.Title = title;
        return form;
    }

    private async Task<IRenderedComponent<EditionsPage>> ListAsync(string who)
    {
        As(who);
        var page = await OpenAsync<EditionsPage>("bai");
        page.WaitForElement(".list-rows");
        return page;
    }

    private static IElement Row(IRenderedComponent<EditionsPage> page, string title) =>
        page.FindAll("tbody tr").Single(r => r.TextContent.Contains(title, StringComparison.Ordinal));

    [Fact]
    public async Task It_is_offered_on_what_is_public_and_only_to_those_who_may()
    {
        await Story.Publish(Database, await Titled("Đang đăng"));
        await Story.Draft(Database, await Titled("Còn nháp"));

        var head = await ListAsync(Someone.Head);
        Assert.Equal("Gỡ “Đang đăng” khỏi cổng…", Row(head, "Đang đăng").QuerySelector(".row-act")!.GetAttribute("aria-label"));
        Assert.Null(Row(head, "Còn nháp").QuerySelector(".row-act"));

        Assert.Empty((await ListAsync(Someone.Secretary)).FindAll(".row-act"));
    }

    [Fact]
    public async Task Without_a_reason_it_says_so_and_with_one_the_item_is_gone_and_the_list_follows()
    {
        var item = await Story.Publish(Database, await Titled("Sai số liệu rồi"));
        var page = await ListAsync(Someone.Head);
        Row(page, "Sai số liệu rồi").QuerySelector(".row-act")!.Click();
        Assert.Contains("Sai số liệu rồi", Dialogs.Find("form.dialog-body").TextContent, StringComparison.Ordinal);

        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("lý do", Dialogs.Find("#loi-Reason").TextContent, StringComparison.Ordinal);
        Dialogs.Find("#ly-do-go").Change("Sai số hộ");
        Dialogs.Find("#nguoi-yeu-cau").Change("Văn phòng");
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Equal(EditionStatus.Withdrawn, (await Story.Edition(Database, item.EditionId)).Status);
        page.WaitForAssertion(() => Assert.Contains("Đã gỡ", Row(page, "Sai số liệu rồi").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".row-act"));
        await using var db = Database.Context();
        var line = Assert.Single(db.Withdrawals.ToList());
        Assert.Equal(("Sai số hộ", "Văn phòng"), (line.Reason, line.Requester));
    }

    [Fact]
    public async Task What_was_typed_for_one_item_is_not_there_for_another()
    {
        await Story.Publish(Database, await Titled("Bài thứ nhất"));
        await Story.Publish(Database, await Titled("Bài thứ hai"));
        var page = await ListAsync(Someone.Head);
        Row(page, "Bài thứ nhất").QuerySelector(".row-act")!.Click();
        await Dialogs.InvokeAsync(() => Dialogs.Find("#ly-do-go").Change("Chỉ cho bài thứ nhất"));
        await Dialogs.InvokeAsync(() => Dialogs.FindAll("button").Single(b => b.TextContent.Contains("Hủy", StringComparison.Ordinal)).Click());

        Row(page, "Bài thứ hai").QuerySelector(".row-act")!.Click();

        Assert.DoesNotContain("Chỉ cho bài thứ nhất", Dialogs.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_in_the_title_s_cell_so_that_no_choice_of_columns_hides_it()
    {
        await Story.Publish(Database, await Titled("Chỉ xem tiêu đề"));
        As(Someone.Head);
        var page = await OpenAsync<EditionsPage>("bai?cot=chuyen-muc");
        page.WaitForElement(".list-rows");

        Assert.Empty(page.FindAll("td[data-label=\"Trạng thái\"]"));
        Assert.NotNull(Row(page, "Chỉ xem tiêu đề").QuerySelector("td.wide .row-act"));
    }

    [Fact]
    public async Task Afterwards_the_focus_is_on_the_same_row_or_where_it_is_gone_on_the_heading()
    {
        var script = JSInterop.SetupModule("./js/after.js");
        script.SetupVoid("focusFirst", _ => true).SetVoidResult();
        var item = await Story.Publish(Database, await Titled("Gỡ rồi đi đâu"));
        await Story.Publish(Database, await Titled("Đứng ngay bên dưới"));
        var page = await ListAsync(Someone.Head);
        Row(page, "Gỡ rồi đi đâu").QuerySelector(".row-act")!.Click();
        Dialogs.Find("#ly-do-go").Change("Sai số liệu");

        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Equal([$"a.row-link[href$='/bai/{item.EditionId}']", "#tieu-de-trang"],
            Assert.Single(script.Invocations["focusFirst"]).Arguments.Cast<string>().Where(s => !s.Contains("refusals", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_the_rows_that_are_ticked_only_the_one_withdrawn_is_let_go()
    {
        foreach (var title in new[] { "Bài thứ nhất", "Bài thứ hai", "Bài thứ ba" }) await Story.Publish(Database, await Titled(title));
        var page = await ListAsync(Someone.Head);
        foreach (var title in new[] { "Bài thứ nhất", "Bài thứ hai" }) Row(page, title).QuerySelector(".pick input")!.Change(true);
        Row(page, "Bài thứ nhất").QuerySelector(".row-act")!.Click();
        Dialogs.Find("#ly-do-go").Change("Sai số liệu");

        await Dialogs.Find("form.dialog-body").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Đã gỡ", Row(page, "Bài thứ nhất").TextContent, StringComparison.Ordinal));
        Assert.Contains("Bài thứ hai", Assert.Single(page.FindAll("tr.picked")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_withdrew_it_faster_the_question_closes_the_list_follows_and_says_so()
    {
        var item = await Story.Publish(Database, await Titled("Hai người cùng gỡ"));
        var page = await ListAsync(Someone.Head);
        Row(page, "Hai người cùng gỡ").QuerySelector(".row-act")!.Click();
        Dialogs.Find("#ly-do-go").Change("Sai số liệu");
        await Story.Withdraw(Database, item.EditionId);

        await Dialogs.Find("form.dialog-body").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Đã gỡ", Row(page, "Hai người cùng gỡ").TextContent, StringComparison.Ordinal));
        Assert.Contains("Có người vừa thay đổi", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Dialogs.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll("form.dialog-body")));
        await using var db = Database.Context();
        Assert.Single(db.Withdrawals.ToList());
    }

    [Fact]
    public async Task Somebody_published_its_next_edition_the_question_says_so_and_a_second_try_withdraws_it()
    {
        var item = await Story.Publish(Database, await Titled("Còn trên cổng"));
        var page = await ListAsync(Someone.Head);
        Row(page, "Còn trên cổng").QuerySelector(".row-act")!.Click();
        Dialogs.Find("#ly-do-go").Change("Sai số liệu");
        var next = Story.Must(await Database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
        await Story.SendOn(Database, next, "approval");
        await Story.PublishEdition(Database, next);

        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("vẫn đang trên cổng", Dialogs.Find(".field-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(EditionStatus.Published, (await Story.Edition(Database, next)).Status);
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Equal(EditionStatus.Withdrawn, (await Story.Edition(Database, next)).Status);
        await using var db = Database.Context();
        Assert.Equal("Sai số liệu", Assert.Single(db.Withdrawals.ToList()).Reason);
    }
}
