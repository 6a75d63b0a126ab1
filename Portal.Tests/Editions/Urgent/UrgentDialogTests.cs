using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions.Urgent;

/// <summary>The dialogs of urgent publishing say only what is so, and nothing typed for one item goes with another.</summary>
public sealed class UrgentDialogTests : AdminTestContext
{
    protected override Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Links:PublicAddress"] = "https://{host}" }).Build());
        return Task.CompletedTask;
    }

    private async Task<IRenderedComponent<EditionPage>> ReadAsync(int editionId, string who)
    {
        As(who);
        var page = await OpenAsync<EditionPage>($"bai/{editionId}", ("Id", editionId));
        page.WaitForState(() => page.FindAll("article, .refusals").Count > 0);
        return page;
    }

    private static IElement? Button(IRenderedComponent<EditionPage> page, string words) =>
        page.FindAll("button").FirstOrDefault(b => b.TextContent.Trim() == words);

    private static Task PressAsync(IRenderedComponent<EditionPage> page, string words) => Button(page, words)!.ClickAsync(new MouseEventArgs());

    private static void Go(IRenderedComponent<EditionPage> page, int id, string title)
    {
        page.Render(p => p.Add(e => e.Id, id));
        page.WaitForAssertion(() => Assert.Contains(title, page.Find("article").TextContent, StringComparison.Ordinal));
    }

    private string? Typed(string id) => Dialogs.Find(id) is var box && box.GetAttribute("value") is { Length: > 0 } value ? value : box.TextContent.Trim();

    private async Task<EditionForm> Titled(string title)
    {
        var form = await A.CompleteForm(Database);
        form.Title = title;
        return form;
    }

    [Fact]
    public async Task The_reason_typed_for_one_item_is_not_there_for_another()
    {
        var (one, other) = (await Story.Draft(Database), await Story.Draft(Database, await Titled("Bài khác")));
        var page = await ReadAsync(one, Someone.Head);
        await PressAsync(page, "Đăng khẩn…");
        await Dialogs.Find("#ly-do-khan").ChangeAsync(new() { Value = UrgentStory.Reason });
        await Dialogs.FindAll(".mud-dialog button").First(b => b.TextContent.Trim() == "Hủy").ClickAsync(new MouseEventArgs());

        Go(page, other, "Bài khác");
        await PressAsync(page, "Đăng khẩn…");

        Assert.Equal("", Typed("#ly-do-khan"));
    }

    [Fact]
    public async Task What_was_found_of_one_item_is_not_there_for_another()
    {
        var one = await UrgentStory.PublishAsync(Database);
        var other = await Story.Draft(Database, await Titled("Bài khác"));
        Story.Must(await UrgentStory.TryAsync(Database, other));
        var page = await ReadAsync(one, Someone.Secretary);
        await PressAsync(page, "Hậu kiểm…");
        await Dialogs.Find("#ghi-chu-hau-kiem").ChangeAsync(new() { Value = "Sai số hộ" });
        await Dialogs.FindAll(".mud-dialog button").First(b => b.TextContent.Trim() == "Hủy").ClickAsync(new MouseEventArgs());

        Go(page, other, "Bài khác");
        await PressAsync(page, "Hậu kiểm…");

        Assert.Equal("", Typed("#ghi-chu-hau-kiem"));
    }

    [Fact]
    public async Task Nor_is_a_reason_for_withdrawing()
    {
        var (one, other) = ((await Story.Publish(Database)).EditionId, (await Story.Publish(Database, await Titled("Bài khác"))).EditionId);
        var page = await ReadAsync(one, Someone.Head);
        await PressAsync(page, "Gỡ khỏi cổng…");
        await Dialogs.Find("#ly-do-go").ChangeAsync(new() { Value = "Sai số liệu" });
        await Dialogs.FindAll(".mud-dialog button").First(b => b.TextContent.Trim() == "Hủy").ClickAsync(new MouseEventArgs());
        Go(page, other, "Bài khác");
        await PressAsync(page, "Gỡ khỏi cổng…");
        Assert.Equal("", Typed("#ly-do-go"));
    }

    [Fact]
    public async Task Nor_a_reason_for_the_bin()
    {
        var (one, other) = (await Story.Draft(Database), await Story.Draft(Database, await Titled("Bài khác")));
        var page = await ReadAsync(one, Someone.Author);
        await PressAsync(page, "Bỏ vào thùng rác…");
        await Dialogs.Find("#ly-do-bo").ChangeAsync(new() { Value = "Soạn nhầm" });
        await Dialogs.FindAll(".mud-dialog button").First(b => b.TextContent.Trim() == "Hủy").ClickAsync(new MouseEventArgs());
        Go(page, other, "Bài khác");
        await PressAsync(page, "Bỏ vào thùng rác…");
        Assert.Equal("", Typed("#ly-do-bo"));
    }

    [Fact]
    public async Task Nor_a_tick_of_the_checklist()
    {
        var (one, other) = (await Story.AtStep(Database, "approval"), await Story.AtStep(Database, "approval", await Titled("Bài khác")));
        var page = await ReadAsync(one, Someone.Head);
        for (var i = 0; i < Story.Ticked.Count; i++) await page.FindAll(".checklist input")[i].ChangeAsync(new() { Value = true });
        Go(page, other, "Bài khác");

        Assert.DoesNotContain(page.FindAll(".checklist input"), box => box.HasAttribute("checked"));
        await PressAsync(page, "Duyệt và đăng");
        Assert.Equal(EditionStatus.InWorkflow, (await Story.Edition(Database, other)).Status);
    }

    [Fact]
    public async Task Somebody_was_faster_and_nothing_is_left_to_publish_so_it_closes_and_the_page_says_who()
    {
        var id = await Story.Draft(Database);
        var page = await ReadAsync(id, Someone.Head);
        await PressAsync(page, "Đăng khẩn…");
        await Dialogs.Find("#ly-do-khan").ChangeAsync(new() { Value = UrgentStory.Reason });
        Story.Must(await UrgentStory.TryAsync(Database, id, Someone.Deputy));

        await Dialogs.Find("form.dialog-body").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll("form.dialog-body")));
        Assert.Contains("Vũ Hoài Nam đã xử lý lúc", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("không qua ai khác", Dialogs.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_may_do_it_any_more_so_it_closes_and_the_page_says_why()
    {
        var id = await Story.Draft(Database);
        var page = await ReadAsync(id, Someone.Head);
        await PressAsync(page, "Đăng khẩn…");
        await UrgentStory.RuleAsync(Database, new() { Offered = false });

        await Dialogs.Find("form.dialog-body").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll("form.dialog-body")));
        Assert.Contains("không cho đăng khẩn", page.Find(".refusals").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_on_meanwhile_it_stays_open_and_says_what_is_still_passed_over()
    {
        var id = await Story.Draft(Database);
        var page = await ReadAsync(id, Someone.Head);
        await PressAsync(page, "Đăng khẩn…");
        await Story.SendOn(Database, id, "field-review");

        await Dialogs.Find("form.dialog-body").SubmitAsync();

        var said = Dialogs.Find("form.dialog-body").TextContent;
        Assert.Contains("bỏ qua bước Duyệt lĩnh vực.", said, StringComparison.Ordinal);
        Assert.Contains("Lê Thu Trang đã xử lý lúc", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_asks_for_the_words_to_readers_and_where_nothing_is_passed_over_another_approver_reviews()
    {
        var live = (await Story.Publish(Database)).EditionId;
        var next = Story.Must(await Database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(live, correction: true));
        await using (var db = Database.Context())
            await db.Editions.Where(e => e.Id == next).ExecuteUpdateAsync(set => set.SetProperty(e => e.Abstract, "Có 1.357 người tham dự."));
        var page = await ReadAsync(next, Someone.Head);

        await PressAsync(page, "Đăng khẩn…");

        var said = Dialogs.Find("form.dialog-body").TextContent;
        Assert.Contains("không bỏ qua bước nào ở giữa. Một người duyệt khác được báo và phải hậu kiểm trong 1 ngày làm việc", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ở bước bị bỏ qua", said, StringComparison.Ordinal);
        Assert.Contains("1.357", Typed("#loi-dinh-chinh-khan"), StringComparison.Ordinal);

        await Dialogs.Find("#ly-do-khan").ChangeAsync(new() { Value = UrgentStory.Reason });
        await Dialogs.Find("#loi-dinh-chinh-khan").ChangeAsync(new() { Value = "" });
        for (var i = 0; i < Story.Ticked.Count; i++) await Dialogs.FindAll(".checklist input")[i].ChangeAsync(new() { Value = true });
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("hãy ghi lời đính chính", Dialogs.Find("#loi-CorrectionNote").TextContent, StringComparison.Ordinal);
        await Dialogs.Find("#loi-dinh-chinh-khan").ChangeAsync(new() { Value = "Có 1.357 người tham dự." });
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Đã đăng", page.Find(".chip").TextContent, StringComparison.Ordinal));
        Assert.Equal("Có 1.357 người tham dự.", (await Story.Edition(Database, next)).CorrectionNote);
    }

    [Fact]
    public async Task Of_what_was_replaced_the_review_says_that_the_item_is_public_and_where()
    {
        var id = await UrgentStory.PublishAsync(Database);
        var next = Story.Must(await Database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(id));
        await Story.SendOn(Database, next, "approval");
        await Story.PublishEdition(Database, next, Someone.Deputy);
        var page = await ReadAsync(id, Someone.Secretary);
        await PressAsync(page, "Hậu kiểm…");

        await Dialogs.FindAll("input[type=radio]")[2].ClickAsync(new MouseEventArgs());

        Assert.Contains("Bài vẫn ở trên cổng", Dialogs.Find("form.dialog-body").TextContent, StringComparison.Ordinal);
        await Dialogs.Find("#ghi-chu-hau-kiem").ChangeAsync(new() { Value = "Chưa kiểm chứng nguồn tin" });
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        page.WaitForAssertion(() => Assert.EndsWith($"/bai/{next}", page.Find("[data-testid=urgent] a").GetAttribute("href"), StringComparison.Ordinal));

        var live = await ReadAsync(next, Someone.Head);
        Assert.Contains("Đề nghị gỡ – Lê Thu Trang", live.Find("[data-testid=urgent-proposal]").TextContent, StringComparison.Ordinal);
    }
}
