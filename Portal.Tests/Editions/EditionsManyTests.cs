using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Acts on picked rows of the list, as the page offers them.</summary>
[Trait("Fault", "ED20")]
public sealed class EditionsManyTests : AdminTestContext
{
    private async Task<EditionForm> Titled(string title)
    {
        var form = await A.CompleteForm(Database);
        form.Title = title;
        return form;
    }

    private async Task<IRenderedComponent<EditionsPage>> ListAsync(string who, string query = "")
    {
        As(who);
        var page = await OpenAsync<EditionsPage>("bai" + query);
        page.WaitForElement(".list-rows");
        return page;
    }

    private static void Pick(IRenderedComponent<EditionsPage> page, string title) => page.Find($"input[aria-label=\"Chọn {title}\"]").Change(true);

    private static void Press(IRenderedComponent<EditionsPage> page, string words) =>
        page.FindAll(".list-many button").Single(b => b.TextContent.Contains(words, StringComparison.Ordinal)).Click();

    [Fact]
    public async Task Picked_rows_are_sent_and_each_tells_what_came_of_it_with_a_link()
    {
        var unfinished = await Titled("Chưa xong");
        unfinished.Abstract = "";
        var open = await Story.Draft(Database, unfinished);
        await Story.Draft(Database, await Titled("Đã xong"));
        var page = await ListAsync(Someone.Author);
        page.Find("input[aria-label=\"Chọn cả trang này\"]").Change(true);
        Press(page, "Gửi bước tiếp theo");

        await Dialogs.Find("form.dialog-body").SubmitAsync();

        page.WaitForElement("[data-testid=many-results]");
        Assert.Equal("Gửi bước tiếp theo: đã làm 1/2 bài, 1 bài chưa làm được", page.Find("#ket-qua-nhieu").TextContent);
        var refused = page.FindAll(".list-results li")[0];
        Assert.Equal($"/thanh-dong/bai/{open}", refused.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Chưa xong: ", refused.TextContent, StringComparison.Ordinal);
        Assert.Contains("Biên tập", page.FindAll("tbody tr").Single(r => r.TextContent.Contains("Đã xong", StringComparison.Ordinal)).TextContent,
            StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".list-many"));
    }

