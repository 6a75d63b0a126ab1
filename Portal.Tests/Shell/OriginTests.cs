using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Portal.Admin.Shell;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>
/// Who may speak with a visitor's cookie: pages of the back-office's own address and nobody else, least of all to the
/// circuit's socket, for which browsers know no same-origin rule. Asked with a secretary's cookie in hand.
/// </summary>
[Trait("Fault", "SEC1")]
public sealed class OriginTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private AdminHost app = null!;
    private string cookie = "";

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        app = new AdminHost(database);
        await app.GivePasswordAsync(Someone.Secretary);
        cookie = await CookieAsync(app);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    [Theory]
    [InlineData("https://localhost", true)]
    [InlineData("https://localhost:443", true)]
    [InlineData("HTTPS://LocalHost", true)]
    [InlineData(null, false)]
    [InlineData("null", false)]
    [InlineData("http://localhost", false)]
    [InlineData("https://localhost:8443", false)]
    [InlineData("https://localhost.evil.example", false)]
    [InlineData("https://evil.example", false)]
    public async Task The_circuit_s_socket_opens_for_our_own_pages_only(string? origin, bool opens) =>
        Assert.Equal(opens ? 101 : 403, await UpgradeAsync(app, cookie, origin));

    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    [InlineData("same-site", false)]
    [InlineData("cross-site", false)]
    [InlineData("nonsense", false)]
    public async Task What_the_browser_says_of_the_asking_site_is_heard_even_beside_a_good_origin(string site, bool opens) =>
        Assert.Equal(opens ? 101 : 403, await UpgradeAsync(app, cookie, AdminHost.Address, ("Sec-Fetch-Site", site)));

    [Theory]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("POST", "/_blazor?id=x")]
    [InlineData("GET", "/_blazor?id=x")]
    [InlineData("DELETE", "/_blazor?id=x")]
    [InlineData("POST", "/_blazor/disconnect")]
    [InlineData("POST", "/dang-xuat")]
    [InlineData("POST", "/dang-nhap")]
    [InlineData("POST", "/doi-mat-khau")]
    public async Task No_other_way_is_open_to_a_foreign_page(string method, string path)
    {
        (string, string)[] foreign =
            [("Origin", "https://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", "cross-site")];
        foreach (var (name, value) in foreign)
            Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(method, path, (name, value))).StatusCode);
    }

    [Fact]
    public async Task A_post_to_the_circuit_says_where_it_comes_from_or_is_refused()
    {
        const string Negotiate = "/_blazor/negotiate?negotiateVersion=1";
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync("POST", Negotiate)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("POST", Negotiate, ("Sec-Fetch-Site", "same-origin"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("POST", Negotiate, ("Origin", AdminHost.Address))).StatusCode);
    }

    [Fact]
    public async Task A_paper_is_not_drawn_up_because_a_foreign_page_asks_for_it_but_a_link_in_a_letter_leads_to_it()
    {
        const string Paper = "/thanh-dong/bao-cao/2026-11.xlsx";
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("same-site", "no-cors", "image"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("cross-site", "navigate", "iframe"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("cross-site", "navigate", "document"));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("GET", Paper)).StatusCode);

        async Task<HttpStatusCode> StatusAsync(string site, string mode, string destination) =>
            (await AskAsync("GET", Paper, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination))).StatusCode;
    }

    [Fact]
    public async Task The_refusal_says_what_to_do_in_Vietnamese()
    {
        var answer = await AskAsync("POST", "/dang-xuat", ("Origin", "https://evil.example"));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("từ một trang khác", text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_known_proxy_the_page_s_own_address_counts_not_the_inner_one()
    {
        await using var behind = new AdminHost(database,
            settings: [("Links:AdminAddress", "https://quantri.example.gov.vn"), ("Proxies:Networks:0", "0.0.0.0/0")]);
        await using var node = behind.WithWebHostBuilder(host => host.ConfigureServices(services => services.Insert(0, ServerAddress.Of("127.0.0.1"))));
        var sent = new[] { ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "quantri.example.gov.vn"), ("X-Forwarded-For", "203.0.113.7") };

        Assert.Equal(101, await UpgradeAsync(node, cookie, "https://quantri.example.gov.vn", sent));
        Assert.Equal(403, await UpgradeAsync(node, cookie, "https://localhost", sent));
        Assert.Equal(403, await UpgradeAsync(node, cookie, "https://khac.example.gov.vn", sent));
    }

    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5080", 101)]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080", 101)]
    [InlineData("http://localhost:5080", "http://localhost:5081", 403)]
    [InlineData("http://localhost:5080", "https://localhost:5080", 403)]
    public async Task In_development_without_an_address_a_page_s_own_host_is_what_the_request_says(string asked, string origin, int status)
    {
        await using var development = new AdminHost(database, environment: "Development", settings: [("Links:AdminAddress", "")]);
        var own = await CookieAsync(development);
        Assert.Equal(status, await UpgradeAsync(development, own, origin, ("Host", new Uri(asked).Authority), (":scheme", "http")));
    }

    private async Task<HttpResponseMessage> AskAsync(string method, string path, params (string Name, string Value)[] headers)
    {
        using var client = app.Browser(keepCookies: false);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        request.Headers.Add("Cookie", cookie);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await client.SendAsync(request);
    }

    /// <summary>The status of a web socket's handshake; 101 when it opened.</summary>
    private static async Task<int> UpgradeAsync(
        WebApplicationFactory<AdminScope> app, string cookie, string? origin, params (string Name, string Value)[] headers)
    {
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers.Cookie = cookie;
            if (origin is not null) request.Headers.Origin = origin;
            foreach (var (name, value) in headers)
            {
                if (name == ":scheme") request.Scheme = value;
                else if (name == "Host") request.Host = new(value);
                else request.Headers[name] = value;
            }
        };
        try
        {
            using var socket = await client.ConnectAsync(new Uri("wss://localhost/_blazor"), CancellationToken.None);
            return 101;
        }
        catch (InvalidOperationException e) when (e.Message.Contains("status code: ", StringComparison.Ordinal))
        {
            return int.Parse(e.Message.Split("status code: ")[1], CultureInfo.InvariantCulture);
        }
    }

    private static async Task<string> CookieAsync(AdminHost app)
    {
        using var browser = app.Browser();
        var answer = await AdminHost.SignInAsync(browser, Someone.Secretary);
        return answer.Headers.GetValues("Set-Cookie").Single(c => c.Contains("cong-quan-tri=", StringComparison.Ordinal)).Split(';')[0];
    }
}
