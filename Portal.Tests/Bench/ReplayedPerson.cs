using System.Diagnostics;
using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>One person before one window, doing the same round again and again with pauses to read and think in between.</summary>
internal sealed class ReplayedPerson : IAsyncDisposable
{
    /// <summary>Of the pauses, in which people read, decide and write; together fifty act some three times a second.</summary>
    private const int ThinkMilliseconds = 15_000;

    private readonly IBrowserContext own;
    private readonly IPage page;
    private readonly Random dice;
    private readonly bool writes;
    private Action<string, double> heard = (_, _) => { };

    private ReplayedPerson(IBrowserContext own, IPage page, int number, bool writes) =>
        (this.own, this.page, dice, this.writes) = (own, page, new Random(number), writes);

    /// <summary>Signs in, once an account, and waits on the first screen.</summary>
    public static async Task<ReplayedPerson> ComeInAsync(
        IBrowser browser, string url, string login, int number, Dictionary<string, IReadOnlyList<Cookie>> signedIn)
    {
        var window = await RunningPortal.NewWindowAsync(browser);
        if (signedIn.TryGetValue(login, out var cookies)) await window.AddCookiesAsync(cookies);
        var first = await window.NewPageAsync();
        await first.GotoAsync(url + "/dang-nhap");
        if (cookies is null)
        {
            await first.FillAsync("#ten", login);
            await first.FillAsync("#mat-khau", RunningPortal.Password);
            await first.ClickAsync("button[type=submit]");
        }
        await RunningPortal.ReadyAsync(first);
        signedIn[login] = (await window.CookiesAsync())
            .Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly }).ToList();
        return new(window, first, number, login.StartsWith("tacgia", StringComparison.Ordinal));
    }

    /// <param name="rounds">How many times.</param>
    /// <param name="report">Hears of each action: its round, kind and milliseconds.</param>
    public async Task WorkAsync(int rounds, Action<int, string, double> report)
    {
        for (var round = 0; round < rounds; round++)
        {
            var now = round;
            heard = (act, milliseconds) => report(now, act, milliseconds);
            await LookAsync();
            if (writes) await WriteAsync(round);
        }
    }

    public ValueTask DisposeAsync() => own.DisposeAsync();

    private async Task LookAsync()
    {
        await ActAsync("first screen", () => MenuAsync("trang-cua-toi"), "[data-testid=viec-cho] :is(a.row-link, .overview-none)");
        await ActAsync("queue", () => MenuAsync("viec-cua-toi"), ":is(.list-rows, .empty)");
        await ActAsync("list", () => MenuAsync("bai"), ".list:has(#loc-tu) :is(.list-rows, .empty)");
        await page.FillAsync("#loc-tu", "phường");
        await ActAsync("search", () => page.PressAsync("#loc-tu", "Enter"), ".list:has(.list-condition):not(:has([aria-busy=true])) :is(.list-rows, .empty)");
        var rows = page.Locator(".list-rows a.row-link");
        if (await rows.CountAsync() is var count and > 0)
            await ActAsync("item", () => rows.Nth(dice.Next(count)).ClickAsync(), "article.commented");
    }

    private async Task WriteAsync(int round)
    {
        await MenuAsync("viec-cua-toi");
        var opener = page.GetByRole(AriaRole.Link, new() { Name = "Soạn bài mới" }).First;
        await ActAsync("editor", () => opener.ClickAsync(), "[data-watched]");
        await page.FillAsync("#tieu-de", $"Bài đo số {dice.Next(1_000_000)} lượt {round}");
        await page.FillAsync("#sapo", "Hơn hai trăm người cùng dọn các tuyến đường từ sáng sớm.");
        await page.ClickAsync("#noi-dung-bai");
        await page.Keyboard.InsertTextAsync("Mỗi tổ dân phố nhận một đoạn đường và một kênh thoát nước. ");
        if (await page.Locator("#linh-vuc").CountAsync() > 0) await page.SelectOptionAsync("#linh-vuc", new SelectOptionValue { Index = 1 });
        await page.FillAsync("#su-kien", DateText.Of(new WardClock(TimeProvider.System).LocalNow.AddMinutes(-20)));
        await ActAsync("save", () => page.Keyboard.PressAsync("Control+s"), ".mud-snackbar:has-text('Đã lưu bản nháp')");
        await ActAsync("send", () => page.ClickAsync("[data-send]"), ":is(.list-rows, .empty)", "**/viec-cua-toi");
    }

    private Task MenuAsync(string path) => page.ClickAsync($".side a[href$='/{path}']");

    /// <summary>A pause, then the act until what is awaited is in sight.</summary>
    private async Task ActAsync(string kind, Func<Task> act, string awaited, string? address = null)
    {
        await Task.Delay(dice.Next(ThinkMilliseconds / 2, ThinkMilliseconds * 3 / 2));
        var clock = Stopwatch.StartNew();
        await act();
        if (address is not null) await page.WaitForURLAsync(address);
        await page.WaitForSelectorAsync(awaited);
        heard(kind, clock.Elapsed.TotalMilliseconds);
    }
}
