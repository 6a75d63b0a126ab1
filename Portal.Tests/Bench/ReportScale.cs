using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Core.Data;
using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// The report of the last whole quarter in a portal with five years of 2,400 items each, against one with a single year: how long until it stands on the
/// page of a real browser, and how long until its PDF and its workbook are there.
/// </summary>
internal static class ReportScale
{
    private const string Portal = "thanh-dong";
    private const string Login = "truong.ban";
    private const int ItemsOfMonth = 200;
    private const int People = 40;
    private const int Rounds = 7;

    private static YearQuarter Last => Before(YearQuarter.Of(new WardClock(TimeProvider.System).Today));

    private static YearQuarter Before(YearQuarter quarter) => YearQuarter.Of(DaySpan.Of(quarter).First.AddDays(-1));

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var (one, five) = (await FillAsync(ground, years: 1), await FillAsync(ground, years: 5));
        await using var small = await BackOffice.StartAsync(ground, one);
        await using var large = await BackOffice.StartAsync(ground, five);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await RunningPortal.LaunchAsync(playwright);
        await using var window = await RunningPortal.NewWindowAsync(browser);
        await using var other = await RunningPortal.NewWindowAsync(browser);
        var (smallPage, largePage) = (await SignInAsync(window, small.Address), await SignInAsync(other, large.Address));
        var (before, after) = (new List<double>(), new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            var (s, l) = (await OpenAsync(smallPage), await OpenAsync(largePage));
            if (round < 0) continue;
            before.Add(s);
            after.Add(l);
        }
        var rows = await RowsAsync(five);
        await large.SignInAsync(Login, PaymentSheets.Password);
        var pdf = await FetchAsync(large, "pdf", "%PDF-"u8.ToArray());
        var workbook = await FetchAsync(large, "xlsx", "PK"u8.ToArray());
        return
        [
            Figures.ReportPage.Of(Figures.Median(after), $"{Last} on the page, from leaving another quarter; rounds {Figures.Rounds(after)}"),
            Figures.ReportRatio.Of(Figures.Median(before.Zip(after, (s, l) => l / s)), $"against one year: {Figures.Rounds(before)}"),
            Figures.ReportPdf.Of(Figures.Median(pdf), $"browser included; rounds {Figures.Rounds(pdf)}"),
            Figures.ReportWorkbook.Of(Figures.Median(workbook), $"rounds {Figures.Rounds(workbook)}"),
            Figures.ReportRows.Of(rows.Milliseconds, $"slowest of the figures of {Last}: {rows.Key}; the question alone, without page and wire"),
        ];
    }

    private static async Task<IPage> SignInAsync(IBrowserContext window, string office)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{office}/dang-nhap?ve={Uri.EscapeDataString(AddressOf(Last))}");
        await page.FillAsync("#ten", Login);
        await page.FillAsync("#mat-khau", PaymentSheets.Password);
        await page.ClickAsync("button[type=submit]");
        await SeenAsync(page, Last);
        return page;
    }

    private static string AddressOf(YearQuarter quarter) => $"/{Portal}/bao-cao?ky=quy&gia-tri={quarter}";

    private static Task SeenAsync(IPage page, YearQuarter quarter) =>
        page.WaitForSelectorAsync($"main:has(h1:has-text(\"{DaySpan.Of(quarter).Words}\")) section.sheet");

    /// <summary>Seconds from leaving the quarter before until the report's last table stands there.</summary>
    private static async Task<double> OpenAsync(IPage page)
    {
        var other = Before(Last);
        await page.EvaluateAsync("address => Blazor.navigateTo(address)", AddressOf(other));
        await SeenAsync(page, other);
        var clock = Stopwatch.StartNew();
        await page.EvaluateAsync("address => Blazor.navigateTo(address)", AddressOf(Last));
        await SeenAsync(page, Last);
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<List<double>> FetchAsync(BackOffice office, string format, byte[] begin)
    {
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            var clock = Stopwatch.StartNew();
            var bytes = await office.GetAsync($"/{Portal}/bao-cao/{Last}.{format}");
            times.Add(clock.Elapsed.TotalSeconds);
            if (!bytes.AsSpan().StartsWith(begin)) throw new InvalidOperationException($"The {format} was not downloaded.");
        }
        return times;
    }

    /// <summary>The figure whose rows take longest, by the median of its rounds.</summary>
    private static async Task<(string Key, double Milliseconds)> RowsAsync(string folder)
    {
        await using var services = BenchGround.Core(folder, Portal);
        using var scope = services.CreateScope();
        var span = DaySpan.Of(Last);
        var report = (await scope.ServiceProvider.GetRequiredService<GetActivityReport>().ExecuteAsync(span)).Value;
        var keys = report.Parts.SelectMany(p => p.Figures.Where(f => f.Value is not null).Select(f => new ReportKey(p.Code, f.Key, ReportSide.Now).ToString()));
        var slowest = (Key: "", Milliseconds: 0.0);
        foreach (var key in keys)
        {
            var times = new List<double>();
            for (var round = -1; round < Rounds; round++)
            {
                var clock = Stopwatch.StartNew();
                var found = await scope.ServiceProvider.GetRequiredService<GetReportRows>().ExecuteAsync(span, key);
                if (!found.Done) throw new InvalidOperationException($"{key}: {found}");
                if (round >= 0) times.Add(clock.Elapsed.TotalMilliseconds);
            }
            if (Figures.Median(times) > slowest.Milliseconds) slowest = (key, Figures.Median(times));
        }
        return slowest;
    }

    private static async Task<string> FillAsync(BenchGround ground, int years)
    {
        var folder = ground.NewFolder();
        await PaymentSheets.CommandAsync("migrate", "--data", folder);
        await PaymentSheets.CommandAsync(
            "create-user", "--login", Login, "--name", "Trưởng ban", "--portal", Portal, "--role", "head", "--data", folder);
        await using var services = BenchGround.Core(folder, Portal);
        var factory = services.GetRequiredService<PortalDbFactory>();
        await using (var db = factory.Create(Portal))
        {
            for (var p = 1; p <= People; p++)
            {
                db.Contributors.Add(new Contributor
                {
                    Id = p, PortalId = Portal, FullName = $"Cộng tác viên {p}", Kind = PayeeKind.Resident, PayBy = PayBy.Cash,
                });
            }
            await db.SaveChangesAsync();
        }
        var last = YearMonth.Of(new WardClock(TimeProvider.System).Today);
        for (var back = 1; back <= 12 * years; back++)
            await MonthAsync(factory, YearMonth.Of(last.FirstDay.AddMonths(-back)), (back - 1) * ItemsOfMonth);
        return folder;
    }

    private static async Task MonthAsync(PortalDbFactory factory, YearMonth month, int from)
    {
        await using var db = factory.Create(Portal);
        var sections = await db.Sections.AsNoTracking().Where(s => s.Kind == ContentKind.Article).OrderBy(s => s.Id).ToListAsync();
        var units = await db.Units.OrderBy(u => u.Id).Select(u => u.Id).ToListAsync();
        var period = new RoyaltyPeriod { PortalId = Portal, Month = month };
        for (var i = 1; i <= ItemsOfMonth; i++)
        {
            var (id, place) = (from + i, sections[i % sections.Count]);
            var at = WardClock.ToUtc(month.FirstDay.AddDays(i % 28).ToDateTime(new TimeOnly(9, i % 60)));
            var edition = new Edition
            {
                Id = id, PortalId = Portal, ItemId = id, SectionId = place.Id, UnitId = units[i % units.Count],
                Title = string.Create(CultureInfo.InvariantCulture, $"Tin số {i} của tháng {month}"),
            };
            edition.Publish(by: null, at);
            db.Items.Add(new ContentItem
            {
                Id = id, PortalId = Portal, Kind = place.Kind, SectionId = place.Id, UnitId = edition.UnitId, FirstPublishedAt = at, Editions = [edition],
            });
            db.Deadlines.Add(new Deadline
            {
                PortalId = Portal, ItemId = id, RuleCode = "D1", RuleSource = "khoản 1 Điều 7", HowCounted = "", CountedFrom = at,
                DueAt = at.AddHours(i % 9 == 0 ? -1 : 5), MetAt = at,
            });
            var amount = new Money(253_000 + i * 1_000);
            db.RoyaltyWorks.Add(new RoyaltyWork
            {
                PortalId = Portal, Period = period, ItemId = id, EditionId = id, Title = edition.Title, SectionName = place.Name,
                PublishedOn = WardClock.DayOf(at), Amount = amount, Status = RoyaltyWorkStatus.Assessed, AssessedByName = "Trưởng ban",
                Lines =
                [
                    new RoyaltyLine { PortalId = Portal, ContributorId = 1 + i % People, Role = ContributionRole.Author, SharePercent = 100, Amount = amount },
                ],
            });
        }
        await db.SaveChangesAsync();
        await db.Items.Where(i => i.Id > from && i.Id <= from + ItemsOfMonth).ExecuteUpdateAsync(set => set.SetProperty(i => i.LiveEditionId, i => i.Id));
    }
}
