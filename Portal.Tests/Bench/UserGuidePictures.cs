using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>The pictures of <c>docs/user-guide.md</c>: the day of authors, secretaries, reviewers and heads, the month of money, taken in this order.</summary>
internal static class UserGuidePictures
{
    private const string Ward = "/thanh-dong";
    private const string Author = "tacgia.thanhdong";
    private const string Secretary = "thuky.thanhdong";
    private const string Head = "truongban.thanhdong";
    private const string Accountant = "ketoan.thanhdong";

    public static readonly IReadOnlyList<GuidePicture> All =
    [
        new("first-screen", Secretary, Ward + "/trang-cua-toi"),
        new("queue", Secretary, Ward + "/viec-cua-toi"),
        new("phone-approval", Head, Ward + "/bai/{InWorkflow:approval}") { IsPhone = true },
        new("comments", Head, Ward + "/bai/{InWorkflow:approval}", CommentAsync),
        new("preview", Head, Ward + "/bai/{InWorkflow:approval}/xem-truoc?kho=giay", page => page.FrameLocator("iframe").Locator("h1").First.WaitForAsync()),
        new("writing", Author, Ward + "/bai/moi", WriteAsync),
        new("title-comment", Author, Ward + "/bai/{Draft:draft}/soan", CommentTitleAsync),
        new("library", Author, Ward + "/bai/moi", PickAsync),
        new("refused", Author, Ward + "/bai/moi", SendTooEarlyAsync),
        new("changes", "thuky.phulien", "/phu-lien/bai/{Published:approval}", ChangeAsync),
        new("correction", "thuky.duongkinh", "/duong-kinh/bai/{Published:approval}", CorrectAsync),
        new("withdrawal", Head, Ward + "/bai/{Published:approval}", WithdrawAsync),
        new("calendar", Head, Ward + "/lich-dang", TurnToWhatIsThereAsync),
        new("emulation", Secretary, Ward + "/thi-dua"),
        new("query", Secretary, Ward + "/tra-cuu?tu=phường&ky=nam-nay", KeepQueryAsync),
        new("assessment", Secretary, Ward + "/nhuan-but", ChooseWorkAsync),
        new("adjustment", Secretary, Ward + "/nhuan-but?trang-thai=da-dong", ChooseLineAsync),
        new("payment", Accountant, Ward + "/nhuan-but/chi-tra", page => OpenFirstAsync(page, "[data-testid=paid-here]")),
        new("totals", Accountant, Ward + "/nhuan-but/tong-hop"),
        new("evidence", Accountant, Ward + "/nhuan-but?trang-thai=da-dong", OpenEvidenceAsync),
        new("money-papers", Head, Ward + "/nhuan-but?trang-thai=da-dong", IssueSubmissionAsync),
        new("register", Accountant, Ward + "/so-van-ban"),
        new("budget", Accountant, Ward + "/nhuan-but/ngan-sach"),
        new("allowances", Accountant, Ward + "/nhuan-but/phu-cap"),
        new("report", Secretary, Ward + "/bao-cao?ky=quy"),
    ];

    private static Task PressAsync(IPage page, string words) => page.GetByRole(AriaRole.Button, new() { Name = words }).First.ClickAsync();

    /// <summary>The first row of a list, and what its page has once it is there.</summary>
    private static async Task OpenFirstAsync(IPage page, string there)
    {
        await page.Locator(".list-rows a.row-link").First.ClickAsync();
        await page.Locator(there).First.WaitForAsync();
    }

    private static async Task KeepQueryAsync(IPage page)
    {
        await PressAsync(page, "Truy vấn đã lưu");
        await page.FillAsync("#ten-truy-van", "Tin của phường trong năm");
        await PressAsync(page, "Lưu thành truy vấn mới");
        await page.GetByTestId("kept-query").First.WaitForAsync();
    }

    private static async Task ChooseWorkAsync(IPage page)
    {
        await OpenFirstAsync(page, "[data-assess]");
        await page.Locator("[data-col=points]").First.ClickAsync();
        await page.Locator(".panel-lines").WaitForAsync();
        await page.EvaluateAsync("() => document.querySelector('.tab-links').scrollIntoView()");
    }

    private static async Task ChooseLineAsync(IPage page)
    {
        await OpenFirstAsync(page, "[data-assess]");
        await page.GotoAsync(page.Url + "?xem=dieu-chinh");
        await page.Locator(".adjustable a.row-link").First.ClickAsync();
        await page.FillAsync("#so-tien-dc", "50000");
        await page.FillAsync("#ly-do-dc", "Ảnh kèm bài lấy từ tư liệu có sẵn, không phải ảnh chụp mới.");
        await page.EvaluateAsync("() => document.querySelector('.tab-links').scrollIntoView()");
    }

    private static async Task OpenEvidenceAsync(IPage page)
    {
        await OpenFirstAsync(page, "[data-assess]");
        await page.GotoAsync(page.Url + "/ho-so");
        await page.Locator(".paper-copies").First.WaitForAsync();
    }

