using Portal.Core.Kernel;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Works;

/// <summary>Genres paid by a sum, by a part of another work's royalty, and by grades; published on 20/11/2026, when a unit is 253.000 đồng.</summary>
public class GenreBasisTests
{
    private static async Task<(PortalDatabase Database, int ItemId)> Published(Action<RoyaltyGenre> spoil, decimal siteShare = 1)
    {
        var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database, spoil: s =>
        {
            s.SiteShare = siteShare;
            spoil(s.Genres[1]);
        });
        return (database, (await Story.Publish(database)).ItemId);
    }

    private static void Translation(RoyaltyGenre genre) =>
        (genre.Basis, genre.MinPercent, genre.MaxPercent, genre.ShareCode, genre.MinCoefficient) = (GenreBasis.PercentOfBase, 45, 65, "dich", 1);

    private static void Sum(RoyaltyGenre genre) =>
        (genre.Basis, genre.FixedAmount, genre.MinCoefficient, genre.MaxCoefficient) = (GenreBasis.FixedAmount, new Money(150_000), 0, 0);

    private static RoyaltyGrade Grade(string name, decimal? coefficient = null, long? sum = null) =>
        new() { PortalId = A.ThanhDong, Name = name, Coefficient = coefficient, Amount = sum is { } dong ? new Money(dong) : null };

    [Theory] // R11: translation at the top, 65 % of 2,5 × 253.000, exact and rounded once
    [Trait("Fault", "FIN6"), Trait("Row", "G1")]
    [InlineData(2.5, 65, 411_125)]
    [InlineData(2.33, 47.77, 281_599)] // 281.598,8193
    [InlineData(1, 45, 113_850)]
    public async Task FIN6_a_translation_earns_its_per_cent_of_the_corresponding_work(double coefficient, double percent, long dong)
    {
        var (database, itemId) = await Published(Translation);
        using var _ = database;

        var outcome = await Story.TryAssess(database, itemId, f => f with
        {
            GenreCode = "bai", Coefficient = (decimal)coefficient, BasePercent = (decimal)percent,
        });

        Assert.Equal(new Money(dong), Story.Must(outcome));
        Assert.Equal((decimal)percent, (await Story.Work(database, itemId)).BasePercent);
    }

    [Theory]
    [Trait("Fault", "FIN6")]
    [InlineData(null, "royalties.share-missing")]
    [InlineData(-1.0, "royalties.share.negative")]
    [InlineData(39.0, "royalties.share.against-law")]
    [InlineData(66.0, "royalties.share.against-law")]
    [InlineData(44.0, "royalties.share.outside-frame")]
    [InlineData(50.005, "royalties.share-too-fine")]
    public async Task FIN6_a_per_cent_beyond_the_law_or_the_frame_is_refused_beside_its_field(double? percent, string code)
    {
        var (database, itemId) = await Published(Translation);
        using var _ = database;

        var refusal = Assert.Single((await Story.TryAssess(database, itemId, f => f with
        {
            GenreCode = "bai", Coefficient = 2, BasePercent = (decimal?)percent,
        })).Refusals);

        Assert.Equal((code, "BasePercent"), (refusal.Code, refusal.Field));
    }

    [Theory]
    [Trait("Fault", "FIN6")]
    [InlineData(1.0, 150_000)]
    [InlineData(0.2, 30_000)] // the site pays a fifth of what the schedule gives
    public async Task FIN6_a_fixed_amount_needs_no_coefficient(double siteShare, long dong)
    {
        var (database, itemId) = await Published(Sum, (decimal)siteShare);
        using var _ = database;

        Assert.Equal(new Money(dong), Story.Must(await Story.TryAssess(database, itemId, f => f with { GenreCode = "bai" })));

        var work = await Story.Work(database, itemId);
        Assert.Equal((null, null, new Money(dong)), (work.Coefficient, work.UnitValue, work.Lines.Sum(l => l.Amount!.Value)));
        Assert.Equal(["royalties.no-share", "royalties.no-coefficient"], (await Story.TryAssess(database, itemId, f => f with
        {
            GenreCode = "bai", Coefficient = 2, BasePercent = 50,
        })).Codes());
    }

    [Fact]
    [Trait("Fault", "FIN6")]
    public async Task FIN6_a_fixed_amount_stays_below_what_the_highest_coefficient_of_the_law_gives()
    {
        var (database, itemId) = await Published(g =>
        {
            Sum(g);
            g.FixedAmount = new Money(7_590_001);
        });
        using var _ = database;

        Assert.Equal(["royalties.fixed-amount.over-cap"], (await Story.TryAssess(database, itemId, f => f with { GenreCode = "bai" })).Codes());
    }

    [Fact]
    [Trait("Row", "G3"), Trait("Fault", "FIN6")]
    public async Task G3_a_grade_gives_its_coefficient_and_is_kept_with_the_work()
    {
        var (database, itemId) = await Published(g => g.Grades = [Grade("A", 5), Grade("B", 3.5m)]);
        using var _ = database;

        Assert.Equal(new Money(885_500), Story.Must(await Story.TryAssess(database, itemId, f => f with { GenreCode = "bai", Grade = " b " })));

        var work = await Story.Work(database, itemId);
        Assert.Equal(("B", 3.5m), (work.GradeName, work.Coefficient));
    }

    [Theory]
    [Trait("Row", "G3")]
    [InlineData("C", null, "royalties.grade-unknown,royalties.coefficient-missing")]
    [InlineData("A", 4.0, "royalties.grade-differs")]
    [InlineData(null, null, "royalties.coefficient-missing")]
    [InlineData(null, 4.0, "")]
    public async Task G3_grade_and_coefficient_must_agree(string? grade, double? coefficient, string codes)
    {
        var (database, itemId) = await Published(g => g.Grades = [Grade("A", 5), Grade("B", 3.5m)]);
        using var _ = database;

        var outcome = await Story.TryAssess(database, itemId, f => f with { GenreCode = "bai", Grade = grade, Coefficient = (decimal?)coefficient });

        Assert.Equal(codes, string.Join(',', outcome.Codes()));
    }

    [Fact]
    [Trait("Row", "G1")]
    public async Task G1_a_genre_of_graded_sums_asks_for_the_grade()
    {
        var (database, itemId) = await Published(g =>
        {
            Sum(g);
            (g.FixedAmount, g.Grades) = (null, [Grade("Một", sum: 300_000), Grade("Hai", sum: 200_000)]);
        });
        using var _ = database;

        Assert.Equal(["royalties.grade-missing"], (await Story.TryAssess(database, itemId, f => f with { GenreCode = "bai" })).Codes());
        Assert.Equal(new Money(200_000), Story.Must(await Story.TryAssess(database, itemId, f => f with { GenreCode = "bai", Grade = "Hai" })));
    }

    [Fact]
    [Trait("Fault", "FIN15")]
    public void FIN15_a_genre_with_one_value_gives_its_suggestion()
    {
        Assert.Equal(1.5m, new GenreChoice("a", "A", 1.5m, 1.5m).OnlyCoefficient);
        Assert.Null(new GenreChoice("a", "A", 1, 1.5m).OnlyCoefficient);
        Assert.Null(new GenreChoice("a", "A", 0, 0) { Basis = GenreBasis.FixedAmount, FixedAmount = new Money(1) }.OnlyCoefficient);
        Assert.Equal(50m, new GenreChoice("a", "A", 1, 2) { MinPercent = 50, MaxPercent = 50 }.OnlyPercent);
    }
}
