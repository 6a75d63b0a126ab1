using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Rates;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Law;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Schedules;

/// <summary>The tables of five provinces that ship as examples.</summary>
[Trait("Row", "G1")]
public class RoyaltyExamplesTests
{
    private static ScheduleForm Of(string id) => RoyaltyExamples.All.Single(e => e.Id == id).Schedule;

    [Fact]
    public void G1_there_are_five_each_with_its_paper()
    {
        Assert.Equal(["a-ninh-thuan", "b-ninh-thuan-so-huyen", "c-bac-giang", "d-vinh-phuc", "e-bac-kan"], RoyaltyExamples.All.Select(e => e.Id));
        Assert.All(RoyaltyExamples.All, e => Assert.StartsWith("Quyết định số ", e.Source, StringComparison.Ordinal));
    }

    [Fact]
    public async Task G1_each_is_within_the_law_and_can_be_entered_by_a_ward_that_decides_so()
    {
        using var database = await PortalDatabase.CreateAsync();
        var save = database.As(Someone.Administrator).GetRequiredService<SaveRoyaltySchedule>();
        foreach (var (example, i) in RoyaltyExamples.All.Select((e, i) => (e, i)))
            Story.Must(await save.ExecuteAsync(example.Schedule with { EffectiveFrom = new(2027 + i, 1, 1) }));
    }

    [Theory]
    [InlineData("R1", "a-ninh-thuan", "tin-anh", "15/08/2026", 379_500)]
    [InlineData("R4", "b-ninh-thuan-so-huyen", "tin-anh", "15/08/2026", 75_900)]
    [InlineData("R5", "a-ninh-thuan", "dang-lai", "15/08/2026", 126_500)]
    [InlineData("R6", "a-ninh-thuan", "phan-anh", "15/08/2026", 632_500)]
    [InlineData("R7", "a-ninh-thuan", "anh-mien-nui", "15/08/2026", 455_400)]
    [InlineData("R8", "a-ninh-thuan", "media", "15/08/2026", 1_265_000)]
    [InlineData("R15 before", "d-vinh-phuc", "media", "30/06/2023", 3_725_000)]
    [InlineData("R15 after", "d-vinh-phuc", "media", "15/08/2026", 6_325_000)]
    public void G1_the_top_of_their_frames_is_worth_what_was_worked_out_by_hand(string row, string example, string genre, string day, long dong)
    {
        var form = Of(example);
        var top = form.Genres.Single(g => g.Code == genre).Max;
        var amount = RoyaltyAmount.Of(top, 0, form.UnitShare, Laws.Day(day), Laws.Tables.BaseSalaries, form.SiteShare ?? 1);
        Assert.True(new Money(dong) == amount.Value.Amount, $"{row}: {amount.Value.Amount}");
    }
}
