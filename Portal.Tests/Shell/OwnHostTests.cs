using System.Net;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>Under which names the back-office answers: the configured one. Another gets nothing, least of all itself in a redirect.</summary>
[Trait("Fault", "SEC12")]
public sealed class OwnHostTests : IAsyncLifetime
{
    private const string Own = "https://quantri.example.gov.vn";
    private PortalDatabase database = null!;
    private AdminHost app = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        app = new AdminHost(database, settings: ("Links:AdminAddress", Own));
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    [Theory]
    [InlineData("quantri.example.gov.vn", true)]
    [InlineData("quantri.example.gov.vn:443", true)]
    [InlineData("quantri.example.gov.vn.", true)]
    [InlineData("QuanTri.Example.gov.vn", true)]
    [InlineData("evil.example", false)]
    [InlineData("quantri.example.gov.vn.evil.example", false)]
    [InlineData("evil.quantri.example.gov.vn", false)]
    [InlineData("localhost", false)]
    [InlineData("127.0.0.1", false)]
    public async Task Only_the_configured_host_is_answered_and_no_other_is_repeated(string host, bool answered)
    {
        foreach (var path in new[] { "/", "/dang-nhap", "/thanh-dong/bai", "/khong-co", "/admin.css" })
        {
            var answer = await AskAsync(path, host);
            if (answered)
            {
                Assert.NotEqual(HttpStatusCode.BadRequest, answer.StatusCode);
                continue;
            }
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.DoesNotContain("Set-Cookie", answer.Headers.Select(h => h.Key));
            Assert.DoesNotContain(host, answer.Headers.ToString() + await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_foreign_host_is_told_in_Vietnamese_and_the_operator_how_to_mend_it()
    {
        var text = await (await AskAsync("/", "evil.example")).Content.ReadAsStringAsync();
        Assert.Contains("không phải địa chỉ của trang quản trị", text, StringComparison.Ordinal);
        Assert.Contains("Links:AdminAddress", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_balancer_asks_for_health_under_any_name(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(path, "10.0.0.11")).StatusCode);

    [Fact]
    public async Task Behind_a_proxy_that_passes_on_whatever_it_is_told_a_foreign_host_gets_nothing_either()
    {
        await using var behind = new AdminHost(database, settings: [("Links:AdminAddress", Own), ("Proxies:Networks:0", "0.0.0.0/0")]);
        await using var node = behind.WithWebHostBuilder(host => host.ConfigureServices(services => services.Insert(0, ServerAddress.Of("127.0.0.1"))));
        using var client = node.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(Own) });
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");

        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("Development", "")]
    [InlineData("Production", Own)]
    public async Task A_redirect_names_no_host_at_all(string environment, string address)
    {
        await using var node = new AdminHost(database, environment: environment, settings: ("Links:AdminAddress", address));
        await node.GivePasswordAsync(Someone.Secretary);
        using var client = node.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(address is "" ? "http://evil.example" : Own) });
        var led = new List<HttpResponseMessage>
        {
            await client.GetAsync(new Uri("/", UriKind.Relative)), await client.GetAsync(new Uri("/thanh-dong/bai/7?x=1", UriKind.Relative)),
            await client.PostAsync(new Uri("/dang-xuat", UriKind.Relative), null), await AdminHost.SignInAsync(client, Someone.Secretary),
            await client.GetAsync(new Uri("/", UriKind.Relative)), await client.GetAsync(new Uri("/dang-nhap", UriKind.Relative)),
            await AdminHost.SubmitToAsync(client, "/khong-co-quyen", "/dang-xuat"),
        };
        Assert.All(led, answer =>
        {
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
            Assert.StartsWith("/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
            Assert.False(answer.Headers.Location.OriginalString.StartsWith("//", StringComparison.Ordinal));
        });
        Assert.Equal("/dang-nhap?ve=%2Fthanh-dong%2Fbai%2F7%3Fx%3D1", led[1].Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData(null, "max-age=31536000")]
    [InlineData("30", "max-age=2592000")]
    public async Task Browsers_are_told_for_a_year_to_come_over_https_only(string? days, string header)
    {
        (string, string)[] settings = days is null ? [("Links:AdminAddress", Own)] : [("Links:AdminAddress", Own), ("Hsts:Days", days)];
        await using var node = new AdminHost(database, settings: settings);
        using var client = node.CreateClient(new() { BaseAddress = new Uri(Own) });
        Assert.Equal(header, (await client.GetAsync(new Uri("/dang-nhap", UriKind.Relative))).Headers.GetValues("Strict-Transport-Security").Single());
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string host)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(Own) });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Host = host;
        return await client.SendAsync(request);
    }
}
