using System.Globalization;
using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>
/// What a text is made of, without a mouse: list, table, a picture of the library with its words, place, point and cut, a file, a comment, the preview; then
/// the comment answered and closed by whoever judges it, and two editions compared.
/// </summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Row", "B2")]
public sealed class WritingKeyboardTests(RunningPortal portal)
{
    private const string Text = "#noi-dung-bai";

    private async Task<IPage> SignInAsync(ArticleJourney journey, string person, string path)
    {
        var page = await journey.NewPageAsync();
        await KeysAlone.SignInAsync(page, portal.AdminUrl, person, path);
        return page;
    }

    [Fact]
    public async Task An_article_with_all_its_parts_is_written_talked_about_and_passed_on_with_the_keyboard_alone()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var author = await SignInAsync(journey, "tacgia.thanhdong", "/thanh-dong/bai/moi");
            await OwnBackOffice.WatchedAsync(author);
            await author.TypeIntoAsync("#tieu-de", journey.Title);
            await author.TypeIntoAsync("#sapo", "Tin có đủ các phần, viết hoàn toàn bằng bàn phím.");
            await WriteTextAsync(author);
            await TakePictureAsync(author);
            await MoveFigureAsync(author);
            await AttachAsync(author);
            await FillFactsAsync(author);
            await CommentAsync(author);
            await LookAsync(author);
            await author.Keyboard.PressAsync("Control+Enter");
            await ArticleJourney.DoneAsync(author, "Gửi Tổ Thư ký biên tập");

            var secretary = await SignInAsync(journey, "thuky.thanhdong", "/thanh-dong/viec-cua-toi");
            await KeysAlone.OpenFromQueueAsync(secretary, journey.Title);
            await secretary.Locator("#tieu-de").WaitForAsync();
            await secretary.PressWordsAsync("Chuyển duyệt lĩnh vực");
            await ArticleJourney.DoneAsync(secretary, "Chuyển duyệt lĩnh vực");

