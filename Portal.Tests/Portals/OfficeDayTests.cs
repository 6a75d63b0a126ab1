using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Portals.Days;
using Portal.Core.Portals.Forms;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

/// <summary>Today is Friday 20/11/2026, 09:00; an event of that moment is due after eight office hours, on Monday 23/11.</summary>
[Trait("Row", "D1")]
[Trait("Row", "D7")]
public class OfficeDayTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateOnly Saturday = new(2026, 11, 21);

    private static DayForm Day(DateOnly? date, CalendarDayKind kind = CalendarDayKind.Holiday) =>
        new() { Date = date, Kind = kind, Name = "Nghỉ hoán đổi", Source = "Công văn số 1/UBND ngày 19/11/2026" };

    private static Task<Outcome<IReadOnlyList<MovedDeadline>>> Save(PortalDatabase database, DayForm form, string who = Someone.Administrator) =>
        database.As(who).GetRequiredService<SaveOfficeDay>().ExecuteAsync(form);

    private static async Task<(int Item, DateTime Due)> Item(PortalDatabase database)
    {
        var form = await A.CompleteForm(database);
        form.EventAtLocal = new(2026, 11, 20, 9, 0, 0);
        var edition = await Story.Edition(database, await Story.Draft(database, form));
        await using var db = database.Context();
        return (edition.ItemId, (await db.Deadlines.SingleAsync(d => d.ItemId == edition.ItemId)).DueAt);
    }

    private static async Task<DateTime> Due(PortalDatabase database, int item)
    {
        await using var db = database.Context();
        return (await db.Deadlines.SingleAsync(d => d.ItemId == item)).DueAt;
    }

    [Fact]
    public async Task A_day_off_moves_the_open_deadline_lists_it_and_taking_it_out_moves_it_back()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (item, due) = await Item(database);
        Assert.Equal(Monday, WardClock.DayOf(due));

        var moved = Assert.Single((await Save(database, Day(Monday))).Value);

        // Tuesday 24/11 is Ngày Văn hóa Việt Nam
        Assert.Equal((item, due, new DateOnly(2026, 11, 25)), (moved.ItemId, moved.Before, WardClock.DayOf(moved.After!.Value)));
        Assert.Equal(moved.After, await Due(database, item));
        await using var db = database.Context();
        Assert.Contains("Không tính thứ Hai 23/11/2026: nghỉ hoán đổi", (await db.Deadlines.SingleAsync()).HowCounted, StringComparison.OrdinalIgnoreCase);
        var line = await db.History.OrderByDescending(h => h.Sequence).FirstAsync();
        Assert.StartsWith("Thêm ngày nghỉ thứ Hai 23/11/2026: Nghỉ hoán đổi (Công văn số 1/UBND ngày 19/11/2026). Tính lại 1 thời hạn: “", line.Sentence,
            StringComparison.Ordinal);

        var back = await database.As(Someone.Administrator).GetRequiredService<RemoveOfficeDay>().ExecuteAsync((await db.PortalDays.SingleAsync()).Id);
        Assert.Equal(due, Assert.Single(back.Value).After);
        Assert.Equal(due, await Due(database, item));
    }

    [Fact]
    public async Task A_make_up_day_brings_it_forward_and_what_was_met_stays()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (item, due) = await Item(database);
        var published = await Story.Publish(database);
        var before = await Due(database, published.ItemId);

        Assert.Single((await Save(database, Day(Saturday, CalendarDayKind.MakeUp))).Value);

        Assert.Equal(Saturday, WardClock.DayOf(await Due(database, item)));
        Assert.NotEqual(due, await Due(database, item));
        Assert.Equal(before, await Due(database, published.ItemId));
    }

    [Fact]
    public async Task What_the_city_decides_holds_in_its_wards_and_a_ward_s_own_day_follows_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (item, due) = await Item(database);
        await using (var city = database.Context("hai-phong"))
        {
            city.Memberships.Add(new() { PortalId = "hai-phong", UserId = Someone.Administrator, Role = PortalRole.Administrator, FromOn = new(2025, 1, 1) });
            await city.SaveChangesAsync();
        }

        var moved = (await database.As(Someone.Administrator, "hai-phong").GetRequiredService<SaveOfficeDay>().ExecuteAsync(Day(Monday))).Value;

        Assert.Equal([(A.ThanhDong, item)], moved.Select(m => (m.PortalId, m.ItemId)));
        await using (var db = database.Context())
            Assert.Contains("Tính lại 1 thời hạn", (await db.History.OrderByDescending(h => h.Sequence).FirstAsync()).Sentence, StringComparison.Ordinal);
        var rows = (await database.As(Someone.Author).GetRequiredService<FindOfficeDays>().ExecuteAsync(2026)).Value;
        Assert.Equal("Hải Phòng", rows.Single(r => r.Date == Monday).From);

        // The ward works that Monday after all: a Saturday make-up kind cannot say so, its own row of the day does
        var wardsDay = await Save(database, Day(new(2026, 11, 25)));
        Assert.Single(wardsDay.Value);
        await using var other = database.Context("phu-lien");
        Assert.False(await other.History.AnyAsync(h => h.Action == "calendar.day-added"));
        Assert.NotEqual(due, await Due(database, item));
    }

    public static TheoryData<string, string, DayForm> Refused => new()
    {
        { "Date", "days.date-missing", Day(null) },
        { "Date", "days.no-weekend", Day(Monday, CalendarDayKind.MakeUp) },
        { "Date", "days.weekend-already", Day(Saturday) },
        { "Date", "days.same-as-law", Day(new(2026, 11, 24)) },
        { "Name", "days.name", new() { Date = Monday, Name = " ", Source = "Công văn" } },
        { "Source", "days.source", new() { Date = Monday, Name = "Nghỉ", Source = "" } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_cannot_be_a_day_of_the_calendar_is_refused_beside_its_field(string field, string code, DayForm form)
    {
        using var database = await PortalDatabase.CreateAsync();
        Assert.Contains((field, code), (await Save(database, form)).Refusals.Select(r => (r.Field!, r.Code)));
        await using var db = database.Context();
        Assert.False(await db.PortalDays.AnyAsync());
    }

    [Fact]
    public async Task A_make_up_day_of_the_city_may_be_off_in_a_ward()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using (var city = database.Context("hai-phong"))
        {
            city.PortalDays.Add(new() { PortalId = "hai-phong", Date = Saturday, Kind = CalendarDayKind.MakeUp, Name = "Làm bù", Source = "QĐ 1" });
            await city.SaveChangesAsync();
        }
        Assert.True((await Save(database, Day(Saturday))).Done);
    }

    [Fact]
    public async Task A_holiday_twice_is_refused_even_when_both_are_entered_at_once()
    {
        using var database = await PortalDatabase.CreateAsync();
        var both = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Save(database, Day(Monday)))));

        Assert.Equal(1, both.Count(o => o.Done));
        Assert.All(both.Where(o => !o.Done), o => Assert.Equal(["days.twice"], o.Codes()));
    }

    [Fact]
    public async Task Only_who_manages_the_portal_decides_and_no_day_of_another_portal_is_taken_out()
    {
        using var database = await PortalDatabase.CreateAsync();
        foreach (var who in Someone.All.Select(s => s.Id).Except([Someone.Administrator]))
            Assert.Equal(["access.not-allowed"], (await Save(database, Day(Monday), who)).Codes());
        await using var other = database.Context("phu-lien");
        other.PortalDays.Add(new() { PortalId = "phu-lien", Date = Monday, Name = "Nghỉ", Source = "QĐ 1" });
        await other.SaveChangesAsync();
        var remove = database.As(Someone.Administrator).GetRequiredService<RemoveOfficeDay>();
        Assert.Equal(["access.not-found"], (await remove.ExecuteAsync((await other.PortalDays.SingleAsync()).Id)).Codes());
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Head).GetRequiredService<RemoveOfficeDay>().ExecuteAsync(1)).Codes());
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Stranger).GetRequiredService<FindOfficeDays>().ExecuteAsync(2026)).Codes());
        Assert.DoesNotContain((await database.As(Someone.Author).GetRequiredService<FindOfficeDays>().ExecuteAsync(2026)).Value, d => d.Id is not null);
    }

    [Fact]
    public async Task Other_office_hours_and_another_rule_count_open_deadlines_anew_and_say_which_moved()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (item, due) = await Item(database);
        var change = database.As(Someone.Administrator).GetRequiredService<ChangeProfile>();

        var hours = (await change.ExecuteAsync(1, new OfficeHoursForm { Seasons = [new() { Spans = "08:00-12:00" }] })).Value;
        Assert.Equal((item, due), Assert.Single(hours.Moved.Select(m => (m.ItemId, m.Before))));

        await using var db = database.Context();
        var rule = DeadlineForm.Of((await db.Portals.SingleAsync(p => p.Id == A.ThanhDong)).Profile.Deadlines.Single(d => d.Code == "D1"));
        rule.Amount = "4";
        Assert.Single((await change.ExecuteAsync(2, rule)).Value.Moved);
        Assert.Contains("Tính lại 1 thời hạn", (await db.ProfileVersions.OrderByDescending(v => v.Number).FirstAsync()).Sentence, StringComparison.Ordinal);
        // A change of nothing that counts moves nothing
        Assert.Empty((await change.ExecuteAsync(3, new ChannelForm { Kind = "phone", Label = "Gọi", Value = "0225 3123 456" })).Value.Moved);
    }

    [Fact]
    public async Task Another_rule_of_a_section_counts_its_items_in_work_anew_takes_their_deadline_away_or_gives_one()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (item, due) = await Item(database);
        var change = database.As(Someone.Administrator).GetRequiredService<ChangeProfile>();
        async Task<IReadOnlyList<MovedDeadline>> Rule(int number, string? code)
        {
            await using var db = database.Context();
            var section = await db.Editions.Where(e => e.ItemId == item).Select(e => e.Section!.Code).SingleAsync();
            var form = SectionForm.Of((await db.Portals.SingleAsync(p => p.Id == A.ThanhDong)).Profile.Sections.Single(s => s.Code == section));
            form.Deadline = code;
            return Story.Must(await change.ExecuteAsync(number, form)).Moved;
        }
        async Task<string?> RuleStored()
        {
            await using var db = database.Context();
            return await db.Deadlines.Where(d => d.ItemId == item).Select(d => d.RuleCode).SingleOrDefaultAsync();
        }

        var longer = Assert.Single(await Rule(1, "D2"));
        Assert.Equal((item, due, "D2"), (longer.ItemId, longer.Before, await RuleStored()));
        Assert.Equal(longer.After, await Due(database, item));

        var none = Assert.Single(await Rule(2, null));
        Assert.Equal((longer.After, (DateTime?)null, (string?)null), (none.Before, none.After, await RuleStored()));
        Assert.EndsWith("→ không có thời hạn", none.Words, StringComparison.Ordinal);

        var again = Assert.Single(await Rule(3, "D1"));
        Assert.Equal(((DateTime?)null, due, "D1"), (again.Before, again.After, await RuleStored()));
    }
}
