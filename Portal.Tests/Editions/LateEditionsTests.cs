using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Core.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>What is late or soon will be in the whole portal, by step, unit and whoever must act; seen at 09:00 on Thursday 19/11/2026.</summary>
[Trait("Fault", "ED8")]
public sealed class LateEditionsTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(HanoiClock.At(2026, 11, 19));

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Rows<EditionRow>> Find(EditionFilter filter, string who = Someone.Secretary) =>
        Story.Must(await database.As(who).GetRequiredService<FindEditions>().ExecuteAsync(filter));

    private async Task<string> Titles(EditionFilter filter, string who = Someone.Secretary) =>
        string.Join(", ", (await Find(filter with { Sort = EditionSort.Title, Descending = false }, who)).Items.Select(r => r.Title));

    private Task<int> At(string step, string title, DateTime? due = null, string by = Someone.Author) => LateStory.AtAsync(database, step, title, due, by);

    [Fact]
    public async Task Soon_late_is_what_is_due_until_the_end_of_the_next_working_day_and_late_what_was_due_before_now()
    {
        await At("editing", "A quá hạn", new(2026, 11, 19, 8, 59, 0));
        await At("editing", "B hôm nay", new(2026, 11, 19, 9, 0, 0));
        await At("editing", "C mai", new(2026, 11, 20, 23, 59, 0));
        await At("editing", "D ngày kia", new(2026, 11, 21, 0, 0, 0));

        Assert.Equal("A quá hạn", await Titles(new() { Due = DueFilter.Late }));
        Assert.Equal("B hôm nay, C mai", await Titles(new() { Due = DueFilter.Soon }));
        Assert.Equal("C mai", await Titles(new() { DueOn = new(2026, 11, 20) }));
        Assert.Equal("", await Titles(new() { Due = DueFilter.Late, DueOn = new(2026, 11, 20) }));
    }

    [Fact]
    public async Task Escalated_is_what_is_late_and_leaders_were_told_of()
    {
        var told = await At("editing", "A đã báo", new(2026, 11, 18, 9, 0, 0));
        await At("editing", "B chưa báo", new(2026, 11, 18, 9, 0, 0));
        await At("editing", "C dời hạn", new(2026, 11, 20, 9, 0, 0));
        await using (var db = database.Context())
        {
            var item = await db.Editions.Where(e => e.Id == told || e.Title == "C dời hạn").Select(e => e.ItemId).ToListAsync();
            await db.Deadlines.Where(d => item.Contains(d.ItemId))
                .ExecuteUpdateAsync(set => set
                    .SetProperty(d => d.EscalatedFor, WardClock.ToUtc(new(2026, 11, 18, 9, 0, 0)))
                    .SetProperty(d => d.EscalatedAt, WardClock.ToUtc(new(2026, 11, 18, 9, 1, 0))));
        }

        Assert.Equal("A đã báo", await Titles(new() { Due = DueFilter.Escalated }));
        var figure = Story.Must(await database.As(Someone.Secretary).GetRequiredService<Core.Overview.GetLateFigures>().ExecuteAsync()).Escalated;
        Assert.Equal(1, figure.Count);
        Assert.Contains("da-bao-lanh-dao", figure.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_a_weekend_the_next_working_day_is_the_one_after_it()
    {
        ((HanoiClock)database.Clock).Set(2026, 12, 4);
        await At("editing", "A thứ Hai", new(2026, 12, 7, 17, 0, 0));
        await At("editing", "B thứ Ba", new(2026, 12, 8, 8, 0, 0));

        Assert.Equal("A thứ Hai", await Titles(new() { Due = DueFilter.Soon }));
    }

    [Theory]
    [InlineData(Someone.Author, "A nháp")]
    [InlineData(Someone.OtherAuthor, "")]
    [InlineData(Someone.Secretary, "B biên tập")]
    [InlineData(Someone.CultureReviewer, "C lĩnh vực")]
    [InlineData(Someone.EconomyReviewer, "")]
    [InlineData(Someone.Deputy, "D phê duyệt")]
    [InlineData(Someone.Head, "D phê duyệt")]
    public async Task A_list_is_narrowed_to_what_waits_for_one_person(string who, string expected)
    {
        await At("draft", "A nháp");
        await At("editing", "B biên tập");
        await At("field-review", "C lĩnh vực");
        await At("approval", "D phê duyệt");

        Assert.Equal(expected, await Titles(new() { WaitsFor = "tk-" + who }));
        Assert.Equal("", await Titles(new() { WaitsFor = EditionFilter.Nobody }));
        Assert.Equal("", await Titles(new() { WaitsFor = "tk-" + who, Step = "khong-co", Due = DueFilter.PublishedLate }));
    }

    [Fact]
    public async Task Nothing_waits_for_whoever_four_eyes_keep_from_it_and_what_nobody_may_do_is_found()
    {
        var form = await LateStory.FormAsync(database, "Của Trưởng ban");
        form.Contributors = [new() { ContributorId = await A.Contributor(database, "Ánh", userId: Someone.Head), SharePercent = 100 }];
        await Story.AtStep(database, "approval", form);

        Assert.Equal("", await Titles(new() { WaitsFor = "tk-" + Someone.Head }));
        Assert.Equal("Của Trưởng ban", await Titles(new() { WaitsFor = "tk-" + Someone.Deputy }));
        await using (var db = database.Context())
            await db.Memberships.Where(m => m.UserId == Someone.Deputy).ExecuteUpdateAsync(set => set.SetProperty(m => m.ToOn, new DateOnly(2026, 11, 18)));

        Assert.Equal("Của Trưởng ban", await Titles(new() { WaitsFor = EditionFilter.Nobody }));
        Assert.Equal("", await Titles(new() { WaitsFor = "tk-" + Someone.Deputy }));
    }

    [Fact]
    public async Task What_waits_for_somebody_absent_waits_for_whoever_acts_for_them()
    {
        Story.Must(await database.As(Someone.Head).GetRequiredService<AppointDeputy>()
            .ExecuteAsync(new() { DeputyId = Someone.Secretary, FromOn = new(2026, 11, 19), ToOn = new(2026, 11, 20) }));
        await At("approval", "Chờ duyệt", by: Someone.OtherAuthor);

        Assert.Equal("Chờ duyệt", await Titles(new() { WaitsFor = "tk-" + Someone.Secretary }));
    }

    [Fact]
    public async Task A_person_the_portal_does_not_know_is_left_out_with_a_sentence()
    {
        await At("editing", "Bài");

        foreach (var code in new[] { "tk-" + Someone.Stranger, "ctv-1", "ai" })
        {
            var found = await Find(new() { WaitsFor = code });
            Assert.Equal((1, 1), (found.Total, found.LeftOut.Count));
        }
    }

    [Fact]
    public async Task What_is_counted_for_no_unit_can_be_asked_for()
    {
        await At("draft", "Có đơn vị");
        await At("draft", "Ngoài đơn vị", by: Someone.OtherAuthor);

        Assert.Equal("Ngoài đơn vị", await Titles(new() { UnitId = EditionFilter.NoUnit }));
    }

    [Fact]
    public async Task An_author_gets_no_more_than_their_own_and_nothing_comes_from_another_portal()
    {
        await At("editing", "Bài", new(2026, 11, 18, 17, 0, 0));

        Assert.Equal("Bài", await Titles(new() { Due = DueFilter.Late, WaitsFor = "tk-" + Someone.Secretary }, Someone.Author));
        Assert.Equal("", await Titles(new() { Due = DueFilter.Late, WaitsFor = "tk-" + Someone.Secretary }, Someone.OtherAuthor));
        var there = database.As(Someone.Stranger, "phu-lien").GetRequiredService<FindEditions>();
        Assert.Equal(0, Story.Must(await there.ExecuteAsync(new() { Due = DueFilter.Late })).Total);
        Assert.Equal(0, Story.Must(await there.ExecuteAsync(new() { WaitsFor = "tk-" + Someone.Stranger })).Total);
    }

    [Fact]
    public async Task Whoever_sees_all_is_offered_everybody_in_office_with_their_roles()
    {
        var people = await database.As(Someone.Secretary).GetRequiredService<FindWaitedFor>().ExecuteAsync();

        Assert.Contains(new("tk-" + Someone.Head, "Hoàng Ngọc Ánh", "Trưởng ban"), people);
        Assert.DoesNotContain(people, p => p.Name == "Bùi Gia Khánh");
        Assert.Empty(await database.As(Someone.Author).GetRequiredService<FindWaitedFor>().ExecuteAsync());
    }
}
