using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Portal.Tests.Telemetry;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Writing an article in Thành Đông; the browser's part (typing, keys, the clock) is tried in the journeys.</summary>
public sealed class EditorPageTests : AdminTestContext
{
    private async Task<IRenderedComponent<EditorPage>> EditAsync(int editionId, string who = Someone.Author)
    {
        As(who);
        var page = await OpenAsync<EditorPage>($"bai/{editionId}/soan", ("Id", editionId));
        page.WaitForState(() => page.FindAll("#tieu-de, .refusals").Count > 0);
        return page;
    }

    private static IElement Button(IRenderedComponent<EditorPage> page, string words) =>
        page.FindAll("button").First(b => b.TextContent.Trim() == words);

    [Fact]
    public async Task A_refused_send_says_why_beside_each_field_and_keeps_what_was_typed()
    {
        var page = await EditAsync(await Story.Draft(Database));
        page.Find("#tieu-de").Change("Tiêu đề vừa sửa");
        page.Find("#sapo").Change("");
        page.Find("#su-kien").Change("");
        await Button(page, "Gửi Tổ Thư ký biên tập").ClickAsync(new MouseEventArgs());
        page.WaitForElement("#loi-Abstract");
        Assert.Equal("loi-Abstract", page.Find("#sapo").GetAttribute("aria-describedby"));
        Assert.Equal("true", page.Find("#su-kien").GetAttribute("aria-invalid"));
        Assert.Equal(2, page.FindAll("[data-testid=refusals] li").Count);
        Assert.Equal("Tiêu đề vừa sửa", page.Find("#tieu-de").GetAttribute("value"));
    }

    [Fact]
    public async Task A_save_moves_the_deadline_shown_and_reads_the_edition_no_second_time()
    {
        var page = await EditAsync(await Story.Draft(Database));
        var before = page.Find("[data-testid=deadline] .due").TextContent;
        page.Find("#su-kien").Change("17/11/2026 8:00");
        using var heard = new HeardVerbs();

        Assert.True((await page.InvokeAsync(() => page.Instance.SaveTyped(new("trang", 1, "<p>Sửa</p>", 10, null), false)))!.Done);

        Assert.Equal(["SaveDraft thanh-dong done"], heard.Verbs);
        page.Render();
        Assert.NotEqual(before, page.Find("[data-testid=deadline] .due").TextContent);
    }

    [Fact]
    public async Task A_double_click_sends_once_and_leads_to_the_queue()
    {
        var id = await Story.Draft(Database);
        var page = await EditAsync(id);
        await Task.WhenAll(
            Button(page, "Gửi Tổ Thư ký biên tập").ClickAsync(new MouseEventArgs()), Button(page, "Gửi Tổ Thư ký biên tập").ClickAsync(new MouseEventArgs()));
        page.WaitForAssertion(() => Assert.EndsWith("/viec-cua-toi", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        await using var db = Database.Context();
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "content.sent" && h.EditionId == id));
    }

    [Fact]
    public async Task A_double_click_on_save_of_a_new_item_makes_one_item()
    {
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>("bai/moi");
        page.WaitForElement("#tieu-de");
        page.Find("#tieu-de").Change("Bài mới");
        await Task.WhenAll(Button(page, "Lưu").ClickAsync(new MouseEventArgs()), Button(page, "Lưu").ClickAsync(new MouseEventArgs()));
        page.WaitForAssertion(() => Assert.Equal("Đã lưu lúc 09:00", page.Find("[data-testid=saved-words]").GetAttribute("data-stored")));
        await using var db = Database.Context();
        Assert.Equal(1, await db.Items.CountAsync());
    }

    [Fact]
    public async Task The_reason_of_a_return_stands_at_the_top_until_it_is_sent_again()
    {
        var id = await Story.AtStep(Database, "editing");
        Story.Must(await Database.As(Someone.Secretary).GetRequiredService<ReturnEdition>()
            .ExecuteAsync(id, await Story.Version(Database, id), "Thiếu số liệu"));
        var page = await EditAsync(id);
        Assert.Contains("Thiếu số liệu", page.Find("[data-testid=return-reason]").TextContent, StringComparison.Ordinal);
        await Story.Send(Database, id, Someone.Author);
        var again = await EditAsync(id, Someone.Secretary);
        Assert.Empty(again.FindAll("[data-testid=return-reason]"));
    }

