using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Portal.Admin.Editions;
using Portal.Admin.Shared;
using Portal.Core.Data;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The editor whose browser does not answer, or answers while another write is on its way.</summary>
[Trait("Fault", "ED1")]
public sealed class UnansweredEditorTests : AdminTestContext
{
    private readonly StorageFaults faults = new();

    protected override Task ArrangeAsync()
    {
        Services.AddSingleton(faults).AddSingleton<PortalDbFactory, FaultyDbFactory>();
        return Task.CompletedTask;
    }

    private async Task<IRenderedComponent<EditorPage>> EditAsync(int editionId)
    {
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{editionId}/soan", ("Id", editionId));
        page.WaitForElement("#tieu-de");
        return page;
    }

    private static IElement Button(IRenderedComponent<EditorPage> page, string words) => page.FindAll("button").First(b => b.TextContent.Trim() == words);

    [Theory]
    [InlineData("Lưu")]
    [InlineData("Xem trước")]
    [InlineData("Gửi Tổ Thư ký biên tập")]
    public async Task While_nobody_watches_no_button_stores_or_sends_and_it_is_said(string button)
    {
        var script = JSInterop.SetupModule("./js/editor.js");
        script.Mode = JSRuntimeMode.Strict;
        var id = await Story.Draft(Database);
        var page = await EditAsync(id);
        page.Find("#tieu-de").Change("Gõ khi chưa ai trông");
        await Button(page, button).ClickAsync(new MouseEventArgs());
        Assert.Contains("Trang chưa sẵn sàng để lưu", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.NotEqual("Gõ khi chưa ai trông", (await Story.Edition(Database, id)).Title);
        Assert.Empty(Services.GetRequiredService<MudBlazor.ISnackbar>().ShownSnackbars);
    }

    [Theory]
    [InlineData("Lưu")]
    [InlineData("Gửi Tổ Thư ký biên tập")]
    public async Task A_browser_that_does_not_answer_a_button_in_time_is_said(string button)
    {
        var script = JSInterop.SetupModule("./js/editor.js");
        script.Mode = JSRuntimeMode.Loose;
        var watch = script.SetupModule(call => call.Identifier == "attach");
        watch.Mode = JSRuntimeMode.Loose;
        watch.Setup<EditorPage.Typed?>("typed", _ => true).SetException(new TaskCanceledException());
        var page = await EditAsync(await Story.Draft(Database));
        await Button(page, button).ClickAsync(new MouseEventArgs());
        Assert.Contains(TroubleRefusals.Other.Code, page.Find("[data-testid=refusals]").InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_of_the_script_waits_while_the_edition_is_sent()
    {
        var id = await Story.Draft(Database);
        var page = await EditAsync(id);
        var answers = new List<Task<EditorPage.SaveAnswer?>>();
        faults.OnCommit = () =>
        {
            // Its own save would commit as well
            if (answers.Count < 2) answers.Add(page.Instance.SaveTyped(new("trang", answers.Count + 1, "<p>Gõ lúc gửi</p>", 17, null), false));
        };
        await Button(page, "Gửi Tổ Thư ký biên tập").ClickAsync(new MouseEventArgs());
        page.WaitForAssertion(() => Assert.Equal(2, answers.Count));
        faults.OnCommit = null;
        Assert.All(await Task.WhenAll(answers), answer => Assert.True(answer!.Busy));
        await using var db = Database.Context();
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "content.sent" && h.EditionId == id));
    }
}
