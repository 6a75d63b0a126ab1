using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Kinds.Documents;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

public class DeadlineOfEditionTests
{
    private static DateTime Utc(int month, int day, int hour, int minute = 0) => WardClock.ToUtc(new DateTime(2026, month, day, hour, minute, 0));

    private static async Task<Deadline?> DeadlineOf(PortalDatabase database, int editionId)
    {
        var itemId = (await Story.Edition(database, editionId)).ItemId;
        await using var db = database.Context();
        return await db.Deadlines.SingleOrDefaultAsync(d => d.ItemId == itemId);
    }

    [Fact]
    public async Task News_is_due_eight_office_hours_after_the_event()
    {
        using var database = await PortalDatabase.CreateAsync(HanoiClock.At(2026, 11, 20, 15));
        var form = await A.CompleteForm(database);
        form.EventAtLocal = new DateTime(2026, 11, 20, 15, 0, 0);

        var deadline = await DeadlineOf(database, await Story.Draft(database, form));

        Assert.Equal(("D1", Utc(11, 20, 15), Utc(11, 23, 15), null), (deadline!.RuleCode, deadline.CountedFrom, deadline.DueAt, deadline.MetAt));
        Assert.Equal("khoản 1 Điều 7 Quy chế (tin tức, sự kiện)", deadline.RuleSource);
        Assert.Contains("Không tính thứ Bảy 21/11/2026.", deadline.HowCounted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task At_the_due_moment_it_is_on_time_and_a_millisecond_later_it_is_not(int milliseconds, bool onTime)
    {
        var clock = HanoiClock.At(2026, 11, 20, 9);
        using var database = await PortalDatabase.CreateAsync(clock);
        var form = await A.CompleteForm(database);
        form.EventAtLocal = new DateTime(2026, 11, 20, 8, 0, 0);
        var editionId = await Story.AtStep(database, "approval", form);
        clock.Set(2026, 11, 20, 17);
        clock.Advance(TimeSpan.FromMilliseconds(milliseconds));

        await Story.PublishEdition(database, editionId);

        var deadline = await DeadlineOf(database, editionId);
        Assert.Equal((Utc(11, 20, 17), onTime), (deadline!.DueAt, deadline.OnTime));
        var detail = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(editionId)).Deadline!;
        Assert.Equal((onTime ? "đăng đúng hạn" : "đăng quá hạn", !onTime), (detail.Words, detail.Late));
    }

    [Fact]
    public async Task A_changed_event_is_counted_anew()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.EventAtLocal = new DateTime(2026, 11, 20, 8, 0, 0);
        var editionId = await Story.Draft(database, form);
        (form.EditionId, form.Version, form.EventAtLocal) = (editionId, await Story.Version(database, editionId), new DateTime(2026, 11, 19, 13, 0, 0));

        await Story.Draft(database, form);

        var deadline = await DeadlineOf(database, editionId);
        Assert.Equal((Utc(11, 19, 13), Utc(11, 20, 12)), (deadline!.CountedFrom, deadline.DueAt));
    }

    [Fact]
    public async Task A_changed_section_takes_its_own_rule()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.EventAtLocal = new DateTime(2026, 11, 9, 9, 30, 0);
        var editionId = await Story.Draft(database, form);
        (form.EditionId, form.Version, form.SectionId) = (editionId, await Story.Version(database, editionId), await A.Section(database, "tuyen-truyen-pl"));

        await Story.Draft(database, form);

        var deadline = await DeadlineOf(database, editionId);
        Assert.Equal(("D2", Utc(12, 1, 17)), (deadline!.RuleCode, deadline.DueAt)); // fifteen working days: C1
    }

    [Fact]
    public async Task In_a_section_without_a_rule_nothing_is_counted_and_back_again_it_is_as_before()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        var (news, editionId) = (form.SectionId, await Story.Draft(database, form));
        var before = await DeadlineOf(database, editionId);

        (form.EditionId, form.Version, form.SectionId) = (editionId, await Story.Version(database, editionId), await A.Section(database, "gioi-thieu"));
        await Story.Draft(database, form);
        Assert.Null(await DeadlineOf(database, editionId));

        (form.Version, form.SectionId) = (await Story.Version(database, editionId), news);
        await Story.Draft(database, form);
        Assert.Equal((before!.RuleCode, before.DueAt), (await DeadlineOf(database, editionId) is var after ? after!.RuleCode : "", after.DueAt));
    }

    [Fact]
    public async Task A_document_is_counted_from_its_day_of_issue_and_an_undated_one_not_at_all()
    {
        using var database = await PortalDatabase.CreateAsync();

        var dated = await DeadlineOf(database, await Story.Draft(database, await A.DocumentForm(database, new(2026, 11, 18))));
        var undated = await DeadlineOf(database, await Story.Draft(database, await A.DocumentForm(database)));

        Assert.Equal(("D3", Utc(11, 20, 17)), (dated!.RuleCode, dated.DueAt));
        Assert.Null(undated);
    }

    [Fact]
    public async Task After_publication_the_deadline_stays_as_it_was()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        var item = await Story.Publish(database, form);
        var before = await DeadlineOf(database, item.EditionId);
        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<Core.Editions.StartNextEdition>().ExecuteAsync(item.EditionId));
        (form.EditionId, form.Version, form.EventAtLocal) = (next, await Story.Version(database, next), new DateTime(2026, 11, 2, 8, 0, 0));
        await Story.Draft(database, form);
        await Story.SendOn(database, next, "approval");

        await Story.PublishEdition(database, next);

        var after = await DeadlineOf(database, next);
        Assert.Equal((before!.DueAt, before.MetAt), (after!.DueAt, after.MetAt));
    }

    [Fact]
    public async Task An_item_published_without_a_deadline_never_gets_one()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database, await A.DocumentForm(database));
        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<Core.Editions.StartNextEdition>().ExecuteAsync(item.EditionId));
        var dated = await A.DocumentForm(database, new(2026, 1, 5));
        (dated.EditionId, dated.Version) = (next, await Story.Version(database, next));

        await Story.Draft(database, dated);

        Assert.Null(await DeadlineOf(database, next));
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2028)]
    public async Task A_document_of_a_year_without_a_calendar_is_saved_without_a_deadline_and_the_screen_says_why(int year)
    {
        using var database = await PortalDatabase.CreateAsync(HanoiClock.At(2028, 3, 1));

        var id = await Story.Draft(database, await A.DocumentForm(database, new(year, 2, 1)));

        Assert.Null(await DeadlineOf(database, id));
        var detail = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(id));
        Assert.Contains($"chưa có lịch làm việc năm {year}", detail.WhyNoDeadline!, StringComparison.Ordinal);
        await Story.SendOn(database, id, "editing", "administration");
    }

    [Fact]
    public async Task A_deadline_counted_before_goes_when_its_start_moves_into_a_year_without_a_calendar()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.DocumentForm(database, new(2026, 11, 18));
        var id = await Story.Draft(database, form);
        (form.EditionId, form.Version, ((DocumentDetails)form.Details!).IssuedOn) = (id, await Story.Version(database, id), new(2019, 5, 6));

        await Story.Draft(database, form);

        Assert.Null(await DeadlineOf(database, id));
    }

    [Fact]
    public async Task Nothing_is_explained_where_nothing_is_to_be_counted()
    {
        using var database = await PortalDatabase.CreateAsync();

        var undated = await Story.Draft(database, await A.DocumentForm(database));

        Assert.Null(Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(undated)).WhyNoDeadline);
    }
}
