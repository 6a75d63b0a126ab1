using Portal.Core.Deadlines;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

[Trait("Row", "A2")]
[Trait("Row", "A3")]
public class ProfileTests
{
    public static readonly string[] Ids = ["duong-kinh", "hai-phong", "phu-lien", "thanh-dong"];

    private static PortalProfile Profile(string id) => ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", id + ".json"))).Value;

    [Theory] // Each regulation's own words: host, standing unit (cơ quan thường trực), how its news is to be quoted and where it says so
    [InlineData("hai-phong", null, 1, "haiphong.gov.vn", "vp-ubnd", "Cổng Thông tin điện tử thành phố Hải Phòng", "khoản 1 Điều 19")]
    [InlineData("thanh-dong", "hai-phong", 2, "thanhdong.haiphong.gov.vn", "vhxh", "Theo Cổng thông tin điện tử phường Thành Đông", "khoản 3 Điều 19")]
    [InlineData("phu-lien", "hai-phong", 2, "phulien.haiphong.gov.vn", "tt-snc", "Cổng thông tin điện tử phường Phù Liễn", "điểm a khoản 5 Điều 17")]
    [InlineData("duong-kinh", "hai-phong", 2, "duongkinh.haiphong.gov.vn", "vp", "Cổng Thông tin điện tử phường Dương Kinh", "điểm a khoản 2 Điều 15")]
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

