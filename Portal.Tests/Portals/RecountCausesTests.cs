using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Calendar;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Portals.Days;
using Portal.Core.Portals.Forms;
using Portal.Tests.Alerts;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

/// <summary>What counts deadlines anew beside days and hours: a build with another calendar, a profile taken up again, the law's date.</summary>
[Trait("Row", "D1")]
[Trait("Row", "D2")]
public class RecountCausesTests
{
    private static DateTime Utc(int month, int day, int hour) => WardClock.ToUtc(new DateTime(2026, month, day, hour, 0, 0));

    [Fact]
    public async Task A_build_that_brings_a_day_off_counts_anew_once_and_the_history_tells_what_moved()
    {
        using var database = await PortalDatabase.CreateAsync(HanoiClock.At(2026, 11, 23, 16));
        await using var db = database.Context();
        await db.CalendarDays.Where(d => d.Date == new DateOnly(2026, 11, 24)).ExecuteDeleteAsync();
        var form = await A.CompleteForm(database);
        form.EventAtLocal = new(2026, 11, 23, 15, 0, 0);
        var id = await Story.Draft(database, form);
        Assert.Equal(Utc(11, 24, 15), (await Told.OfAsync(database, id)).DueAt);

        for (var start = 0; start < 2; start++) await database.Started().GetRequiredService<MigrateDatabase>().ExecuteAsync();

        Assert.Equal(Utc(11, 25, 15), (await Told.OfAsync(database, id)).DueAt);
        Assert.Equal("Bản cài đặt mới có lịch làm việc hoặc thời hạn của luật khác trước. Tính lại 1 thời hạn: “Ra quân dọn vệ sinh môi trường”: "
            + "15:00 ngày 24/11/2026 → 15:00 ngày 25/11/2026.",
            Assert.Single(await db.History.Where(h => h.Action == "calendar.recounted").Select(h => h.Sentence).ToListAsync()));
        await using var other = database.Context("phu-lien");
        Assert.False(await other.History.AnyAsync(h => h.Action == "calendar.recounted"));
    }

    [Fact]
    public async Task A_calendar_that_comes_for_a_year_that_had_none_gives_what_waits_its_deadline()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        await db.CalendarDays.Where(d => d.Date.Year == 2026).ExecuteDeleteAsync();
        var id = await Story.Draft(database);
        Assert.False(await db.Deadlines.AnyAsync());

        await database.Started().GetRequiredService<MigrateDatabase>().ExecuteAsync();

        Assert.Equal(Utc(11, 20, 17), (await Told.OfAsync(database, id)).DueAt);
        Assert.Contains("không có thời hạn → 17:00 ngày 20/11/2026", await db.History.Where(h => h.Action == "calendar.recounted").Select(h => h.Sentence)
            .SingleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_taken_up_again_counts_by_its_rules_again()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.Draft(database);
        var rule = DeadlineForm.Of(await RuleAsync(database));
        rule.Amount = "4";
        var admin = database.As(Someone.Administrator);
        Assert.Single(Story.Must(await admin.GetRequiredService<ChangeProfile>().ExecuteAsync(1, rule)).Moved);
        Assert.Equal(Utc(11, 20, 12), (await Told.OfAsync(database, id)).DueAt);

        Assert.Single(Story.Must(await database.As(Someone.Administrator).GetRequiredService<RestoreProfile>().ExecuteAsync(2, 1)).Moved);

        Assert.Equal(Utc(11, 20, 17), (await Told.OfAsync(database, id)).DueAt);
    }

    [Fact]
    public async Task A_day_off_moves_the_law_s_date_too_and_the_list_names_both()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database, "tuyen-truyen-pl");
        await Story.Draft(database, form);

        var moved = Assert.Single(Story.Must(await database.As(Someone.Administrator).GetRequiredService<SaveOfficeDay>()
            .ExecuteAsync(new() { Date = new(2026, 11, 23), Kind = CalendarDayKind.Holiday, Name = "Nghỉ bù", Source = "QĐ 1" })));

        Assert.Equal("“Ra quân dọn vệ sinh môi trường”: 17:00 ngày 14/12/2026 → 17:00 ngày 15/12/2026; hạn theo luật: 17:00 ngày 30/11/2026 → "
            + "17:00 ngày 01/12/2026", moved.Words);
    }

    private static async Task<Core.Deadlines.DeadlineRule> RuleAsync(PortalDatabase database)
    {
        await using var db = database.Context();
        return (await db.Portals.SingleAsync(p => p.Id == A.ThanhDong)).Profile.Deadlines.Single(d => d.Code == "D1");
    }
}