            var reviewer = await SignInAsync(journey, "duyet.vhxh.thanhdong", "/thanh-dong/viec-cua-toi");
            await KeysAlone.OpenFromQueueAsync(reviewer, journey.Title);
            await AnswerAsync(reviewer);
            await reviewer.PressWordsAsync("Trình lãnh đạo Ban duyệt");
            await ArticleJourney.DoneAsync(reviewer, "Trình lãnh đạo Ban duyệt");
        });
    }

    [Fact]
    public async Task Two_editions_are_compared_with_the_keyboard_alone()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var page = await SignInAsync(journey, "thuky.haiphong", $"/hai-phong/bai/{portal.Edition("Published", "approval", "hai-phong")}");
            await page.GetByTestId("moves").WaitForAsync();
            await page.PressWordsAsync("Soạn bản mới");
            // Else the button that asked, which says the same, is pressed again
            await page.Locator(".mud-dialog :focus").WaitForAsync();
            await page.PressWordsAsync("Soạn bản mới");
            await page.WaitForURLAsync("**/soan");
            await OwnBackOffice.WatchedAsync(page);
            await page.ToAsync(Text);
            await page.Keyboard.PressAsync("Control+End");
            await page.Keyboard.TypeAsync(" Có 16 đội.");
            await page.Keyboard.PressAsync("Control+s");
            await page.Locator(".mud-snackbar").Filter(new() { HasText = "Đã lưu bản nháp" }).WaitForAsync();
            await page.PressWordsAsync("Xem trước");
            await page.PressWordsAsync("Về trang duyệt");
            await page.GetByTestId("changes").WaitForAsync();
            await page.PressWordsAsync("So sánh các bản");
            await page.GetByTestId("changed-facts").WaitForAsync();
            await page.OpenedAsync();
            await page.OpenNextTabAsync();
            await Assertions.Expect(page.Locator(".compared-two ins").First).ToContainTextAsync("16");
        });
    }

    private static async Task WriteTextAsync(IPage page)
    {
        await page.TypeIntoAsync(Text, "Hồ sơ gồm:");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("- Đơn đề nghị");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Bản sao");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Alt+F10");
        await ArrowToAsync(page, "Chèn bảng");
        foreach (var cell in new[] { "Tổ", "Số hộ", "Ghi chú", "1", "20", "đủ" })
        {
            await page.Keyboard.TypeAsync(cell);
            await page.Keyboard.PressAsync("Tab");
        }
        await page.Keyboard.PressAsync("Alt+F10");
        await page.Keyboard.PressAsync("Tab");
        await ArrowToAsync(page, "Viết tiếp dưới bảng");
        await page.Keyboard.TypeAsync("Đoạn một.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Đoạn hai.");
        await page.Keyboard.PressAsync("ArrowUp");
        // In a table Tab goes from cell to cell: Escape lets the next one go
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(Text)).Not.ToBeFocusedAsync();
    }

    private static async Task TakePictureAsync(IPage page)
    {
        await page.PressWordsAsync("Chọn từ tư liệu");
        await Assertions.Expect(page.Locator("#tu-lieu-anh")).ToBeFocusedAsync();
        var all = await page.Locator(".picker [role=status]").InnerTextAsync();
        await page.Keyboard.TypeAsync("chợ");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".picker [role=status]")).Not.ToHaveTextAsync(all);
        await page.ToAsync(".picker-row:not([aria-disabled])");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".picture")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".picker-row:focus")).ToHaveAttributeAsync("aria-disabled", "true");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".picker")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Chọn từ tư liệu" }).First).ToBeFocusedAsync();
        await page.TypeIntoAsync("#anh-0-mo-ta", "Chợ buổi sáng");
        await page.TypeIntoAsync("#anh-0-chu-thich", "Chợ sớm");
        await page.TypeIntoAsync("#anh-0-nguon", "Mai Anh");
        await page.PressWordsAsync("Đặt ảnh 1 vào bài");
        await Assertions.Expect(page.Locator(Text + " .placed img")).ToHaveCountAsync(1);
        await page.PressWordsAsync("Tâm và cắt ảnh 1");
        await page.ToAsync("#anh-0-ngang");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.PressWordsAsync("Cắt ảnh…");
        await page.ToAsync("[data-edge=left]");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("10");
        await page.PressWordsAsync("Cắt thành ảnh mới");
        await Assertions.Expect(page.GetByTestId("upload-words")).ToContainTextAsync("Đã cắt thành ảnh mới");
        await Assertions.Expect(page.Locator("[data-point]")).ToBeFocusedAsync();
    }

    private static async Task MoveFigureAsync(IPage page)
    {
        await page.ToAsync(Text, back: true);
        await page.Keyboard.PressAsync("Control+End");
        for (var up = 0; up < 10 && await page.Locator(".placed.ProseMirror-selectednode").CountAsync() == 0; up++) await page.Keyboard.PressAsync("ArrowUp");
        var before = await OrderAsync(page);
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        var after = await OrderAsync(page);
        Assert.Equal(before.IndexOf("FIGURE", StringComparison.Ordinal) - 2, after.IndexOf("FIGURE", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Chú thích dưới ảnh").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(Text)).ToBeFocusedAsync();
    }

    private static Task<string> OrderAsync(IPage page) =>
        page.EvaluateAsync<string>($"() => [...document.querySelector('{Text}').children].map(e => e.tagName).join(' ')");

    private static async Task AttachAsync(IPage page)
    {
        var chooser = await page.ChooserAsync("[data-field=Attachments]");
        await chooser.SetFilesAsync(new FilePayload { Name = "Kế hoạch.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf() });
        await Assertions.Expect(page.Locator("#tep-0-ten")).ToHaveValueAsync("Kế hoạch");
        await Assertions.Expect(page.Locator("[data-field=Attachments]")).ToBeFocusedAsync();
    }

    private static async Task FillFactsAsync(IPage page)
    {
        await page.TypeIntoAsync("#linh-vuc", "Văn hóa");
        await page.ToAsync("#su-kien");
        await page.Keyboard.TypeAsync(new WardClock(TimeProvider.System).LocalNow.AddMinutes(-20).ToString("d/M/yy H:mm", CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("Tab");
    }

    private static async Task CommentAsync(IPage page)
    {
        await page.ToAsync(Text, back: true);
        // From the figure that is still chosen to the first line
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.PressAsync("Shift+End");
        await page.Keyboard.PressAsync("Control+Alt+m");
        await Assertions.Expect(page.Locator("#ghi-chu-chu-moi")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Nhờ xem lại");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".comment")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".passage-link")).ToContainTextAsync("“Hồ sơ gồm:”");
    }

    private static async Task LookAsync(IPage page)
    {
        await page.PressWordsAsync("Xem trước");
        try
        {
            await page.WaitForURLAsync("**/xem-truoc", new() { Timeout = 15_000 });
        }
        catch (TimeoutException)
        {
            // A page drawn anew at that moment, on a busy machine, lets the key go by; whoever sits before it presses again
            await page.PressWordsAsync("Xem trước");
            await page.WaitForURLAsync("**/xem-truoc");
        }
        await page.OpenedAsync();
        await page.OpenNextTabAsync();
        await page.WaitForURLAsync("**/xem-truoc?kho=dien-thoai");
        await page.ToWordsAsync("Soạn tiếp", back: true);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/soan");
        await OwnBackOffice.WatchedAsync(page);
    }

    private static async Task AnswerAsync(IPage page)
    {
        await page.PressWordsAsync("Trả lời");
        await Assertions.Expect(page.Locator(".comment textarea")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Đã đọc, không cần sửa");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".comment-text").Filter(new() { HasText = "không cần sửa" })).ToHaveCountAsync(1);
        await page.PressWordsAsync("Đã xử lý");
        await Assertions.Expect(page.GetByTestId("open-comments")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("comments-closed")).ToContainTextAsync("Đã xử lý (1)");
        await Assertions.Expect(page.Locator("#h-ghi-chu")).ToBeFocusedAsync();
    }

    /// <summary>Along a toolbar, whose buttons are told by their tooltips; Enter presses, and the text has the focus again.</summary>
    private static async Task ArrowToAsync(IPage page, string name)
    {
        for (var step = 0; step < 40; step++)
        {
            var title = await page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('title')");
            if (title?.StartsWith(name, StringComparison.Ordinal) == true) break;
            await page.Keyboard.PressAsync("ArrowRight");
        }
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(Text)).ToBeFocusedAsync();
    }
}
