using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>
/// The shell of a page, sealed for one account and opened with the cookie of another: as an attacker serves it to a victim, and
/// as a browser does it by itself that shows an old page after another person has signed in.
/// </summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Fault", "SEC1")]
public sealed partial class StolenDescriptorTests(RunningPortal running)
{
    private const string Attacker = "tacgia.thanhdong";
    private const string Victim = "truongban.thanhdong";
    private const string Queue = "/thanh-dong/viec-cua-toi";

    [Fact]
    public async Task A_page_sealed_for_one_account_shows_nothing_with_the_cookie_of_another_and_loads_afresh()
    {
        await using var mine = await running.NewWindowAsync();
        await running.SignInAsync(mine, Attacker);
        var stolen = await ShellAsync(mine);
        await using var theirs = await running.NewWindowAsync();
        await running.SignInAsync(theirs, Victim);

        await using var log = new LogTail(running);
        Assert.Equal("afresh", await ServeAsync(theirs, stolen));
        Assert.Contains("sealed for another sign-in", await log.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_sealed_before_a_sign_out_shows_nothing_in_the_next_sign_in()
    {
        await using var window = await running.NewWindowAsync();
        var page = await running.SignInAsync(window, "phoban.thanhdong");
        var old = await ShellAsync(window);
        await page.ClickAsync(".me button");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Đăng xuất" }).ClickAsync();
        await page.WaitForURLAsync("**/dang-nhap");
        await page.CloseAsync();
        await running.SignInAsync(window, "phoban.thanhdong");

        Assert.Equal("afresh", await ServeAsync(window, old));
    }

    [Fact]
    public async Task A_page_sealed_for_the_same_sign_in_opens()
    {
        await using var window = await running.NewWindowAsync();
        await running.SignInAsync(window, "thuky.thanhdong");
        Assert.Equal("page", await ServeAsync(window, await ShellAsync(window)));
    }

    /// <summary>A stranger gets no seal at all that could be used with a cookie.</summary>
    [Fact]
    public async Task Pages_open_to_strangers_carry_no_descriptor()
    {
        using var client = RunningPortal.Client(running.AdminUrl);
        foreach (var path in new[] { "/dang-nhap", "/thiet-lap", "/dat-mat-khau", "/loi/404", "/khong-tim-thay", Queue, "/", "/khong-co-trang-nay" })
            Assert.DoesNotMatch(Descriptor(), await (await client.GetAsync(new Uri(path, UriKind.Relative))).Content.ReadAsStringAsync());
    }

    /// <summary>When the line comes back with the cookie of another person, the open page goes; it does not go on in the first one's name.</summary>
    [Fact]
    public async Task A_circuit_that_reconnects_with_another_person_s_cookie_is_not_shown_on()
    {
        await using var window = await running.NewWindowAsync();
        var sockets = new List<IWebSocketRoute>();
        var page = await window.NewPageAsync();
        await page.RouteWebSocketAsync("**/_blazor**", socket =>
        {
            socket.ConnectToServer();
            sockets.Add(socket);
        });
        await running.SignInAsync(window, Attacker);
        await page.GotoAsync(running.AdminUrl + Queue);
        await RunningPortal.ReadyAsync(page);
        await using var theirs = await running.NewWindowAsync();
        var other = await running.SignInAsync(theirs, Victim);
        // Not through the sign-in page, which tells the tabs of its browser to leave
        await window.ClearCookiesAsync();
        await window.AddCookiesAsync((await theirs.CookiesAsync()).Select(c =>
            new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly }));
        var before = await page.EvaluateAsync<double>("() => performance.timeOrigin");

        await sockets[0].CloseAsync(new() { Code = 3001 });

        var name = (await other.Locator(".me button").InnerTextAsync()).Trim();
        await Assertions.Expect(page.Locator(".me button")).ToContainTextAsync(name, new() { Timeout = 60_000 });
        Assert.NotEqual(before, await page.EvaluateAsync<double>("() => performance.timeOrigin"));
    }

    /// <summary>The first answer of a page as the server sent it, its descriptors in it.</summary>
    private async Task<string> ShellAsync(IBrowserContext window)
    {
        var shell = await (await window.APIRequest.GetAsync(running.AdminUrl + Queue)).TextAsync();
        Assert.Matches(Descriptor(), shell);
        return shell;
    }

    /// <summary>Opens the queue and gets that shell for an answer: "page" when a page appears, "afresh" when it is asked for again instead.</summary>
    private async Task<string> ServeAsync(IBrowserContext window, string shell)
    {
        var page = await window.NewPageAsync();
        var asked = 0;
        await page.RouteAsync("**" + Queue, route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8", Body = asked++ == 0 ? shell : "<!DOCTYPE html><title>x</title><p id='lai'>Tải lại</p>",
        }));
        await page.GotoAsync(running.AdminUrl + Queue);
        await page.WaitForSelectorAsync(".top, #lai");
        return await page.Locator(".top").CountAsync() > 0 ? "page" : "afresh";
    }

    [GeneratedRegex("\"descriptor\":\"", RegexOptions.None, 10_000)]
    private static partial Regex Descriptor();

    /// <summary>What the back-office logs from here on.</summary>
    private sealed class LogTail(RunningPortal running) : IAsyncDisposable
    {
        private readonly FileStream log = Open(Path.Combine(running.DataFolder, "Portal.Admin.log"));

        public async Task<string> ReadAsync() => await new StreamReader(log).ReadToEndAsync();

        public ValueTask DisposeAsync() => log.DisposeAsync();

        private static FileStream Open(string path)
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            file.Seek(0, SeekOrigin.End);
            return file;
        }
    }
}
