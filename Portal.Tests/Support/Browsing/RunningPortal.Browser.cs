using System.Collections.Concurrent;
using Microsoft.Playwright;
using Portal.Tests.Support.Browsing;

namespace Portal.Tests.Support;

/// <summary>The browser half.</summary>
public sealed partial class RunningPortal
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Cookie>> signedIn = new(StringComparer.Ordinal);

    /// <summary>The browser's program file, or null where none is installed.</summary>
    public static string? Chromium { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Off the test's synchronisation context, so that waiting for it here cannot lock up.</summary>
    public IBrowser Browser => Task.Run(OneBrowser.OpenedAsync).GetAwaiter().GetResult();

    /// <summary>A browser window with cookies of its own; dispose it.</summary>
    public Task<IBrowserContext> NewWindowAsync() => NewWindowAsync(Browser);

    /// <summary>The same on a phone held upright, under a finger.</summary>
    public Task<IBrowserContext> NewPhoneAsync() => Browser.NewContextAsync(new()
    {
        ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh",
    });

    internal static Task<IBrowserContext> NewWindowAsync(IBrowser browser) => browser.NewContextAsync(new()
    {
        ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh", AcceptDownloads = true,
    });

    /// <summary>
    /// Signs a demo person in and opens an address of the back-office, waiting until the page listens. Whoever has signed in before comes with
    /// the cookie of that time and is led on at the door; where it is good no longer, the form is filled in again.
    /// </summary>
    /// <param name="window">Of that person alone.</param>
    /// <param name="userName">A demo person.</param>
    /// <param name="path">Where to, inside the back-office.</param>
    /// <param name="node">Another node over the same data; null for the one that <c>./run</c> started.</param>
    public async Task<IPage> SignInAsync(IBrowserContext window, string userName, string path = "/", string? node = null)
    {
        var page = await window.NewPageAsync();
        if (signedIn.TryGetValue(userName, out var cookies)) await window.AddCookiesAsync(cookies);
        await page.GotoAsync($"{node ?? AdminUrl}/dang-nhap?ve={Uri.EscapeDataString(path)}");
        if (await page.Locator("#mat-khau").CountAsync() > 0)
        {
            await page.FillAsync("#ten", userName);
            await page.FillAsync("#mat-khau", Password);
            await page.ClickAsync("button[type=submit]");
        }
        await ReadyAsync(page);
        signedIn[userName] = (await window.CookiesAsync())
            .Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, Expires = c.Expires }).ToList();
        return page;
    }

    /// <summary>Opens an address of the back-office in a window that is signed in.</summary>
    public async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(AdminUrl + path);
        await ReadyAsync(page);
    }

    /// <summary>Waits until the circuit is up; a click before that would be lost.</summary>
    public static Task ReadyAsync(IPage page) => page.WaitForSelectorAsync("body[data-ready=true]");

    /// <param name="playwright">What opens it.</param>
    /// <param name="flags">Further ones; a bench measures the browser as people have it.</param>
    internal static Task<IBrowser> LaunchAsync(IPlaywright playwright, params string[] flags) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Chromium,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync", "--disable-component-update", .. flags,
        ],
    });
}
