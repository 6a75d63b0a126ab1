using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Journeys;

/// <summary>
/// Five people of Thành Đông at their screens, on two nodes of the back-office, with windows or phones. Nobody opens a page by its address nor loads one
/// again: what comes to them comes by itself.
/// </summary>
internal sealed class MondayMorning(RunningPortal portal, string secondNode, bool phones) : IAsyncDisposable
{
    private const string Queue = "/thanh-dong/viec-cua-toi";

    /// <summary>What comes by itself comes within two seconds; so much more is left to a busy machine.</summary>
    public const float Live = 10_000;

    private static readonly (string Login, bool OnSecond)[] Cast =
    [
        ("tacgia", false), ("thuky", true), ("duyet.vphdndubnd", false), ("phoban", true), ("truongban", false),
    ];

    private readonly List<IBrowserContext> windows = [];
    private readonly Dictionary<string, IPage> pages = [];

    public string Title { get; } = $"Sáng thứ Hai ra quân làm sạch tuyến đường số {Random.Shared.Next(100_000, 999_999)}";

    public IPage Of(string login) => pages[login];

    public ILocator RowOf(string login) => Of(login).GetByRole(AriaRole.Link, new() { Name = Title });

    /// <summary>Everybody comes in and sits before their queue.</summary>
    public async Task ComeInAsync()
    {
        foreach (var (login, onSecond) in Cast)
        {
            var window = phones ? await portal.NewPhoneAsync() : await portal.NewWindowAsync();
            windows.Add(window);
            pages[login] = await portal.SignInAsync(window, login + ".thanhdong", Queue, onSecond ? secondNode : null);
        }
    }

    /// <summary>A click, or a tap of the finger.</summary>
    public Task PressAsync(ILocator what) => phones ? what.TapAsync() : what.ClickAsync();

    public async Task WriteAsync()
    {
        var page = Of("tacgia");
        await PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Soạn bài mới" }).First);
        await OwnBackOffice.WatchedAsync(page);
        await page.FillAsync("#tieu-de", Title);
        await page.FillAsync("#sapo", "Hơn hai trăm người cùng dọn các tuyến đường từ sáng sớm.");
        await PressAsync(page.Locator("#noi-dung-bai"));
        await page.Keyboard.InsertTextAsync("Mỗi tổ dân phố nhận một đoạn đường và một kênh thoát nước.");
        await page.SelectOptionAsync("#linh-vuc", "culture");
        await page.FillAsync("#su-kien", DateText.Of(new WardClock(TimeProvider.System).LocalNow.AddMinutes(-20)));
        await SendAsync("tacgia", "Gửi Tổ Thư ký biên tập");
    }

    /// <summary>Waits for the item in that person's open queue, opens it and sends it on.</summary>
    public async Task TakeAndSendAsync(string login, string move)
    {
        await OpenAsync(login);
        await SendAsync(login, move);
    }

    public async Task OpenAsync(string login)
    {
        await RowOf(login).WaitForAsync(new() { Timeout = Live });
        await PressAsync(RowOf(login));
        await Of(login).WaitForURLAsync(new Regex("/bai/[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    /// <summary>Ticks the whole checklist.</summary>
    public Task CheckAsync(string login) => ClickCount.TickAllAsync(Of(login), phones);

    public ILocator PublishButton(string login) => Of(login).GetByRole(AriaRole.Button, new() { Name = "Duyệt và đăng", Exact = true });

    public Task PublishAsync(string login) => PressAsync(PublishButton(login));

    /// <summary>
    /// Presses it where it still stands. Of two who go for it at once the slower may find it gone: the page tells by itself that the item is published.
    /// </summary>
    public async Task TryPublishAsync(string login)
    {
        try
        {
            await PublishButton(login).ClickAsync(new() { Timeout = Live });
        }
        catch (TimeoutException)
        {
            await Assertions.Expect(StateOf(login)).ToContainTextAsync("Đã đăng");
            await Assertions.Expect(PublishButton(login)).ToHaveCountAsync(0);
        }
    }

    /// <summary>The state the open item is said to be in.</summary>
    public ILocator StateOf(string login) => Of(login).Locator(".page-head .chip").First;

    /// <summary>The item leaves that person's open queue by itself.</summary>
    public Task IsGoneAsync(string login) => Assertions.Expect(RowOf(login)).ToHaveCountAsync(0, new() { Timeout = Live });

    /// <summary>Goes back to the queue by the bell and waits until the item is there no more.</summary>
    public async Task IsDoneAsync(string login)
    {
        if (!Of(login).Url.Contains(Queue, StringComparison.Ordinal)) await PressAsync(Of(login).GetByTestId("bell"));
        await Of(login).WaitForURLAsync($"**{Queue}*");
        await Of(login).GetByRole(AriaRole.Heading, new() { Name = "Việc của tôi" }).WaitForAsync();
        await IsGoneAsync(login);
    }

    private async Task SendAsync(string login, string move)
    {
        await PressAsync(Of(login).GetByRole(AriaRole.Button, new() { Name = move, Exact = true }));
        await Of(login).WaitForURLAsync($"**{Queue}");
    }

    /// <summary>Runs the morning; when it fails, what every window shows is kept as a picture.</summary>
    public async Task WatchAsync(Func<Task> morning)
    {
        try
        {
            await morning();
        }
        catch
        {
            var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "failed-journeys")).FullName;
            foreach (var (login, page) in pages) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{Title}-{login}.png"), FullPage = true });
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in windows) await window.DisposeAsync();
    }
}
