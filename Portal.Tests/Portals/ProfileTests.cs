using Portal.Core.Deadlines;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

public class ProfileTests
{
    public static readonly string[] Ids = ["duong-kinh", "hai-phong", "phu-lien", "thanh-dong"];

    private static PortalProfile Profile(string id) => ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", id + ".json"))).Value;

    [Theory] // Each regulation's own words: host, standing unit (cơ quan thường trực), how its news is to be quoted and where it says so
    [InlineData("hai-phong", null, 1, "haiphong.gov.vn", "vp-ubnd", "Cổng Thông tin điện tử thành phố Hải Phòng", "Điều 19 khoản 1")]
    [InlineData("thanh-dong", "hai-phong", 2, "thanhdong.haiphong.gov.vn", "vhxh", "Theo Cổng thông tin điện tử phường Thành Đông", "Điều 19 khoản 3")]
    [InlineData("phu-lien", "hai-phong", 2, "phulien.haiphong.gov.vn", "tt-snc", "Cổng thông tin điện tử phường Phù Liễn", "Điều 17 khoản 5 điểm a")]
    [InlineData("duong-kinh", "hai-phong", 2, "duongkinh.haiphong.gov.vn", "vp", "Cổng Thông tin điện tử phường Dương Kinh", "Điều 15 khoản 2 điểm a")]
    public void A_profile_says_what_its_regulation_says(string id, string? parent, int level, string host, string standing, string attribution, string source)
    {
        var profile = Profile(id);

        Assert.Equal((parent, level, standing, source), (profile.Parent, profile.Level, profile.Board.StandingUnit, profile.AttributionSource));
        Assert.Equal([host], profile.Hosts);
        Assert.Equal(attribution, profile.Attribution[0]);
    }

    [Fact]
    public void The_deadlines_of_Thanh_Dong_are_those_of_its_article_seven()
    {
        Assert.Equal(
        [
            ("D1", 8, DeadlineUnit.OfficeHours, DeadlineStart.Event), ("D2", 15, DeadlineUnit.WorkingDays, DeadlineStart.Issue),
            ("D3", 2, DeadlineUnit.WorkingDays, DeadlineStart.Issue), ("D4", 10, DeadlineUnit.WorkingDays, DeadlineStart.Issue),
            ("D5", 10, DeadlineUnit.WorkingDays, DeadlineStart.Approval), ("D6", 15, DeadlineUnit.WorkingDays, DeadlineStart.Receipt),
            ("D7", 10, DeadlineUnit.WorkingDays, DeadlineStart.Decision),
        ], Profile("thanh-dong").Deadlines.Select(d => (d.Code, d.Amount, d.Unit, d.From)));
    }

    [Theory]
    [InlineData("economy", "vp-hdnd-ubnd")]
    [InlineData("security", "vp-hdnd-ubnd")]
    [InlineData("defence", "vp-hdnd-ubnd")]
    [InlineData("culture", "vhxh")]
    [InlineData("society", "vhxh")]
    [InlineData("ethnic", "vhxh")]
    [InlineData("religion", "vhxh")]
    [InlineData("propaganda", "ban-xdd")]
    [InlineData("mass-mobilisation", "ban-xdd")]
    [InlineData("administration", null)]
    public void Each_field_of_Thanh_Dong_is_reviewed_by_the_unit_of_articles_12_to_14(string field, string? unit)
    {
        Assert.Equal(unit, Profile("thanh-dong").Fields.Single(f => f.Code == field).Reviewer);
    }

    [Fact]
    public void What_a_text_does_not_say_stays_null()
    {
        Assert.Null(Profile("thanh-dong").Regulation.Number);
        Assert.Empty(Profile("duong-kinh").Deadlines);
        Assert.Equal(("218/2025/QĐ-UBND", new DateOnly(2025, 8, 6)), (Profile("duong-kinh").Regulation.Number, Profile("duong-kinh").Regulation.IssuedOn!.Value));
        Assert.All(Ids, id => Assert.Empty(Profile(id).OfficeHours));
    }

    [Fact]
    public void A_profile_written_and_read_again_is_the_same()
    {
        foreach (var id in Ids)
        {
            var text = ProfileFile.Write(Profile(id));
            // A blank more, so that it is read and not remembered
            Assert.Equal(text, ProfileFile.Write(ProfileFile.Parse(text + " ").Value));
        }
    }

    [Fact]
    public void Broken_json_is_refused_with_its_line()
    {
        var lines = File.ReadAllLines(AssetFiles.Of("profiles", "thanh-dong.json"));
        lines[4] = "  \"name\": oops,";

        var refusal = Assert.Single(ProfileFile.Parse(string.Join('\n', lines)).Refusals);

        Assert.Equal("profile.broken-json", refusal.Code);
        Assert.Contains("dòng 5", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"id\": 5}")]
    public void What_is_no_profile_is_refused(string text)
    {
        Assert.Single(ProfileFile.Parse(text).Codes());
    }

    [Fact]
    public void Several_faults_are_named_together()
    {
        var profile = Profile("thanh-dong") with { Level = 7, Hosts = [], Fields = [new("x", "X", "khong-co", null)] };

        Assert.Equal(["profile.hosts", "profile.level", "profile.fields"], ProfileFile.Parse(ProfileFile.Write(profile)).Codes());
    }
}
