using Portal.Admin.Operations;
using Portal.Admin.Sample;
using Portal.Admin.Sample.Office;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Sample;

/// <summary>What is composed reads as written, on whatever day the sample is loaded.</summary>
public class OfficeWriterTests
{
    public static TheoryData<string> Portals => [.. FirstStart.ShippedProfiles];

    [Theory]
    [MemberData(nameof(Portals))]
    public void On_any_day_from_the_first_there_is_enough_to_write_of_and_no_title_twice(string portal)
    {
        var (profile, hand) = (Profile(portal), SampleFile.Read(portal));
        for (var today = OfficeWriter.Soonest; today < new DateOnly(2029, 9, 1); today = today.AddDays(11))
        {
            var (file, story) = new OfficeWriter(profile, hand, today, Laws.Tables.Calendar).Write();

            var titles = file.Articles.Concat(file.InProgress).Concat(story.Work).Append(story.Renewed).Select(a => a.Title)
                .Concat(file.Documents.Select(d => d.Title)).Select(VietnameseText.Fold).ToList();
            Assert.Equal(titles.Count, titles.Distinct().Count());
            Assert.Equal(200, file.Articles.Count + file.Documents.Count + 2);
            Assert.All(file.Articles, a => Assert.True(a.DaysAgo >= 1, a.Title));
        }
    }

    [Theory]
    [MemberData(nameof(Portals))]
    public void No_gap_is_left_open_and_the_season_fits(string portal)
    {
        var today = new DateOnly(2026, 11, 20);
        var (file, story) = Write(portal, today);
        var composed = file.Articles.Concat(story.Work).ToList();

        Assert.All(composed.SelectMany(a => a.Body.Append(a.Title).Append(a.Abstract)).Concat(file.Documents.SelectMany(d => d.Body.Append(d.Title))), text =>
        {
            Assert.DoesNotContain('{', text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        });
        var storms = composed.Where(a => a.Title.Contains("bão", StringComparison.Ordinal) && a.DaysAgo > 180).Select(a => today.AddDays(-a.DaysAgo).Month);
        Assert.All(storms, month => Assert.InRange(month, 3, 11));
        Assert.Contains(composed, a => a.Body.Any(p => p.StartsWith("| ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_day_is_written_the_same()
    {
        string Words() => string.Join('\n', Write("phu-lien", new(2026, 11, 20))
            .File.Articles.SelectMany(a => a.Body.Append(a.Title).Append(a.Time).Append(a.By[0].C)));
        Assert.Equal(Words(), Words());
    }

    [Theory]
    [InlineData("## Đầu đề", "<h2>Đầu đề</h2>")]
    [InlineData("- một\n- <hai>", "<ul><li>một</li><li>&lt;hai&gt;</li></ul>")]
    [InlineData("| A | B\n| 1 | 2", "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>")]
    [InlineData("Chữ", "<p>Chữ</p>")]
    public void Marks_of_a_paragraph_become_its_shape(string paragraph, string html) =>
        Assert.Equal(html, System.Net.WebUtility.HtmlDecode(SampleHtml.Of(paragraph)).Replace("<hai>", "&lt;hai&gt;", StringComparison.Ordinal));

    private static (SampleFile File, OfficeStory Story) Write(string portal, DateOnly today) =>
        new OfficeWriter(Profile(portal), SampleFile.Read(portal), today, Laws.Tables.Calendar).Write();

    private static PortalProfile Profile(string portal) =>
        ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", portal + ".json"))).Value;
}
