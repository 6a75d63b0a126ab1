using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions.Urgent;

/// <summary>Publishing urgently and its review on the page of the edition.</summary>
public sealed class UrgentPageTests : AdminTestContext
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

    private IElement Said(string id) => Dialogs.Find($"#loi-{id}");

    [Fact]
    public async Task The_dialog_says_what_is_passed_over_refuses_beside_the_fields_keeps_what_was_typed_and_publishes()
    {
        var id = await Story.Draft(Database);
        var page = await ReadAsync(id, Someone.Head);
        await Button(page, "Đăng khẩn…")!.ClickAsync(new MouseEventArgs());
        Assert.Contains("bỏ qua bước Biên tập, Duyệt lĩnh vực", Dialogs.Find("form.dialog-body").TextContent, StringComparison.Ordinal);
        Assert.Contains("hậu kiểm trong 1 ngày làm việc", Dialogs.Find("form.dialog-body").TextContent, StringComparison.Ordinal);

        await Dialogs.Find("#ly-do-khan").ChangeAsync(new() { Value = "gấp" });
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("ít nhất 10 ký tự", Said("UrgentReason").TextContent, StringComparison.Ordinal);
        Assert.Contains("Còn mục chưa đánh dấu", Said("Checklist").TextContent, StringComparison.Ordinal);
        Assert.Equal("gấp", Dialogs.Find("#ly-do-khan").TextContent.Trim() is { Length: > 0 } text ? text : Dialogs.Find("#ly-do-khan").GetAttribute("value"));

        await Dialogs.Find("#ly-do-khan").ChangeAsync(new() { Value = UrgentStory.Reason });
        for (var i = 0; i < Story.Ticked.Count; i++) await Dialogs.FindAll(".checklist input")[i].ChangeAsync(new() { Value = true });
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Đã đăng", page.Find(".chip").TextContent, StringComparison.Ordinal));
        Assert.Empty(Dialogs.FindAll("form.dialog-body"));
        var band = page.Find("[data-testid=urgent]").TextContent;
        Assert.Contains("do Hoàng Ngọc Ánh; bỏ qua bước Biên tập, Duyệt lĩnh vực. Lý do: Bão số 9 đổ bộ đêm nay.", band, StringComparison.Ordinal);
        Assert.Contains("Chờ hậu kiểm: một trong Lê Thu Trang, Phạm Đức Long; hậu kiểm trước", band, StringComparison.Ordinal);
        Assert.Null(Button(page, "Hậu kiểm…"));
        Assert.Equal(2, page.FindAll(".progress-steps li").Count(li => li.TextContent.Contains("(bỏ qua: đăng khẩn)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Somebody_who_was_faster_is_said_in_the_dialog()
    {
        var id = await Story.Draft(Database);
        var page = await ReadAsync(id, Someone.Head);
        await Button(page, "Đăng khẩn…")!.ClickAsync(new MouseEventArgs());
        await Dialogs.Find("#ly-do-khan").ChangeAsync(new() { Value = UrgentStory.Reason });
        await Story.Send(Database, id, Someone.Author);

        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Contains("Đào Thị Hạnh đã xử lý lúc", Dialogs.Find(".field-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(EditionStatus.InWorkflow, (await Story.Edition(Database, id)).Status);
    }

    [Theory]
    [InlineData(Someone.Secretary)]
    [InlineData(Someone.Author)]
    public async Task Who_may_not_is_offered_nothing(string who) => Assert.Null(Button(await ReadAsync(await Story.Draft(Database), who), "Đăng khẩn…"));

    [Fact]
    public async Task A_reviewer_says_what_they_found_and_goes_on_to_the_correction()
    {
        var id = await UrgentStory.PublishAsync(Database);
        var page = await ReadAsync(id, Someone.Secretary);
        await Button(page, "Hậu kiểm…")!.ClickAsync(new MouseEventArgs());
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("Hãy chọn kết quả", Said("UrgentResult").TextContent, StringComparison.Ordinal);

        await Dialogs.FindAll("input[type=radio]")[1].ClickAsync(new MouseEventArgs());
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("Hãy ghi chỗ cần sửa", Said("UrgentNote").TextContent, StringComparison.Ordinal);
        await Dialogs.Find("#ghi-chu-hau-kiem").ChangeAsync(new() { Value = "Sai số hộ phải sơ tán" });
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Cần đính chính – Lê Thu Trang", page.Find("[data-testid=urgent-review]").TextContent,
            StringComparison.Ordinal));
        Assert.Equal(UrgentResult.Correct, (await UrgentStory.RowAsync(Database, id)).Result);
        page.WaitForAssertion(() => Assert.Contains("Đính chính bài này?", Dialogs.Markup, StringComparison.Ordinal));
        Assert.Null(Button(page, "Hậu kiểm…"));
    }

    [Fact]
    public async Task Two_reviewers_and_the_slower_one_reads_who_was_faster()
    {
        var id = await UrgentStory.PublishAsync(Database);
        var page = await ReadAsync(id, Someone.Secretary);
        await Button(page, "Hậu kiểm…")!.ClickAsync(new MouseEventArgs());
        await Dialogs.FindAll("input[type=radio]")[0].ClickAsync(new MouseEventArgs());
        Story.Must(await UrgentStory.ReviewAsync(Database, id, Someone.CultureReviewer));

        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Contains("Phạm Đức Long đã hậu kiểm bài này lúc", Dialogs.Find(".field-error").TextContent, StringComparison.Ordinal);
    }
}
