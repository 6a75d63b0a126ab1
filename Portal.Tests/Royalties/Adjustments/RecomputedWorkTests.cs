using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;
using Portal.Tests.Alerts;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Adjustments.Corrected;

namespace Portal.Tests.Royalties.Adjustments;

/// <summary>
/// A fixed work is computed anew as its assessment was, whatever its genre is paid by: a schedule entered later for the day of publication (20/11/2026,
/// a unit is 253.000 đồng) that says the same proposes nothing, and one that says something else exactly the difference.
/// </summary>
[Trait("Fault", "FIN3"), Trait("Row", "G1")]
public class RecomputedWorkTests
{
    /// <summary>
    /// A work of the genre “bai” by an author of 90 and an editor of 10 per cent, approved in November by the first schedule and seen under the second.
    /// </summary>
    private static async Task<List<(ContributionRole Role, long Dong)>> Proposed(
        Action<RoyaltySchedule> then, Action<RoyaltySchedule> now, Func<AssessmentForm, AssessmentForm> with)
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database, spoil: then);
        var form = await A.CompleteForm(database, by: [(await A.Contributor(database, "Tác giả"), 90), (await A.Contributor(database, "Biên tập viên"), 10)]);
        form.Contributors[1].Role = ContributionRole.Editing;
        var item = await Story.Publish(database, form);
        Story.Must(await Story.TryAssess(database, item.ItemId, f => with(f with { GenreCode = "bai" })));
        Story.Must(await Story.TryApprove(database, November));
        clock.Set(2026, 12, 10);
        await A.Schedule(database, new(2026, 11, 1), spoil: now);

        var count = Story.Must(await database.As(Someone.Secretary).GetRequiredService<ProposeDifferences>().ExecuteAsync());

        var found = await All(database);
        Assert.Equal(count, found.Count);
        Assert.All(found, a => Assert.Equal((AdjustmentState.Proposed, AdjustmentGround.RateChanged), (a.State, a.Ground)));
        return found.ConvertAll(a => (a.Role, a.Amount.Dong));
    }

    private static Action<RoyaltySchedule> Sum(long dong, decimal siteShare = 1) => s =>
    {
        s.SiteShare = siteShare;
        (s.Genres[1].Basis, s.Genres[1].FixedAmount, s.Genres[1].MinCoefficient, s.Genres[1].MaxCoefficient) = (GenreBasis.FixedAmount, new Money(dong), 0, 0);
    };

    private static Action<RoyaltySchedule> Translation(decimal siteShare) => s =>
    {
        s.SiteShare = siteShare;
        var genre = s.Genres[1];
        (genre.Basis, genre.MinPercent, genre.MaxPercent, genre.ShareCode, genre.MinCoefficient) = (GenreBasis.PercentOfBase, 45, 65, "dich", 1);
    };

    private static Action<RoyaltySchedule> OnTop(decimal editing) => s => (s.RemunerationMode, s.EditingPercent) = (RemunerationMode.OnTop, editing);

    private static Action<RoyaltySchedule> Graded(params (string Name, decimal Coefficient)[] grades) => s => s.Genres[1].Grades =
        grades.Select((g, i) => new RoyaltyGrade { PortalId = A.ThanhDong, Name = g.Name, Coefficient = g.Coefficient, Position = i }).ToList();

    [Fact]
    public async Task A_sum_of_the_genre_rests_on_no_coefficient()
    {
        Assert.Empty(await Proposed(Sum(150_000), Sum(150_000), f => f));

        Assert.Equal([(ContributionRole.Author, 45_000), (ContributionRole.Editing, 5_000)], await Proposed(Sum(150_000), Sum(200_000), f => f));
        Assert.Equal([(ContributionRole.Author, -108_000), (ContributionRole.Editing, -12_000)], await Proposed(Sum(150_000), Sum(150_000, 0.2m), f => f));
    }

    [Fact]
    public async Task A_translation_is_its_part_of_the_other_work_with_what_was_added()
    {
        // 2,5 × 253.000 × 65 % = 411.125; half of that on top, rounded once: 616.688; a fifth of it 123.338
        static AssessmentForm Chosen(AssessmentForm f) => f with { Coefficient = 2.5m, BasePercent = 65, Additions = [new("kho-khan", 50, "Đêm bão số 9")] };
        Assert.Empty(await Proposed(Translation(1), Translation(1), Chosen));

        var found = await Proposed(Translation(1), Translation(0.2m), Chosen);

        Assert.Equal(123_338 - 616_688, found.Sum(f => f.Dong));
    }

    [Fact]
    public async Task What_the_assessor_took_away_stays_taken_away()
    {
        static void Short(RoyaltySchedule s) => s.Additions.Add(new()
        {
            PortalId = A.ThanhDong, Code = "ngan", Name = "Bài ngắn", Kind = AdditionKind.Reduction, MinPercent = 50, MaxPercent = 50, Position = 9,
        });
        static AssessmentForm Chosen(AssessmentForm f) => f with { Coefficient = 2, Additions = [new("ngan", 50)] };

        Assert.Empty(await Proposed(Short, Short, Chosen));
        // 253.000 become 202.400
        Assert.Equal(-50_600, (await Proposed(Short, s => s.UnitShare = 0.08m, Chosen)).Sum(f => f.Dong));
    }

    [Fact]
    [Trait("Fault", "FIN10")]
    public async Task Remuneration_on_top_of_the_royalty_is_computed_on_top_and_a_changed_mode_moves_both_parts()
    {
        static AssessmentForm Chosen(AssessmentForm f) => f with { Coefficient = 2 };
        Assert.Empty(await Proposed(OnTop(20), OnTop(20), Chosen));

        Assert.Equal([(ContributionRole.Editing, 25_300)], await Proposed(OnTop(20), OnTop(25), Chosen));
        // 455.400 and 50.600 become 506.000 and 101.200
        Assert.Equal([(ContributionRole.Author, 50_600), (ContributionRole.Editing, 50_600)], await Proposed(_ => { }, OnTop(20), Chosen));
    }

    [Fact]
    public async Task A_grade_gives_the_coefficient_it_has_today_and_one_that_is_gone_is_left_to_a_person()
    {
        static AssessmentForm Chosen(AssessmentForm f) => f with { Grade = "B" };

        // 885.500 become 1.012.000
        Assert.Equal(126_500, (await Proposed(Graded(("A", 5), ("B", 3.5m)), Graded(("A", 5), ("B", 4)), Chosen)).Sum(f => f.Dong));
        Assert.Empty(await Proposed(Graded(("A", 5), ("B", 3.5m)), Graded(("A", 4)), Chosen));
        // A coefficient that is paid by a sum now has one, a sum that asks for a coefficient has none
        Assert.Equal(150_000 - 506_000, (await Proposed(_ => { }, Sum(150_000), f => f with { Coefficient = 2 })).Sum(f => f.Dong));
        Assert.Empty(await Proposed(Sum(150_000), _ => { }, f => f));
    }

    [Fact]
    [Trait("Row", "G4")]
    public async Task A_quarter_is_corrected_in_the_next_quarter()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await Told.ProfileAsync(database, p => p with { RoyaltyPeriods = [new(new(2026, 10, 1), 3)] });
        await A.Schedule(database);
        await Story.Assess(database, (await Story.Publish(database)).ItemId);
        Story.Must(await Story.TryApprove(database, new(2026, 10)));
        clock.Set(2026, 12, 10);
        await A.Schedule(database, new(2026, 11, 1), spoil: s => s.UnitShare = 0.08m);

        Assert.Equal(1, Story.Must(await database.As(Someone.Secretary).GetRequiredService<ProposeDifferences>().ExecuteAsync()));

        var proposal = Assert.Single(await All(database));
        Assert.Equal(("2027-q1", -50_600), (proposal.Period!.Span.ToString(), proposal.Amount.Dong));
    }

    [Fact]
    public async Task A_record_merged_into_another_is_one_person_whichever_of_the_two_the_live_edition_names()
    {
        var (database, _, item) = await ClosedAsync();
        using var __ = database;
        var (gone, stays) = ((await Line(database, item)).ContributorId, await A.Contributor(database, "Nguyễn Mai Anh"));
        await Rewritten(database, item, (stays, 100));
        var propose = database.As(Someone.Secretary).GetRequiredService<ProposeDifferences>();
        var version = (await Story.Contributor(database, gone)).Version;
        Story.Must(await database.As(Someone.Finance).GetRequiredService<MergeContributors>().ExecuteAsync(gone, version, stays, "Một người hai hồ sơ"));

        Assert.Equal(0, Story.Must(await propose.ExecuteAsync()));
        await A.Schedule(database, new(2026, 11, 1), spoil: s => s.UnitShare = 0.08m);

        Assert.Equal(1, Story.Must(await propose.ExecuteAsync()));
        Assert.Equal((stays, -50_600), (Assert.Single(await All(database)).ContributorId, (await All(database))[0].Amount.Dong));
    }
}
