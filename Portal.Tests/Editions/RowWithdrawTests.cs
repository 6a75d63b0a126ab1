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
        Dialogs.Find("#ly-do-go").Change("Chỉ cho bài thứ nhất");
        Dialogs.FindAll("button").Single(b => b.TextContent.Contains("Hủy", StringComparison.Ordinal)).Click();

        Row(page, "Bài thứ hai").QuerySelector(".row-act")!.Click();

        Assert.DoesNotContain("Chỉ cho bài thứ nhất", Dialogs.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_was_faster_the_question_says_so_and_the_list_behind_it_follows()
    {
        var item = await Story.Publish(Database, await Titled("Hai người cùng gỡ"));
        var page = await ListAsync(Someone.Head);
        Row(page, "Hai người cùng gỡ").QuerySelector(".row-act")!.Click();
        Dialogs.Find("#ly-do-go").Change("Sai số liệu");
        await Story.Withdraw(Database, item.EditionId);

        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.NotEmpty(Dialogs.FindAll(".field-error"));
        page.WaitForAssertion(() => Assert.Contains("Đã gỡ", Row(page, "Hai người cùng gỡ").TextContent, StringComparison.Ordinal));
        await using var db = Database.Context();
        Assert.Single(db.Withdrawals.ToList());
    }
}
