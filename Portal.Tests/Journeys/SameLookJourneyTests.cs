using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>
/// One article in the editor, in the preview on desk, telephone and paper, on the public page, printed, and in the next edition: the same blocks,
/// each below the one before it. What is not seen does not count.
/// </summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Row", "B2")]
public sealed class SameLookJourneyTests(RunningPortal portal)
{
    private const string Author = "tacgia.duongkinh";

    private static readonly string[] Text =
    [
        "H2 Kết quả", "P Hồ sơ gồm:", "OL a 3", "LI Đơn đề nghị", "UL", "LI bản chính", "LI Bản sao", "FIGURE Ảnh 1 | Chú thích 1 Ảnh: Người chụp 1",
        "H3 Số liệu", "CAPTION Bảng 1. Số hộ", "TH Tổ", "TH Số hộ", "TH Tổ 1", "TD 20", "TH Tổ 2", "TD 35",
        "FIGURE Ảnh 2 | Chú thích 2 Ảnh: Người chụp 2", "FIGURE Ảnh 3 | Chú thích 3 Ảnh: Người chụp 3", "P Hạn nộp: 30/11/2026.",
        "FIGURE Ảnh 4 | Chú thích 4 Ảnh: Người chụp 4", "UL", "LI Liên hệ tổ trưởng",
    ];

    private static readonly string[] Whole =
    [
        "H1 Ra quân dọn vệ sinh môi trường", "P Hơn hai trăm người cùng dọn các tuyến đường.", "FIGURE Ảnh 0 | Chú thích 0 Ảnh: Người chụp 0", .. Text,
        "H2 Tệp đính kèm", "FILE Kế hoạch ra quân",
    ];

    /// <summary>Lines of what is seen below an element, each with where it stands; a line that stands above the one before it says so.</summary>
    private const string Seen = """
        root => {
          const tidy = text => text.replace(/\s+/g, " ").trim(), lines = [];
          let last = -Infinity;
          const add = (element, line) => {
            const { top, width, height } = element.getBoundingClientRect();
            if (width < 1 || height < 1) return;
            lines.push(top < last - 3 ? `${line} (above the one before)` : line);
            last = top;
          };
          const own = element => tidy([...element.childNodes].filter(n => !/^(UL|OL)$/.test(n.nodeName)).map(n => n.textContent).join(""));
          const walk = element => {
            const name = element.tagName;
            if (/^(H[1-4]|P|CAPTION|TD|TH)$/.test(name)) {
              if (!element.matches(".meta, .byline, .source") && tidy(element.textContent)) add(element, `${name} ${tidy(element.textContent)}`);
            } else if (name === "LI" && element.querySelector("a[href*='/tep']")) add(element, `FILE ${tidy(element.querySelector("a").textContent)}`);
            else if (name === "LI") {
              add(element, `LI ${own(element)}`);
              for (const list of element.querySelectorAll(":scope > ul, :scope > ol")) walk(list);
            } else if (name === "FIGURE") {
              const picture = element.querySelector("img"), words = tidy(element.querySelector("figcaption")?.textContent ?? "").replace(". Ảnh:", " Ảnh:");
              if (picture?.naturalWidth > 0) add(picture, `FIGURE ${picture.alt} | ${words}`);
            } else if (!/^(NAV|FOOTER)$/.test(name)) {
              if (/^(UL|OL)$/.test(name) && element.parentElement.tagName !== "SECTION")
                add(element, tidy(`${name} ${element.getAttribute("type") ?? ""} ${element.getAttribute("start") ?? ""}`));
              for (const child of element.children) walk(child);
            }
          };
          for (const child of root.children) walk(child);
          return lines;
        }
        """;

    [Fact, Trait("Fault", "ED6"), Trait("Fault", "ED7"), Trait("Fault", "BUG6"), Trait("Fault", "BUG16")]
    public async Task An_article_looks_the_same_in_the_editor_the_preview_on_the_public_page_on_paper_and_in_the_next_edition()
    {
        var item = new ItemOnDisk(portal, "duong-kinh");
        var draft = await item.DraftAsync(Author);
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, Author, $"/duong-kinh/bai/{draft}/soan");

        await EditorAsync(page);
        AccessibilityTests.AssertNone(await PageLook.FaultsAsync(page, dark: true, state: "a whole article", large: true));
        await page.SetViewportSizeAsync(1366, 768);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await PreviewAsync(page);
        Assert.Empty(await PageLook.FaultsAsync(page, dark: true, state: "a whole article", large: true));

        var address = portal.HostFor("duong-kinh") + await item.PublishAsync(draft);
        var visitor = await window.NewPageAsync();
        await VisitAsync(visitor, address);
        await visitor.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Equal(Whole, await SeenAsync(visitor.Locator("article.item")));

        var next = await item.NextAsync(draft, Author);
        await portal.OpenAsync(page, $"/duong-kinh/bai/{next}/soan");
        await EditorAsync(page);
        await portal.OpenAsync(page, $"/duong-kinh/bai/{next}/xem-truoc");
        await PreviewAsync(page);
    }

    /// <summary>The text; the picture above it and the file stand in their lists.</summary>
    private static async Task EditorAsync(IPage page)
    {
        await OwnBackOffice.WatchedAsync(page);
        await Assertions.Expect(page.Locator("#noi-dung-bai .placed img")).ToHaveCountAsync(4);
        Assert.Equal(Text, await SeenAsync(page.Locator("#noi-dung-bai")));
        await Assertions.Expect(page.Locator("#anh-0-mo-ta")).ToHaveValueAsync("Ảnh 0");
        await Assertions.Expect(page.Locator("#anh-0-chu-thich")).ToHaveValueAsync("Chú thích 0");
        await Assertions.Expect(page.Locator("[data-attachment] input").First).ToHaveValueAsync("Kế hoạch ra quân");
    }

    private static async Task PreviewAsync(IPage page)
    {
        foreach (var size in new[] { "Điện thoại", "Giấy A4", "Máy tính" })
        {
            await page.GetByRole(AriaRole.Tab, new() { Name = size }).ClickAsync();
            var frame = page.FrameLocator($"iframe[title='Trang trên cổng: {size}']");
            await frame.Locator("footer.foot").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            Assert.Equal(Whole, await SeenAsync(frame.Locator("article.item")));
        }
    }

    private static async Task VisitAsync(IPage page, string address)
    {
        // From publishing to being seen it may take a moment
        for (var tries = 0; (await page.GotoAsync(address))!.Status != 200 && tries < 20; tries++) await Task.Delay(200);
        Assert.Equal(Whole, await SeenAsync(page.Locator("article.item")));
    }

    private static async Task<string[]> SeenAsync(ILocator root)
    {
        foreach (var picture in await root.Locator("img").AllAsync())
        {
            await picture.ScrollIntoViewIfNeededAsync();
            await picture.EvaluateAsync("picture => picture.decode()");
        }
        return await root.EvaluateAsync<string[]>(Seen);
    }
}
