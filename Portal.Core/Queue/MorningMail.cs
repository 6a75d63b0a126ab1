using System.Collections.Concurrent;
using System.Globalization;
using Portal.Core.Accounts;
using Portal.Core.Calendar;
using Portal.Core.History;
using Portal.Core.Mail;
using Portal.Core.Portals;
using Portal.Core.Timers;

namespace Portal.Core.Queue;

/// <summary>
/// One letter a person and portal on each working day, half an hour before the office opens, to whoever has work waiting and has not declined it:
/// how much waits, how much of it is late, and where to find it. No title and no name stands in it, since mail is read on the way. Where nothing
/// waits nothing is written. What was missed because the system was down is made up for until the first opening ends.
/// </summary>
public sealed class MorningMail(
    PortalDbFactory factory, IEnumerable<IActorFacts> facts, IEnumerable<IWorkSource> sources, Outbox outbox, OfficeAddress office, WorkingCalendars calendars,
    WardClock clock) : ITimedWork
{
    /// <summary>So long before the office opens it is written.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromMinutes(30);

    /// <summary>So often a portal is looked at while its time has not come, or where something failed.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>Portals that have had their round of the day. A process that begins anew asks again: whoever has the letter gets no second one.</summary>
    private readonly ConcurrentDictionary<string, DateOnly> done = new(StringComparer.Ordinal);

    /// <summary>By portal, the moment before which nothing is due there, UTC.</summary>
    private readonly ConcurrentDictionary<string, DateTime> next = new(StringComparer.Ordinal);

    public string Name => "morning-mail";

    public async Task RunAsync(TimerTurn turn)
    {
        var today = clock.Today;
        foreach (var portalId in await PortalsAsync())
        {
            if (done.GetValueOrDefault(portalId) == today || IsEarly(portalId)) continue;
            // What fails is tried again, but not each second
            next[portalId] = clock.UtcNow + Again;
            try
            {
                if (await DuePeopleAsync(portalId, today) is not { } people) continue;
                var whole = true;
                foreach (var person in people)
                {
                    if (!await turn.GoesOnAsync()) return;
                    whole &= await TellAsync(portalId, person, today, turn);
                }
                if (whole) done[portalId] = today;
            }
            catch (Exception error)
            {
                turn.Report($"morning mail of {portalId}", error);
            }
        }
    }

    /// <summary>Further ahead than a look may lie, the clock was set back since: then it counts for nothing.</summary>
    private bool IsEarly(string portalId) =>
        next.GetValueOrDefault(portalId) - clock.UtcNow is var wait && wait > TimeSpan.Zero && wait <= Again;

    private async Task<List<string>> PortalsAsync()
    {
        await using var db = factory.Create(portalId: null);
        return await db.Portals.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
    }

    /// <summary>Null before and after the time of the day for it.</summary>
    private Task<List<Person>?> DuePeopleAsync(string portalId, DateOnly today) => TimerUser.StoreOf(factory, portalId, clock).ReadAsync(async operation =>
    {
        var profile = await operation.ProfileAsync();
        var calendar = await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent);
        var first = calendar.OpeningsOn(today).FirstOrDefault();
        // Opened at the minute: what comes before is not waited over
        if (first != default && first.Opens - Before is var due && due > operation.Now && due < next[portalId]) next[portalId] = due;
        if (first == default || operation.Now < first.Opens - Before || operation.Now >= first.Closes || !await outbox.IsOpenAsync(operation.Db)) return null;
        var serving = operation.Db.Memberships.Where(m => m.FromOn <= today && (m.ToOn == null || m.ToOn >= today)).Select(m => m.UserId);
        return (List<Person>?)await operation.Db.Users.Where(u => !u.Disabled && !u.NoMorningMail && u.Email != null && serving.Contains(u.Id))
            .OrderBy(u => u.Id).Select(u => new Person(u.Id, u.DisplayName, u.Email!)).ToListAsync();
    });

    /// <summary>What goes wrong with one person's letter keeps nobody else from theirs; false where it is to be tried again.</summary>
    private async Task<bool> TellAsync(string portalId, Person person, DateOnly today, TimerTurn turn)
    {
        try
        {
            var theirs = new PortalStore(factory, facts, new FixedUser(person.Id, person.Name, IsSystem: false), new FixedScope(portalId), clock);
            var found = await new FindMyWork(theirs, sources).ExecuteAsync();
            // Who has no role any more is told nothing, whenever it is tried
            if (!found.Done) return found.Refusals.All(r => r.Code == AccessRefusals.NotAllowed.Code);
            // What somebody else has taken upon themselves does not wait for them
            var rows = found.Value.Where(r => r.IsOpen).ToList();
            if (rows.Count == 0) return true;
            outbox.Ready();
            var written = await TimerUser.StoreOf(factory, portalId, clock).WriteAsync<bool>(async operation =>
            {
                await outbox.AddAsync(operation, LetterOf(portalId, person, rows, today, operation.Now));
                return true;
            });
            return written.Done;
        }
        catch (Exception error)
        {
            turn.Report($"morning mail of {portalId} to {person.Id}", error);
            return false;
        }
    }

    private Letter LetterOf(string portalId, Person person, IReadOnlyList<WorkRow> rows, DateOnly today, DateTime now)
    {
        var (late, dueToday) = (rows.Count(r => r.Late), rows.Count(r => r.DueToday && !r.Late));
        var kinds = rows.GroupBy(r => r.Kind).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, VietnameseText.Order).Select(g => $"{g.Key}: {g.Count()}");
        var head = (late, dueToday) switch
        {
            (0, 0) => $"{rows.Count} việc đang chờ",
            (0, _) => $"{rows.Count} việc đang chờ, {dueToday} đến hạn hôm nay",
            (_, 0) => $"{rows.Count} việc đang chờ, {late} đã quá hạn",
            _ => $"{rows.Count} việc đang chờ, {late} đã quá hạn, {dueToday} đến hạn hôm nay",
        };
        return new(MailKind.MorningWork, Subject.User(person.Id), today.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            new(person.Name, person.Address), head, now.AddHours(6),
            [
                $"Sáng {today.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}, ông/bà có {head}.", string.Join("\n", kinds),
                $"Mở danh sách: {office.Of($"/{portalId}/viec-cua-toi")}",
                $"Không muốn nhận thư này nữa: tắt ở {office.Of("/tai-khoan")}",
            ]);
    }

    private sealed record Person(string Id, string Name, string Address);
}
