using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Mail;
using Portal.Core.Overview;
using Portal.Core.Portals;
using Portal.Core.Queue;
using Portal.Tests.Mail;
using Portal.Tests.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Alerts;

/// <summary>
/// That leaders were told is said only where they were, and is made up for where nobody could be told. It is Friday 20/11/2026, nine o'clock;
/// what happened at eight is due at five.
/// </summary>
public sealed class AlertLeadersTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>What the row of the queue, the list and the first screen say of leaders who were told.</summary>
    private async Task<(string? Row, int Listed, int Counted)> SaidAsync()
    {
        var rows = Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindMyWork>().ExecuteAsync());
        var listed = Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindEditions>().ExecuteAsync(new() { Due = DueFilter.Escalated }));
        var figures = Story.Must(await database.As(Someone.Secretary).GetRequiredService<GetLateFigures>().ExecuteAsync());
        return (rows.Select(r => r.EscalatedWords).FirstOrDefault(w => w is not null), listed.Total, figures.Escalated.Count);
    }

    private Task ToldAsync(params string[] roles) => Told.ProfileAsync(database, p => p with
    {
        DeadlineAlerts = DeadlineAlerts.Shipped with { EscalateTo = roles },
    });

    private async Task<string> LastLineAsync() => (await Planned.LinesAsync(database, "content.deadline-escalated"))[^1];

    [Fact]
    public async Task Where_the_profile_names_no_role_whoever_must_act_is_told_and_nobody_says_leaders_were()
    {
        await ToldAsync();
        await Story.AtStep(database, "editing");
        clock.Set(2026, 11, 20, 17, 1);

        Assert.Equal([Someone.Secretary], await Told.AfterLookAsync(database));
        Assert.Equal((null, 0, 0), await SaidAsync());
        Assert.DoesNotContain("lãnh đạo", await LastLineAsync(), StringComparison.Ordinal);
        // Nothing is owed to anybody
        Assert.Equal([Someone.Secretary], await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task Where_nobody_holds_the_roles_a_head_appointed_later_is_told_and_only_then_it_is_said()
    {
        await MailGround.SetAsync(database);
        await MailGround.AddressAsync(database, Someone.Head);
        foreach (var who in new[] { Someone.Head, Someone.Deputy }) await Told.LeaveAsync(database, who);
        await Story.AtStep(database, "editing");
        clock.Set(2026, 11, 20, 17, 1);
        Assert.Equal([Someone.Secretary], await Told.AfterLookAsync(database));
        Assert.Equal((null, 0, 0), await SaidAsync());
        Assert.EndsWith("Lê Thu Trang; chưa có ai giữ vai trò được báo để báo lên lãnh đạo.", await LastLineAsync(), StringComparison.Ordinal);
        // While nobody does, nothing is tried at whoever must act again
        clock.Set(2026, 11, 20, 17, 30);
        Assert.Equal([Someone.Secretary], await Told.AfterLookAsync(database));

        await ReturnsAsync(Someone.Head);
        clock.Set(2026, 11, 20, 18);

        Assert.Equal([Someone.Secretary, Someone.Head], await Told.AfterLookAsync(database));
        Assert.Equal([Someone.Secretary, Someone.Head], await Told.AfterLookAsync(database));
        Assert.Equal(("đã báo lên lãnh đạo 18:00 ngày 20/11/2026", 1, 1), await SaidAsync());
        Assert.EndsWith("Báo quá hạn lên lãnh đạo “Ra quân dọn vệ sinh môi trường”, hạn 17:00 ngày 20/11/2026: Hoàng Ngọc Ánh.", await LastLineAsync(),
            StringComparison.Ordinal);
        Assert.Equal(["truong-ban@vi-du.vn"],
            (await MailGround.AllAsync(database)).Where(m => m.Kind == MailKind.UrgentWork).Select(m => m.ToAddress));
    }

    [Fact]
    public async Task One_node_looks_for_leaders_who_were_missing_once_a_minute()
    {
        foreach (var who in new[] { Someone.Head, Someone.Deputy }) await Told.LeaveAsync(database, who);
        await Story.AtStep(database, "editing");
        clock.Set(2026, 11, 20, 17, 1);
        var node = database.Started();
        await Planned.LookAsync(database, node);
        await ReturnsAsync(Someone.Head);

        clock.Advance(TimeSpan.FromSeconds(30));
        await Planned.LookAsync(database, node);
        Assert.Single(await Told.AllAsync(database));
        clock.Advance(TimeSpan.FromSeconds(31));
        await Planned.LookAsync(database, node);

        Assert.Equal(2, (await Told.AllAsync(database)).Count);
    }

    [Fact]
    public async Task Published_meanwhile_nothing_is_made_up_for()
    {
        foreach (var who in new[] { Someone.Head, Someone.Deputy }) await Told.LeaveAsync(database, who);
        var id = await Story.AtStep(database, "approval");
        clock.Set(2026, 11, 20, 17, 1);
        await Planned.LookAsync(database);
        await ReturnsAsync(Someone.Head);
        await Story.PublishEdition(database, id);

        Assert.Empty(await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task A_role_that_may_not_open_the_item_is_told_nothing_of_it()
    {
        await ToldAsync("finance", "head");
        await Story.AtStep(database, "editing");
        clock.Set(2026, 11, 20, 17, 1);

        Assert.Equal([Someone.Secretary, Someone.Head], await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task Where_only_such_a_role_is_named_nobody_says_leaders_were_told()
    {
        await ToldAsync("finance");
        await Story.AtStep(database, "editing");
        clock.Set(2026, 11, 20, 17, 1);

        Assert.Equal([Someone.Secretary], await Told.AfterLookAsync(database));
        Assert.Equal((null, 0, 0), await SaidAsync());
        Assert.Equal([Someone.Secretary], await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task Whoever_acts_for_an_absent_holder_is_warned_beside_them()
    {
        var id = await Story.AtStep(database, "approval");
        Story.Must(await database.As(Someone.Deputy).GetRequiredService<HoldEdition>().ExecuteAsync(id, new()));
        await Told.DeputyAsync(database, absent: Someone.Deputy, deputy: Someone.EconomyReviewer);
        clock.Set(2026, 11, 20, 15);

        Assert.Equal([Someone.EconomyReviewer, Someone.Deputy], await Told.AfterLookAsync(database));
    }

    private async Task ReturnsAsync(string userId)
    {
        await using var db = database.Context();
        await db.Memberships.Where(m => m.UserId == userId).ExecuteUpdateAsync(set => set.SetProperty(m => m.ToOn, (DateOnly?)null));
    }
}
