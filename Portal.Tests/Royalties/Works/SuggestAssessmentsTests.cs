using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Royalties.Works;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Works;

public class SuggestAssessmentsTests
{
    private static async Task<PublishedItem> PublishAsync(PortalDatabase database, int author, string? genre = "tin")
    {
        var form = await A.CompleteForm(database, by: [(author, 100)]);
        form.ProposedGenre = genre;
        return await Story.Publish(database, form);
    }

    private static async Task<AssessmentSuggestion?> ForAsync(PortalDatabase database, PublishedItem item)
    {
        var work = await Story.Work(database, item.ItemId);
        return Story.Must(await database.As(Someone.Secretary).GetRequiredService<SuggestAssessments>().ExecuteAsync(work.PeriodId)).GetValueOrDefault(work.Id);
    }

    [Fact]
    public async Task The_last_of_the_same_author_comes_before_the_last_of_the_section()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var (one, other) = (await A.Contributor(database, "Mai Anh"), await A.Contributor(database, "Đức Toàn"));
        await Story.Assess(database, (await PublishAsync(database, one)).ItemId, 1.5m);
        await Story.Assess(database, (await PublishAsync(database, other)).ItemId, 3);
        var found = await ForAsync(database, await PublishAsync(database, one));
        Assert.Equal(("tin", 1.5m), (found!.GenreCode, found.Coefficient));
        Assert.Contains("như bài trước của Mai Anh", found.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_author_is_new_it_is_what_the_section_got_last()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        await Story.Assess(database, (await PublishAsync(database, await A.Contributor(database, "Mai Anh"))).ItemId, 1.5m);
        var found = await ForAsync(database, await PublishAsync(database, await A.Contributor(database, "Đức Toàn")));
        Assert.Equal(1.5m, found!.Coefficient);
        Assert.DoesNotContain("Mai Anh", found.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_genre_than_the_proposed_one_nothing_is_suggested_and_of_none_any()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var author = await A.Contributor(database, "Mai Anh");
        await Story.Assess(database, (await PublishAsync(database, author)).ItemId, 2, "bai");
        Assert.Null(await ForAsync(database, await PublishAsync(database, author)));
        Assert.Equal("bai", (await ForAsync(database, await PublishAsync(database, author, genre: null)))!.GenreCode);
    }

    [Fact]
    public async Task Without_an_earlier_one_there_is_nothing_and_without_the_right_a_refusal()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var author = await A.Contributor(database, "Mai Anh");
        var first = await PublishAsync(database, author);
        Assert.Null(await ForAsync(database, first));
        var period = (await Story.Work(database, first.ItemId)).PeriodId;
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Finance).GetRequiredService<SuggestAssessments>().ExecuteAsync(period)).Codes());
    }
}
