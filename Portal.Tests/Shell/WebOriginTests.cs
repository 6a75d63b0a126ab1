using Microsoft.AspNetCore.Http;
using Portal.Admin.Shell;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>When two addresses are the same page's, and whether what a browser says of the asking page is us.</summary>
[Trait("Fault", "SEC1")]
public class WebOriginTests
{
    private const string Own = "https://quantri.haiphong.gov.vn";

    [Theory]
    [InlineData(Own, true)]
    [InlineData("HTTPS://QuanTri.HaiPhong.gov.vn", true)]
    [InlineData(Own + ":443", true)]
    [InlineData(Own + ".", true)]
    [InlineData(Own + ".:443", true)]
    [InlineData(Own + "/", false)]
    [InlineData(Own + "/dang-nhap", false)]
    [InlineData(Own + "?x", false)]
    [InlineData(Own + ":80", false)]
    [InlineData(Own + ":8443", false)]
    [InlineData("http://quantri.haiphong.gov.vn", false)]
    [InlineData("http://quantri.haiphong.gov.vn:443", false)]
    [InlineData("wss://quantri.haiphong.gov.vn", false)]
    [InlineData("file://quantri.haiphong.gov.vn", false)]
    [InlineData("chrome-extension://quantri.haiphong.gov.vn", false)]
    [InlineData(Own + ".evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("https://haiphong.gov.vn", false)]
    [InlineData("https://thanhdong.haiphong.gov.vn", false)]
    [InlineData("https://a.quantri.haiphong.gov.vn", false)]
    [InlineData("https://quantri-haiphong.gov.vn", false)]
    [InlineData("https://quantri.haiphong.gov.vn@evil.example", false)]
    [InlineData("https://evil.example#quantri.haiphong.gov.vn", false)]
    [InlineData("https://evil.example\\quantri.haiphong.gov.vn", false)]
    [InlineData("quantri.haiphong.gov.vn", false)]
    [InlineData("//quantri.haiphong.gov.vn", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData("*", false)]
    [InlineData(Own + " https://evil.example", false)]
    [InlineData(Own + ",https://evil.example", false)]
    public void An_origin_is_ours_or_it_is_not(string origin, bool ours)
    {
        Assert.Equal(ours, OwnPages.IsOurs(Request("GET", "/_blazor", ("Origin", origin), ("Upgrade", "websocket")), WebOrigin.Of(Own)));
        Assert.Equal(ours, OwnPages.IsOurs(Request("POST", "/dang-xuat", ("Origin", origin)), WebOrigin.Of(Own)));
    }

    [Theory]
    [InlineData("https://quảntrị.example.vn", "https://xn--quntr-q4a0431c.example.vn", false)]
    [InlineData("https://QUẢNTRỊ.example.vn", "https://quảntrị.example.vn", true)]
    [InlineData("https://quảntrị.example.vn", "https://quantri.example.vn", false)]
    [InlineData("https://[::1]:5443", "https://[::1]:5443", true)]
    [InlineData("https://[::1]", "https://[0:0:0:0:0:0:0:1]", true)]
    [InlineData("https://10.0.0.5", "https://10.0.0.6", false)]
    [InlineData("http://my_host:5080", "http://my_host:5080", true)]
    public void Names_with_marks_and_bare_addresses_are_compared_as_browsers_write_them(string own, string origin, bool same) =>
        Assert.Equal(same, WebOrigin.Of(origin) is { } asking && asking == WebOrigin.Of(own));

    [Fact]
    public void A_browser_writes_a_name_with_marks_in_punycode_and_is_us_all_the_same()
    {
        var punycode = "https://" + new System.Globalization.IdnMapping().GetAscii("quảntrị.example.vn");
        Assert.NotEqual("https://quảntrị.example.vn", punycode);
        Assert.Equal(WebOrigin.Of("https://quảntrị.example.vn"), WebOrigin.Of(punycode));
    }

    [Fact]
    public void Two_origins_are_none()
    {
        var request = Request("POST", "/dang-xuat");
        request.Headers.Append("Origin", Own);
        request.Headers.Append("Origin", "https://evil.example");
        Assert.False(OwnPages.IsOurs(request, WebOrigin.Of(Own)));
    }

    [Theory] // method, path, Sec-Fetch-Site, -Mode, -Dest
    [InlineData(true, "GET", "/thanh-dong/bai", "cross-site", "navigate", "document")]
    [InlineData(true, "GET", "/thanh-dong/bai", "same-site", "navigate", "document")]
    [InlineData(true, "HEAD", "/", "cross-site", "navigate", "document")]
    [InlineData(true, "GET", "/admin.css", "same-origin", "no-cors", "style")]
    [InlineData(true, "GET", "/con-lam-viec", "same-origin", "cors", "empty")]
    [InlineData(true, "GET", "/", "none", "navigate", "document")]
    [InlineData(true, "POST", "/dang-nhap", "same-origin", "navigate", "document")]
    [InlineData(true, "POST", "/dang-nhap", "", "", "")]
    [InlineData(true, "GET", "/_blazor", "", "", "")]
    [InlineData(false, "GET", "/_blazor", "cross-site", "navigate", "document")]
    [InlineData(false, "GET", "/_BLAZOR", "same-site", "no-cors", "image")]
    [InlineData(false, "GET", "/_blazor/initializers", "cross-site", "cors", "empty")]
    [InlineData(false, "POST", "/_blazor/negotiate", "", "", "")]
    [InlineData(false, "CONNECT", "/_blazor", "", "", "")]
    [InlineData(false, "POST", "/dang-nhap", "cross-site", "navigate", "document")]
    [InlineData(false, "GET", "/thanh-dong/bai", "cross-site", "navigate", "iframe")]
    [InlineData(false, "GET", "/thanh-dong/bai", "cross-site", "navigate", "")]
    [InlineData(false, "GET", "/thanh-dong/nhuan-but/2026-11/chi-tra.pdf", "same-site", "no-cors", "image")]
    [InlineData(false, "GET", "/con-lam-viec", "cross-site", "no-cors", "empty")]
    public void What_the_browser_says_of_the_site_decides_where_no_origin_is_named(
        bool ours, string method, string path, string site, string mode, string destination)
    {
        var request = Request(method, path, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination));
        Assert.Equal(ours, OwnPages.IsOurs(request, WebOrigin.Of(Own)));
    }

    [Fact]
    public void Without_an_address_of_our_own_no_origin_is_ours() =>
        Assert.False(OwnPages.IsOurs(Request("POST", "/dang-xuat", ("Origin", "https://evil.example")), null));

    private static HttpRequest Request(string method, string path, params (string Name, string Value)[] headers)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path) = (method, path);
        foreach (var (name, value) in headers)
            if (value != "" || name == "Origin") request.Headers[name] = value;
        return request;
    }
}
