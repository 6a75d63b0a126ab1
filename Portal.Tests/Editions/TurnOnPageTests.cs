using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Core.Queue;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Whose turn it is, on the page of an edition: waiting, taking, giving, calling back, the bin, the live edition beside the draft.</summary>
public sealed class TurnOnPageTests : AdminTestContext
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

    private static Task Click(IRenderedComponent<EditionPage> page, string words) => Button(page, words)!.ClickAsync(new MouseEventArgs());

    private static string Note(IRenderedComponent<EditionPage> page, string testId) => page.Find($"[data-testid={testId}]").TextContent;

    [Fact]
    [Trait("Fault", "ED9")]
    public async Task Whoever_may_not_act_reads_whom_it_waits_for_since_when_and_its_deadline()
    {
        var page = await ReadAsync(await Story.AtStep(Database, "editing"), Someone.Author);

        Assert.Contains("Đang chờ ở bước “Biên tập”: Lê Thu Trang (Thư ký biên tập), từ 09:00 ngày 20/11/2026. Hạn đăng:", Note(page, "waits-for"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("chưa được giao quyền", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "ED10")]
    public async Task Opened_the_page_takes_its_notice_from_the_bell_at_once()
    {
        var id = await Story.AtStep(Database, "approval");
        await Story.Return(Database, id, Someone.Head);
        As(Someone.Secretary);
        var work = Services.GetRequiredService<Admin.Queue.LiveWork>();
        Assert.Single(Story.Must(await work.ReadAsync()));

        var page = await ReadAsync(id, Someone.Secretary);

        Assert.Contains("Lý do: Thiếu ảnh", Note(page, "notice"), StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Empty(work.Rows!));
    }

    [Fact]
    [Trait("Fault", "ED12")]
    public async Task The_sender_calls_it_back_and_goes_on_writing()
    {
        var id = await Story.AtStep(Database, "editing");
        var page = await ReadAsync(id, Someone.Author);

        await Click(page, "Rút lại");

        Assert.Equal(EditionStatus.Draft, (await Story.Edition(Database, id)).Status);
        Assert.Contains(page.FindAll("a"), a => a.TextContent.Contains("Soạn tiếp", StringComparison.Ordinal));
        Assert.Null(Button(page, "Rút lại"));
    }

    [Fact]
    [Trait("Fault", "ED12")]
    public async Task Who_has_begun_meanwhile_is_said_and_the_button_goes()
    {
        var id = await Story.AtStep(Database, "editing");
        var page = await ReadAsync(id, Someone.Author);
        Story.Must(await Database.As(Someone.Secretary).GetRequiredService<MarkOpenEditor>().ExecuteAsync(id, Guid.NewGuid()));

        await Click(page, "Rút lại");

        Assert.Contains("Lê Thu Trang đã bắt đầu xử lý", Note(page, "refusals"), StringComparison.Ordinal);
        Assert.Null(Button(page, "Rút lại"));
        Assert.Equal("editing", (await Story.Edition(Database, id)).Step);
    }

    [Fact]
    [Trait("Fault", "ED11")]
    public async Task A_draft_goes_to_the_bin_after_a_question_and_comes_back_from_its_page()
    {
        var id = await Story.Draft(Database);
        var page = await ReadAsync(id, Someone.Author);

        await Click(page, "Bỏ vào thùng rác…");
        Dialogs.Find("#ly-do-bo").Change("Viết nhầm");
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Contains("Đào Thị Hạnh bỏ vào thùng rác lúc 09:00 ngày 20/11/2026: Viết nhầm", Note(page, "binned"), StringComparison.Ordinal);
        Assert.Contains("Trong thùng rác", page.Find(".chip").TextContent, StringComparison.Ordinal);
        await Click(page, "Lấy khỏi thùng rác");
        Assert.Equal(EditionStatus.Draft, (await Story.Edition(Database, id)).Status);
        Assert.Empty(page.FindAll("[data-testid=binned]"));
    }

    [Fact]
    [Trait("Fault", "ED3")]
    public async Task Beside_a_draft_in_work_stands_the_live_edition_with_its_address_and_is_withdrawn_from_there()
    {
        var item = await Story.Publish(Database);
        var next = Story.Must(await Database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
        var page = await ReadAsync(next, Someone.Head);

        Assert.Contains("Trên cổng đang có bản 1", Note(page, "live"), StringComparison.Ordinal);
        Assert.StartsWith("https://thanhdong.haiphong.gov.vn/tin-tuc/", page.Find("[data-testid=live] a[target=_blank]").GetAttribute("href"),
            StringComparison.Ordinal);
        await Click(page, "Gỡ khỏi cổng…");
        Dialogs.Find("#ly-do-go").Change("Sai số liệu");
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Equal(EditionStatus.Withdrawn, (await Story.Edition(Database, item.EditionId)).Status);
        Assert.Equal(EditionStatus.Draft, (await Story.Edition(Database, next)).Status);
        Assert.Empty(page.FindAll("[data-testid=live]"));
    }

    [Fact]
    [Trait("Fault", "ED3")]
    public async Task On_the_live_edition_the_draft_in_work_is_a_link_and_no_second_one_is_offered()
    {
        var item = await Story.Publish(Database);
        var next = Story.Must(await Database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
        var page = await ReadAsync(item.EditionId, Someone.Head);

        Assert.Contains("bản 2: nháp", Note(page, "later"), StringComparison.Ordinal);
        Assert.EndsWith($"bai/{next}", page.Find("[data-testid=later] a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(Button(page, "Soạn bản mới…"));
        Assert.NotNull(Button(page, "Gỡ khỏi cổng…"));
    }

    [Fact]
    public async Task One_of_two_takes_the_work_and_the_other_takes_it_over_with_a_reason()
    {
        var id = await Story.AtStep(Database, "approval");
        var page = await ReadAsync(id, Someone.Deputy);
        await Click(page, "Nhận việc");
        Assert.Contains("Vũ Hoài Nam đã nhận việc", Note(page, "waits-for"), StringComparison.Ordinal);
        Assert.NotNull(Button(page, "Duyệt và đăng"));

        page = await ReadAsync(id, Someone.Head);
        Assert.Null(Button(page, "Duyệt và đăng"));
        await Click(page, "Nhận thay…");
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("hãy ghi lý do", Dialogs.Find("#loi-Note").TextContent, StringComparison.Ordinal);
        Dialogs.Find("#loi-nhan").Change("Bài gấp");
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Equal(Someone.Head, (await Story.Edition(Database, id)).HolderId);
        Assert.NotNull(Button(page, "Duyệt và đăng"));
        await Click(page, "Bỏ nhận");
        Assert.Null((await Story.Edition(Database, id)).HolderId);
    }

    [Fact]
    public async Task The_secretary_gives_the_work_to_one_of_those_who_could_do_it()
    {
        var id = await Story.AtStep(Database, "approval");
        var page = await ReadAsync(id, Someone.Secretary);
        await Click(page, "Giao việc…");
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("hãy chọn người khác", Dialogs.Find("#loi-UserId").TextContent, StringComparison.Ordinal);

        await ChooseAsync(Dialogs.Find("#giao-cho"), "Vũ Hoài Nam");
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Equal(Someone.Deputy, (await Story.Edition(Database, id)).HolderId);
        Assert.Contains("do Lê Thu Trang giao", Note(page, "waits-for"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_press_at_once_read_who_was_faster()
    {
        var id = await Story.AtStep(Database, "approval");
        var page = await ReadAsync(id, Someone.Head);
        Story.Must(await Database.As(Someone.Deputy).GetRequiredService<HoldEdition>().ExecuteAsync(id, new()));

        await Click(page, "Nhận việc");

        Assert.Contains("Vũ Hoài Nam đã xử lý lúc 09:00 ngày 20/11/2026", Note(page, "refusals"), StringComparison.Ordinal);
        Assert.Contains("Vũ Hoài Nam đã nhận việc", Note(page, "waits-for"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_may_go_to_a_step_between_and_whoever_had_a_hand_in_it_reads_why_once()
    {
        var id = await Story.AtStep(Database, "approval");
        var page = await ReadAsync(id, Someone.Head);
        await Click(page, "Trả lại…");
        await ChooseAsync(page.Find("#tra-ve"), "Biên tập");
        page.Find("#ly-do").Change("Thiếu ảnh");
        await Click(page, "Trả lại bài này");
        Assert.Equal((EditionStatus.InWorkflow, "editing"), ((await Story.Edition(Database, id)).Status, (await Story.Edition(Database, id)).Step));

        page = await ReadAsync(id, Someone.CultureReviewer);
        Assert.Contains("Hoàng Ngọc Ánh: Trả lại", Note(page, "notice"), StringComparison.Ordinal);
        Assert.Empty((await Database.As(Someone.CultureReviewer).GetRequiredService<FindMyWork>().ExecuteAsync()).Value);
    }
}
