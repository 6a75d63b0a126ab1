using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>An editor whose tab is thrown away, and one that is given more than the connection carries.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class LostEditorTests(RunningPortal portal)
{
    [Fact]
    public async Task What_was_not_saved_comes_back_whole_after_the_page_is_lost()
    {
        await using var line = new LineProxy(new Uri(portal.AdminUrl).Port);
        await using var window = await portal.NewWindowAsync();
        var page = await OwnBackOffice.SignInAsync(window, line.Url, "/thanh-dong/bai/moi");
        if (await page.GetByLabel("Tên tác giả 1").CountAsync() == 0) await page.ClickAsync("text=Thêm người");
        await ArticleJourney.ChooseAsync(page, 1, "Phạm Thị Hà My");
        await page.SetInputFilesAsync("input[type=file]", Path.Combine(Repository.Root, "assets", "pictures", "hoi-nghi.jpg"));
        await page.Locator("#anh-0-mo-ta").WaitForAsync();
        line.Cut();
        await page.WaitForSelectorAsync("html[data-line=down]");

        var happened = DateText.Of(new WardClock(TimeProvider.System).LocalNow.AddMinutes(-30));
        await page.FillAsync("#tieu-de", "Bài gõ khi mất mạng");
        await page.FillAsync("#nguon", "Báo Hải Phòng");
        await page.FillAsync("#su-kien", happened);
        await page.SelectOptionAsync("#linh-vuc", "culture");
        await page.GetByLabel("Tỷ lệ phần trăm của tác giả 1").FillAsync("65");
        await page.FillAsync("#anh-0-mo-ta", "Quang cảnh hội trường");
        await page.ClickAsync("#noi-dung-bai");
        await page.Keyboard.InsertTextAsync("Phần chưa kịp lưu.");
        var chosen = await page.GetByLabel("Tên tác giả 1").InputValueAsync();
        await KeptAsync(page, "Phần chưa kịp lưu");
        var address = new Uri(page.Url).AbsolutePath;
        await page.CloseAsync();

        line.Restore();
        page = await window.NewPageAsync();
        await page.GotoAsync(line.Url + address);
        await OwnBackOffice.WatchedAsync(page);
        await page.ClickAsync("text=Khôi phục phần chưa lưu");
        await Assertions.Expect(page.Locator("#tieu-de")).ToHaveValueAsync("Bài gõ khi mất mạng");
        await Assertions.Expect(page.Locator("#nguon")).ToHaveValueAsync("Báo Hải Phòng");
        await Assertions.Expect(page.Locator("#su-kien")).ToHaveValueAsync(happened);
        await Assertions.Expect(page.Locator("#linh-vuc")).ToHaveValueAsync("culture");
        await Assertions.Expect(page.GetByLabel("Tên tác giả 1")).ToHaveValueAsync(chosen);
        await Assertions.Expect(page.GetByLabel("Tỷ lệ phần trăm của tác giả 1")).ToHaveValueAsync("65");
        await Assertions.Expect(page.Locator("#anh-0-mo-ta")).ToHaveValueAsync("Quang cảnh hội trường");
        await Assertions.Expect(page.Locator("#noi-dung-bai")).ToHaveTextAsync("Phần chưa kịp lưu.");
        // Saved by itself, like whatever is typed
        await Assertions.Expect(page.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc");
    }

    /// <summary>Waits until the tab has kept a text. Asked again and again, since the page's policy forbids predicates made of text.</summary>
    private static async Task KeptAsync(IPage page, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await page.EvaluateAsync<bool>("text => Object.values(localStorage).some(kept => kept.includes(text))", text))
            await Task.Delay(100, patience.Token);
    }

    [Fact]
    public async Task What_is_longer_than_the_connection_carries_gets_a_sentence_and_the_page_goes_on()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var page = await journey.AsAsync("tacgia.thanhdong", "/thanh-dong/bai/moi");
            await page.EvaluateAsync("""
                () => {
                  const data = new DataTransfer();
                  data.setData("text/html", "<p>" + "a".repeat(3000000) + "</p>");
                  document.querySelector("#noi-dung-bai").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """);
            await Assertions.Expect(page.GetByTestId("paste-refused")).ToContainTextAsync("Phần vừa dán dài 3.000.007 ký tự");

            await page.EvaluateAsync("""
                () => {
                  for (const [id, part] of [["tieu-de", "value"], ["noi-dung-bai", "textContent"]]) {
                    const field = document.getElementById(id);
                    field[part] = "a".repeat(3000000);
                    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
                  }
                }
                """);
            await page.Keyboard.PressAsync("Control+s");
            await Assertions.Expect(page.Locator("#loi-Title")).ToHaveTextAsync("Tiêu đề đang dài 3.000.000 ký tự, quá mức 300: hãy rút gọn.");
            await Assertions.Expect(page.Locator("#loi-BodyHtml")).ToHaveTextAsync("Nội dung đang dài 3.000.007 ký tự, quá mức 200.000: hãy rút gọn.");

            await page.FillAsync("#tieu-de", journey.Title);
            await page.FillAsync("#noi-dung-bai", "Ngắn lại.");
            await page.Keyboard.PressAsync("Control+s");
            await Assertions.Expect(page.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc");
        });
    }

    [Fact]
    public async Task A_pasted_title_of_five_thousand_characters_stays_whole_and_is_refused_with_its_length()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var page = await journey.AsAsync("tacgia.thanhdong", "/thanh-dong/bai/moi");
            await page.FocusAsync("#tieu-de");
            await page.Keyboard.InsertTextAsync(new string('a', 5000));
            await page.Keyboard.PressAsync("Control+s");
            await Assertions.Expect(page.Locator("#loi-Title")).ToHaveTextAsync("Tiêu đề đang dài 5.000 ký tự, quá mức 300: hãy rút gọn.");
            Assert.Equal(5000, (await page.InputValueAsync("#tieu-de")).Length);
        });
    }
}
