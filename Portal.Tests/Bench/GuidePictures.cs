using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NetVips;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>One picture of a guide: who looks, where, and what is done there before it is taken.</summary>
internal sealed partial record GuidePicture(string Name, string Person, string Path, Func<IPage, Task>? Before = null)
{
    /// <summary>Pages of the door are whole forms; the others must have their circuit.</summary>
    public bool IsForm { get; init; }

    /// <summary>As a telephone shows it.</summary>
    public bool IsPhone { get; init; }

    /// <summary>The address, where <c>{Published:approval}</c> stands for the first edition of that state and step of the portal.</summary>
    public string AddressIn(RunningPortal running) => Edition().Replace(Path,
        asked => running.Edition(asked.Groups["status"].Value, asked.Groups["step"].Value, Path.Split('/')[1]));

    [GeneratedRegex(@"\{(?<status>\w+):(?<step>[\w-]+)\}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Edition();
}

/// <summary>The pictures of <c>docs/administrator-guide.md</c>, taken in this order: what one does, the next may show.</summary>
internal static class GuidePictures
{
    private const string Ward = "/thanh-dong";
    private const string Administrator = "quantri";

    public static readonly IReadOnlyList<GuidePicture> All =
    [
        new("second-factor", "tacgia.thanhdong", "/tai-khoan/xac-thuc") { IsForm = true },
        new("profile", Administrator, Ward + "/cong", page => page.Locator("[data-testid=setup] summary").ClickAsync()),
        new("header-picture", Administrator, Ward + "/cong?muc=mau-sac&sua=anh-dau-trang", ChooseHeaderAsync),
        new("sections", Administrator, Ward + "/cong?muc=chuyen-muc&sua=tin-tuc"),
        new("workflow", Administrator, Ward + "/cong?muc=quy-trinh"),
        new("dry-run", Administrator, Ward + "/cong?muc=quy-trinh", RunDryAsync),
        new("days", Administrator, Ward + "/cong?muc=ngay-nghi", AddDayAsync),
        new("rates", Administrator, Ward + "/cong?muc=nhuan-but", page => page.Locator("details.rates summary").ClickAsync()),
        new("new-portal", Administrator, "/hai-phong/cong/them", FillPortalAsync),
        new("people", Administrator, Ward + "/nguoi-dung"),
        new("invitation", Administrator, Ward + "/nguoi-dung/moi", InviteAsync),
        new("roles", Administrator, Ward + "/nguoi-dung?tu=phoban", OpenPersonAsync),
        new("deputies", "truongban.thanhdong", Ward + "/thay-mat", AppointAsync),
        new("review", Administrator, Ward + "/ra-soat-quyen", BeginReviewAsync),
        new("mail", Administrator, "/hai-phong/thu-tin"),
        new("security-log", Administrator, Ward + "/nhat-ky-an-toan"),
        new("seals", "truongban.thanhdong", Ward + "/nhat-ky/dau-niem-phong"),
    ];

    public static async Task MakeAsync(RunningPortal running, IReadOnlyList<GuidePicture> pictures, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var picture in pictures)
        {
            // Each person in a window of their own, since the door's cookie is one
            await using var own = picture.IsPhone ? await PhoneAsync(running) : await running.NewWindowAsync();
            var page = await running.SignInAsync(own, picture.Person, picture.IsForm ? "/" : picture.AddressIn(running));
            if (picture.IsForm) await page.GotoAsync(running.AdminUrl + picture.Path);
            if (picture.Before is not null) await picture.Before(page);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await page.EvaluateAsync("() => document.activeElement?.blur()");
            await SaveAsync(await page.ScreenshotAsync(), Path.Combine(folder, picture.Name + ".png"));
        }
    }

    private static Task<IBrowserContext> PhoneAsync(RunningPortal running) => running.Browser.NewContextAsync(new()
    {
        ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true, Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh",
    });

    /// <summary>Two hundred colours are enough for a page of words, and a third of the bytes.</summary>
    private static async Task SaveAsync(byte[] png, string file)
    {
        using var image = Image.NewFromBuffer(png);
        await File.WriteAllBytesAsync(file, image.PngsaveBuffer(palette: true, q: 90, dither: 0, compression: 9, keep: Enums.ForeignKeep.None));
    }

    private static async Task ChooseAsync(IPage page, string field, string words)
    {
        await page.Locator($".field:has({field}) .mud-input-control").ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item", new() { HasTextString = words }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".mud-popover-open .mud-list-item")).ToHaveCountAsync(0);
    }

    /// <summary>A working day of next week, as a hand types it.</summary>
    private static string NextTuesday(int weeks = 0)
    {
        var day = new WardClock(TimeProvider.System).Today.AddDays(1);
        while (day.DayOfWeek != DayOfWeek.Tuesday) day = day.AddDays(1);
        return day.AddDays(7 * weeks).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task ChooseHeaderAsync(IPage page)
    {
        await page.SetInputFilesAsync(".panel input[type=file]", Path.Combine(Repository.Root, "assets", "pictures", "cang.jpg"));
        await page.Locator(".panel .header-sample").WaitForAsync();
        await page.FillAsync("#mo-ta-anh", "Cảng nhìn từ phía sông");
    }

    private static async Task RunDryAsync(IPage page)
    {
        await page.Locator(".trial-ask button").ClickAsync();
        await page.GetByTestId("trial").WaitForAsync();
        await page.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");
    }

    private static async Task AddDayAsync(IPage page)
    {
        await page.FillAsync("#ngay", NextTuesday());
        await page.FillAsync("#ten", "Nghỉ theo quyết định của thành phố");
        await page.FillAsync("#van-ban", "Công văn số 12/UBND ngày 20/11/2026");
        await page.Locator(".day-form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#ngay")).ToHaveValueAsync("");
    }

    private static async Task FillPortalAsync(IPage page)
    {
        await page.FillAsync("#dia-danh", "Hồng Bàng");
        await page.FillAsync("#ten-mien", "hongbang.haiphong.gov.vn");
    }

    private static async Task InviteAsync(IPage page)
    {
        await page.FillAsync("#ho-ten", "Nguyễn Thị Hồng Ánh");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#ten-dang-nhap")).ToHaveValueAsync("anh.nguyenthihong");
        await ChooseAsync(page, "#vai-tro", "Thư ký biên tập");
        await page.Locator("button[type=submit]", new() { HasTextString = "Tạo lời mời" }).ClickAsync();
        await page.Locator("#lien-ket").WaitForAsync();
    }

    private static async Task OpenPersonAsync(IPage page)
    {
        await page.Locator("a.row-link").First.ClickAsync();
        await page.GetByTestId("role").First.WaitForAsync();
        await page.Mouse.MoveAsync(900, 600);
        await page.Locator("button", new() { HasTextString = "Giao thêm vai trò" }).ClickAsync();
        await ChooseAsync(page, "#vai-tro", "Thư ký biên tập");
        await page.FillAsync("#den-ngay", NextTuesday(26));
    }

    private static async Task AppointAsync(IPage page)
    {
        await ChooseAsync(page, "#nguoi-thay", "Vũ Hoài Nam");
        await page.FillAsync("#tu-ngay", NextTuesday());
        await page.FillAsync("#den-ngay", NextTuesday(1));
        await page.Locator("button[type=submit]", new() { HasTextString = "Cử người thay mặt" }).ClickAsync();
        await page.GetByTestId("deputy").WaitForAsync();
    }

    private static async Task BeginReviewAsync(IPage page)
    {
        await page.Locator("button", new() { HasTextString = "Bắt đầu đợt rà soát" }).ClickAsync();
        await page.GetByTestId("review-state").WaitForAsync();
    }
}
