using System.Text.Json;
using Portal.Core.Calendar;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Xunit;

namespace Portal.Tests.Portals;

/// <summary>What a portal must tell visitors about reaching it, held against the four real profiles and against made-up ones.</summary>
[Trait("Fault", "PUB6")]
public class ProfileMinimumTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static PortalProfile Shipped(string id) => ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", id + ".json"))).Value;

    private static IEnumerable<string> MissingIn(PortalProfile profile, DateOnly? day = null) =>
        ProfileMinimum.Missing(profile, day ?? Today).Select(d => d.Kind);

    [Theory] // No regulation gives a phone number, hours or a name: none may be made up, each must be asked for
    [InlineData("thanh-dong", "address phone email hours responsible")]
    [InlineData("duong-kinh", "address phone hours responsible")]
    [InlineData("phu-lien", "phone hours responsible")]
    [InlineData("hai-phong", "phone hours responsible")]
    public void A_real_profile_lacks_what_its_regulation_does_not_say(string id, string missing) =>
        Assert.Equal(missing.Split(' '), MissingIn(Shipped(id)));

    [Fact]
    public void A_profile_that_says_it_all_lacks_nothing()
    {
        var bare = Shipped("thanh-dong");
        var whole = bare with
        {
            Channels = [new("address", "Trụ sở", "Số 1 đường Thử"), new("hotline", "Đường dây nóng", "1900 0000"), new("email", "Thư", "thu@haiphong.gov.vn")],
            OfficeHours = [new("01-01", "12-31", ["07:30-11:30", "13:30-17:00"])],
            Board = bare.Board with { Responsible = new("Trưởng Ban Biên tập") },
        };

        Assert.Empty(MissingIn(whole));
        Assert.Equal(["phone"], MissingIn(whole with { Channels = [.. whole.Channels.Where(c => c.Kind != "hotline"), new("phone", "Điện thoại", " ")] }));
        Assert.Equal(["responsible"], MissingIn(whole with { Board = bare.Board }));
    }

    [Fact]
    public void What_is_asked_for_is_law_with_a_day_and_a_source()
    {
        var asked = ProfileMinimum.Missing(Shipped("thanh-dong"), Today);

        Assert.All(asked, duty =>
            Assert.False(string.IsNullOrWhiteSpace(duty.Source) || string.IsNullOrWhiteSpace(duty.Place) || string.IsNullOrWhiteSpace(duty.Words)));
        Assert.Equal("địa chỉ, số điện thoại, địa chỉ thư điện tử, giờ làm việc, người chịu trách nhiệm", ProfileMinimum.Words(asked));
        Assert.Empty(MissingIn(Shipped("thanh-dong"), asked.Min(d => d.EffectiveFrom).AddDays(-1)));
    }

    [Theory]
    [InlineData("phone", "0225 3850 123", "tel:02253850123")]
    [InlineData("phone", "(0225) 3.850.123", "tel:02253850123")]
    [InlineData("hotline", "+84 225 3850 123", "tel:+842253850123")]
    [InlineData("hotline", "1022", "tel:1022")]
    [InlineData("phone", "0225 3850 123 - 0225 3850 124", null)]
    [InlineData("phone", "0225 3850 123 (máy lẻ 12)", null)]
    [InlineData("phone", "0225 3850 123-12", null)]
    [InlineData("email", "thu@haiphong.gov.vn", "mailto:thu@haiphong.gov.vn")]
    [InlineData("email", "thu@haiphong.gov.vn; hai@haiphong.gov.vn", null)]
    [InlineData("email", "thu haiphong", null)]
    [InlineData("zalo", "zalo.me/phulien", "https://zalo.me/phulien")]
    [InlineData("facebook", "javascript:alert(1)", null)]
    [InlineData("address", "https://haiphong.gov.vn", null)]
    public void A_channel_is_a_link_only_where_it_reaches_one_place(string kind, string value, string? link) =>
        Assert.Equal(link, new ProfileChannel(kind, "Kênh", value).Link);

    [Theory]
    [InlineData("email", "thu haiphong", "phải là một địa chỉ thư điện tử")]
    [InlineData("phone", "liên hệ văn thư", "phải là số điện thoại")]
    [InlineData("website", "không có", "phải là địa chỉ trang")]
    public void A_value_that_reaches_nobody_is_refused_with_its_place(string kind, string value, string reason)
    {
        var profile = Shipped("thanh-dong");
        var parsed = ProfileFile.Parse(ProfileFile.Write(profile with { Channels = [.. profile.Channels, new(kind, "Kênh", value)] }));

        var sentence = Assert.Single(parsed.Refusals).Sentence;
        Assert.Contains("channels[1].value", sentence, StringComparison.Ordinal);
        Assert.Contains(reason, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_responsible_person_is_kept_with_the_profile_and_named_with_the_position()
    {
        var profile = Shipped("thanh-dong");
        var named = profile with { Board = profile.Board with { Responsible = new("Trưởng Ban Biên tập", "Nguyễn Văn An", "Quyết định thử") } };

        var back = ProfileFile.Parse(ProfileFile.Write(named)).Value;

        Assert.Equal("Nguyễn Văn An, Trưởng Ban Biên tập", back.Board.Responsible!.Words);
        Assert.DoesNotContain("\"words\"", ProfileFile.Write(named), StringComparison.Ordinal);
        Assert.DoesNotContain("\"link\"", ProfileFile.Write(named), StringComparison.Ordinal);
        Assert.False(ProfileFile.Parse(ProfileFile.Write(profile with { Board = profile.Board with { Responsible = new(" ") } })).Done);
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(ProfileFile.Write(profile)).RootElement.GetProperty("board").GetProperty("responsible").ValueKind);
    }

    [Fact]
    public void Hours_read_as_at_the_door()
    {
        Assert.Equal("07:30–11:30, 13:30–17:00 các ngày làm việc", OfficeHoursWords.Of([new("01-01", "12-31", ["07:30-11:30", "13:30-17:00"])]));
        Assert.Equal("07:00–11:00 (từ 16/04 đến 15/10); 07:30–11:30 (từ 16/10 đến 15/04) các ngày làm việc",
            OfficeHoursWords.Of([new("04-16", "10-15", ["07:00-11:00"]), new("10-16", "04-15", ["07:30-11:30"])]));
        Assert.Null(OfficeHoursWords.Of([]));
        Assert.Null(OfficeHoursWords.Of([new("01-01", "06-30", ["07:30-11:30"])]));
    }
}
