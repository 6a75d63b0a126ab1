using System.Net;
using Microsoft.AspNetCore.Hosting;
using Portal.Admin.Accounts;
using Portal.Core.Kernel;
using Portal.Tests.Accounts.Door;
using Portal.Tests.Accounts.Factors;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

public sealed class SignInRateLimitTests
{
    [Theory]
    [InlineData("/dang-nhap", "dang-nhap")]
    [InlineData("/thiet-lap", "thiet-lap")]
    [InlineData("/dat-mat-khau", "dat-mat-khau")]
    public async Task Beyond_twenty_forms_a_minute_one_address_is_told_to_wait_and_may_still_read(string path, string handler)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var app = new AdminHost(database, HanoiClock.At(2026, 11, 20));
        using var browser = app.Browser();
        for (var i = 0; i < 20; i++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await SendAsync(browser, path, handler)).StatusCode);

        var refused = await SendAsync(browser, path, handler);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("Hãy chờ một phút", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }

    [Fact]
    [Trait("Fault", "SEC8")]
    public async Task Two_nodes_count_one_address_together()
    {
        using var database = await PortalDatabase.CreateAsync();
        var clock = HanoiClock.At(2026, 11, 20);
        await using var one = new AdminHost(database, clock);
        await using var two = new AdminHost(database, clock);
        using var first = one.Browser();
        using var second = two.Browser();
        for (var i = 0; i < 10; i++)
            foreach (var browser in new[] { first, second })
                Assert.NotEqual(HttpStatusCode.TooManyRequests, (await SendAsync(browser, "/dang-nhap", "dang-nhap")).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync(first, "/dang-nhap", "dang-nhap")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync(second, "/dang-nhap", "dang-nhap")).StatusCode);
    }

    [Fact]
    public async Task Behind_a_known_proxy_each_visitor_is_counted_alone()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var app = new AdminHost(database);
        await using var behind = app.WithWebHostBuilder(host => host.UseSetting("Proxies:Networks:0", "0.0.0.0/0")
            .ConfigureServices(services => services.Insert(0, ServerAddress.Of("127.0.0.1"))));
        using var browser = behind.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        for (var i = 0; i < 21; i++) await SendAsync(browser, "/dang-nhap", "dang-nhap");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync(browser, "/dang-nhap", "dang-nhap")).StatusCode);

        browser.DefaultRequestHeaders.Remove("X-Forwarded-For");
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.8");

        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await SendAsync(browser, "/dang-nhap", "dang-nhap")).StatusCode);
    }

    /// <summary>A whole office may stand behind one address; a guesser among them, or before the same proxy, keeps nobody out whom we know.</summary>
    [Fact]
    [Trait("Fault", "SEC8")]
    public async Task Whoever_is_known_is_counted_alone_and_not_by_the_address()
    {
        using var database = await PortalDatabase.CreateAsync();
        var clock = HanoiClock.At(2026, 11, 20);
        await using var app = new AdminHost(database, clock);
        await app.GivePasswordAsync(Someone.Head);
        await app.GivePasswordAsync(Someone.Secretary);
        using var inside = app.Browser();
        using var known = app.Browser();
        using var between = app.Browser();
        using var stranger = app.Browser();
        await AdminHost.SignInAsync(known, Someone.Head);
        var phone = new Telephone(clock);
        await DoorHost.SetUpAsync(known, phone);
        await AdminHost.SubmitToAsync(known, "/khong-co-quyen", "/dang-xuat");
        await AdminHost.SignInAsync(inside, Someone.Secretary);
        await AdminHost.SignInAsync(between, Someone.Head);
        clock.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 21; i++) await SendAsync(stranger, "/dang-nhap", "dang-nhap");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync(stranger, "/dang-nhap", "dang-nhap")).StatusCode);

        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await SendAsync(inside, "/dang-nhap", "dang-nhap")).StatusCode);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await SendAsync(known, "/dang-nhap", "dang-nhap")).StatusCode);
        await DoorHost.CodeAsync(between, phone.Code());
        Assert.True(await DoorHost.IsInAsync(between));
        for (var i = 0; i < 20; i++) await SendAsync(known, "/dang-nhap", "dang-nhap");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync(known, "/dang-nhap", "dang-nhap")).StatusCode);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await SendAsync(inside, "/dang-nhap", "dang-nhap")).StatusCode);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:aaaa::1", "20010db800010002")]
    [InlineData("2001:db8:1:2:bbbb::9", "20010db800010002")]
    public void One_machine_is_one_sender_however_it_writes_its_address(string address, string sender) =>
        Assert.Equal(sender, Sender.KeyOf(IPAddress.Parse(address)));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string path, string handler)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = handler });
        return await browser.PostAsync(new Uri(path, UriKind.Relative), form);
    }
}
