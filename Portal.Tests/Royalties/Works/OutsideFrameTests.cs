using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Works;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Works;

/// <summary>Row G3: outside the range only with a reason and the Trưởng ban.</summary>
[Trait("Row", "G3")]
public class OutsideFrameTests
{
    private static readonly YearMonth November = new(2026, 11);

    private static async Task<(PortalDatabase Database, int ItemId)> Published()
    {
        var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        return (database, (await Story.Publish(database)).ItemId);
    }

    private static Task<Outcome<Money>> Assess(PortalDatabase database, int itemId, decimal coefficient, string? reason, string genre = "bai") =>
        Story.TryAssess(database, itemId, f => f with { GenreCode = genre, Coefficient = coefficient, OutsideReason = reason });

    [Fact]
    public async Task G3_with_a_reason_it_is_assessed_and_the_period_waits_for_the_consent()
    {
        var (database, itemId) = await Published();
        using var _ = database;

        Assert.Equal(new Money(1_518_000), Story.Must(await Assess(database, itemId, 6, "Loạt bài đoạt giải")));

        var refusal = Assert.Single((await Story.TryApprove(database, November)).Refusals);
        Assert.Equal("royalties.consent-missing", refusal.Code);
        Assert.Contains("lý do: Loạt bài đoạt giải", refusal.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("nhuan-but/2026-11#bai-", refusal.Link, StringComparison.Ordinal);

        Assert.Equal(new Money(1_518_000), Story.Must(await Story.TryConsent(database, itemId)));
        var work = await Story.Work(database, itemId);
        Assert.Equal((Someone.Head, database.Clock.GetUtcNow().UtcDateTime), (work.OutsideById, work.OutsideAt));
        Assert.True((await Story.TryApprove(database, November)).Done);
    }

    [Theory]
    [InlineData(6, null, "royalties.coefficient.outside-frame")]
    [InlineData(6, "  ", "royalties.coefficient.outside-frame")]
    [InlineData(1.9, "", "royalties.coefficient.outside-frame")]
    [InlineData(30.1, "Rất hay", "royalties.coefficient.over-cap")]
    [InlineData(-1, "Rất hay", "royalties.coefficient.negative")]
    public async Task G3_without_a_reason_or_above_the_law_nothing_is_assessed(double coefficient, string? reason, string code)
    {
        var (database, itemId) = await Published();
        using var _ = database;

        Assert.Equal([code], (await Assess(database, itemId, (decimal)coefficient, reason)).Codes());
        Assert.Null((await Story.Work(database, itemId)).Amount);
    }

    [Fact]
    public async Task G3_the_consent_falls_when_the_work_is_assessed_anew_and_within_the_frame_none_is_needed()
    {
        var (database, itemId) = await Published();
        using var _ = database;
        Story.Must(await Assess(database, itemId, 6, "Loạt bài đoạt giải"));
        Story.Must(await Story.TryConsent(database, itemId));

        Story.Must(await Assess(database, itemId, 7, "Loạt bài đoạt giải"));
        Assert.True((await Story.Work(database, itemId)).AwaitsConsent);

        Story.Must(await Assess(database, itemId, 5, "Loạt bài đoạt giải"));
        var work = await Story.Work(database, itemId);
        Assert.Equal((null, null, false), (work.OutsideReason, work.OutsideById, work.AwaitsConsent));
        Assert.Equal(["royalties.nothing-to-consent-to"], (await Story.TryConsent(database, itemId)).Codes());
    }

    [Fact]
    public async Task G3_the_same_consent_again_is_given_and_another_s_is_told_who_was_first()
    {
        var (database, itemId) = await Published();
        using var _ = database;
        Story.Must(await Assess(database, itemId, 6, "Loạt bài đoạt giải"));
        var seen = await Story.Work(database, itemId);
        var consent = database.As(Someone.Head);

        Assert.True((await consent.Consent(seen)).Done);
        Assert.True((await consent.Consent(seen)).Done);
        Assert.Equal(["data.stale"], (await database.As(Someone.Head).Consent(seen, seen.Version - 1)).Codes());
        Assert.Equal(["royalties.nothing-to-consent-to"], (await Story.TryConsent(database, itemId)).Codes());
    }

    [Fact]
    public async Task G3_nobody_consents_to_what_they_assessed_or_wrote()
    {
        var (database, itemId) = await Published();
        using var _ = database;
        await A.Membership(database, Someone.Secretary, Core.Kernel.PortalRole.Head);
        Story.Must(await Assess(database, itemId, 6, "Loạt bài đoạt giải"));
        Assert.Equal(["royalties.own-assessment"], (await Story.TryConsent(database, itemId, Someone.Secretary)).Codes());

        var self = await A.Contributor(database, "Trưởng ban", userId: Someone.Head);
        var own = await Story.Publish(database, await A.CompleteForm(database, by: [(self, 100)]), by: Someone.Deputy);
        Story.Must(await Assess(database, own.ItemId, 6, "Loạt bài đoạt giải"));
        Assert.Equal(["royalties.consent-own-work"], (await Story.TryConsent(database, own.ItemId)).Codes());
        Assert.Equal(["access.not-allowed"], (await Story.TryConsent(database, own.ItemId, Someone.Deputy)).Codes());
    }

    [Fact]
    public async Task G3_an_approved_period_takes_no_consent()
    {
        var (database, itemId) = await Published();
        using var _ = database;
        Story.Must(await Assess(database, itemId, 5, null));
        Story.Must(await Story.TryApprove(database, November));

        Assert.Equal(["royalties.period-frozen"], (await Story.TryConsent(database, itemId)).Codes());
    }
}

internal static class Consents
{
    public static Task<Outcome<Money>> Consent(this IServiceProvider by, RoyaltyWork seen, int? version = null) =>
        ((ConsentOutsideFrame)by.GetService(typeof(ConsentOutsideFrame))!).ExecuteAsync(seen.Id, version ?? seen.Version);
}
