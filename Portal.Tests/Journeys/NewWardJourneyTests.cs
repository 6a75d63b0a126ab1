using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>
/// An administrator sets up a ward from nothing to its first published article and first paid period without the console: in the manner of Thành
/// Đông, where a unit reviews its field, and in that of Phù Liễn, where the board alone does.
/// </summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class NewWardJourneyTests(RunningPortal portal)
{
    private string author = "";
    private string secretary = "";
    private string reviewer = "";
    private string head = "";
    private string finance = "";

    /// <summary>Names no other ward's people have: a sign-in name is given once in the whole system.</summary>
    private void Name(string family) => (author, secretary, reviewer, head, finance) =
        ($"{family} Thị Ngọc Diệp", $"{family} Quang Vinh", $"{family} Thị Hương", $"{family} Văn Thắng", $"{family} Thị Minh Nguyệt");

    public static TheoryData<string, string, string?, string[]> Manners => new()
    {
        {
            "Hồng Bàng", "Cổng thông tin điện tử phường Thành Đông", "Phòng Văn hóa - Xã hội",
            ["Gửi Tổ Thư ký biên tập", "Chuyển duyệt lĩnh vực", "Trình lãnh đạo Ban duyệt", "Duyệt và đăng"]
        },
        { "An Biên", "Cổng thông tin điện tử phường Phù Liễn", null, ["Gửi Ban Biên tập", "Trình lãnh đạo Ban Biên tập duyệt", "Duyệt và đăng"] },
    };

    [Theory]
    [MemberData(nameof(Manners))]
    public async Task From_no_portal_to_the_first_paid_period(string place, string like, string? reviewingUnit, string[] moves)
    {
        Name(reviewingUnit is null ? "Mạc" : "Lã");
        await using var ward = new NewWard(portal, place, like);
        await ward.WatchAsync(() => LiveAsync(ward, reviewingUnit, moves));
    }

    private async Task LiveAsync(NewWard ward, string? reviewingUnit, string[] moves)
    {
        var desk = await ward.BeginAsync();
        await Assertions.Expect(desk.GetByTestId("setup")).ToContainTextAsync("Chưa có biểu nhuận bút");
        await ward.AddPhoneAsync(desk);
        await ward.EnterScheduleAsync(desk);
        await ward.InviteAsync(desk, author, "Cộng tác viên");
        await ward.InviteAsync(desk, secretary, "Thư ký biên tập");
        if (reviewingUnit is not null) await ward.InviteAsync(desk, reviewer, "Người duyệt lĩnh vực", reviewingUnit);
        await ward.InviteAsync(desk, head, "Trưởng ban");
        await ward.InviteAsync(desk, finance, "Kế toán");

        await AddPayeeAsync(ward);
        var title = "Ra mắt cổng thông tin điện tử của phường";
        await WriteAsync(ward, title, moves[0]);
        await ward.PassAsync(secretary, title, moves[1]);
        if (reviewingUnit is not null) await ward.PassAsync(reviewer, title, moves[2]);
        await ward.PassAsync(head, title, moves[^1]);
        using (var visitor = RunningPortal.Client(portal.HostFor(ward.Id)))
            Assert.Contains(title, System.Net.WebUtility.HtmlDecode(await visitor.GetStringAsync("/")), StringComparison.Ordinal);

        await PayAsync(ward, ArticleJourney.Month);
        await desk.GotoAsync(ward.Address("cong"));
        await RunningPortal.ReadyAsync(desk);
        await Assertions.Expect(desk.GetByTestId("setup")).Not.ToContainTextAsync("nhuận bút");
    }

    /// <summary>The accountant enters the author as a payee, the head confirms.</summary>
    private async Task AddPayeeAsync(NewWard ward)
    {
        var accountant = ward.People[finance];
        await ward.GoAsync(accountant, "cong-tac-vien?them=1");
        await accountant.FillAsync("#ho-ten", author);
        await accountant.GetByLabel("Tiền mặt, ký nhận").CheckAsync();
        var names = author.Split(' ');
        await accountant.FillAsync("#ten-dang-nhap", $"{VietnameseText.Slug(names[^1])}.{VietnameseText.Slug(string.Concat(names[..^1]))}");
        await accountant.Locator(".panel button[type=submit]").ClickAsync();
        await accountant.GetByRole(AriaRole.Row).Filter(new() { HasText = author }).WaitForAsync();
        var chief = ward.People[head];
        await ward.GoAsync(chief, "cong-tac-vien");
        await chief.GetByRole(AriaRole.Link, new() { Name = author, Exact = true }).ClickAsync();
        await chief.GetByRole(AriaRole.Button, new() { Name = "Xác nhận thay đổi" }).ClickAsync();
        await chief.Locator(".mud-snackbar").Filter(new() { HasText = $"Đã xác nhận thông tin chi trả của {author}" }).WaitForAsync();
    }

    private async Task WriteAsync(NewWard ward, string title, string send)
    {
        var page = ward.People[author];
        await ward.GoAsync(page, "bai/moi");
        await page.FillAsync("#tieu-de", title);
        await page.FillAsync("#sapo", "Từ hôm nay người dân đọc tin của phường ở một địa chỉ.");
        await page.ClickAsync("#noi-dung-bai");
        await page.Keyboard.InsertTextAsync("Cổng đăng tin tức, văn bản và tiếp nhận câu hỏi của người dân trong phường.");
        await page.SelectOptionAsync("#chuyen-muc", new SelectOptionValue { Label = "Tin tức – Sự kiện" });
        await page.SelectOptionAsync("#linh-vuc", "culture");
        await page.FillAsync("#su-kien", DateText.Of(new WardClock(TimeProvider.System).LocalNow.AddMinutes(-20)));
        await page.SelectOptionAsync("#the-loai", "tin");
        if (await page.Locator("div.person").CountAsync() == 0) await page.ClickAsync("text=Thêm người");
        await ArticleJourney.ChooseAsync(page, 1, author);
        await page.GetByLabel("Tỷ lệ phần trăm của tác giả 1").FillAsync("100");
        await page.GetByLabel("Tỷ lệ phần trăm của tác giả 1").PressAsync("Tab");
        await page.ClickAsync("text=" + send);
        await ArticleJourney.DoneAsync(page, send);
    }

    /// <summary>The secretary assesses, the head approves, the accountant pays and closes.</summary>
    private async Task PayAsync(NewWard ward, YearMonth month)
    {
        var editor = ward.People[secretary];
        await ward.GoAsync(editor, $"nhuan-but/{month}");
        await MonthByKeys.AssessAsync(editor);
        PeriodSpan span = month;
        await ArticleJourney.StepAsync(editor, $"Chốt chấm {span.Words}", $"Chốt chấm {span.Words}", "Đã chấm xong");
        var chief = ward.People[head];
        await ward.GoAsync(chief, $"nhuan-but/{month}");
        await ArticleJourney.StepAsync(chief, $"Duyệt kỳ {span.Words}", $"Duyệt kỳ {span.Words}", "Đã duyệt");
        await ArticleJourney.StepAsync(chief, "Bàn giao kế toán", "Bàn giao kế toán", "Đã bàn giao kế toán");
        var accountant = ward.People[finance];
        await ward.GoAsync(accountant, $"nhuan-but/{month}");
        await accountant.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận đã chi" }).ClickAsync();
        await accountant.GetByText("Đã chi", new() { Exact = true }).First.WaitForAsync();
    }
}
