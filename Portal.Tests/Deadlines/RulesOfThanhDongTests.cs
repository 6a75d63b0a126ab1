using Portal.Core.Deadlines;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Deadlines;

/// <summary>Each deadline of quy chế Thành Đông Điều 7 by its id, counted by the shipped profile; 24/11/2026 is a holiday.</summary>
public class RulesOfThanhDongTests
{
    private static readonly PortalProfile Profile = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;

    private static void Due(string code, string from, string due, string source)
    {
        var rule = Profile.Deadlines.Single(d => d.Code == code);
        Assert.Equal((Laws.Utc(due), source), (rule.CountFrom(Laws.Utc(from), Laws.Calendar).Value.DueAt, rule.Source));
    }

    private static IEnumerable<string> Sections(string code) =>
        Profile.Sections.Where(s => s.Deadline == code || s.DeadlineOfOthers == code).Select(s => s.Code);

    [Fact]
    [Trait("Row", "D1")]
    public void D1_news_and_events_within_eight_office_hours()
    {
        Due("D1", "20/11/2026 15:00", "23/11/2026 15:00", "khoản 1 Điều 7");
        Assert.Contains("tin-tuc", Sections("D1"));
    }

    [Fact]
    [Trait("Row", "D2")]
    public void D2_guidance_on_law_within_fifteen_working_days()
    {
        Due("D2", "09/11/2026 09:30", "01/12/2026 17:00", "khoản 2 Điều 7");
        Assert.Contains("tuyen-truyen-pl", Sections("D2"));
    }

    [Fact]
    [Trait("Row", "D3")]
    public void D3_documents_of_the_ward_within_two_working_days()
    {
        Due("D3", "20/11/2026 09:30", "25/11/2026 17:00", "điểm a khoản 3 Điều 7");
        Assert.Equal(["van-ban"], Sections("D3"));
    }

    [Fact]
    [Trait("Row", "D4")]
    public void D4_documents_of_other_agencies_within_ten_working_days()
    {
        Due("D4", "20/11/2026 09:30", "07/12/2026 17:00", "điểm b khoản 3 Điều 7");
        Assert.Equal(["van-ban"], Sections("D4"));
    }

    [Fact]
    [Trait("Row", "D5")]
    public void D5_plans_projects_and_tenders_within_ten_working_days()
    {
        Due("D5", "20/11/2026 09:30", "07/12/2026 17:00", "khoản 4 Điều 7");
        Assert.Equal(["ke-hoach-quy-hoach", "du-an-dau-thau"], Sections("D5"));
    }

    [Fact]
    [Trait("Row", "D6")]
    public void D6_answers_to_questions_within_fifteen_working_days() => Due("D6", "09/11/2026 09:30", "01/12/2026 17:00", "điểm b khoản 5 Điều 7");

    [Fact]
    [Trait("Row", "D7")]
    public void D7_statistics_within_ten_working_days()
    {
        Due("D7", "20/11/2026 09:30", "07/12/2026 17:00", "khoản 6 Điều 7");
        Assert.Single(Sections("D7"));
    }
}