    [Fact]
    public async Task A_change_by_somebody_else_keeps_the_form_and_shows_both_texts()
    {
        var id = await Story.Draft(Database);
        var page = await EditAsync(id);
        await using (var db = Database.Context())
        {
            (await db.Editions.SingleAsync(e => e.Id == id)).Source = "Nguồn khác";
            await db.SaveChangesAsync();
        }
        page.Find("#tieu-de").Change("Bản của tôi");
        await Button(page, "Lưu").ClickAsync(new MouseEventArgs());
        page.WaitForElement("[data-testid=refusals]");
        Assert.Equal("Bản của tôi", page.Find("#tieu-de").GetAttribute("value"));
        Assert.Equal("Bản của tôi", page.Find("[data-testid=two-texts] p:not(.compared-key) ins").TextContent);
        Assert.NotEqual("Bản của tôi", (await Story.Edition(Database, id)).Title);
    }

    [Fact]
    public async Task The_shares_are_summed_at_once_and_can_be_split_equally()
    {
        var (one, two, three) = (await A.Contributor(Database, "Một"), await A.Contributor(Database, "Hai"), await A.Contributor(Database, "Ba"));
        var page = await EditAsync(await Story.Draft(Database, await A.CompleteForm(Database, by: [(one, 50), (two, 20), (three, 20)])));
        Assert.Contains("Tổng 90%, phải đúng 100%", page.Find("[data-testid=share-sum]").TextContent, StringComparison.Ordinal);
        page.FindAll(".share input")[2].Change("30,5");
        Assert.Contains("100,5%", page.Find("[data-testid=share-sum]").TextContent, StringComparison.Ordinal);
        Button(page, "Chia đều").Click();
        Assert.Equal(["34", "33", "33"], page.FindAll(".share input").Select(i => i.GetAttribute("value")));
    }

