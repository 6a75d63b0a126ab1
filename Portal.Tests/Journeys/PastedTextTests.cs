using Microsoft.Playwright;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>What the clipboard of an office program brings, in a real browser: its style sheet stands before the body, and hides text.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium"), Trait("Fault", "BUG3")]
public sealed class PastedTextTests(RunningPortal portal)
{
    [Fact]
    public async Task Text_hidden_by_a_rule_before_the_body_is_not_pasted_and_the_box_says_so()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var page = await journey.AsAsync("tacgia.thanhdong", "/thanh-dong/bai/moi");
            await PasteAsync(page, """
                <html><head><style><!-- /* Kiểu .thay {display:none} */ p.MsoNormal {margin:0} @media print {.thay {display:none}}
                span.MsoAn {mso-style-name:An; mso-hide:all} --></style></head><body><p class=MsoNormal>Danh sách<span class=MsoAn> (nội bộ)</span>
                <span class=thay>đã niêm yết</span><del datetime="2026-11-20T08:00"> hôm qua</del>.</p></body></html>
                """);

            await Assertions.Expect(page.Locator("#noi-dung-bai")).ToHaveTextAsync("Danh sách đã niêm yết.");
            await Assertions.Expect(page.GetByTestId("paste-left-out")).ToContainTextAsync("Khi dán đã bỏ 1 đoạn ẩn, 1 phần đã xóa khi theo dõi thay đổi");
        });
    }

    [Fact]
    public async Task A_rule_that_shows_again_comes_along_with_the_one_that_hides()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var page = await journey.AsAsync("tacgia.thanhdong", "/thanh-dong/bai/moi");
            await PasteAsync(page, """
                <html><head><style>.tab {color:red; display:none} .tab.on {margin:0; display:inline}</style><style>.nho {font:0/0 a} .a > .tab {display:inline}</style></head>
                <body><p>Danh sách<span class="tab on"> đã niêm yết</span><span class=tab> nội bộ</span><span class=nho> mật</span>.</p></body></html>
                """);

            await Assertions.Expect(page.Locator("#noi-dung-bai")).ToHaveTextAsync("Danh sách đã niêm yết.");
            await Assertions.Expect(page.GetByTestId("paste-left-out")).ToContainTextAsync("Khi dán đã bỏ 2 đoạn ẩn");
        });
    }

    [Fact, Trait("Fault", "BUG12")]
    public async Task A_piece_of_a_sentence_keeps_the_blank_at_its_edge()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var page = await journey.AsAsync("tacgia.thanhdong", "/thanh-dong/bai/moi");
            await page.ClickAsync("#noi-dung-bai");
            await page.Keyboard.InsertTextAsync("Nhân dân");
            await PasteAsync(page, "<html><body>\r\n<!--StartFragment--> phường Phù Liễn<!--EndFragment-->\r\n</body></html>");
            await Assertions.Expect(page.Locator("#noi-dung-bai")).ToHaveTextAsync("Nhân dân phường Phù Liễn");
        });
    }

    private static Task PasteAsync(IPage page, string html) => page.EvaluateAsync("""
        html => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          document.querySelector("#noi-dung-bai").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, html);
}
