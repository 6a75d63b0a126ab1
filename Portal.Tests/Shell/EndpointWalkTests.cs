using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>Every address of the back-office: closed to strangers, but for a short list.</summary>
public sealed class EndpointWalkTests : IAsyncLifetime
{
    /// <summary>What a stranger may open: the door, first set-up, error pages, health.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal)
    {
        "/dang-nhap", "/dang-nhap/khoa", "/xac-thuc", "/thiet-lap", "/dat-mat-khau", "/loi-moi", "/loi/{Code:int}", "/khong-tim-thay", "/health/live",
        "/health/ready",
        // Another provider's way in: there, why it led nowhere, the request of somebody unknown, and out
        "/dang-nhap/microsoft", "/dang-nhap/microsoft/loi", "/dang-nhap/microsoft/chua-co-tai-khoan", "/dang-xuat/microsoft", "/dang-xuat/microsoft/di",
        "/.well-known/security.txt",
    };

    private static readonly string[] Lists = ["bai", "tu-lieu", "viec-cua-toi", "cong-tac-vien", "nhuan-but", "nhat-ky", "nhat-ky-an-toan", "nhat-ky-go",
        "nguoi-dung", "so-van-ban"];

    private PortalDatabase database = null!;
    private AdminHost app = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        app = new AdminHost(database);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    private List<RouteEndpoint> Endpoints() => All().Where(e => !IsFile(e)).ToList();

    private IEnumerable<RouteEndpoint> All() => app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    /// <summary>The same for everybody, written by nobody who works here.</summary>
    private static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static string PatternOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    [Fact]
    public void No_portal_may_be_called_like_an_address_that_belongs_to_none()
    {
        var own = Endpoints().Select(e => PatternOf(e).Split('/')[1]).Where(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || c == '-'));
        Assert.Subset(Core.Portals.PortalSite.TakenIds.ToHashSet(), own.ToHashSet());
    }

    [Fact]
    public void Only_the_short_list_is_open_to_strangers()
    {
        var endpoints = Endpoints();
        Assert.True(endpoints.Count > 20, "The walk found hardly any address.");
        var anonymous = endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(PatternOf).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Open.Order(StringComparer.Ordinal), anonymous);
    }

    [Fact]
    public void Open_besides_are_styles_scripts_and_drawings_and_nothing_else()
    {
        var kinds = All().Where(IsFile).Select(e => PatternOf(e).Replace(".br", "", StringComparison.Ordinal).Replace(".gz", "", StringComparison.Ordinal))
            .Select(Path.GetExtension).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal([".css", ".js", ".map", ".svg"], kinds);
    }

    [Fact]
    public void Every_page_and_every_file_of_ours_says_that_it_asks_for_sign_in()
    {
        var silent = Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<IAuthorizeData>() is null)
            // The circuit's own addresses: closed by the fallback policy, tried below
            .Select(PatternOf).Where(p => !p.StartsWith("/_", StringComparison.Ordinal)).ToList();
        Assert.Empty(silent);
    }

    [Fact]
    public async Task A_stranger_is_led_to_the_door_from_every_closed_address()
    {
        using var browser = app.Browser();
        foreach (var endpoint in Endpoints().Where(e => !Open.Contains(PatternOf(e))))
        {
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
            var path = string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
                _ => "1",
            }))));
            using var request = new HttpRequestMessage(new HttpMethod(methods.Count == 0 ? "GET" : methods[0]), new Uri("/" + path, UriKind.Relative));
            var answer = await browser.SendAsync(request);
            var closed = answer.StatusCode is HttpStatusCode.Unauthorized
                || answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString().Contains("/dang-nhap", StringComparison.Ordinal);
            Assert.True(closed, $"{PatternOf(endpoint)} answered {(int)answer.StatusCode} to a stranger.");
        }
    }

    [Fact]
    public async Task Every_answer_forbids_frames_foreign_scripts_and_guessing_of_types()
    {
        using var browser = app.Browser();
        foreach (var path in new[] { "/dang-nhap", "/health/live", "/thanh-dong/bai" })
        {
            var headers = (await browser.GetAsync(new Uri(path, UriKind.Relative))).Headers;
            var policy = headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
        }
    }

    [Fact]
    public async Task The_answer_to_a_failure_carries_the_same_headers_and_tells_nothing_of_it()
    {
        using var browser = app.Browser();
        await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));
        await using (var behind = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(database.Folder, "portal.db")};Pooling=False"))
        {
            await behind.OpenAsync();
            await using var command = behind.CreateCommand();
            command.CommandText = "DROP TABLE SetupLinks";
            await command.ExecuteNonQueryAsync();
        }

        var answer = await browser.GetAsync(new Uri("/thiet-lap?ma=0123", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain("SetupLinks", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_http_nothing_is_answered_but_the_way_to_https_and_health()
    {
        using var browser = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });
        var answer = await browser.GetAsync(new Uri("/dang-nhap", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("chỉ mở được qua https", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [Trait("Fault", "PUB9")]
    [InlineData("TRACE", 405)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    [InlineData("PATCH", 405)]
    [InlineData("XYZ", 405)]
    [InlineData("OPTIONS", 204)]
    public async Task Methods_that_neither_read_nor_send_a_form_are_refused_with_those_that_do(string method, int status)
    {
        using var browser = app.Browser();
        string[] paths = ["/", "/dang-nhap", "/health/live", "/health/ready", "/thanh-dong/bai", "/thanh-dong/cong/ho-so.json",
            "/thanh-dong/nhuan-but/2026-11/chi-tra.pdf", "/thanh-dong/nhat-ky.xlsx", "/admin.css", "/khong-co"];
        foreach (var path in paths)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
            var answer = await browser.SendAsync(request);
            Assert.True(status == (int)answer.StatusCode, $"{method} {path}: {(int)answer.StatusCode}");
            Assert.Equal(["GET", "HEAD", "POST"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    [Trait("Fault", "PUB9")]
    public async Task What_is_only_read_may_be_asked_for_its_head_and_says_so_to_a_form()
    {
        await app.GivePasswordAsync(Someone.Secretary);
        // A person who sees every list
        await A.Membership(database, Someone.Secretary, Core.Kernel.PortalRole.AccountAdministrator);
        using var browser = app.Browser();
        await AdminHost.SignInAsync(browser, Someone.Secretary);
        (string, int)[] known = [("/health/live", 200), ("/health/ready", 200), ("/thanh-dong/cong/ho-so.json", 200),
            ($"/thanh-dong/tep/{new string('0', 64)}.jpg", 404), ("/", 302), .. Lists.Select(list => ($"/thanh-dong/{list}.xlsx", 200))];
        foreach (var (path, read) in known)
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative));
            var answer = await browser.SendAsync(head);
            Assert.True(read == (int)answer.StatusCode, $"HEAD {path}: {(int)answer.StatusCode}");
            var posted = await browser.PostAsync(new Uri(path, UriKind.Relative), new StringContent(""));
            Assert.True(posted.StatusCode == HttpStatusCode.MethodNotAllowed, $"POST {path}: {(int)posted.StatusCode}");
            Assert.Equal(["GET", "HEAD"], posted.Content.Headers.Allow.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_answers_without_sign_in(string path)
    {
        using var browser = app.Browser();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }
}
