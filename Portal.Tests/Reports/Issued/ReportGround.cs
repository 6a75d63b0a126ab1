using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Portal.Core.Reports.Drafts;
using Portal.Core.Reports.Issued;
using Portal.Core.Timers;
using Portal.Tests.Alerts;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports.Issued;

/// <summary>October 2026 of Thành Đông has two articles of one author; the clock stands in the month after it.</summary>
internal sealed class ReportGround : IDisposable
{
    public static readonly DaySpan October = DaySpan.Of(new YearMonth(2026, 10));

    private ReportGround(PortalDatabase database, HanoiClock clock) => (Database, Clock) = (database, clock);

    public PortalDatabase Database { get; }
    public HanoiClock Clock { get; }
    public SomeItems Items => new(Database);

    public static async Task<ReportGround> LayAsync()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        var ground = new ReportGround(await PortalDatabase.CreateAsync(clock), clock);
        var an = await ground.Items.PersonAsync("Nguyễn Hải An", "vhxh");
        await ground.Items.PublishedAsync("Ngày hội làng", new(2026, 10, 10, 9, 0, 0), unit: "vhxh", due: new(2026, 10, 10, 17, 0, 0), by: [(an, 100)],
            amount: 506_000);
        await ground.Items.PublishedAsync("Tu bổ đê", new(2026, 10, 12, 9, 0, 0), unit: "vhxh", by: [(an, 100)], amount: 253_000);
        return ground;
    }

    public T The<T>(string by = Someone.Secretary) where T : notnull => Database.As(by).GetRequiredService<T>();

    public Task<Outcome<int>> TryIssueAsync(IssueReportForm? form = null, DaySpan? span = null, string by = Someone.Secretary) =>
        The<IssueReport>(by).ExecuteAsync(span ?? October, form ?? new());

    public async Task<IssuedReportDetail> IssuedAsync(int? number = null) => Story.Must(await The<GetIssuedReport>(Someone.Head).ExecuteAsync(October, number));

    public async Task<ReportDraftDetail> DraftAsync(DaySpan? span = null) => Story.Must(await The<GetReportDraft>().ExecuteAsync(span ?? October));

    public Task DraftsAsync(ProfileReports? reports) => Told.ProfileAsync(Database, p => p with { Reports = reports });

    /// <summary>A look of the timer on a node just started.</summary>
    public async Task<List<string>> LookAsync(DraftReports? node = null)
    {
        var faults = new List<string>();
        await (node ?? Node()).RunAsync(new(() => Task.FromResult(true), (what, error) => faults.Add($"{what}: {error}")));
        Assert.Empty(faults);
        await using var db = Database.Context();
        return await db.ReportDrafts.OrderBy(d => d.Id).Select(d => d.Span).ToListAsync();
    }

    public DraftReports Node() => Database.Started().GetServices<ITimedWork>().OfType<DraftReports>().Single();

    public async Task<PaperState> VerifyAsync() =>
        (await Database.AsSystem().GetRequiredService<VerifyPapers>().ExecuteAsync()).Single(s => s.PortalId == A.ThanhDong);

    /// <summary>All names are others, one article is withdrawn from the counts by hand, another joined.</summary>
    public async Task ChangeEverythingAsync()
    {
        await using (var db = Database.Context())
        {
            await db.Contributors.ExecuteUpdateAsync(set => set.SetProperty(c => c.FullName, "Tên khác"));
            await db.Units.ExecuteUpdateAsync(set => set.SetProperty(u => u.Name, u => "Đơn vị khác " + u.Code));
            await db.Sections.ExecuteUpdateAsync(set => set.SetProperty(s => s.Name, s => "Mục khác " + s.Code));
            await db.Editions.Where(e => e.Title == "Tu bổ đê").ExecuteUpdateAsync(set => set.SetProperty(e => e.Title, "Tu bổ đê điều"));
        }
        await Items.PublishedAsync("Bài bổ sung", new(2026, 10, 20, 9, 0, 0), unit: "vhxh");
    }

    /// <summary>A later edition with another title is live from now on.</summary>
    public async Task CorrectAsync(string title, string newTitle)
    {
        await using var db = Database.Context();
        var old = await db.Editions.AsTracking().Include(e => e.Item).SingleAsync(e => e.Title == title);
        var edition = new Edition
        {
            PortalId = A.ThanhDong, ItemId = old.ItemId, Number = old.Number + 1, SectionId = old.SectionId, UnitId = old.UnitId, Title = newTitle,
        };
        edition.Publish(by: null, Clock.GetUtcNow().UtcDateTime);
        db.Editions.Add(edition);
        db.Entry(old).Property(e => e.Stands).CurrentValue = false;
        await db.SaveChangesAsync();
        old.Item!.LiveEditionId = edition.Id;
        await db.SaveChangesAsync();
    }

    public void Dispose() => Database.Dispose();
}
