using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;

namespace Portal.Tests.Bench;

/// <summary>
/// A period of ten thousand lines by five hundred payees, as a big quarter of a city would be: approved, handed over, paid and closed by the verbs
/// themselves, papers included. The slowest step counts.
/// </summary>
internal static class CloseScale
{
    private const int Works = 5_000;
    private const int LinesOfWork = 2;
    private const int Payees = 500;
    private static readonly YearMonth Month = new(2024, 6);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var folder = ground.NewFolder();
        await QueueGround.FillAsync(folder, copies: 0);
        await FillAsync(folder);
        List<(string Step, double Seconds)> steps =
        [
            ("approve", await StepAsync(folder, async (p, services) =>
                await services.GetRequiredService<ApproveRoyaltyPeriod>().ExecuteAsync(p.Id, p.Version))),
            ("hand over", await StepAsync(folder, async (p, services) =>
                await services.GetRequiredService<HandOverRoyaltyPeriod>().ExecuteAsync(p.Id, p.Version))),
            ("pay", await StepAsync(folder, async (p, services) =>
                await services.GetRequiredService<PayRoyaltyPeriod>().ExecuteAsync(p.Id, p.Version, new WardClock(TimeProvider.System).Today))),
            ("close", await StepAsync(folder, async (p, services) => await services.GetRequiredService<CloseRoyaltyPeriod>().ExecuteAsync(p.Id, p.Version))),
        ];
        SqliteConnection.ClearAllPools();
        return [Figures.CloseTime.Of(steps.Max(s => s.Seconds), $"{Works * LinesOfWork} lines, {Payees} payees: "
            + string.Join(", ", steps.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Step} {s.Seconds:0.00} s"))))];
    }

    /// <summary>In services of its own, as by a back-office that has not seen the period yet.</summary>
    private static async Task<double> StepAsync(string folder, Func<RoyaltyPeriod, IServiceProvider, Task<Outcome>> step)
    {
        await using var services = BenchGround.Core(folder, QueueGround.Portal);
        using var scope = services.CreateScope();
        RoyaltyPeriod period;
        await using (var db = services.GetRequiredService<PortalDbFactory>().Create(QueueGround.Portal))
            period = await db.RoyaltyPeriods.AsNoTracking().SingleAsync(p => p.Month == Month);
        var clock = Stopwatch.StartNew();
        var outcome = await step(period, scope.ServiceProvider);
        return outcome.Done ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException(outcome.ToString());
    }

    private static async Task FillAsync(string folder)
    {
        await using var services = BenchGround.Core(folder, QueueGround.Portal);
        await using var db = services.GetRequiredService<PortalDbFactory>().Create(QueueGround.Portal);
        var section = await db.Sections.OrderBy(s => s.Id).FirstAsync(s => s.Kind == ContentKind.Article);
        var people = Enumerable.Range(1, Payees).Select(i => new Contributor
        {
            PortalId = QueueGround.Portal, FullName = $"Cộng tác viên {i:000}", Kind = i % 5 == 0 ? PayeeKind.Staff : PayeeKind.Resident, PayBy = PayBy.Cash,
        }).ToList();
        db.Contributors.AddRange(people);
        var period = new RoyaltyPeriod
        {
            PortalId = QueueGround.Portal, Month = Month, Status = RoyaltyPeriodStatus.Assessed, AssessedByName = "Ban Biên tập",
            AssessedAt = WardClock.StartOf(Month.Next.FirstDay),
        };
        db.RoyaltyPeriods.Add(period);
        await db.SaveChangesAsync();
        var first = EditorialWorkflow.From((await db.Portals.SingleAsync(p => p.Id == QueueGround.Portal)).Profile.Workflow).First;
        // Many at a time: each save waits for the disk
        foreach (var batch in Enumerable.Range(0, Works).Chunk(500))
        {
            var items = batch.ToDictionary(n => n, n => Item(first, section, n));
            db.Items.AddRange(items.Values);
            await db.SaveChangesAsync();
            db.RoyaltyWorks.AddRange(items.Select(i => Work(period.Id, i.Value, section.Name, i.Key, people)));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private static ContentItem Item(WorkflowStep first, Section section, int n)
    {
        var edition = Edition.Begin(QueueGround.Portal, first, QueueGround.Author);
        (edition.SectionId, edition.Title) = (section.Id, $"Bài số {n}");
        return new()
        {
            PortalId = QueueGround.Portal, SectionId = section.Id, Kind = section.Kind, CreatedById = QueueGround.Author, Editions = [edition],
        };
    }

    private static RoyaltyWork Work(int periodId, ContentItem item, string section, int n, List<Contributor> people) => new()
    {
        PortalId = QueueGround.Portal, PeriodId = periodId, ItemId = item.Id, EditionId = item.Editions[0].Id, Title = item.Editions[0].Title,
        SectionName = section,
        PublishedOn = Month.FirstDay.AddDays(n % 28), Status = RoyaltyWorkStatus.Assessed, Coefficient = 1, UnitValue = new(180_000), Amount = new(180_000),
        Lines = Enumerable.Range(0, LinesOfWork).Select(i => new RoyaltyLine
        {
            PortalId = QueueGround.Portal, ContributorId = people[(n * LinesOfWork + i) % Payees].Id, SharePercent = 100m / LinesOfWork, Position = i,
            Amount = new(180_000 / LinesOfWork), Role = i == 0 ? ContributionRole.Author : ContributionRole.Photo,
        }).ToList(),
    };
}
