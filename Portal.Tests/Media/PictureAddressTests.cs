using Portal.Core.Media;
using Xunit;

namespace Portal.Tests.Media;

public sealed class PictureAddressTests
{
    private const string Name = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void An_address_is_read_back_as_the_file_it_names()
    {
        var address = PictureAddress.Of(Name);
        Assert.Equal("/tep/" + Name + ".jpg", address);
        Assert.True(PictureAddress.TryRead(address, out var read));
        Assert.Equal(Name, read);
        Assert.True(PictureAddress.IsLocal(address));
    }

    [Fact]
    public void An_emblem_has_an_address_of_its_kind()
    {
        var address = PictureAddress.Of(Name, PictureKind.Png);
        Assert.Equal("/tep/" + Name + ".png", address);
        Assert.True(PictureAddress.TryRead(address, out var read, out var kind));
        Assert.Equal((Name, PictureKind.Png), (read, kind));
    }

    [Fact]
    public void A_wrong_name_has_no_address() => Assert.Throws<ArgumentException>(() => PictureAddress.Of("../x"));

    [Theory]
    [InlineData(null)]
    [InlineData("/tep/abc.jpg")]
    [InlineData("/tep/" + Name + ".webp")]
    [InlineData("/tep/" + Name + ".png.jpg")]
    [InlineData("https://evil.example/tep/" + Name + ".jpg")]
    public void Other_addresses_name_no_file(string? address) => Assert.False(PictureAddress.TryRead(address, out _));

    [Theory]
    [InlineData("/tep/a.jpg", true)]
    [InlineData("/tep/2026/a_b-c.jpg", true)]
    [InlineData("/tep/", false)]
    [InlineData("/tep//x", false)]
    [InlineData("/tep/../x", false)]
    [InlineData("/tep/a/../x", false)]
    [InlineData("/tep/a.jpg?x=1", false)]
    [InlineData("/tep/%2e%2e/x", false)]
    [InlineData("/tep/a\\b", false)]
    [InlineData("//tep/a.jpg", false)]
    [InlineData("/Tep/a.jpg", false)]
    [InlineData(" /tep/a.jpg", false)]
    public void Local_addresses_stay_below_the_store(string address, bool wanted) => Assert.Equal(wanted, PictureAddress.IsLocal(address));
}