    [Theory] // Thành Đông has an article of forbidden acts; the others demand that the law be kept, in one clause
    [InlineData("thanh-dong", 6, "điểm a khoản 1 Điều 8")]
    [InlineData("phu-lien", 3, "khoản 1 Điều 5")]
    [InlineData("duong-kinh", 3, "khoản 2 Điều 5")]
    [InlineData("hai-phong", 3, "khoản 2 Điều 4")]
    public void What_is_checked_before_publishing_is_what_the_own_regulation_says(string id, int points, string first)
    {
        var checklist = Profile(id).ReviewChecklist;

        Assert.Equal((points, first), (checklist.Count, checklist[0].Source));
        Assert.Equal(id == "thanh-dong", checklist.Any(c => c.Text.Contains("mê tín dị đoan", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_checklist_with_a_code_twice_is_refused()
    {
        var profile = Profile("thanh-dong");
        var doubled = profile with { ReviewChecklist = [.. profile.ReviewChecklist, profile.ReviewChecklist[0]] };

        Assert.Equal(["profile.reviewChecklist"], ProfileFile.Parse(ProfileFile.Write(doubled)).Refusals.Select(r => r.Code));
    }

    [Fact]
    public void What_a_text_does_not_say_stays_null()
    {
        Assert.Null(Profile("thanh-dong").Regulation.Number);
        Assert.Empty(Profile("duong-kinh").Deadlines);
        Assert.Equal(("218/2025/QĐ-UBND", new DateOnly(2025, 8, 6)),
            (Profile("duong-kinh").Regulation.Number, Profile("duong-kinh").Regulation.IssuedOn!.Value));
        Assert.All(Ids, id => Assert.Empty(Profile(id).OfficeHours));
    }

    [Fact]
    public void Steps_that_no_regulation_defines_say_that_they_are_the_softwares_own()
    {
        foreach (var id in Ids)
        {
            var workflow = Profile(id).Workflow;
            Assert.Equal(id == "thanh-dong", workflow.Source is not null);
            if (workflow.Source is null) Assert.StartsWith("Các bước là mặc định của phần mềm", workflow.Note!, StringComparison.Ordinal);
        }
    }

    [Fact] // "khoản 1 Điều 7", as laws are cited: the smallest part first
    public void Places_in_the_regulations_are_cited_from_the_smallest_part_up()
    {
        foreach (var id in Ids)
            Assert.DoesNotMatch(@"Điều \d+,? (khoản|điểm)", File.ReadAllText(AssetFiles.Of("profiles", id + ".json")));
    }

    [Fact]
    public void No_channel_sends_the_reader_to_where_it_is_read()
    {
        Assert.All(Ids.SelectMany(id => Profile(id).Channels), c => Assert.DoesNotMatch("“Liên hệ”|^Địa chỉ trụ sở$", c.Value ?? ""));
        Assert.Null(Profile("duong-kinh").Channels.Single(c => c.Kind == "post").Value);
        Assert.Contains("số 2 đường Trần Tất Văn", Profile("phu-lien").Channels.Single(c => c.Kind == "post").Value!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_written_and_read_again_is_the_same()
    {
        foreach (var id in Ids)
        {
            var text = ProfileFile.Write(Profile(id));
            Assert.Equal(text, ProfileFile.Write(ProfileFile.Parse(text).Value));
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

    [Theory] // What a hand may do to a file, and the place the sentence names
    [InlineData("\"id\": \"thanh-dong\"", "\"id\": null", "mục “id” (dòng 2) không được để null")]
    [InlineData("\"level\": 2", "\"level\": \"hai\"", "mục “level” (dòng 4) không đúng kiểu dữ liệu")]
    [InlineData("\"shortName\": \"Thành Đông\",", "", "thiếu: shortName")]
    [InlineData("\"shortName\": \"Thành Đông\"", "\"tenGon\": \"Thành Đông\"", "mục “tenGon” (dòng 6) không có trong mẫu")]
    [InlineData("\"place\": \"Thành Đông\"", "\"name\": \"Thành Đông\"", "bị ghi hai lần")]
    [InlineData("\"slug\": \"tin-tuc\",", "", "thiếu: slug")]
    [InlineData("\"actors\": [\n          \"secretary\"\n        ],", "", "mục “workflow.steps[1]” (dòng")]
    [InlineData("\"hosts\": [\n    \"thanhdong.haiphong.gov.vn\"\n  ]", "\"hosts\": [ null ]", "mục “hosts[0]” không được để null")]
    [InlineData("\"units\": [\n    {", "\"units\": [\n    null, {", "mục “units[0]” không được để null")]
    [InlineData("\"languages\": [\n    \"vi\"\n  ]", "\"languages\": null", "mục “languages” (dòng")]
    [InlineData("\"unit\": \"office-hours\"", "\"unit\": \"hours\"", "mục “deadlines[0].unit” (dòng")]
    public void What_a_hand_spoils_in_the_file_is_refused_with_its_place(string whole, string spoilt, string sentence)
    {
        var text = File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"));
        var at = text.IndexOf(whole, StringComparison.Ordinal);

        var refusal = Assert.Single(ProfileFile.Parse(text[..at] + spoilt + text[(at + whole.Length)..]).Refusals);

        Assert.Equal("profile.shape", refusal.Code);
        Assert.Contains(sentence, refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory] // Every list of the profile set to null: none may pass and fail later
    [InlineData("hosts")]
    [InlineData("regulation")]
    [InlineData("board")]
    [InlineData("channels")]
    [InlineData("attribution")]
    [InlineData("officeHours")]
    [InlineData("units")]
    [InlineData("fields")]
    [InlineData("sections")]
    [InlineData("workflow")]
    [InlineData("deadlines")]
    [InlineData("theme")]
    public void A_part_that_is_null_is_refused(string part)
    {
        var file = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(AssetFiles.Of("profiles", "phu-lien.json")))!;
        file[part] = null;

        Assert.Contains($"mục “{part}”", Assert.Single(ProfileFile.Parse(file.ToJsonString()).Refusals).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_stored_before_a_check_was_added_still_opens()
    {
        var stored = ProfileFile.Write(Profile("thanh-dong") with { Hosts = ["http://cũ"] });

        Assert.False(ProfileFile.Parse(stored).Done);
        Assert.Equal(["http://cũ"], ProfileFile.Stored(stored).Hosts);
    }

    [Fact]
    public void Several_faults_are_named_together()
    {
        var profile = Profile("thanh-dong") with { Level = 7, Hosts = [], Fields = [new("x", "X", "khong-co", null)] };

        Assert.Equal(["profile.level", "profile.hosts", "profile.fields"], ProfileFile.Parse(ProfileFile.Write(profile)).Codes());
    }
}
