using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Comments;
using Portal.Admin.Editions;
using Portal.Core.Comments;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Comments;

/// <summary>The list of comments beside a text that is read or written.</summary>
public sealed class CommentsPanelTests : AdminTestContext
{
    private static readonly PassageAnchor Groups = new("các tổ dân phố", "Sáng nay,", "cùng ra quân.", 10);
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);

    protected override TimeProvider Clock => clock;

    protected override Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        return Task.CompletedTask;
    }

    private async Task<IRenderedComponent<EditionPage>> ReadAsync(int id, string by = Someone.Head)
    {
        As(by);
        var page = await OpenAsync<EditionPage>($"bai/{id}", ("Id", id));
        page.WaitForElement("[data-testid=comments]");
        return page;
    }

    private Task<int> Comment(int edition, string text = "Ghi rõ tổ nào", string by = Someone.Secretary, PassageAnchor? at = null) =>
        Task.Run(async () => Story.Must(await Database.As(by).GetRequiredService<CommentOnPassage>().ExecuteAsync(edition, at ?? Groups, text)));

    private static IElement Panel(IRenderedComponent<EditionPage> page) => page.Find("[data-testid=comments]");

    private static IElement Button(IRenderedComponent<EditionPage> page, string words) =>
        Panel(page).QuerySelectorAll("button").First(b => b.TextContent.Trim() == words);

    private static Task Press(IRenderedComponent<EditionPage> page, string words) => Button(page, words).ClickAsync(new MouseEventArgs());

    private static IRenderedComponent<CommentsPanel> Of(IRenderedComponent<EditionPage> page) => page.FindComponent<CommentsPanel>();

    [Fact]
    public async Task The_head_comments_at_what_is_chosen_the_author_answers_and_it_is_closed_and_opened_again()
    {
        var id = await Story.AtStep(Database, "approval");
        var page = await ReadAsync(id);
        await page.InvokeAsync(() => Of(page).Instance.Begin(Groups));
        Assert.Contains("các tổ dân phố", Panel(page).QuerySelector(".passage-quote")!.TextContent, StringComparison.Ordinal);
        page.Find("#ghi-chu-chu-moi").Change("Ghi rõ tổ nào");
        await Press(page, "Ghi");
        Assert.Equal("Ghi chú (1 chưa xử lý)", page.Find("#h-ghi-chu").TextContent);
        Assert.Contains("“các tổ dân phố”", Panel(page).QuerySelector(".passage-link")!.TextContent, StringComparison.Ordinal);

        page = await ReadAsync(id, Someone.Author);
        await Press(page, "Trả lời");
        var comment = int.Parse(Panel(page).QuerySelector("[data-comment]")!.GetAttribute("data-comment")!, System.Globalization.CultureInfo.InvariantCulture);
        page.Find($"#ghi-chu-chu-{comment}").Change("Tổ 5");
        await Press(page, "Trả lời");
        Assert.Equal(["Ghi rõ tổ nào", "Tổ 5"], Panel(page).QuerySelectorAll(".comment-text").Select(t => t.TextContent));
        await Press(page, "Đã xử lý");
        Assert.Equal("Ghi chú", page.Find("#h-ghi-chu").TextContent);
        Assert.Contains("đánh dấu đã xử lý", page.Find("[data-testid=comments-closed]").TextContent, StringComparison.Ordinal);
        await Press(page, "Mở lại");
        Assert.Equal("Ghi chú (1 chưa xử lý)", page.Find("#h-ghi-chu").TextContent);
    }

    [Fact]
    public async Task What_is_said_of_the_title_names_it_and_what_is_gone_from_it_is_said()
    {
        var id = await Story.AtStep(Database, "approval");
        var title = (await Story.Edition(Database, id)).Title;
        await Comment(id, "Rút gọn", at: new(title.Split(' ')[0], "", "", 0, PassagePart.Title));
        await Comment(id, "Bỏ", at: new("không có chữ này", "", "", 0, PassagePart.Lead));

        var page = await ReadAsync(id);

        Assert.EndsWith($"Tiêu đề: “{title.Split(' ')[0]}”", Panel(page).QuerySelector(".passage-link")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Panel(page).QuerySelectorAll(".passage-gone"), p => p.TextContent.StartsWith("Sapo: chữ này không còn", StringComparison.Ordinal));
        await page.InvokeAsync(() => Of(page).Instance.Begin(new("Ra quân", "", "", 0, PassagePart.Title)));
        Assert.Equal("Tiêu đề", page.Find(".comment-form .passage-gone").TextContent);
    }

    [Fact]
    public async Task Open_ones_are_said_beside_what_publishes_and_hold_nobody_up()
    {
        var id = await Story.AtStep(Database, "approval");
        await Comment(id);
        await Comment(id, "Hai", at: PassageAnchor.Whole);

        var page = await ReadAsync(id);

        Assert.Equal("Còn 2 ghi chú chưa xử lý", page.Find(".bar [data-testid=open-comments]").TextContent.Trim());
        Assert.Contains(page.FindAll(".bar button"), b => b.TextContent.Contains("đăng", StringComparison.OrdinalIgnoreCase) && !b.HasAttribute("disabled"));
    }

    [Fact]
    public async Task What_others_say_is_seen_within_seconds_and_read_out()
    {
        var id = await Story.AtStep(Database, "approval");
        var page = await ReadAsync(id);
        await Comment(id, "Vừa viết");

        clock.Advance(CommentsPanel.Often + TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Contains("Vừa viết", Panel(page).TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Contains("vừa ghi chú.", page.Find("[data-testid=comments-news]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_comment_keeps_what_was_typed_and_says_what_to_do()
    {
        var id = await Story.AtStep(Database, "approval");
        var page = await ReadAsync(id);
        await page.InvokeAsync(() => Of(page).Instance.Begin(null));
        Assert.Contains("Về cả bài", Panel(page).TextContent, StringComparison.Ordinal);

        await Press(page, "Ghi");
        Assert.Contains("Hãy viết điều bạn muốn nhắn", Panel(page).TextContent, StringComparison.Ordinal);
        page.Find("#ghi-chu-chu-moi").Change(new string('a', 2001));
        Assert.DoesNotContain("Hãy viết điều bạn muốn nhắn", Panel(page).TextContent, StringComparison.Ordinal);
        await Press(page, "Ghi");

        Assert.Contains("2.001 ký tự", Panel(page).TextContent, StringComparison.Ordinal);
        Assert.Equal(2001, page.Find("#ghi-chu-chu-moi").GetAttribute("value")?.Length ?? page.Find("#ghi-chu-chu-moi").TextContent.Length);
        await Press(page, "Hủy");
        await page.InvokeAsync(() => Of(page).Instance.Begin(Groups));
        Assert.Equal(2001, page.Find("#ghi-chu-chu-moi").GetAttribute("value")?.Length ?? page.Find("#ghi-chu-chu-moi").TextContent.Length);
    }

    [Fact]
    public async Task An_answer_to_what_was_closed_meanwhile_is_refused_and_stays_in_sight()
    {
        var id = await Story.AtStep(Database, "approval");
        var comment = await Comment(id);
        var page = await ReadAsync(id);
        await Press(page, "Trả lời");
        page.Find($"#ghi-chu-chu-{comment}").Change("Vẫn thiếu");
        var seen = Story.Must(await Database.As(Someone.Author).GetRequiredService<FindComments>().ExecuteAsync(id)).Open.Single();
        Story.Must(await Database.As(Someone.Author).GetRequiredService<CloseComment>().ExecuteAsync(id, comment, seen.Version));

        await Press(page, "Trả lời");

        Assert.True(page.Find("[data-testid=comments-closed]").HasAttribute("open"));
        Assert.Contains("Đào Thị Hạnh đã đánh dấu ghi chú này là đã xử lý", Panel(page).TextContent, StringComparison.Ordinal);
        Assert.Equal("Vẫn thiếu", page.Find($"#ghi-chu-chu-{comment}").GetAttribute("value") ?? page.Find($"#ghi-chu-chu-{comment}").TextContent);
    }

    [Fact]
    public async Task A_comment_that_was_answered_meanwhile_is_not_closed_and_the_answer_is_shown()
    {
        var id = await Story.AtStep(Database, "approval");
        var comment = await Comment(id);
        var page = await ReadAsync(id);
        Story.Must(await Database.As(Someone.Author).GetRequiredService<AnswerComment>().ExecuteAsync(id, comment, "Tổ 5 ạ"));

        await Press(page, "Đã xử lý");

        Assert.Contains("Đào Thị Hạnh vừa trả lời ghi chú này", Panel(page).TextContent, StringComparison.Ordinal);
        Assert.Contains("Tổ 5 ạ", Panel(page).TextContent, StringComparison.Ordinal);
        Assert.Equal("Ghi chú (1 chưa xử lý)", page.Find("#h-ghi-chu").TextContent);
    }

    [Fact]
    public async Task A_passage_that_is_gone_is_said_with_its_words_and_the_box_that_is_written_in_is_heard()
    {
        var id = await Story.AtStep(Database, "approval");
        var gone = await Comment(id, at: new("câu đã bỏ", "xx", "yy", 3));
        var there = await Comment(id);
        var page = await ReadAsync(id);
        Assert.Contains("Đoạn này không còn trong bài", page.Find($"[data-comment='{gone}']").TextContent, StringComparison.Ordinal);
        Assert.Contains("câu đã bỏ", page.Find($"[data-comment='{gone}'] .passage-quote").TextContent, StringComparison.Ordinal);

        await page.InvokeAsync(() => Of(page).Instance.Found([gone]));

        Assert.NotNull(page.Find($"[data-comment='{gone}'] .passage-link"));
        Assert.Contains("Đoạn này không còn trong bài", page.Find($"[data-comment='{there}']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_before_the_page_opened_itself_again_stands_there()
    {
        var id = await Story.AtStep(Database, "approval");
        var page = await ReadAsync(id);

        await page.InvokeAsync(() => Of(page).Instance.Restore("", "Đang viết dở", Groups));

        Assert.Equal("Đang viết dở", page.Find("#ghi-chu-chu-moi").GetAttribute("value") ?? page.Find("#ghi-chu-chu-moi").TextContent);
        Assert.Contains("các tổ dân phố", Panel(page).QuerySelector(".passage-quote")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_at_one_edition_does_not_stand_in_the_form_of_another()
    {
        var (first, second) = (await Story.AtStep(Database, "approval"), await Story.AtStep(Database, "approval"));
        var page = await ReadAsync(first);
        await page.InvokeAsync(() => Of(page).Instance.Begin(null));
        page.Find("#ghi-chu-chu-moi").Change("Của bài một");

        page.Render(p => p.Add(e => e.Id, second));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#ghi-chu-chu-moi")));
        page.WaitForElement("[data-testid=comments] button");
        await page.InvokeAsync(() => Of(page).Instance.Begin(null));

        Assert.DoesNotContain("Của bài một", page.Find("#ghi-chu-chu-moi").OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_only_reads_sees_comments_and_no_button()
    {
        var id = await Story.AtStep(Database, "approval");
        await Comment(id);

        var page = await ReadAsync(id, Someone.Administrator);

        Assert.Contains("Ghi rõ tổ nào", Panel(page).TextContent, StringComparison.Ordinal);
        Assert.False(Panel(page).HasAttribute("data-may-write"));
        await page.InvokeAsync(() => Of(page).Instance.Begin(Groups));
        Assert.Empty(page.FindAll("#ghi-chu-chu-moi"));
        Assert.Equal(["Đến đoạn: “các tổ dân phố”"], Panel(page).QuerySelectorAll("button").Select(b => b.TextContent.Trim()));
    }

    [Fact]
    public async Task In_the_editor_the_panel_waits_for_the_first_save_and_counts_open_ones_beside_send()
    {
        As(Someone.Author);
        var fresh = await OpenAsync<EditorPage>("bai/moi");
        fresh.WaitForElement("#tieu-de");
        Assert.Contains("Ghi chú được sau khi bài được lưu lần đầu", fresh.Find("[data-testid=comments]").TextContent, StringComparison.Ordinal);
        await fresh.InvokeAsync(() => fresh.FindComponent<CommentsPanel>().Instance.Begin(Groups));
        Assert.Empty(fresh.FindAll("#ghi-chu-chu-moi"));
        var id = await Story.Draft(Database);
        await Comment(id, by: Someone.Secretary);

        var page = await OpenAsync<EditorPage>($"bai/{id}/soan", ("Id", id));

        page.WaitForAssertion(() => Assert.Equal("Còn 1 ghi chú chưa xử lý", page.Find(".bar [data-testid=open-comments]").TextContent.Trim()));
    }
}
