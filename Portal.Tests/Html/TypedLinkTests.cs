using Portal.Core.Html;
using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Html;

[Trait("Fault", "BUG13")]
public sealed class TypedLinkTests
{
    [Theory]
    [InlineData("ubnd@phulien.gov.vn", "mailto:ubnd@phulien.gov.vn")]
    [InlineData(" mailto:ubnd@phulien.gov.vn?subject=Góp ý ", "mailto:ubnd@phulien.gov.vn?subject=G%C3%B3p%20%C3%BD")]
    [InlineData("0225 3822 111", "tel:02253822111")]
    [InlineData("+84 (225) 3.822-111", "tel:+84(225)3.822-111")]
    [InlineData("113", "tel:113")]
    [InlineData("tel:1900 1234", "tel:19001234")]
    [InlineData("haiphong.gov.vn", "https://haiphong.gov.vn")]
    [InlineData("www.haiphong.gov.vn/tin-tuc?trang=2", "https://www.haiphong.gov.vn/tin-tuc?trang=2")]
    [InlineData("haiphong.gov.vn:8443/a", "https://haiphong.gov.vn:8443/a")]
    [InlineData("HTTP://haiphong.gov.vn", "http://haiphong.gov.vn")]
    [InlineData("https://haiphong.gov.vn/a@b", "https://haiphong.gov.vn/a@b")]
    [InlineData("/van-ban/ke-hoach-12", "/van-ban/ke-hoach-12")]
    [InlineData("hải-phòng.vn", "https://xn--hi-phng-h0a8159d.vn")]
    public void What_is_typed_becomes_the_address_it_means_and_stays_after_cleaning(string typed, string address)
    {
        var read = TypedLink.Read(typed);

        Assert.True(read.Done, read.Done ? "" : read.Refusals[0].Sentence);
        Assert.Equal(LinkAddress.Clean(address), read.Value);
        Assert.Equal(read.Value, LinkAddress.Clean(read.Value));
    }

    public static TheoryData<string?, Refusal> Refused => new()
    {
        { null, LinkRefusals.Empty },
        { " \u200B ", LinkRefusals.Empty },
        { "#muc-2", LinkRefusals.Place },
        { "https://ubnd@phulien.gov.vn", LinkRefusals.UserName },
        { "ubnd@phulien", LinkRefusals.Mail },
        { "ubnd @phulien.gov.vn", LinkRefusals.Mail },
        { "mailto:ubnd", LinkRefusals.Mail },
        { "tel:12", LinkRefusals.Telephone },
        { "1234567890123456", LinkRefusals.NotAnAddress },
        { "javascript:alert(1)", LinkRefusals.Scheme },
        { "ftp://haiphong.gov.vn", LinkRefusals.Scheme },
        { "file:///C:/bao-cao.docx", LinkRefusals.Scheme },
        { "https://", LinkRefusals.NotAnAddress },
        { "xem tại đây", LinkRefusals.NotAnAddress },
        { "Phòng một cửa.", LinkRefusals.NotAnAddress },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_is_no_address_is_refused_with_how_one_is_written(string? typed, Refusal why) => Assert.Equal([why], TypedLink.Read(typed).Refusals);
}
