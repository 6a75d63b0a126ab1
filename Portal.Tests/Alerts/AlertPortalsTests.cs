using Microsoft.EntityFrameworkCore;
using Portal.Core.Deadlines;
using Portal.Tests.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Alerts;

/// <summary>One timer works for all portals, and none waits for another. It is Friday 20/11/2026, nine o'clock.</summary>
public sealed class AlertPortalsTests
{
    [Fact]
    public async Task However_much_another_portal_has_to_warn_of_while_it_is_closed_the_own_is_warned()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await Story.AtStep(database, "editing");
        clock.Set(2026, 11, 20, 15);
        await ManyAsync(database, 250, closedHere: true);

        Assert.Equal([Someone.Secretary], await Told.AfterLookAsync(database));
    }

    [Fact]
    public async Task However_much_an_open_portal_has_to_tell_of_the_others_come_in_the_same_turn()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await Story.AtStep(database, "editing");
        clock.Set(2026, 11, 20, 15);
        await ManyAsync(database, 250, closedHere: false);

        Assert.Equal([Someone.Secretary], await Told.AfterLookAsync(database));
    }

    /// <summary>Drafts of Phù Liễn whose warning was due earlier than anything here; their author serves nowhere.</summary>
    private static async Task ManyAsync(PortalDatabase database, int count, bool closedHere)
    {
        await using var db = database.Context("phu-lien");
        var section = await db.Sections.OrderBy(s => s.Id).FirstAsync();
        var now = database.Clock.GetUtcNow().UtcDateTime;
        for (var n = 0; n < count; n++)
        {
            var edition = Portal.Core.Editions.Edition.Begin("phu-lien", Portal.Core.Editions.EditorialWorkflow.From(
                (await db.Portals.SingleAsync(p => p.Id == "phu-lien")).Profile.Workflow).First, "ai-do");
            (edition.SectionId, edition.Title) = (section.Id, $"Bài {n}");
            db.Items.Add(new() { PortalId = "phu-lien", SectionId = section.Id, CreatedById = "ai-do", Editions = [edition] });
        }
        await db.SaveChangesAsync();
        foreach (var item in await db.Items.Select(i => i.Id).ToListAsync())
            db.Deadlines.Add(new Deadline
            {
                PortalId = "phu-lien", ItemId = item, RuleCode = "tin", RuleSource = "Điều 7", HowCounted = "24 giờ", CountedFrom = now.AddHours(-9),
                DueAt = now.AddHours(1), WarnAt = now.AddHours(-1), EscalateAt = now.AddHours(1),
            });
        if (closedHere)
            db.PortalDays.Add(new()
            {
                PortalId = "phu-lien", Date = new(2026, 11, 20), Kind = Portal.Core.Calendar.CalendarDayKind.Holiday, Name = "Nghỉ", Source = "QĐ 1",
            });
        await db.SaveChangesAsync();
    }
}
