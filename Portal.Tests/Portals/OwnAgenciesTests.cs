using Portal.Core.Kernel;
using Portal.Core.Portals;
using Xunit;

namespace Portal.Tests.Portals;

[Trait("Row", "D3")]
[Trait("Row", "D4")]
public class OwnAgenciesTests
{
    private static PortalProfile Shipped(string id) => ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", id + ".json"))).Value;

    [Theory]
    [InlineData("Ủy ban nhân dân phường Thành Đông")]
    [InlineData("ủy ban NHÂN DÂN  phường thành đông")]
    [InlineData("UBND phường Thành Đông")]
    [InlineData("UBND P. Thành Đông")]
    [InlineData("UBND phường")]
    [InlineData("Chủ tịch UBND phường Thành Đông")]
    [InlineData("HĐND phường Thành Đông")]
    [InlineData("Thường trực HĐND phường")]
    [InlineData("Phòng Văn hóa – Xã hội")]
    [InlineData("Phòng Văn hóa - Xã hội phường Thành Đông")]
    [InlineData("Phòng Kinh tế, Hạ tầng và Đô thị")]
    [InlineData("Sở Nội vụ, UBND phường Thành Đông")]
    public void The_authority_and_the_units_are_the_portal_s_own_however_they_are_written(string issuer) =>
        Assert.True(OwnAgencies.Names(Shipped("thanh-dong"), issuer));

    [Theory]
    [InlineData("Ủy ban nhân dân thành phố Hải Phòng")]
    [InlineData("UBND phường Phù Liễn")]
    [InlineData("Ủy ban nhân dân phường Thành Đông Hưng")]
    [InlineData("Phòng Văn hóa - Xã hội phường Phù Liễn")]
    [InlineData("Sở Văn hóa, Thể thao và Du lịch")]
    [InlineData("Công an phường Thành Đông")]
    [InlineData("Văn phòng Ủy ban nhân dân thành phố")]
    [InlineData("Chính phủ")]
    public void Every_other_agency_is_another(string issuer) => Assert.False(OwnAgencies.Names(Shipped("thanh-dong"), issuer));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData(", ;")]
    public void Where_nothing_is_named_nothing_is_known(string? issuer) => Assert.Null(OwnAgencies.Names(Shipped("thanh-dong"), issuer));

    [Fact]
    public void The_city_s_own_texts_are_its_own_and_a_ward_s_are_not()
    {
        Assert.True(OwnAgencies.Names(Shipped("hai-phong"), "UBND TP Hải Phòng"));
        Assert.False(OwnAgencies.Names(Shipped("hai-phong"), "UBND phường Thành Đông"));
    }
}