    /// <summary>At the end of a month what is due stands in the next one.</summary>
    private static async Task TurnToWhatIsThereAsync(IPage page)
    {
        await page.GetByTestId("month").WaitForAsync();
        if (await page.GetByTestId("month-empty").CountAsync() == 0) return;
        var next = YearMonth.Of(new WardClock(TimeProvider.System).Today).Next;
        await page.GetByRole(AriaRole.Link, new() { Name = Vietnamese.Capital(next.Words) }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(next.Words);
    }

    private static async Task CommentAsync(IPage page)
    {
        await page.GetByTestId("comments").WaitForAsync();
        await page.EvaluateAsync("""
            () => {
              const walk = document.createTreeWalker(document.querySelector("[data-passages]"), NodeFilter.SHOW_TEXT);
              let node = walk.nextNode();
              while (node.parentElement.closest("figure") || node.data.trim().length < 40) node = walk.nextNode();
              const range = document.createRange();
              range.setStart(node, 0);
              range.setEnd(node, 40);
              getSelection().addRange(range);
              node.parentElement.scrollIntoView({ block: "center" });
            }
            """);
        await PressAsync(page, "Ghi chú đoạn này");
        await page.FillAsync("#ghi-chu-chu-moi", "Số liệu này lấy theo báo cáo nào? Đề nghị ghi rõ nguồn.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).ClickAsync();
        await page.Locator(".comment").WaitForAsync();
        await page.EvaluateAsync("() => document.querySelector('[data-testid=comments]').scrollIntoView({ block: 'center' })");
    }

    private static async Task CommentTitleAsync(IPage page)
    {
        await OwnBackOffice.WatchedAsync(page);
        await page.GetByTestId("comments").WaitForAsync();
        await page.FocusAsync("#tieu-de");
        await page.EvaluateAsync("""
            () => {
              const title = document.querySelector('#tieu-de');
              title.setSelectionRange(0, title.value.split(' ').slice(0, 3).join(' ').length);
            }
            """);
        await page.Keyboard.PressAsync("Control+Alt+m");
        await page.FillAsync("#ghi-chu-chu-moi", "Tiêu đề nên nói rõ ở phường nào.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).ClickAsync();
        await page.Locator(".comment [data-reveal]").First.WaitForAsync();
        await page.EvaluateAsync("() => scrollTo(0, 0)");
    }

    /// <summary>One paper issued, the form of the other open below it.</summary>
    private static async Task IssueSubmissionAsync(IPage page)
    {
        await OpenFirstAsync(page, ".money-papers");
        await PressAsync(page, "Lập tờ trình duyệt chi");
        await PressAsync(page, "Phát hành");
        await page.Locator(".money-papers a").First.WaitForAsync();
        await PressAsync(page, "Lập quyết định chi");
        await page.Locator("#so-van-ban").WaitForAsync();
        await page.EvaluateAsync("() => document.querySelector('.money-papers').scrollIntoView({ block: 'center' })");
    }

    private static async Task WriteAsync(IPage page)
    {
        await OwnBackOffice.WatchedAsync(page);
        await page.FillAsync("#tieu-de", "Ra quân tổng vệ sinh môi trường cuối năm");
        await page.FillAsync("#sapo", "Sáng nay, hơn 400 người dân ở 12 tổ dân phố cùng dọn vệ sinh các tuyến đường, ngõ.");
        await page.ClickAsync("#noi-dung-bai");
        await page.Keyboard.InsertTextAsync("Đến 11 giờ, các tổ đã thu gom 6,2 tấn rác và phát quang 3 km bờ kênh.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("- Tổ 5: 620 kg");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.InsertTextAsync("Tổ 7: 410 kg");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-command=table]").ClickAsync();
        foreach (var cell in new[] { "Tổ dân phố", "Số người", "Ghi chú" })
        {
            await page.Keyboard.InsertTextAsync(cell);
            await page.Keyboard.PressAsync("Tab");
        }
        await Assertions.Expect(page.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc");
        await page.EvaluateAsync("() => scrollTo(0, 160)");
    }

    private static async Task PickAsync(IPage page)
    {
        await OwnBackOffice.WatchedAsync(page);
        await PressAsync(page, "Chọn từ tư liệu");
        await page.Locator(".picker-row").First.WaitForAsync();
        await page.EvaluateAsync("() => { document.querySelector('#h-anh').scrollIntoView(); }");
    }

    private static async Task SendTooEarlyAsync(IPage page)
    {
        await OwnBackOffice.WatchedAsync(page);
        await page.FillAsync("#tieu-de", "Lịch tiếp công dân tháng tới");
        await page.Locator("[data-send]").ClickAsync();
        await page.GetByTestId("refusals").First.WaitForAsync();
    }

    private static async Task ChangeAsync(IPage page)
    {
        await page.GetByTestId("moves").GetByRole(AriaRole.Button, new() { Name = "Soạn bản mới" }).ClickAsync();
        await page.Locator(".mud-dialog button[type=submit]").ClickAsync();
        await OwnBackOffice.WatchedAsync(page);
        await page.FillAsync("#sapo", "Ngày 20/11/2026, phường hỗ trợ 16 hộ dân với tổng số tiền 32.000.000 đồng.");
        await page.Keyboard.PressAsync("Control+s");
        await page.Locator(".mud-snackbar").Filter(new() { HasText = "Đã lưu bản nháp" }).WaitForAsync();
        await page.GotoAsync(page.Url.Replace("/soan", "", StringComparison.Ordinal));
        await page.GetByTestId("changes").WaitForAsync();
    }

    private static async Task CorrectAsync(IPage page)
    {
        await PressAsync(page, "Đính chính…");
        await PressAsync(page, "Sửa và gửi đính chính");
        await OwnBackOffice.WatchedAsync(page);
        await page.FillAsync("#sapo", "Hội thi có 1.357 người tham dự.");
        await PressAsync(page, "Gửi đính chính");
        await page.Locator("#loi-dinh-chinh").WaitForAsync();
    }

    private static async Task WithdrawAsync(IPage page)
    {
        await page.GetByTestId("moves").Locator(".mud-button-outlined-error").ClickAsync();
        await page.Locator(".mud-dialog textarea").First.FillAsync("Thông tin về thời gian chưa đúng, chờ đơn vị cung cấp xác nhận lại.");
    }
}
