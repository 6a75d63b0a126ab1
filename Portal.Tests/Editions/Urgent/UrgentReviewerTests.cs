using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions.Urgent;

/// <summary>Two people: whoever had a hand in the words or in the publishing does not look afterwards, whatever they hold by then.</summary>
public sealed class UrgentReviewerTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<IReadOnlyList<string>> CodesAsync(int id, string by) => (await UrgentStory.ReviewAsync(database, id, by)).Codes();

    private async Task<int> EditedAsync()
    {
        var id = await Story.AtStep(database, "editing");
        var edition = Story.Must(await database.As(Someone.Secretary).GetRequiredService<GetEdition>().ExecuteAsync(id));
        edition.Form.Title = "Cấm tàu thuyền ra khơi từ 20 giờ";
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<SaveDraft>().ExecuteAsync(edition.Form));
        Story.Must(await UrgentStory.TryAsync(database, id));
        return id;
    }

    [Fact]
    public async Task Whoever_edited_it_at_the_step_passed_over_does_not_review_their_own_words()
    {
        var id = await EditedAsync();

        Assert.Equal([WorkflowRefusals.EditedBefore.Code], await CodesAsync(id, Someone.Secretary));
        Assert.Empty(await UrgentStory.WorkAsync(database, Someone.Secretary));
        Assert.Equal(["Phạm Đức Long"], Story.Must(await database.As(Someone.Head).GetRequiredService<GetEdition>().ExecuteAsync(id)).Urgent!.Reviewers);
        Story.Must(await UrgentStory.ReviewAsync(database, id, Someone.CultureReviewer));
    }

    [Fact]
    public async Task Nor_does_a_deputy_of_whoever_edited_it()
    {
        var id = await EditedAsync();
        Story.Must(await Desk.Verb<AppointDeputy>(database).ExecuteAsync(
            new() { AbsentId = Someone.Secretary, DeputyId = Someone.CultureReviewer, FromOn = new(2026, 11, 20), ToOn = new(2026, 11, 20) }));

        Assert.Equal([WorkflowRefusals.EditedBefore.Code], await CodesAsync(id, Someone.CultureReviewer));
    }

    [Fact]
    public async Task Whoever_was_absent_and_is_back_does_not_review_what_was_published_in_their_name()
    {
        Story.Must(await Desk.Verb<AppointDeputy>(database).ExecuteAsync(
            new() { AbsentId = Someone.Head, DeputyId = Someone.Deputy, FromOn = new(2026, 11, 20), ToOn = new(2026, 11, 20) }));
        var id = await UrgentStory.PublishAsync(database, by: Someone.Deputy);
        clock.Set(2026, 11, 23);
        await UrgentStory.LeavesAsync(database, Someone.Secretary, Someone.CultureReviewer, Someone.EconomyReviewer);

        Assert.Equal([UrgentRefusals.OwnPublishing.Code], await CodesAsync(id, Someone.Head));
        Assert.Empty(await UrgentStory.WorkAsync(database, Someone.Head));
        Assert.Empty(Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(id)).Urgent!.Reviewers);
    }

    [Fact]
    public async Task Another_who_approves_has_it_in_the_queue_only_while_nobody_passed_over_serves()
    {
        await UrgentStory.PublishAsync(database);
        Assert.Empty(await UrgentStory.WorkAsync(database, Someone.Deputy));

        await UrgentStory.LeavesAsync(database, Someone.Secretary, Someone.CultureReviewer, Someone.EconomyReviewer);

        Assert.Single(await UrgentStory.WorkAsync(database, Someone.Deputy));
        Assert.Empty(await UrgentStory.WorkAsync(database, Someone.Head));
    }

    [Fact]
    public async Task One_that_cannot_be_read_keeps_nobody_from_the_rest_of_their_work_and_is_not_hidden()
    {
        var broken = await UrgentStory.PublishAsync(database);
        var whole = await UrgentStory.PublishAsync(database);
        await using (var db = database.Context())
            await db.Database.ExecuteSqlRawAsync("UPDATE ContentItems SET Kind = 'Unknown' WHERE Id = (SELECT ItemId FROM Editions WHERE Id = {0})", broken);

        var rows = await UrgentStory.WorkAsync(database, Someone.Secretary);

        Assert.Equal([$"bai/{broken}", $"bai/{whole}"], rows.Select(r => r.Link).Order());
        Assert.Equal("Chưa đọc được", rows.Single(r => r.Link == $"bai/{broken}").State);
        Assert.Empty(await UrgentStory.WorkAsync(database, Someone.Author));
    }
}
