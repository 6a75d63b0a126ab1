using Microsoft.EntityFrameworkCore;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>A month's money from the first coefficient to the correction after closing, once, in a real browser.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Row", "G4")]
[Trait("Row", "G6")]
[Trait("Fault", "FIN2")]
[Trait("Fault", "FIN3")]
[Trait("Fault", "FIN4")]
public sealed class MoneyMonthJourneyTests(RunningPortal portal)
{
    [Fact]
    public async Task A_month_is_assessed_mended_paid_two_ways_closed_and_corrected_and_its_papers_outlive_every_name_and_rate()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(() => LiveAsync(new MoneyMonth(portal, journey)));
    }

    private static async Task LiveAsync(MoneyMonth month)
    {
        await month.BeginAsync();
        await month.AssessAsync();
        await month.RefusedAndMendedAsync();
        await month.ApproveAndHandOverAsync();
        await month.PayBothWaysAndCloseAsync();
        await month.CorrectAndPayWithTheNextAsync();

        var printed = await month.PapersAsync();
        Assert.InRange(printed.Count, 10, 20);
        Dictionary<string, string> again;
        try
        {
            await ChangeAsync(month, Overturned);
            again = await month.PapersAsync();
        }
        finally
        {
            await ChangeAsync(month, PutBack);
        }
        Assert.All(printed, paper => Assert.Equal(paper.Value, again[paper.Key]));
        Assert.Equal(printed.Count, again.Count);
    }

    /// <summary>Everybody gets another name, every rate another value.</summary>
    private static readonly string[] Overturned =
    [
        "UPDATE Contributors SET FullName = 'Khác ' || FullName WHERE PortalId = 'phu-lien'", "UPDATE BaseSalaries SET Amount = Amount * 2",
        "UPDATE RoyaltySchedules SET UnitShare = UnitShare * 2", "UPDATE TaxRules SET RatePercent = RatePercent * 2",
    ];

    private static readonly string[] PutBack =
    [
        "UPDATE Contributors SET FullName = substr(FullName, 6) WHERE PortalId = 'phu-lien' AND FullName LIKE 'Khác %'",
        "UPDATE BaseSalaries SET Amount = Amount / 2", "UPDATE RoyaltySchedules SET UnitShare = UnitShare / 2",
        "UPDATE TaxRules SET RatePercent = RatePercent / 2",
    ];

    private static async Task ChangeAsync(MoneyMonth month, string[] statements)
    {
        await using var db = month.Context();
        foreach (var statement in statements) await db.Database.ExecuteSqlRawAsync(statement);
    }
}
