using Microsoft.EntityFrameworkCore;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>A quarter's report from the draft nobody began to the one that took its place, once, in a real browser.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Row", "H1")]
[Trait("Row", "H2")]
[Trait("Fault", "FIN2")]
public sealed class ReportQuarterJourneyTests(RunningPortal portal)
{
    [Fact]
    public async Task A_quarters_report_drafts_itself_is_written_and_issued_and_outlives_every_name_correction_and_withdrawal_until_another_replaces_it()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(() => LiveAsync(new ReportQuarter(portal, journey)));
    }

    private static async Task LiveAsync(ReportQuarter quarter)
    {
        await quarter.BeginAsync();
        try
        {
            await quarter.DraftedByItselfAsync();
            await quarter.WrittenAsync();
            var page = await quarter.IssuedAsync();
            var issued = await quarter.ReadAsync(page, 1);
            quarter.AssertSays(issued);
            await quarter.EachPartOpensItsRowsAsync(page);
            Assert.Contains("đang có hiệu lực", await quarter.PublicAsync(page, 1), StringComparison.Ordinal);

            await quarter.CorrectedWithdrawnAndAddedAsync();
            await ChangeAsync(quarter, Renamed);
            Assert.Equal(issued, await quarter.ReadAsync(page, 1));
            await quarter.DifferenceStandsBesideAsync(page);

            await quarter.ReplacedAsync(await quarter.IssuedAsync("Bổ sung bài đăng trong quý"));
            Assert.Equal(issued, await quarter.ReadAsync(page, 1));
        }
        finally
        {
            await ChangeAsync(quarter, PutBack);
            await quarter.ProfileAsync(null);
        }
    }

    /// <summary>Units, sections, authors and the people of the office are called otherwise.</summary>
    private static readonly string[] Renamed =
    [
        "UPDATE Units SET Name = 'Khác ' || Name WHERE PortalId = 'duong-kinh'", "UPDATE Sections SET Name = 'Khác ' || Name WHERE PortalId = 'duong-kinh'",
        "UPDATE Contributors SET FullName = 'Khác ' || FullName WHERE PortalId = 'duong-kinh'",
        "UPDATE AspNetUsers SET DisplayName = 'Khác ' || DisplayName WHERE UserName LIKE '%.duongkinh'",
    ];

    private static readonly string[] PutBack =
    [
        "UPDATE Units SET Name = substr(Name, 6) WHERE PortalId = 'duong-kinh' AND Name LIKE 'Khác %'",
        "UPDATE Sections SET Name = substr(Name, 6) WHERE PortalId = 'duong-kinh' AND Name LIKE 'Khác %'",
        "UPDATE Contributors SET FullName = substr(FullName, 6) WHERE PortalId = 'duong-kinh' AND FullName LIKE 'Khác %'",
        "UPDATE AspNetUsers SET DisplayName = substr(DisplayName, 6) WHERE UserName LIKE '%.duongkinh' AND DisplayName LIKE 'Khác %'",
    ];

    private static async Task ChangeAsync(ReportQuarter quarter, string[] statements)
    {
        await using var db = quarter.Context();
        foreach (var statement in statements) await db.Database.ExecuteSqlRawAsync(statement);
    }
}
