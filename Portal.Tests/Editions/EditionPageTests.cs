using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Judging an article in Thành Đông.</summary>
public sealed class EditionPageTests : AdminTestContext
{
    protected override Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Links:PublicAddress"] = "https://{host}" }).Build());
        return Task.CompletedTask;
    }

    private async Task<IRenderedComponent<EditionPage>> ReadAsync(int editionId, string who, string portalId = A.ThanhDong)
    {
        As(who, portalId);
        var page = await OpenAsync<EditionPage>($"bai/{editionId}", ("Id", editionId));
        page.WaitForState(() => page.FindAll("article, .refusals").Count > 0);
        return page;
    }

    private static IElement Button(IRenderedComponent<EditionPage> page, string words) =>
        page.FindAll("button").First(b => b.TextContent.Trim() == words);

    [Fact]
    public async Task Publishing_waits_for_the_checklist_then_goes_public()
    {
        var id = await Story.AtStep(Database, "approval");
        var page = await ReadAsync(id, Someone.Head);
        await Button(page, "Duyệt và đăng").ClickAsync(new MouseEventArgs());
        Assert.Contains("đánh dấu đủ các mục", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Equal(EditionStatus.InWorkflow, (await Story.Edition(Database, id)).Status);

        for (var i = 0; i < Story.Ticked.Count; i++) page.FindAll(".checklist input")[i].Change(true);
        await Button(page, "Duyệt và đăng").ClickAsync(new MouseEventArgs());
        page.WaitForAssertion(() => Assert.Contains("Đã đăng", page.Find(".chip").TextContent, StringComparison.Ordinal));
        Assert.Equal(EditionStatus.Published, (await Story.Edition(Database, id)).Status);
        Assert.StartsWith("https://thanhdong.haiphong.gov.vn/tin-tuc/", page.FindAll("a")
            .First(a => a.TextContent.Contains("Xem trên cổng", StringComparison.Ordinal)).GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "FIN13")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_was_overtaken_reads_who_was_faster_and_sees_the_page_of_now(bool published)
    {
        var id = await Story.AtStep(Database, "approval");
        var page = await ReadAsync(id, Someone.Deputy);
        for (var i = 0; i < Story.Ticked.Count; i++) page.FindAll(".checklist input")[i].Change(true);
        if (published) await Story.PublishEdition(Database, id);
        else Story.Must(await Database.As(Someone.Head).GetRequiredService<Core.Editions.ReturnEdition>()
            .ExecuteAsync(id, await Story.Version(Database, id), "Thiếu ảnh"));

        await Button(page, "Duyệt và đăng").ClickAsync(new MouseEventArgs());

        var words = page.Find("[data-testid=refusals]").TextContent;
        Assert.Contains("Hoàng Ngọc Ánh đã xử lý lúc 09:00 ngày 20/11/2026", words, StringComparison.Ordinal);
        Assert.Contains("Màn hình đã chuyển sang nội dung mới nhất", words, StringComparison.Ordinal);
        Assert.DoesNotContain("đã nhập", words, StringComparison.Ordinal);
        Assert.Contains(published ? "Đã đăng" : "Đã trả lại", page.Find(".chip").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Contains("Duyệt và đăng", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_return_without_a_reason_is_refused_beside_the_box_and_with_one_goes_back()
    {
        var id = await Story.AtStep(Database, "editing");
        var page = await ReadAsync(id, Someone.Secretary);
        Button(page, "Trả lại…").Click();
        await Button(page, "Trả lại bài này").ClickAsync(new MouseEventArgs());
        page.WaitForElement("#loi-Reason");
        Assert.Equal("loi-Reason", page.Find("#ly-do").GetAttribute("aria-describedby"));
        Assert.Equal(EditionStatus.InWorkflow, (await Story.Edition(Database, id)).Status);

        page.Find("#ly-do").Change("Thiếu số liệu");
        await Button(page, "Trả lại bài này").ClickAsync(new MouseEventArgs());
        var returned = await Story.Edition(Database, id);
        Assert.Equal(EditionStatus.Returned, returned.Status);
        Assert.Equal("Thiếu số liệu", returned.ReturnReason);
    }

    [Fact]
    public async Task Whoever_sent_it_sees_why_another_must_judge()
    {
        var id = await Story.AtStep(Database, "approval", by: Someone.Deputy);
        var page = await ReadAsync(id, Someone.Deputy);
        Assert.Empty(page.FindAll("[data-testid=moves]"));
        Assert.Contains("không được tự duyệt", page.Find(".note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_draft_is_taken_over_after_a_question_that_names_the_author()
    {
        var id = await Story.Draft(Database);
        var page = await ReadAsync(id, Someone.Secretary);

        await Button(page, "Nhận soạn tiếp…").ClickAsync(new MouseEventArgs());
        Assert.Contains("đang do Đào Thị Hạnh soạn", Dialogs.Find("form.dialog-body").TextContent, StringComparison.Ordinal);
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Equal(Someone.Secretary, (await Story.Edition(Database, id)).AuthoredById);
        Assert.EndsWith($"bai/{id}/soan", Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "ED2")]
    public async Task A_new_edition_is_asked_about_before_there_is_one()
    {
        var item = await Story.Publish(Database);
        var page = await ReadAsync(item.EditionId, Someone.Head);
        await Button(page, "Soạn bản mới…").ClickAsync(new MouseEventArgs());
        Assert.Contains("Bản đang đăng giữ nguyên", Dialogs.Find("form.dialog-body").TextContent, StringComparison.Ordinal);
        await using var db = Database.Context();
        Assert.Equal(1, await db.Editions.Where(e => e.ItemId == item.ItemId).CountAsync());

        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Equal(2, await db.Editions.Where(e => e.ItemId == item.ItemId).CountAsync());
        Assert.EndsWith("/soan", Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_nothing_was_counted_is_said_beside_the_text()
    {
        var id = await Story.Draft(Database, await A.DocumentForm(Database, new(2019, 5, 6)));

        Assert.Contains("chưa có lịch làm việc năm 2019", (await ReadAsync(id, Someone.Author)).Find("aside").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_taken_in_another_tab_is_told_and_the_page_shows_where_it_stands_now()
    {
        var id = await Story.AtStep(Database, "editing");
        var page = await ReadAsync(id, Someone.Secretary);
        await Story.Send(Database, id, Someone.Secretary);
        await Button(page, "Chuyển duyệt lĩnh vực").ClickAsync(new MouseEventArgs());
        page.WaitForElement("[data-testid=refusals]");
        Assert.Contains("Lê Thu Trang đã xử lý lúc 09:00 ngày 20/11/2026", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Duyệt lĩnh vực", page.Find(".chip").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Trim() == "Chuyển duyệt lĩnh vực");
    }

    [Theory]
    [InlineData(Someone.Stranger, "phu-lien")]
    [InlineData(Someone.OtherAuthor, A.ThanhDong)]
    public async Task Another_portal_s_and_another_author_s_are_not_found_by_number(string who, string portalId)
    {
        var page = await ReadAsync(await Story.Draft(Database), who, portalId);
        Assert.Contains("Không tìm thấy nội dung này", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("article"));
    }

    [Fact]
    public async Task Markup_of_an_older_build_is_cleaned_before_it_is_shown()
    {
        var id = await Story.Draft(Database);
        await using (var db = Database.Context())
        {
            var edition = await db.Editions.FindAsync(id);
            edition!.BodyHtml = "<p onclick='x()'>Chữ</p><script>x()</script>";
            await db.SaveChangesAsync();
        }
        var page = await ReadAsync(id, Someone.Author);
        Assert.Empty(page.FindAll("script"));
        Assert.DoesNotContain("onclick", page.Find("article").InnerHtml, StringComparison.Ordinal);
        Assert.Contains("<p>Chữ</p>", page.Find("article").InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "ED5")]
    public async Task Whoever_judges_a_next_edition_reads_first_what_changed_since_the_live_one()
    {
        var second = await NextEdition(10, 12);

        var page = await ReadAsync(second, Someone.Head);

        var facts = page.Find("[data-testid=changed-facts] tbody");
        Assert.Equal("10", facts.QuerySelector("td")!.TextContent.Trim());
        Assert.Equal("12", facts.QuerySelectorAll("td")[1].TextContent.Trim());
        var changes = page.Find("[data-testid=changes]");
        Assert.Contains("Thay đổi so với bản 1 (đã đăng)", changes.TextContent, StringComparison.Ordinal);
        Assert.Equal(["10"], changes.QuerySelectorAll(".compared del").Select(d => d.TextContent));
        Assert.Equal(["12"], changes.QuerySelectorAll(".compared ins").Select(i => i.TextContent));
        Assert.True(page.Markup.IndexOf("id=\"h-thay-doi\"", StringComparison.Ordinal) < page.Markup.IndexOf("<article", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_first_edition_shows_no_changes()
    {
        var page = await ReadAsync(await Story.AtStep(Database, "approval"), Someone.Head);
        Assert.Empty(page.FindAll("[data-testid=changes]"));
    }

    [Fact]
    [Trait("Fault", "ED5")]
    public async Task An_old_edition_is_brought_back_from_its_page_and_its_draft_opens()
    {
        var second = await NextEdition(10, 12);
        await Story.PublishEdition(Database, second);
        var item = (await Story.Edition(Database, second)).ItemId;
        var page = await ReadAsync(await FirstOf(item), Someone.Secretary);

        await Button(page, "Lấy lại nội dung bản này…").ClickAsync(new MouseEventArgs());
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        var address = Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri;
        Assert.EndsWith("/soan", address, StringComparison.Ordinal);
        await using var db = Database.Context();
        Assert.Contains("10 hộ", (await db.Editions.SingleAsync(e => e.ItemId == item && e.Number == 3)).BodyHtml, StringComparison.Ordinal);
    }

    private async Task<int> FirstOf(int itemId)
    {
        await using var db = Database.Context();
        return await db.Editions.Where(e => e.ItemId == itemId && e.Number == 1).Select(e => e.Id).SingleAsync();
    }

    /// <summary>A second edition that waits for approval; one number of its text was changed.</summary>
    private async Task<int> NextEdition(int before, int after)
    {
        var form = await A.CompleteForm(Database);
        form.BodyHtml = $"<p>Có {before} hộ được hỗ trợ.</p>";
        var first = (await Story.Publish(Database, form)).EditionId;
        var second = Story.Must(await Database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(first));
        var next = Story.Must(await Database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(second)).Form;
        next.BodyHtml = $"<p>Có {after} hộ được hỗ trợ.</p>";
        Story.Must(await Database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(next));
        await Story.SendOn(Database, second, "approval");
        return second;
    }
}
