using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Mail;
using Portal.Core.Queue;
using Portal.Tests.Mail;
using Portal.Tests.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Alerts;

/// <summary>
/// Warned before, escalated after. It is Friday 20/11/2026, nine o'clock; what happened at eight is due at five, warned of at three.
/// </summary>
[Trait("Row", "D1")]
public sealed class AlertDeadlinesTests : IAsyncLifetime
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
    public async Task Whoever_must_act_is_warned_at_its_minute_and_not_before()
    {
        await Story.AtStep(database, "approval");
        clock.Set(2026, 11, 20, 14, 59);
        Assert.Empty(await Told.AfterLookAsync(database));

        clock.Set(2026, 11, 20, 15);
        Assert.Equal([Someone.Deputy, Someone.Head], await Told.AfterLookAsync(database));

        Assert.Equal("Nhắc hạn đăng “Ra quân dọn vệ sinh môi trường”: hạn theo quy chế 17:00 ngày 20/11/2026.",
            (await Told.AllAsync(database))[0].Sentence);
        Assert.Equal("Hệ thống (hẹn giờ): Nhắc hạn “Ra quân dọn vệ sinh môi trường”, hạn 17:00 ngày 20/11/2026: Hoàng Ngọc Ánh, Vũ Hoài Nam.",
            Assert.Single(await Planned.LinesAsync(database, "content.deadline-warned")));
    }

    [Theory]
    [InlineData("draft", Someone.Author)]
    [InlineData("editing", Someone.Secretary)]
    [InlineData("field-review", Someone.CultureReviewer)]
    public async Task At_each_step_it_is_those_of_the_step(string step, string who)
    {
        await Story.AtStep(database, step);
        clock.Set(2026, 11, 20, 15);

        Assert.Equal([who], await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task A_returned_item_is_its_author_s_and_one_that_somebody_has_taken_is_theirs_alone()
    {
        var returned = await Story.AtStep(database, "editing");
        await Story.Return(database, returned, Someone.Secretary);
        var held = await Story.AtStep(database, "approval");
        Story.Must(await database.As(Someone.Deputy).GetRequiredService<HoldEdition>().ExecuteAsync(held, new()));
        clock.Set(2026, 11, 20, 15);

        Assert.Equal([Someone.Deputy, Someone.Author], await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task When_it_has_passed_the_leaders_are_told_beside_whoever_must_act_and_the_queue_says_so()
    {
        var id = await Story.AtStep(database, "editing");
        clock.Set(2026, 11, 20, 15);
        Assert.Equal([Someone.Secretary], await Told.AfterLookAsync(database));
        // At the due moment itself it is on time still
        clock.Set(2026, 11, 20, 17);
        Assert.Single(await Told.AfterLookAsync(database));
        clock.Set(2026, 11, 20, 17, 1);

        Assert.Equal([Someone.Deputy, Someone.Secretary, Someone.Secretary, Someone.Head], await Told.AfterLookAsync(database));

        Assert.Equal("Quá hạn đăng “Ra quân dọn vệ sinh môi trường”: hạn theo quy chế 17:00 ngày 20/11/2026.",
            (await Told.AllAsync(database))[^1].Sentence);
        var row = Assert.Single(Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindMyWork>().ExecuteAsync()),
            r => r.Link == $"bai/{id}/soan");
        Assert.Equal("đã báo lên lãnh đạo 17:01 ngày 20/11/2026", row.EscalatedWords);
        Assert.Contains(Story.Must(await database.As(Someone.Head).GetRequiredService<FindMyWork>().ExecuteAsync()),
            r => r.Link == $"bai/{id}" && r.Title.StartsWith("Quá hạn đăng", StringComparison.Ordinal));
        var shown = Story.Must(await database.As(Someone.Head).GetRequiredService<GetEdition>().ExecuteAsync(id)).Deadline!.Told;
        Assert.Equal((WardClock.ToUtc(new(2026, 11, 20, 15, 0, 0)), WardClock.ToUtc(new(2026, 11, 20, 17, 1, 0))), (shown.WarnedAt, shown.EscalatedAt));
    }

    [Fact]
    public async Task An_escalation_is_a_letter_at_once_to_each_and_a_warning_none()
    {
        await MailGround.SetAsync(database);
        foreach (var who in new[] { Someone.Secretary, Someone.Head, Someone.Finance }) await MailGround.AddressAsync(database, who);
        await Story.AtStep(database, "editing");
        clock.Set(2026, 11, 20, 15);
        await Planned.LookAsync(database);
        Assert.DoesNotContain(await MailGround.AllAsync(database), m => m.Kind == MailKind.UrgentWork);

        clock.Set(2026, 11, 20, 17, 1);
        await Planned.LookAsync(database);
        await Planned.LookAsync(database);

        Assert.Equal(["thu-ky@vi-du.vn", "truong-ban@vi-du.vn"],
            (await MailGround.AllAsync(database)).Where(m => m.Kind == MailKind.UrgentWork).Select(m => m.ToAddress).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_is_told_once_however_often_and_by_however_many_it_is_looked()
    {
        for (var i = 0; i < 3; i++) await Story.AtStep(database, "editing");
        clock.Set(2026, 11, 20, 15);
        var nodes = Enumerable.Range(0, 4).Select(_ => database.Started()).ToList();
        await Task.WhenAll(nodes.Select(n => Task.Run(() => Planned.LookAsync(database, n))));
        Assert.Equal(3, (await Told.AfterLookAsync(database)).Count);

        clock.Set(2026, 11, 20, 17, 1);
        await Task.WhenAll(nodes.Select(n => Task.Run(() => Planned.LookAsync(database, n))));

        Assert.Equal(3 + 9, (await Told.AfterLookAsync(database)).Count);
        Assert.Equal(3, (await Planned.LinesAsync(database, "content.deadline-escalated")).Count);
    }

    [Fact]
    public async Task At_night_nobody_is_warned_and_in_the_morning_they_are()
    {
        var form = await A.CompleteForm(database);
        form.EventAtLocal = new(2026, 11, 20, 10, 0, 0);
        clock.Set(2026, 11, 20, 10);
        var id = await Story.AtStep(database, "editing", form);
        // Due on Monday at ten; the last two hours begin on Friday at five, when the office has closed
        Assert.Equal(WardClock.ToUtc(new(2026, 11, 23, 8, 0, 0)), (await Told.OfAsync(database, id)).WarnAt);
        await using (var db = database.Context())
            await db.Deadlines.ExecuteUpdateAsync(set => set.SetProperty(d => d.WarnAt, WardClock.ToUtc(new(2026, 11, 20, 17, 0, 0))));
        var node = database.Started();
        clock.Set(2026, 11, 20, 22);
        await Planned.LookAsync(database, node);
        Assert.Empty(await Told.AllAsync(database));
        clock.Set(2026, 11, 23, 8);

        await Planned.LookAsync(database, node);

        Assert.Equal([Someone.Secretary], (await Told.AllAsync(database)).Select(t => t.User));
    }

    [Fact]
    public async Task What_is_public_withdrawn_thrown_away_or_has_a_time_is_told_of_no_more()
    {
        var withdrawn = await Story.Publish(database);
        await Story.Withdraw(database, withdrawn.EditionId);
        await Story.Publish(database);
        await Story.Bin(database, await Story.Draft(database));
        await Planned.EditionAsync(database);
        clock.Set(2026, 11, 20, 17, 1);

        Assert.Empty(await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task Approved_without_a_time_it_waits_for_those_who_approve()
    {
        var id = await Planned.EditionAsync(database);
        await using (var db = database.Context())
        {
            await db.EditionSchedules.ExecuteDeleteAsync();
            await db.Editions.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Status, EditionStatus.Approved));
        }
        clock.Set(2026, 11, 20, 15);

        Assert.Equal([Someone.Deputy, Someone.Head], await Told.AfterLookAsync(database));
    }
}
