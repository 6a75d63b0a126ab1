using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Journeys;

/// <summary>A ward that does not exist yet, set up in the browser alone: its portal, schedule, people. One window a person.</summary>
internal sealed class NewWard(RunningPortal portal, string place, string like) : IAsyncDisposable
{
    private const string Publish = "Duyệt và đăng";
    private const string Password = "Mai-ngoi-cu-do-47";
    private readonly List<IBrowserContext> windows = [];

    public string Id { get; } = VietnameseText.Slug(place);

    /// <summary>Everybody's pages by the name they were invited under.</summary>
    public Dictionary<string, IPage> People { get; } = new(StringComparer.Ordinal);

    public string Address(string path) => $"{portal.AdminUrl}/{Id}/{path}";

    /// <summary>The administrator of the city makes the ward and stands in its profile.</summary>
    public async Task<IPage> BeginAsync()
    {
        var page = await portal.SignInAsync(await WindowAsync(), "quantri", "/hai-phong/cong/them");
        await ChooseAsync(page, "#tu", like);
        await page.FillAsync("#dia-danh", place);
        await page.FillAsync("#ten-mien", $"{Id}.haiphong.gov.vn");
        await page.Locator("button[type=submit]", new() { HasTextString = "Lập cổng" }).ClickAsync();
        await page.WaitForURLAsync($"**/{Id}/cong");
        await RunningPortal.ReadyAsync(page);
        return page;
    }

    /// <summary>The first thing visitors are told: where to call.</summary>
    public async Task AddPhoneAsync(IPage page)
    {
        await GoAsync(page, "cong?muc=kenh&them=1&loai=phone");
        await page.FillAsync("#kenh-noi-dung", "0225 3123 456");
        await page.Locator(".panel button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".panel")).ToHaveCountAsync(0);
    }

    /// <summary>A schedule of one genre: ten to fifteen units of a tenth of the base salary.</summary>
    public async Task EnterScheduleAsync(IPage page)
    {
        await GoAsync(page, "nhuan-but/bieu-moi");
        await page.FillAsync("#ten", "Biểu nhuận bút của phường " + place);
        await page.FillAsync("#can-cu", "Quyết định số 15/QĐ-UBND ngày 02/01/2026");
        await page.FillAsync("#tu-ngay", "01/01/2026");
        await page.FillAsync("#don-vi", "10");
        await page.FillAsync("[data-field=genre0]", "Tin");
        await page.FillAsync("[data-field=min0]", "1,5");
        await page.FillAsync("[data-field=max0]", "10");
        await page.SelectOptionAsync("select[data-field=cap0]", "tin");
        await page.Locator(".form-actions button", new() { HasTextString = "Nhập biểu" }).ClickAsync();
        await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Nhập biểu" }).ClickAsync();
        await page.WaitForURLAsync("**/cong?muc=nhuan-but");
    }

    /// <summary>Invites somebody, who opens the link in a window of their own, chooses a password and is in.</summary>
    public async Task InviteAsync(IPage page, string name, string role, string? unit = null)
    {
        await GoAsync(page, "nguoi-dung/moi");
        await page.FillAsync("#ho-ten", name);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#ten-dang-nhap")).Not.ToHaveValueAsync("");
        await ChooseAsync(page, "#vai-tro", role);
        if (unit is not null) await ChooseAsync(page, "#don-vi", unit);
        await page.Locator("button[type=submit]", new() { HasTextString = "Tạo lời mời" }).ClickAsync();
        var link = await page.Locator("#lien-ket").InputValueAsync();

        var invited = await (await WindowAsync()).NewPageAsync();
        await invited.GotoAsync(link);
        foreach (var field in new[] { "#moi", "#lai" }) await invited.FillAsync(field, Password);
        await invited.ClickAsync("button[type=submit]");
        await invited.WaitForURLAsync($"**/{Id}/trang-cua-toi");
        await RunningPortal.ReadyAsync(invited);
        People[name] = invited;
    }

    public async Task GoAsync(IPage page, string path)
    {
        await page.GotoAsync(Address(path));
        await RunningPortal.ReadyAsync(page);
    }

    /// <summary>Opens the item from the person's own queue and presses the button of the step.</summary>
    public async Task PassAsync(string name, string title, string button)
    {
        var page = People[name];
        await GoAsync(page, "viec-cua-toi");
        await page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/bai/[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1)));
        if (button == Publish) await page.Locator(".checklist input").First.WaitForAsync();
        foreach (var box in await page.Locator(".checklist input").AllAsync()) await box.CheckAsync();
        await page.Mouse.MoveAsync(900, 600);
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        // What is public now says so by its way to the public page
        if (button == Publish) await page.GetByRole(AriaRole.Link, new() { Name = "Xem trên cổng" }).WaitForAsync();
        else await ArticleJourney.DoneAsync(page, button);
    }

    public static async Task ChooseAsync(IPage page, string field, string words)
    {
        await page.Locator($".field:has({field}) .mud-input-control").ClickAsync();
        // Whole: “Phó Trưởng ban” is another choice than “Trưởng ban”
        var whole = new Regex($"^\\s*{Regex.Escape(words)}\\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));
        await page.Locator(".mud-popover-open .mud-list-item", new() { HasTextRegex = whole }).ClickAsync();
        await Assertions.Expect(page.Locator(".mud-popover-open .mud-list-item")).ToHaveCountAsync(0);
    }

    /// <summary>Runs a journey; when it fails, what every window shows is kept as a picture.</summary>
    public async Task WatchAsync(Func<Task> journey)
    {
        try
        {
            await journey();
        }
        catch
        {
            var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "failed-journeys")).FullName;
            foreach (var (page, i) in windows.SelectMany(w => w.Pages).Select((p, i) => (p, i)))
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{Id}-{i}.png"), FullPage = true });
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in windows) await window.DisposeAsync();
    }

    private async Task<IBrowserContext> WindowAsync()
    {
        var window = await portal.NewWindowAsync();
        windows.Add(window);
        return window;
    }
}
