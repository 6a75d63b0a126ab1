using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core;
using Portal.Core.Calendar;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Kinds.Documents;
using Portal.Core.Portals;
using Portal.Core.Portals.Days;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// A day off decided for a portal with ten thousand open deadlines, from the press of the button to the list of what moved: all are counted anew, day by
/// day, with the date of higher law beside them, and stored. Drafts have texts of their usual length, so that reading these would show.
/// </summary>
internal static class DeadlineScale
{
    private const int Open = 10_000;
    private const int Rounds = 5;
    private const string Administrator = "quan-tri";

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var folder = ground.NewFolder();
        await QueueGround.FillAsync(folder, copies: 0);
        await FillAsync(folder);
        var day = FreeDay(new WardClock(TimeProvider.System).Today);
        List<double> times = [];
        var moved = 0;
        // The first round gives each its deadline, and is the compiler's too
        for (var round = 0; round <= Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            moved = await AddAsync(folder, day);
            if (round > 0) times.Add(clock.Elapsed.TotalSeconds);
            await RemoveAsync(folder);
        }
        SqliteConnection.ClearAllPools();
        return [Figures.Recount.Of(Figures.Median(times), string.Create(CultureInfo.InvariantCulture,
            $"{moved} of {Open} moved by a day off; median of {Rounds}: {Figures.Rounds(times)}"))];
    }

    /// <summary>Of the week after next, so that longer terms reach it.</summary>
    private static DateOnly FreeDay(DateOnly today)
    {
        var day = today.AddDays(4);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
        return day;
    }

    private static async Task<int> AddAsync(string folder, DateOnly day)
    {
        await using var services = Of(folder);
        using var scope = services.CreateScope();
        var saved = await scope.ServiceProvider.GetRequiredService<SaveOfficeDay>()
            .ExecuteAsync(new() { Date = day, Kind = CalendarDayKind.Holiday, Name = "Nghỉ hoán đổi", Source = "Công văn số 1/UBND" });
        return saved.Done ? saved.Value.Count : throw new InvalidOperationException(saved.ToString());
    }

    private static async Task RemoveAsync(string folder)
    {
        await using var services = Of(folder);
        using var scope = services.CreateScope();
        await using var db = services.GetRequiredService<PortalDbFactory>().Create(QueueGround.Portal);
        var removed = await scope.ServiceProvider.GetRequiredService<RemoveOfficeDay>().ExecuteAsync((await db.PortalDays.SingleAsync()).Id);
        if (!removed.Done) throw new InvalidOperationException(removed.ToString());
    }

    private static ServiceProvider Of(string folder)
    {
        var configuration = PortalDatabase.Configuration(folder);
        return new ServiceCollection().AddLogging().AddPortalCore(configuration).AddBackOffice(configuration)
            .AddSingleton<ICurrentUser>(new FixedUser(Administrator, Administrator)).AddSingleton<IPortalScope>(new FixedScope(QueueGround.Portal))
            .BuildServiceProvider();
    }

    private static async Task FillAsync(string folder)
    {
        await using var services = BenchGround.Core(folder, QueueGround.Portal);
        await using var db = services.GetRequiredService<PortalDbFactory>().Create(QueueGround.Portal);
        var first = EditorialWorkflow.From((await db.Portals.SingleAsync(p => p.Id == QueueGround.Portal)).Profile.Workflow).First;
        var sections = await db.Sections.AsNoTracking().Where(s => s.DeadlineCode != null).OrderBy(s => s.Id).ToListAsync();
        var now = new WardClock(TimeProvider.System).UtcNow;
        var body = "<p>" + string.Join(' ', Enumerable.Repeat("hội nghị công tác kế hoạch", 120)) + "</p>";
        for (var n = 0; n < Open; n++)
        {
            var place = sections[n % sections.Count];
            var edition = Edition.Begin(QueueGround.Portal, first, QueueGround.Author);
            (edition.SectionId, edition.Title, edition.BodyHtml) = (place.Id, $"Bài số {n}", body);
            if (place.Kind == ContentKind.Document)
                edition.Details = new DocumentDetails
                {
                    PortalId = QueueGround.Portal, DocumentType = "Quyết định", Issuer = n % 2 == 0 ? "UBND phường Thành Đông" : "Sở Nội vụ",
                    IssuedOn = WardClock.DayOf(now).AddDays(-n % 5),
                };
            else edition.EventAt = now.AddMinutes(-n % 3000);
            db.Items.Add(new ContentItem
            {
                PortalId = QueueGround.Portal, SectionId = place.Id, Kind = place.Kind, CreatedById = QueueGround.Author, Editions = [edition],
            });
            if (n % 1000 != 999) continue;
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }
}
