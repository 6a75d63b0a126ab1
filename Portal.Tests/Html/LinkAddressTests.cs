using Portal.Core.Html;
using Xunit;

namespace Portal.Tests.Html;

public sealed class LinkAddressTests
{
    [Theory]
    [InlineData("https://haiphong.gov.vn", "https://haiphong.gov.vn")]
    [InlineData(" HTTP://HaiPhong.gov.vn:8080/Tin?q=a#b ", "http://haiphong.gov.vn:8080/Tin?q=a#b")]
    [InlineData("//haiphong.gov.vn/x", "https://haiphong.gov.vn/x")]
    [InlineData("https://hảiphòng.vn/tin tức", "https://xn--hiphng-6wa8191d.vn/tin%20t%E1%BB%A9c")]
    [InlineData("https://[::1]:5000/", "https://[::1]:5000/")]
    [InlineData("/van-ban/so-218", "/van-ban/so-218")]
    [InlineData("van-ban?loai=1:2", "van-ban?loai=1:2")]
    [InlineData("#muc-1", "#muc-1")]
    [InlineData("mailto:a@b.vn?subject=Góp ý", "mailto:a@b.vn?subject=G%C3%B3p%20%C3%BD")]
    [InlineData("tel:+84 (225) 3.123", "tel:+84(225)3.123")]
    public void Usable_addresses_are_kept_in_plain_characters(string given, string wanted)
    {
        Assert.Equal(wanted, LinkAddress.Clean(given));
        Assert.Equal(wanted, LinkAddress.Clean(wanted));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\u0001jav\tascript:x")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://a.vn/x")]
    [InlineData("https:haiphong.gov.vn")]
    [InlineData("https://")]
    [InlineData("https://user@evil.example/")]
    [InlineData("https://a.vn:99999/")]
    [InlineData("https://a b.vn/")]
    [InlineData("\\\\evil.example")]
    [InlineData("//")]
    [InlineData("tel:javascript")]
    [InlineData("nơi nào: đó")]
    public void Other_addresses_are_refused(string? given) => Assert.Null(LinkAddress.Clean(given));

    [Fact]
    public void A_very_long_address_is_refused() => Assert.Null(LinkAddress.Clean("/" + new string('a', 3000)));

    [Theory]
    [InlineData("https://haiphong.gov.vn", true)]
    [InlineData("/van-ban", false)]
    [InlineData("mailto:a@b.vn", false)]
    public void Only_web_addresses_name_a_host(string address, bool wanted) => Assert.Equal(wanted, LinkAddress.NamesHost(address));
}
