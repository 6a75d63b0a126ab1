using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The head comments on a phone, the author answers in the editor and closes it; nothing of it is in the text.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class CommentJourneyTests(RunningPortal portal)
{
    private Task<IBrowserContext> PhoneAsync() => portal.Browser.NewContextAsync(new()
    {
        ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true, Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh",
    });

    /// <summary>Chooses the first words of the text that is read, as a finger does.</summary>
    private static Task ChooseAsync(IPage page, int letters) => page.EvaluateAsync("""
        letters => {
          const walk = document.createTreeWalker(document.querySelector("[data-passages]"), NodeFilter.SHOW_TEXT, {
            acceptNode: node => node.parentElement.closest("figure") || node.data.trim().length < letters
              ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT });
          const node = walk.nextNode(), range = document.createRange();
          range.setStart(node, 0);
          range.setEnd(node, letters);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          node.parentElement.scrollIntoView({ block: "center" });
        }
        """, letters);

    private static async Task CommentAsync(IPage page, string text)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi chú đoạn này" }).TapAsync();
        await page.FillAsync("#ghi-chu-chu-moi", text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).TapAsync();
        await page.Locator(".comment").Filter(new() { HasText = text }).WaitForAsync();
    }

    [Fact]
    public async Task The_head_comments_on_a_phone_the_author_answers_in_the_editor_and_closes_it()
    {
        await using var desk = await portal.NewWindowAsync();
        await using var phone = await PhoneAsync();
        var author = await WriteAsync(desk);
        var reading = new Uri(author.Url).AbsolutePath.Replace("/soan", "", StringComparison.Ordinal);

        var head = await portal.SignInAsync(phone, "truongban.phulien", reading);
        await head.GetByTestId("comments").WaitForAsync();
        await ChooseAsync(head, 8);
        await CommentAsync(head, "Ghi rõ tổ nào");
        Assert.Equal("“Sáng nay”", (await head.Locator(".passage-link").InnerTextAsync()).Split('\n')[^1].Replace("Đến đoạn: ", "", StringComparison.Ordinal));
        Assert.True(await head.EvaluateAsync<bool>("() => CSS.highlights.get('passage').size === 1"));
        Assert.Empty(await PageLook.FaultsAsync(head, dark: true, state: "comment"));

        // Live, while the author writes on
        await author.Locator(".comment").Filter(new() { HasText = "Ghi rõ tổ nào" }).WaitForAsync(new() { Timeout = 15000 });
        await Assertions.Expect(author.Locator(".rich-text .passage")).ToHaveTextAsync("Sáng nay");
        await Assertions.Expect(author.GetByTestId("open-comments")).ToContainTextAsync("Còn 1 ghi chú chưa xử lý");
        await author.Locator(".passage-link").ClickAsync();
        await Assertions.Expect(author.Locator(".rich-text .passage.now")).ToHaveCountAsync(1);
        await author.Locator(".comments").GetByRole(AriaRole.Button, new() { Name = "Trả lời" }).ClickAsync();
        await author.FillAsync(".comment .comment-form textarea", "Tổ 5 và tổ 7");
        Assert.Empty(await PageLook.FaultsAsync(author, dark: true, state: "answer"));
        // Sends the answer, not the item
        await author.PressAsync(".comment .comment-form textarea", "Control+Enter");
        await author.Locator(".comment-text").Filter(new() { HasText = "Tổ 5 và tổ 7" }).WaitForAsync();
        Assert.EndsWith("/soan", author.Url, StringComparison.Ordinal);
        await head.Locator(".comment-text").Filter(new() { HasText = "Tổ 5 và tổ 7" }).WaitForAsync(new() { Timeout = 15000 });
        await author.Locator(".comments").GetByRole(AriaRole.Button, new() { Name = "Đã xử lý" }).ClickAsync();
        await Assertions.Expect(author.Locator(".rich-text .passage")).ToHaveCountAsync(0);
        await Assertions.Expect(author.GetByTestId("open-comments")).ToHaveCountAsync(0);
        await AtTheTitleAsync(author, head);
        await ByKeyAloneAsync(author);
    }

    /// <summary>By key in the field of the title, seen marked where it is read, and led back to.</summary>
    private static async Task AtTheTitleAsync(IPage author, IPage head)
    {
        // What closed a comment leads to the head of the list, and only then may one go elsewhere
        await Assertions.Expect(author.Locator("#h-ghi-chu")).ToBeFocusedAsync();
        await author.FocusAsync("#tieu-de");
        await author.Keyboard.PressAsync("Home");
        for (var i = 0; i < "Bản nháp".Length; i++) await author.Keyboard.PressAsync("Shift+ArrowRight");
        await author.Keyboard.PressAsync("Control+Alt+m");
        await author.FillAsync("#ghi-chu-chu-moi", "Đổi tên");
        await author.PressAsync("#ghi-chu-chu-moi", "Control+Enter");
        var link = author.Locator(".passage-link").Filter(new() { HasText = "Tiêu đề: “Bản nháp”" });
        await link.ClickAsync();
        await Assertions.Expect(author.Locator("#tieu-de")).ToBeFocusedAsync();
        Assert.Equal("Bản nháp", await author.EvaluateAsync<string>("() => getSelection().toString()"));

        await head.Locator(".comment").Filter(new() { HasText = "Đổi tên" }).WaitForAsync(new() { Timeout = 15000 });
        Assert.Equal(["Bản nháp"], await head.EvaluateAsync<string[]>("() => [...CSS.highlights.get('passage')].map(r => r.toString())"));
        await head.EvaluateAsync("() => getSelection().selectAllChildren(document.querySelector('.commented h1'))");
        await CommentAsync(head, "Ngắn hơn nữa");
        await Assertions.Expect(head.Locator(".passage-link").Filter(new() { HasText = "Tiêu đề: “Bản nháp có ghi chú”" })).ToBeVisibleAsync();

        await author.FillAsync("#tieu-de", "Ra quân dọn vệ sinh");
        await Assertions.Expect(author.Locator(".passage-gone").Filter(new() { HasText = "Tiêu đề: chữ này không còn" }).First).ToBeVisibleAsync();
    }

    private async Task<IPage> WriteAsync(IBrowserContext desk)
    {
        var author = await portal.SignInAsync(desk, "tacgia.phulien", "/phu-lien/bai/moi");
        await OwnBackOffice.WatchedAsync(author);
        await author.FillAsync("#tieu-de", "Bản nháp có ghi chú");
        await author.ClickAsync("#noi-dung-bai");
        await author.Keyboard.InsertTextAsync("Sáng nay các tổ dân phố ra quân dọn vệ sinh.");
        await author.WaitForURLAsync("**/soan");
        await Assertions.Expect(author.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc");
        return author;
    }

    private static async Task ByKeyAloneAsync(IPage author)
    {
        // By key alone: Ctrl+Alt+M at the cursor, Escape folds the form away and keeps what is typed
        await author.ClickAsync("#noi-dung-bai");
        await author.Keyboard.PressAsync("Control+Alt+m");
        await Assertions.Expect(author.Locator("#ghi-chu-chu-moi")).ToBeFocusedAsync();
        await author.Keyboard.InsertTextAsync("Còn đang nghĩ");
        await author.Keyboard.PressAsync("Escape");
        await Assertions.Expect(author.Locator("#ghi-chu-chu-moi")).ToHaveCountAsync(0);
        await Assertions.Expect(author.Locator("#noi-dung-bai")).ToBeFocusedAsync();
        await author.ReloadAsync();
        await OwnBackOffice.WatchedAsync(author);
        await Assertions.Expect(author.Locator("#ghi-chu-chu-moi")).ToHaveValueAsync("Còn đang nghĩ");
        Assert.Equal("Sáng nay các tổ dân phố ra quân dọn vệ sinh.", await author.Locator(".rich-text").InnerTextAsync());
    }

    [Fact]
    public async Task On_the_approval_page_the_head_comments_with_a_finger_and_is_reminded_beside_the_button_that_publishes()
    {
        await using var phone = await PhoneAsync();
        var head = await portal.SignInAsync(phone, "truongban.phulien", $"/phu-lien/bai/{portal.Edition("InWorkflow", "approval", "phu-lien")}");
        await head.GetByTestId("comments").WaitForAsync();

        await ChooseAsync(head, 12);
        await CommentAsync(head, "Kiểm tra lại số liệu");

        await Assertions.Expect(head.GetByTestId("moves").GetByTestId("open-comments")).ToContainTextAsync("ghi chú chưa xử lý");
        Assert.Empty(await PageLook.FaultsAsync(head, dark: true, state: "approval with a comment"));
    }
}