    [Fact]
    [Trait("Fault", "ED11")]
    public async Task Drafts_are_thrown_away_together_and_what_is_no_draft_is_left_out()
    {
        var draft = await Story.Draft(Database, await Titled("Viết nhầm"));
        await Story.AtStep(Database, "editing", await Titled("Đang chờ"));
        var page = await ListAsync(Someone.Author);
        page.Find("input[aria-label=\"Chọn cả trang này\"]").Change(true);
        Press(page, "Bỏ vào thùng rác");
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        page.WaitForElement("[data-testid=many-results]");
        Assert.Equal("Bỏ vào thùng rác: đã làm cả 1 bài", page.Find("#ket-qua-nhieu").TextContent);
        Assert.Equal(EditionStatus.Binned, (await Story.Edition(Database, draft)).Status);
        Assert.DoesNotContain("Viết nhầm", page.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("Viết nhầm", (await ListAsync(Someone.Author, "?trang-thai=thung-rac")).Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_without_a_reason_says_so_beside_the_field_and_keeps_the_question_open()
    {
        var item = await Story.Publish(Database, await Titled("Gỡ đi"));
        await Story.Draft(Database, await Titled("Nháp"));
        var page = await ListAsync(Someone.Head);
        Pick(page, "Gỡ đi");
        Pick(page, "Nháp");
        Press(page, "Gỡ khỏi cổng");
        Assert.Contains("1 trong 2 dòng", Dialogs.Find("form.dialog-body").TextContent, StringComparison.Ordinal);

        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("lý do", Dialogs.Find("#loi-Reason").TextContent, StringComparison.Ordinal);
        Dialogs.Find("#ly-do-nhieu").Change("Sai số liệu");
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Equal(EditionStatus.Withdrawn, (await Story.Edition(Database, item.EditionId)).Status);
        Assert.Equal("Gỡ khỏi cổng: đã làm cả 1 bài", page.Find("#ket-qua-nhieu").TextContent);
    }

    [Fact]
    [Trait("Fault", "ED3")]
    public async Task Of_an_item_with_a_draft_the_live_edition_is_withdrawn_and_the_draft_stays()
    {
        var item = await Story.Publish(Database, await Titled("Đăng và sửa"));
        var next = Story.Must(await Database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
        var page = await ListAsync(Someone.Head);
        Pick(page, "Đăng và sửa");
        Press(page, "Gỡ khỏi cổng");
        Dialogs.Find("#ly-do-nhieu").Change("Sai số liệu");
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Equal((EditionStatus.Withdrawn, EditionStatus.Draft),
            ((await Story.Edition(Database, item.EditionId)).Status, (await Story.Edition(Database, next)).Status));
    }

    [Fact]
    [Trait("Fault", "ED3")]
    public async Task What_came_of_a_live_edition_is_told_by_its_own_title_and_not_by_that_of_the_draft_beside_it()
    {
        var item = await Story.Publish(Database, await Titled("Tên đang đăng"));
        var author = Database.As(Someone.Author);
        var next = Story.Must(await author.GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
        var form = await Titled("Tên mới của bản nháp");
        (form.EditionId, form.Version) = (next, (await Story.Edition(Database, next)).Version);
        Story.Must(await author.GetRequiredService<SaveDraft>().ExecuteAsync(form));
        var page = await ListAsync(Someone.Head);
        Pick(page, "Tên mới của bản nháp");
        Press(page, "Gỡ khỏi cổng");
        Dialogs.Find("#ly-do-nhieu").Change("Sai số liệu");
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        var told = page.Find(".list-results a");
        Assert.Equal(("Tên đang đăng", $"/thanh-dong/bai/{item.EditionId}"), (told.TextContent, told.GetAttribute("href")));
    }

    [Fact]
    public async Task A_row_is_moved_to_the_chosen_section()
    {
        var id = await Story.Draft(Database, await Titled("Chuyển"));
        var intro = await A.Section(Database, "gioi-thieu");
        var page = await ListAsync(Someone.Author);
        Pick(page, "Chuyển");
        Press(page, "Chuyển chuyên mục");
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.NotNull(Dialogs.Find("#loi-SectionId"));
        await Dialogs.InvokeAsync(() => Dialogs.FindComponent<MudSelect<int?>>().Instance.ValueChanged.InvokeAsync(intro));
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Equal(intro, (await Story.Edition(Database, id)).SectionId);
    }

    [Fact]
    public async Task What_is_picked_is_forgotten_with_another_filter_and_acts_are_offered_only_where_some_row_allows_them()
    {
        await Story.Draft(Database, await Titled("Nháp"));
        var page = await ListAsync(Someone.Head);
        Pick(page, "Nháp");
        Assert.DoesNotContain("Gỡ khỏi cổng", page.Find(".list-many").TextContent, StringComparison.Ordinal);
        page.Find("#loc-tu").Change("nháp");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".list-many")));
        As(Someone.Finance);
        Assert.Empty((await OpenAsync<EditionsPage>("bai")).FindAll(".pick"));
    }

    [Fact]
    public async Task What_came_of_it_stands_at_the_list_opened_anew_until_it_is_closed()
    {
        await Story.Draft(Database, await Titled("Gửi đi"));
        var page = await ListAsync(Someone.Author);
        Pick(page, "Gửi đi");
        Press(page, "Gửi bước tiếp theo");
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        var again = await ListAsync(Someone.Author);
        again.WaitForElement("[data-testid=many-results]");
        Assert.Equal("Gửi bước tiếp theo: đã làm cả 1 bài", again.Find("#ket-qua-nhieu").TextContent);
        Assert.Contains("Bắt đầu lúc 09:00 ngày 20/11/2026", again.Find("[data-testid=many-results]").TextContent, StringComparison.Ordinal);
        again.FindAll("button").Single(b => b.TextContent.Contains("Đóng kết quả", StringComparison.Ordinal)).Click();

        Assert.Empty(again.FindAll("[data-testid=many-results]"));
        Assert.Null(await Services.GetRequiredService<GetManyWork>().ExecuteAsync());
    }

    [Fact]
    public async Task An_act_that_was_cut_short_says_how_many_rows_it_did_not_come_to()
    {
        var id = await Story.Draft(Database, await Titled("Gửi đi"));
        var keep = Database.As(Someone.Author).GetRequiredService<KeepManyWork>();
        var work = Story.Must(await keep.BeginAsync(ManyAct.Move, 5));
        Story.Must(await keep.ExecuteAsync(work, [new(new(id, 1, "Gửi đi"), [])]));

        var page = await ListAsync(Someone.Author);

        page.WaitForAssertion(() => Assert.Equal("Chuyển chuyên mục: đã làm 1/5 bài, 4 bài chưa làm đến", page.Find("#ket-qua-nhieu").TextContent));
    }
}