    [Theory]
    [Trait("Fault", "BUG5")]
    [InlineData("7O")]
    [InlineData("3O")]
    [InlineData("abc")]
    [InlineData("-5")]
    [InlineData("１００")]
    [InlineData("١٠٠")]
    [InlineData("1.234,5")]
    [InlineData("1.234")]
    [InlineData("1e3")]
    [InlineData("5\u00A00")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    public async Task A_share_that_is_no_number_stays_as_typed_marked_and_nothing_is_saved_or_sent(string typed)
    {
        var (one, two) = (await A.Contributor(Database, "Một"), await A.Contributor(Database, "Hai"));
        var id = await Story.Draft(Database, await A.CompleteForm(Database, by: [(one, 50), (two, 50)]));
        var page = await EditAsync(id);
        page.Find("#tieu-de").Change("Tiêu đề mới");
        page.FindAll(".share input")[0].Change(typed);
        var field = page.FindAll(".share input")[0];
        Assert.Equal((typed, "true"), (field.GetAttribute("value") ?? "", field.GetAttribute("aria-invalid")));
        Assert.Matches("không phải là số|hai số khác nhau|hãy nhập số|hãy viết liền|hãy gõ lại bằng chữ số|quá lớn|số âm",
            page.Find("#" + field.GetAttribute("aria-describedby")).TextContent);
        Assert.DoesNotContain("Tổng", page.Find("[data-testid=share-sum]").TextContent, StringComparison.Ordinal);
        await Button(page, "Lưu").ClickAsync(new());
        var stored = await Story.Edition(Database, id);
        Assert.Equal([50m, 50m], stored.Contributors.OrderBy(c => c.Position).Select(c => c.SharePercent));
        Assert.NotEqual("Tiêu đề mới", stored.Title);
        Assert.DoesNotContain("Đã lưu bản nháp", page.Markup, StringComparison.Ordinal);
        Assert.Equal(typed, page.FindAll(".share input")[0].GetAttribute("value") ?? "");
        page.FindAll(".share input")[0].Change(" 50 ");
        Assert.Null(page.FindAll(".share input")[0].GetAttribute("aria-invalid"));
        await Button(page, "Lưu").ClickAsync(new());
        Assert.Equal("Tiêu đề mới", (await Story.Edition(Database, id)).Title);
    }

    [Fact]
    [Trait("Fault", "BUG5")]
    public async Task Sharing_equally_clears_what_was_no_number()
    {
        var (one, two) = (await A.Contributor(Database, "Một"), await A.Contributor(Database, "Hai"));
        var page = await EditAsync(await Story.Draft(Database, await A.CompleteForm(Database, by: [(one, 50), (two, 50)])));
        page.FindAll(".share input")[0].Change("7O");
        page.FindAll(".share input")[1].Change("3O");
        Button(page, "Chia đều").Click();
        Assert.Equal(["50", "50"], page.FindAll(".share input").Select(i => i.GetAttribute("value")));
        Assert.Empty(page.FindAll("[aria-invalid=true]"));
        Assert.Contains("Tổng 100%", page.Find("[data-testid=share-sum]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "BUG5")]
    public void What_was_kept_in_the_tab_comes_back_as_typed_and_not_as_nought()
    {
        var form = new EditionForm();
        new KeptForm(new Dictionary<string, string?>(), [new(0, "Author", "7O"), new(0, "Photo", "33,5")], [], Body: null)
            .FillInto(form, new EditorChoices([], [], [], [], [], true), kind: null, Services.GetRequiredService<ContentKinds>(), []);
        Assert.Equal([("7O", 0m), (null, 33.5m)], form.Contributors.Select(c => (c.ShareTyped, c.SharePercent)));
    }

    [Fact]
    public async Task An_item_of_another_portal_is_not_found_by_its_number()
    {
        var id = await Story.Draft(Database);
        As(Someone.Stranger, "phu-lien");
        var page = await OpenAsync<EditorPage>($"bai/{id}/soan", ("Id", id));
        page.WaitForElement(".refusals");
        Assert.Contains("Không tìm thấy nội dung này", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#tieu-de"));
    }

    [Fact]
    public async Task Whoever_may_only_look_is_led_to_the_reading_page()
    {
        var id = await Story.AtStep(Database, "approval");
        As(Someone.Head);
        await OpenAsync<EditorPage>($"bai/{id}/soan", ("Id", id));
        Assert.EndsWith($"/bai/{id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Pasted_markup_comes_out_clean()
    {
        var text = new RichText();
        Assert.Equal("<p>Dán <strong>đậm</strong></p>", text.CleanPasted("<p class=MsoNormal onclick='x()'>Dán <b>đậm</b><script>x()</script></p>")!.Html);
        Assert.Equal("<p>một</p><p>hai &lt;b&gt;</p>", text.CleanPastedText("một\nhai <b>")!.Html);
    }

    [Fact, Trait("Fault", "BUG2"), Trait("Fault", "BUG3"), Trait("Fault", "BUG4")]
    public async Task The_box_says_what_a_paste_left_out_until_the_next_paste()
    {
        As(Someone.Author);
        var text = Render<RichText>(p => p.Add(t => t.Id, "thu").Add(t => t.Name, "Nội dung"));
        var note = "[role=status][data-testid=paste-left-out]";
        Assert.Equal("", text.Find(note).TextContent.Trim());

        var pasted = await text.InvokeAsync(() => text.Instance.CleanPasted("<p>Họp<del>8 giờ</del><span style='mso-hide:all'>mật</span></p>"));
        Assert.Equal("<p>Họp</p>", pasted!.Html);
        Assert.Contains("Khi dán đã bỏ 1 đoạn ẩn, 1 phần đã xóa khi theo dõi thay đổi", text.Find(note).TextContent, StringComparison.Ordinal);

        await text.InvokeAsync(() => text.Instance.CleanPasted("<p>Họp</p>"));
        Assert.Equal("", text.Find(note).TextContent.Trim());
    }

    [Fact]
    public async Task Pasted_markup_that_is_too_long_is_not_read_and_the_box_says_why()
    {
        As(Someone.Author);
        var text = Render<RichText>(p => p.Add(t => t.Id, "thu").Add(t => t.Name, "Nội dung"));
        Assert.Null(await text.InvokeAsync(() => text.Instance.CleanPasted("<p>" + new string('a', RichText.MostPasted) + "</p>")));
        Assert.Contains("quá mức 400.000", text.Find("[data-testid=paste-refused]").TextContent, StringComparison.Ordinal);

        Assert.Equal("<p>a</p>", (await text.InvokeAsync(() => text.Instance.CleanPasted("<p>a</p>")))!.Html);
        Assert.Empty(text.FindAll("[data-testid=paste-refused]"));
    }
}
