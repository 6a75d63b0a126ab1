using System.Globalization;
using System.Net;
using Portal.Core.Kernel;
using Portal.Tests.PublicSite;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>Whom to tell of a weakness, on both sites; and that no redirect repeats a host somebody made up.</summary>
[Trait("Fault", "SEC12")]
public sealed class SecurityTextTests
{
    private const string Path = "/.well-known/security.txt";
    private static readonly WardClock Clock = new(HanoiClock.At(2026, 11, 20));

    [Fact]
    public void It_names_contact_languages_and_address_and_is_good_for_less_than_a_year() =>
        Assert.Equal("Contact: mailto:antoan@example.gov.vn\nExpires: 2027-05-18T17:00:00Z\nPreferred-Languages: vi, en\n"
            + "Canonical: https://example.gov.vn/.well-known/security.txt\n",
            SecurityText.Of("antoan@example.gov.vn", "https://example.gov.vn", Clock));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("gọi điện cho văn phòng")]
    [InlineData("http://example.gov.vn/bao-loi")]
    [InlineData("a@example.gov.vn\nContact: b@example.gov.vn")]
    public void Without_a_contact_there_is_none(string? contact) => Assert.Null(SecurityText.Of(contact, null, Clock));

    [Fact]
    public async Task The_public_site_names_the_portals_own_mail_and_nobody_where_there_is_none()
    {
        using var database = await PortalDatabase.CreateAsync(HanoiClock.At(2026, 11, 20));
        await using var site = new PublicSiteHost(database);

        var city = await site.TextAsync("http://haiphong.gov.vn" + Path);
        Assert.Contains("Contact: mailto:congthongtindientu@haiphong.gov.vn\n", city, StringComparison.Ordinal);
        await using var named = new PublicSiteHost(database, settings: ("Links:SecurityContact", "https://example.gov.vn/bao-loi"));
        var text = await named.TextAsync(PublicSiteHost.ThanhDong + Path);
        Assert.StartsWith("Contact: https://example.gov.vn/bao-loi\n", text, StringComparison.Ordinal);
        var expires = DateTime.Parse(text.Split("Expires: ")[1].Split('\n')[0], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        Assert.InRange(expires, new DateTime(2027, 1, 1), new DateTime(2027, 11, 19));
    }

    [Fact]
    public async Task The_back_office_names_the_operators_and_has_no_such_file_without_one()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var bare = new AdminHost(database);
        using var stranger = bare.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri(Path, UriKind.Relative))).StatusCode);
        await using var named = new AdminHost(database, settings: ("Links:SecurityContact", "antoan@example.gov.vn"));
        using var visitor = named.Browser();

        var text = await visitor.GetStringAsync(new Uri(Path, UriKind.Relative));

        Assert.Contains("Contact: mailto:antoan@example.gov.vn\n", text, StringComparison.Ordinal);
        Assert.Contains("Canonical: https://localhost/.well-known/security.txt\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/thanh-dong/bai")]
    [InlineData("/thanh-dong/nhat-ky-an-toan")]
    [InlineData("/tai-khoan")]
    [InlineData("/thanh-dong/nhat-ky-an-toan.xlsx")]
    public async Task No_redirect_of_the_back_office_names_a_host(string path)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var app = new AdminHost(database, clock: null, environment: "Development", settings: ("Links:AdminAddress", ""));
        using var browser = app.Browser(keepCookies: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "ke-gian.example";

        var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_redirect_of_the_public_site_names_a_host()
    {
        using var database = await PortalDatabase.CreateAsync();
        var article = await database.ArticleAsync("Tin cho mọi người");
        await using var site = new PublicSiteHost(database);

        foreach (var path in new[] { article.Address().Replace("tin-cho", "khac", StringComparison.Ordinal), "/favicon.ico" })
        {
            var answer = await site.GetAsync(PublicSiteHost.ThanhDong + path, ("X-Forwarded-Host", "ke-gian.example"));
            Assert.True((int)answer.StatusCode is 301 or 302, path);
            Assert.StartsWith("/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("http://ke-gian.example" + path));
        }
    }
}
