using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Calendar;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Kinds.Documents;
using Portal.Core.Portals;
using Portal.Core.Portals.Days;
using Portal.Core.Portals.Forms;
using Portal.Tests.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Alerts;

/// <summary>By which moments deadlines speak up: those of the profile, of the law, and of a recount. It is Friday 20/11/2026, nine o'clock.</summary>
public sealed class AlertTimesTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_due_moment_moved_into_the_future_speaks_up_anew_and_one_that_stays_past_does_not()
    {
        var id = await Story.AtStep(database, "editing");
        clock.Set(2026, 11, 20, 17, 1);
        await Planned.LookAsync(database);
        Assert.NotNull((await Told.OfAsync(database, id)).EscalatedAt);
        var days = database.As(Someone.Administrator).GetRequiredService<SaveOfficeDay>();

        Story.Must(await days.ExecuteAsync(new() { Date = new(2026, 11, 20), Kind = CalendarDayKind.Holiday, Name = "Nghỉ bù", Source = "QĐ 1" }));

        var moved = await Told.OfAsync(database, id);
        Assert.Equal((WardClock.ToUtc(new(2026, 11, 23, 17, 0, 0)), false, false), (moved.DueAt, moved.IsWarned, moved.IsEscalated));
        clock.Set(2026, 11, 25);
        await Planned.LookAsync(database);
        Assert.Equal(2, (await Planned.LinesAsync(database, "content.deadline-escalated")).Count);
        Story.Must(await days.ExecuteAsync(new() { Date = new(2026, 11, 23), Kind = CalendarDayKind.Holiday, Name = "Nghỉ bù", Source = "QĐ 2" }));
        clock.Set(2026, 11, 26, 8);
        await Planned.LookAsync(database);
        Assert.Equal(3, (await Planned.LinesAsync(database, "content.deadline-escalated")).Count);
        await using var db = database.Context();
        Story.Must(await database.As(Someone.Administrator).GetRequiredService<RemoveOfficeDay>()
            .ExecuteAsync((await db.PortalDays.SingleAsync(d => d.Date == new DateOnly(2026, 11, 23))).Id));
        await Planned.LookAsync(database);
        Assert.Equal(3, (await Planned.LinesAsync(database, "content.deadline-escalated")).Count);
    }

    [Fact]
    public async Task A_draft_of_something_long_past_reaches_its_author_first_and_the_leaders_only_later()
    {
        var form = await A.CompleteForm(database);
        form.EventAtLocal = new(2026, 11, 10, 8, 0, 0);
        await Story.Draft(database, form);

        Assert.Equal([Someone.Author], await Told.AfterLookAsync(database));
        Assert.StartsWith("Quá hạn đăng", (await Told.AllAsync(database))[0].Sentence, StringComparison.Ordinal);
        clock.Set(2026, 11, 20, 11, 1);
        Assert.Equal([Someone.Deputy, Someone.Author, Someone.Author, Someone.Head], await Told.AfterLookAsync(database));
    }

    [Fact]
    [Trait("Row", "D4")]
    public async Task Beside_an_earlier_date_of_the_law_the_warning_goes_by_the_law_and_the_escalation_by_the_ward()
    {
        var form = await A.DocumentForm(database, new(2026, 11, 18));
        ((DocumentDetails)form.Details!).Issuer = "Sở Nội vụ";
        var id = await Story.AtStep(database, "approval", form);
        var deadline = await Told.OfAsync(database, id);
        // Five and ten working days without 24/11
        Assert.Equal((WardClock.ToUtc(new(2026, 11, 26, 17, 0, 0)), WardClock.ToUtc(new(2026, 12, 3, 17, 0, 0))), (deadline.LawDueAt, deadline.DueAt));
        Assert.Equal((WardClock.ToUtc(new(2026, 11, 26, 8, 0, 0)), WardClock.ToUtc(new(2026, 12, 3, 17, 0, 0))), (deadline.WarnAt, deadline.EscalateAt));

        clock.Set(2026, 11, 26, 8);
        Assert.Equal([Someone.Deputy, Someone.Head], await Told.AfterLookAsync(database));
        Assert.Contains("hạn theo luật 17:00 ngày 26/11/2026 (khoản 4 Điều 18 Luật Tiếp cận thông tin số 104/2016/QH13), "
            + "hạn theo quy chế 17:00 ngày 03/12/2026",
            (await Told.AllAsync(database))[0].Sentence, StringComparison.Ordinal);
        clock.Set(2026, 11, 27);
        Assert.Equal(2, (await Told.AfterLookAsync(database)).Count);
        var shown = Story.Must(await database.As(Someone.Head).GetRequiredService<GetEdition>().ExecuteAsync(id)).Deadline!;
        Assert.Equal((deadline.LawDueAt, true, false), (shown.Law!.DueAt, shown.Law.Missed, shown.Late));

        clock.Set(2026, 12, 3, 17, 1);
        Assert.Equal(4, (await Told.AfterLookAsync(database)).Count);
    }

    [Fact]
    public async Task The_profile_says_how_long_before_how_long_after_and_to_whom()
    {
        var form = AlertsForm.Of((await Profile())!);
        (form.Own, form.WarnHours, form.EscalateHours) = (true, "4", "1");
        form.Roles.Remove(PortalRole.DeputyHead);
        Story.Must(await database.As(Someone.Administrator).GetRequiredService<ChangeProfile>().ExecuteAsync(1, form));
        await Story.AtStep(database, "editing");

        clock.Set(2026, 11, 20, 13);
        Assert.Equal([Someone.Secretary], await Told.AfterLookAsync(database));
        clock.Set(2026, 11, 20, 18);
        Assert.Single(await Told.AfterLookAsync(database));
        clock.Set(2026, 11, 23, 9, 1);
        Assert.Equal([Someone.Secretary, Someone.Secretary, Someone.Head], await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task A_change_of_the_spans_moves_what_is_open()
    {
        var id = await Story.AtStep(database, "editing");
        var form = AlertsForm.Of((await Profile())!);
        (form.Own, form.WarnHours, form.EscalateHours) = (true, "1", "2");

        Story.Must(await database.As(Someone.Administrator).GetRequiredService<ChangeProfile>().ExecuteAsync(1, form));

        var deadline = await Told.OfAsync(database, id);
        Assert.Equal((WardClock.ToUtc(new(2026, 11, 20, 16, 0, 0)), WardClock.ToUtc(new(2026, 11, 23, 10, 0, 0))), (deadline.WarnAt, deadline.EscalateAt));
    }

    private async Task<PortalProfile?> Profile()
    {
        await using var db = database.Context();
        return (await db.Portals.SingleAsync(p => p.Id == A.ThanhDong)).Profile;
    }
}
