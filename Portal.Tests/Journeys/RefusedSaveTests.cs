using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>An editor that may not save, or whose scripts do not come: what is typed is kept, and nobody is told that it is stored.</summary>
[Trait("needs", "chromium")]
public sealed class RefusedSaveTests(BareBrowser bare, OwnBackOffice office) : IClassFixture<BareBrowser>, IClassFixture<OwnBackOffice>, IAsyncLifetime
{
    private IBrowserContext window = null!;
    private LineProxy line = null!;

    public async Task InitializeAsync()
    {
        window = await bare.NewWindowAsync();
        line = new LineProxy(office.Port);
        await (await OwnBackOffice.SignInAsync(window, line.Url, "/thanh-dong/bai/moi")).CloseAsync();
    }

    public async Task DisposeAsync()
    {
        await window.DisposeAsync();
        await line.DisposeAsync();
    }

    [Fact, Trait("Fault", "SEC9")]
    public async Task Whoever_leaves_with_a_refused_title_finds_it_again_as_the_dialog_promised()
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(line.Url + "/thanh-dong/bai/moi");
        await OwnBackOffice.WatchedAsync(page);
        var title = new string('b', 301);
        await page.FillAsync("#tieu-de", title);
        await Assertions.Expect(page.GetByTestId("saved-words")).ToContainTextAsync("Chưa lưu được");
        await page.Locator(".side a").First.ClickAsync();
        await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Rời trang" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-editor]")).ToHaveCountAsync(0);

        await page.GotoAsync(line.Url + "/thanh-dong/bai/moi");
        await OwnBackOffice.WatchedAsync(page);
        await page.ClickAsync("text=Khôi phục phần chưa lưu");
        await Assertions.Expect(page.Locator("#tieu-de")).ToHaveValueAsync(title);
    }

    [Theory, Trait("Fault", "ED1")]
    [InlineData("bundle/writing.js")]
    [InlineData("editor.js")]
    [InlineData("kept.js")]
    public async Task A_script_that_does_not_come_at_first_costs_nothing_of_the_stored_text(string script)
    {
        await using var writing = await OneWriting.OpenAsync(office, window);
        await writing.WriteAsync();
        await writing.SavedAsync();
        var address = new Uri(writing.Page.Url).AbsolutePath;
        var before = office.Stored(writing.Title).Body;

        var page = await window.NewPageAsync();
        var failed = 0;
        await page.RouteAsync($"**/js/{script}*", route => Interlocked.Increment(ref failed) == 1 ? route.AbortAsync() : route.ContinueAsync());
        await page.GotoAsync(writing.Line.Url + address);
        await Assertions.Expect(page.Locator("#tieu-de")).ToHaveValueAsync(writing.Title);
        await page.FillAsync("#sapo", "Sửa tóm tắt.");
        await OwnBackOffice.WatchedAsync(page);
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc");
        await StoredAsync(writing.Title, "Sửa tóm tắt.");
        Assert.Equal(before, office.Stored(writing.Title).Body);
        await Assertions.Expect(page.Locator("#noi-dung-bai")).ToHaveAttributeAsync("contenteditable", "true");
        await Assertions.Expect(page.Locator("#noi-dung-bai")).ToContainTextAsync("Câu cuối.");
        await page.CloseAsync();
    }

    [Fact, Trait("Fault", "ED1")]
    public async Task While_nobody_watches_nothing_is_said_to_be_saved_or_sent_and_leaving_asks()
    {
        var page = await window.NewPageAsync();
        await page.RouteAsync("**/js/editor.js*", route => route.AbortAsync());
        await page.GotoAsync(line.Url + "/thanh-dong/bai/moi");
        await page.FillAsync("#tieu-de", "Không ai trông");
        await page.ClickAsync("#noi-dung-bai[contenteditable=true]");
        await page.Keyboard.TypeAsync("Chữ không tới máy chủ.");
        foreach (var button in new[] { "Lưu", "Gửi Tổ Thư ký biên tập" })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("Trang chưa sẵn sàng để lưu");
        }
        Assert.Equal(0, office.Stored("Không ai trông").Count);
        await page.Locator(".side a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".mud-dialog")).ToContainTextAsync("Phần vừa nhập sẽ mất");
        await page.CloseAsync();
    }

    private async Task StoredAsync(string title, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (office.Stored(title).Abstract != text) await Task.Delay(100, patience.Token);
    }
}
