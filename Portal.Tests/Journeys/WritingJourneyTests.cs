using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>An article with all a text may hold, written without a mouse, and what becomes of it in the preview.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class WritingJourneyTests(RunningPortal portal)
{
    private const string Text = "#noi-dung-bai";

    [Fact, Trait("Row", "B2"), Trait("Fault", "BUG13")]
    public async Task Lists_a_table_a_note_box_and_a_link_are_written_by_keys_alone_and_stand_in_the_preview()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var page = await journey.AsAsync("tacgia.thanhdong", "/thanh-dong/bai/moi");
            await OwnBackOffice.WatchedAsync(page);
            await page.FillAsync("#tieu-de", journey.Title);
            await WriteListAndTableAsync(page);
            await page.FillAsync("[data-part=caption]", "Bảng 1");
            await page.Keyboard.PressAsync("Enter");
            await page.GetByRole(AriaRole.Button, new() { Name = "Xóa hàng", Exact = true }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.GetByRole(AriaRole.Button, new() { Name = "Ra khỏi bảng" }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.TypeAsync("Gửi về ");
            await page.Keyboard.PressAsync("Control+k");
            await page.Keyboard.TypeAsync("ubnd@phulien");
            await Assertions.Expect(page.GetByTestId("link-says")).ToContainTextAsync("Địa chỉ thư điện tử chưa đúng");
            await page.Keyboard.TypeAsync(".gov.vn");
            await Assertions.Expect(page.GetByTestId("link-says")).ToHaveTextAsync("Sẽ dẫn đến: mailto:ubnd@phulien.gov.vn");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator(Text + " a")).ToHaveTextAsync("ubnd@phulien.gov.vn");
            await ToolAsync(page, "Khung lưu ý");
            await Assertions.Expect(page.GetByTestId("word-count")).ToHaveTextAsync("19 chữ");
            await page.Keyboard.PressAsync("Control+s");
            await Assertions.Expect(page.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc");

            await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Về trang duyệt" }).ClickAsync();
            await page.Locator(".prose h1").WaitForAsync();
            Assert.Equal("<p>Hồ sơ gồm:</p><ol type=\"a\" start=\"2\"><li>Đơn đề nghị</li><li>Bản sao</li></ol>"
                + "<table><caption>Bảng 1</caption><thead><tr><th scope=\"col\">Tổ</th><th scope=\"col\">Số hộ</th><th scope=\"col\">Ghi chú</th></tr></thead>"
                + "<tbody><tr><td>1</td><td>20</td><td>đủ</td></tr></tbody></table>"
                + "<aside class=\"note\"><p>Gửi về <a href=\"mailto:ubnd@phulien.gov.vn\">ubnd@phulien.gov.vn</a></p></aside>", await ReadAsync(page));
        });
    }

    [Fact, Trait("Row", "B2"), Trait("Fault", "ED6"), Trait("Fault", "BUG14")]
    public async Task Pictures_stand_where_they_are_dropped_or_chosen_and_a_removed_one_says_so()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var page = await journey.AsAsync("tacgia.thanhdong", "/thanh-dong/bai/moi");
            await OwnBackOffice.WatchedAsync(page);
            await page.FillAsync("#tieu-de", journey.Title);
            await page.FocusAsync(Text);
            await page.Keyboard.TypeAsync("Đoạn một.");
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.TypeAsync("Đoạn hai.");
            await DropAsync(page, "Đoạn một.", "cho.jpg");
            await Assertions.Expect(page.Locator("#anh-0-mo-ta")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(Text + " .placed img")).ToHaveCountAsync(1);
            var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Chèn ảnh vào chỗ này" }).ClickAsync());
            await chooser.SetFilesAsync(new[] { "hoi-nghi.jpg", "cong-vien.jpg" }.Select(PictureFile));
            await Assertions.Expect(page.Locator("#anh-1-mo-ta")).ToBeVisibleAsync();
            await page.Locator(Text + " .placed img").First.ClickAsync();
            await page.Locator(Text + " .placed").First.GetByLabel("Chú thích dưới ảnh").FillAsync("Chợ sớm");
            await page.Locator(Text + " .placed").First.GetByLabel("Người chụp hoặc nguồn ảnh").FillAsync("Mai Anh");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#anh-0-chu-thich")).ToHaveValueAsync("Chợ sớm");
            await Assertions.Expect(page.Locator(Text + " .placed figcaption").First).ToHaveTextAsync("Chợ sớm. Ảnh: Mai Anh");
            await page.Keyboard.PressAsync("Control+s");
            await Assertions.Expect(page.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc");

            await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Về trang duyệt" }).ClickAsync();
            await page.Locator(".prose h1").WaitForAsync();
            Assert.Equal(["P", "FIGURE", "P", "FIGURE"], (await page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('.prose [data-passages] > *')].map(e => e.tagName)"))[..4]);
            await Assertions.Expect(page.Locator(".prose figcaption").First).ToHaveTextAsync("Chợ sớm. Ảnh: Mai Anh");

            await page.GetByRole(AriaRole.Link, new() { Name = "Soạn tiếp" }).ClickAsync();
            await OwnBackOffice.WatchedAsync(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ ảnh 1" }).ClickAsync();
            await Assertions.Expect(page.Locator(Text + " [data-gone]")).ToContainTextAsync("không còn trong danh sách ảnh");
            await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator(Text + " [data-gone]")).ToHaveCountAsync(0);
        });
    }

    [Fact, Trait("Row", "B2"), Trait("Fault", "BUG15"), Trait("Fault", "ED7")]
    public async Task Pictures_of_a_paste_come_along_in_their_places_and_those_that_cannot_are_said()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var page = await journey.AsAsync("tacgia.thanhdong", "/thanh-dong/bai/moi");
            await OwnBackOffice.WatchedAsync(page);
            await page.FocusAsync(Text);
            await page.EvaluateAsync("""
                async base64 => {
                  const data = new DataTransfer(), bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
                  const hex = [...bytes].map(b => b.toString(16).padStart(2, "0")).join("");
                  data.setData("text/html", '<p class=MsoNormal>Một<img src="file:///C:/1.jpg"></p><p>Hai</p><img src="https://vi.example/x.jpg">'
                    + `<p>Ba</p><img src="data:image/jpeg;base64,${base64}">`);
                  data.setData("text/rtf", String.raw`{\rtf1{\*\shppict{\pict\picw10\jpegblip ` + hex + "}}}");
                  document.querySelector("#noi-dung-bai").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, Convert.ToBase64String(await File.ReadAllBytesAsync(PictureFile("cho.jpg"))));

            await Assertions.Expect(page.Locator("#anh-1-mo-ta")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(Text + " .placed:not([data-gone])")).ToHaveCountAsync(2);
            await Assertions.Expect(page.Locator(Text + " [data-gone]")).ToHaveCountAsync(0);
            Assert.Equal(["Một", "FIGURE", "Hai", "Ba", "FIGURE"], (await page.EvaluateAsync<string[]>(
                "() => [...document.querySelector('#noi-dung-bai').children].map(e => e.tagName === 'P' ? e.textContent : e.tagName)"))[..5]);
            await Assertions.Expect(page.GetByTestId("paste-left-out")).ToContainTextAsync("1 ảnh chưa lấy được: hãy thêm bằng nút Chèn ảnh.");
        });
    }

    [Fact, Trait("Row", "B2")]
    public async Task Words_are_found_and_replaced_and_one_undo_takes_it_back()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var page = await journey.AsAsync("tacgia.thanhdong", "/thanh-dong/bai/moi");
            await OwnBackOffice.WatchedAsync(page);
            await page.FocusAsync(Text);
            await page.Keyboard.TypeAsync("Phường họp. phường nhắc: PHƯỜNG.");
            await page.Keyboard.PressAsync("Control+f");
            await page.Keyboard.TypeAsync("phường");
            await Assertions.Expect(page.GetByTestId("find-says")).ToHaveTextAsync("1/3");
            await page.GetByLabel("Phân biệt chữ hoa, chữ thường").CheckAsync();
            await Assertions.Expect(page.GetByTestId("find-says")).ToHaveTextAsync("1/1");
            await page.GetByLabel("Phân biệt chữ hoa, chữ thường").UncheckAsync();
            await page.GetByLabel("Thay bằng").FillAsync("xã");
            await page.GetByRole(AriaRole.Button, new() { Name = "Thay hết" }).ClickAsync();
            await Assertions.Expect(page.Locator(Text)).ToHaveTextAsync("xã họp. xã nhắc: xã.");
            await page.Keyboard.PressAsync("Escape");
            await page.FocusAsync(Text);
            await page.Keyboard.PressAsync("Control+z");
            await Assertions.Expect(page.Locator(Text)).ToHaveTextAsync("Phường họp. phường nhắc: PHƯỜNG.");
        });
    }

    [Fact]
    public async Task A_finger_on_a_figure_chooses_it_and_leads_to_its_words_and_its_focal_point()
    {
        await using var phone = await portal.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true, Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh",
        });
        var page = await portal.SignInAsync(phone, "tacgia.thanhdong", "/thanh-dong/bai/moi");
        await OwnBackOffice.WatchedAsync(page);
        await page.SetInputFilesAsync("[data-field=Pictures]", PictureFile("cho.jpg"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Đặt ảnh 1 vào bài, ở chỗ con trỏ" }).TapAsync();

        await page.Locator(Text + " .placed img").TapAsync();
        await page.Locator("[data-command=figureWords]").TapAsync();
        await Assertions.Expect(page.Locator(Text + " .placed").GetByLabel("Chú thích dưới ảnh")).ToBeFocusedAsync();
        Assert.Empty(await PageLook.OnThisScreenAsync(page, dark: true, state: "a figure chosen"));
        await page.Locator("[data-command=figurePoint]").TapAsync();
        await page.Locator(".focus-box").WaitForAsync();
        await page.Locator(Text + " .placed img").TapAsync();
        await page.Locator("[data-command=figureRemove]").TapAsync();
        await Assertions.Expect(page.Locator(Text + " .placed")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".picture")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_editor_with_all_its_bars_and_boxes_open_has_no_fault_in_any_size_and_light()
    {
        var faults = new List<string>();
        await using var journey = new ArticleJourney(portal);
        var page = await journey.AsAsync("tacgia.thanhdong", "/thanh-dong/bai/moi");
        await OwnBackOffice.WatchedAsync(page);
        await page.FocusAsync(Text);
        await page.Keyboard.TypeAsync("1. a");
        await ToolAsync(page, "Chèn bảng");
        foreach (var head in new[] { "Tổ", "Số hộ", "Ghi chú" })
        {
            await page.Keyboard.TypeAsync(head);
            await page.Keyboard.PressAsync("Tab");
        }
        await page.EvaluateAsync("() => { for (const part of document.querySelectorAll('.rich-tools [hidden]')) part.hidden = false; }");
        faults.AddRange(await PageLook.FaultsAsync(page, dark: true, state: "writing", large: true));
        AccessibilityTests.AssertNone(faults);
    }

    private static async Task WriteListAndTableAsync(IPage page)
    {
        await page.FocusAsync(Text);
        await page.Keyboard.TypeAsync("Hồ sơ gồm:");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("1. Đơn đề nghị");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Bản sao");
        await page.SelectOptionAsync("[data-part=list-kind]", "a");
        await page.FillAsync("[data-part=list-start]", "2");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await ToolAsync(page, "Chèn bảng");
        foreach (var cell in new[] { "Tổ", "Số hộ", "Ghi chú", "1", "20", "đủ" })
        {
            await page.Keyboard.TypeAsync(cell);
            await page.Keyboard.PressAsync("Tab");
        }
    }

    /// <summary>By Alt+F10 and arrows, as somebody does who has no mouse.</summary>
    private static async Task ToolAsync(IPage page, string name)
    {
        await page.Keyboard.PressAsync("Alt+F10");
        for (var step = 0; step < 40; step++)
        {
            var title = await page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('title')");
            if (title?.StartsWith(name, StringComparison.Ordinal) == true) break;
            await page.Keyboard.PressAsync("ArrowRight");
        }
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(Text)).ToBeFocusedAsync();
    }

    private static string PictureFile(string name) => Path.Combine(Repository.Root, "assets", "pictures", name);

    private static async Task DropAsync(IPage page, string paragraph, string picture)
    {
        await page.EvaluateAsync("""
            ([words, base64]) => {
              const data = new DataTransfer(), bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
              data.items.add(new File([bytes], "tha.jpg", { type: "image/jpeg" }));
              const place = [...document.querySelectorAll("#noi-dung-bai > p")].find(p => p.textContent === words);
              const { left, top } = place.getBoundingClientRect();
              place.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + 20, clientY: top + 8 }));
            }
            """, new[] { paragraph, Convert.ToBase64String(await File.ReadAllBytesAsync(PictureFile(picture))) });
    }

    private static Task<string> ReadAsync(IPage page) => page.EvaluateAsync<string>(
        "() => [...document.querySelectorAll('.prose [data-passages] > *')].map(e => e.outerHTML).join('')");
}
