using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Admin.Operations;
using Portal.Admin.Sample;
using Portal.Admin.Sample.Office;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Sample;

/// <summary>What is composed reads as of one piece, comes on its day and cannot be taken for something real.</summary>
public partial class OfficeReadsTests
{
    public static TheoryData<string> Portals => [.. FirstStart.ShippedProfiles];

    /// <summary>With a last day to load on: a Sunday, a day within Tết, one soon after the wards began, and later ones.</summary>
    private static readonly DateOnly[] Todays =
        [new(2025, 12, 7), new(2026, 2, 18), new(2026, 10, 4), new(2026, 11, 30), new(2027, 3, 15), new(2028, 8, 1)];

    [Fact]
    public void Each_occasion_has_paragraphs_of_its_own() =>
        Assert.All(OfficeFile.Read().Topics.SelectMany(t => t.Said), s => Assert.NotEmpty(s.Text ?? []));

    [Fact]
    public void A_number_of_one_thing_is_said_once_in_an_article()
    {
        foreach (var (topic, said) in OfficeFile.Read().Topics.SelectMany(t => t.Said.Select(s => (t, s))))
        {
            // One wording of each paragraph at most is taken; a table counts what it counts, and nothing before it may
            string[] head = [said.Title, said.Abstract];
            var body = (said.Text ?? []).Concat(topic.Text).ToList();
            var told = head.Concat(body.Select(wordings => string.Join(' ', wordings.Where(w => !w.StartsWith("| ", StringComparison.Ordinal)))))
                .Select(part => Counted().Matches(part).Select(m => m.Groups["what"].Value).Distinct()).SelectMany(what => what).ToList();
            Assert.True(told.Count == told.Distinct().Count(), $"{said.Title}: {string.Join(", ", told)}");
            if (body.SelectMany(b => b).Any(p => p.StartsWith("| ", StringComparison.Ordinal) && p.Contains("{so:", StringComparison.Ordinal)))
                Assert.DoesNotContain(head, part => part.Contains("{so:", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(15, 8, 2025, "2025-10-06")] // a year with a leap month before it
    [InlineData(15, 8, 2026, "2026-09-25")]
    [InlineData(1, 1, 2026, "2026-02-17")]
    [InlineData(1, 1, 2027, "2027-02-06")]
    public void A_feast_of_the_moon_has_its_own_day_each_year(int day, int month, int year, string feast) =>
        Assert.Equal(DateOnly.Parse(feast, CultureInfo.InvariantCulture), new OfficeSpan(day, month, true, 0, 0).In(year));

    [Fact]
    public void A_span_reaches_over_the_end_of_a_year()
    {
        var span = new OfficeSpan(24, 12, false, -4, 10);
        Assert.True(span.Holds(new(2027, 1, 3)));
        Assert.False(span.Holds(new(2027, 1, 4)));
        Assert.False(span.Holds(new(2026, 12, 19)));
    }

    [Theory]
    [MemberData(nameof(Portals))]
    public void What_is_told_of_a_feast_comes_not_before_it(string portal)
    {
        var told = 0;
        foreach (var (article, day) in Todays.SelectMany(today => Composed(portal, today)))
        {
            foreach (Match feast in Feast().Matches(article.Abstract))
            {
                told++;
                Assert.True(day >= new DateOnly(day.Year, int.Parse(feast.Groups["month"].ValueSpan, CultureInfo.InvariantCulture),
                    int.Parse(feast.Groups["day"].ValueSpan, CultureInfo.InvariantCulture)), $"{day:yyyy-MM-dd} {article.Abstract}");
            }
            if (article.Title.Contains("Trăng rằm", StringComparison.Ordinal)) Assert.True(new OfficeSpan(15, 8, true, 0, 4).Holds(day), $"{day}");
            if (article.Title.Contains("chuẩn bị nhập ngũ", StringComparison.Ordinal)) Assert.True(day.Month <= 3, $"{day}");
        }
        Assert.True(told > 4, $"{told}");
    }

    [Theory]
    [MemberData(nameof(Portals))]
    public void Documents_are_issued_and_published_on_working_days(string portal)
    {
        var calendar = Laws.Tables.Calendar;
        var hand = SampleFile.Read(portal).Documents.Count;
        foreach (var today in Todays)
            Assert.All(Write(portal, today).File.Documents.Skip(hand), document =>
            {
                Assert.True(calendar.IsWorkingDay(document.IssuedOn!.Value), $"{document.IssuedOn}");
                Assert.True(calendar.IsWorkingDay(today.AddDays(-document.DaysAgo)), $"{today} {document.DaysAgo}");
                Assert.True(document.IssuedOn <= today.AddDays(-document.DaysAgo) && document.DaysAgo >= 1, document.Title);
            });
    }

    [Theory]
    [MemberData(nameof(Portals))]
    public void No_payee_has_a_number_that_somebody_could_have(string portal) =>
        // No province has the code 000, no tax office 00
        Assert.All(Write(portal, Todays[0]).File.Contributors, p =>
            Assert.StartsWith(p.TaxCode.Length == 12 ? "000" : "00", p.TaxCode, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Portals))]
    public void Each_composed_article_says_in_the_end_that_it_is_an_example(string portal)
    {
        var (_, story) = Write(portal, Todays[0]);
        Assert.All(Composed(portal, Todays[0]).Select(c => c.Article).Concat(story.Work).Append(story.Corrected).Append(story.Withdrawn),
            a => Assert.Equal(OfficeFile.Read().ArticleNote, a.Body[^1]));
    }

    private static (SampleFile File, OfficeStory Story) Write(string portal, DateOnly today) => new OfficeWriter(
        ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", portal + ".json"))).Value, SampleFile.Read(portal), today, Laws.Tables.Calendar).Write();

    private static IEnumerable<(SampleArticle Article, DateOnly Day)> Composed(string portal, DateOnly today) =>
        Write(portal, today).File.Articles.Skip(SampleFile.Read(portal).Articles.Count).Select(a => (a, today.AddDays(-a.DaysAgo)));

    [GeneratedRegex(@"\{so:\d+-\d+\}(?<what>%?(?: \w+){1,2})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"[Nn]hân (ngày|dịp) (?<day>\d+)/(?<month>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Feast();
}
