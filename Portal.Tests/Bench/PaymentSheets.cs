using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// The payment sheet of 500 payees. First as an officer gets it: downloaded from a back-office just started, the first paper
/// it makes (each round a new process, signed in). Then as an operator gets it: the whole of <c>./portal sheet</c>, a process
/// that starts, opens the database and writes the file. Memory is the most the app's own process ever held, not the browser's.
/// </summary>
internal static class PaymentSheets
{
    public const string Portal = "thanh-dong";
    public const string Login = "ke.toan";
    public const string Password = "Bang-ke-chi-tra-2026";
    public static readonly YearMonth Month = new(2024, 6);
    private const int Payees = 500;
    private const int Rounds = 3;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var folder = await FillAsync(ground, Payees);
        var (pdf, workbook, memory) = (new List<double>(), new List<double>(), new List<double>());
        var (coldPdf, coldWorkbook, coldMemory) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (format, times, coldTimes) in (IReadOnlyList<(string, List<double>, List<double>)>)[("pdf", pdf, coldPdf),
                ("xlsx", workbook, coldWorkbook)])
            {
                var first = await DownloadAsync(ground, folder, format);
                times.Add(first.Seconds);
                memory.Add(first.Megabytes);
                var cold = await CommandAsync("sheet", "--portal", Portal, "--month", Month.ToString(), "--kind", "payment",
                    "--format", format, "--out", Path.Combine(folder, "sheet." + format), "--data", folder);
                coldTimes.Add(cold.Seconds);
                coldMemory.Add(cold.Megabytes);
            }
        }
        return
        [
            Figures.SheetPdf.Of(Figures.Median(pdf), $"first paper of a back-office just started, browser included; rounds {Figures.Rounds(pdf)}"),
            Figures.SheetWorkbook.Of(Figures.Median(workbook), $"first paper of a back-office just started; rounds {Figures.Rounds(workbook)}"),
            Figures.SheetPdfCold.Of(Figures.Median(coldPdf), $"whole of ./portal sheet; rounds {Figures.Rounds(coldPdf)}"),
            Figures.SheetWorkbookCold.Of(Figures.Median(coldWorkbook), $"whole of ./portal sheet; rounds {Figures.Rounds(coldWorkbook)}"),
            Figures.AppMemory.Of(memory.Concat(coldMemory).Max(),
                $"peak of the back-office {Figures.Rounds(memory)}, of ./portal {Figures.Rounds(coldMemory)}"),
        ];
    }

    /// <summary>A data folder with an accountant and a paid month of so many payees.</summary>
    public static async Task<string> FillAsync(BenchGround ground, int payees)
    {
        var folder = ground.NewFolder();
        await CommandAsync("migrate", "--data", folder);
        await CommandAsync("create-user", "--login", Login, "--name", "Kế toán", "--portal", Portal, "--role", "finance", "--data", folder);
        await AddPayeesAsync(folder, payees);
        return folder;
    }

    /// <summary>Seconds from asking for the file to its last byte, and the peak of the back-office so far.</summary>
    private static async Task<(double Seconds, double Megabytes)> DownloadAsync(BenchGround ground, string folder, string format)
    {
        await using var office = await BackOffice.StartAsync(ground, folder);
        await office.SignInAsync(Login, Password);
        var clock = Stopwatch.StartNew();
        var bytes = await office.GetAsync($"/{Portal}/nhuan-but/{Month}/chi-tra.{format}");
        var seconds = clock.Elapsed.TotalSeconds;
        var peak = PeakMemory.Of(office.ProcessId) / 1024d / 1024d;
        if (!bytes.AsSpan().StartsWith(format == "pdf" ? "%PDF-"u8 : "PK"u8)) throw new InvalidOperationException($"The {format} was not downloaded.");
        if (format == "pdf") WholeSheets.MustHoldPdf(bytes, Payees);
        else WholeSheets.MustHoldWorkbook(bytes, Payees);
        return (seconds, peak);
    }

    /// <summary>A paid month with its frozen payments, a third of them with tax.</summary>
    private static async Task AddPayeesAsync(string folder, int payees)
    {
        await using var services = BenchGround.Core(folder, Portal);
        await using var db = services.GetRequiredService<PortalDbFactory>().Create(Portal);
        var period = new RoyaltyPeriod
        {
            PortalId = Portal, Month = Month, Status = RoyaltyPeriodStatus.Paid, PaidOn = Month.Next.FirstDay.AddDays(4), PaidByName = "Kế toán",
        };
        var made = new Disbursement
        {
            PortalId = Portal, Year = 2024, Number = 1, Key = Guid.CreateVersion7(), PaidOn = Month.Next.FirstDay.AddDays(4),
            Percent = 100, PaidByName = "Kế toán",
        };
        var people = Enumerable.Range(1, payees).Select(i => new Contributor
        {
            PortalId = Portal, Kind = PayeeKind.Resident,
            FullName = string.Create(CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "Nguyễn Thị" : "Trần Văn")} Cộng Tác {i:000}"),
        }).ToList();
        db.RoyaltyPeriods.Add(period);
        db.Contributors.AddRange(people);
        await db.SaveChangesAsync();
        for (var i = 1; i <= payees; i++)
        {
            var person = people[i - 1];
            var gross = new Money(250_000 + i * 10_300);
            var tax = gross.Dong >= 2_000_000 && i % 3 == 0 ? gross.Times(0.1m) : Money.Zero;
            var payment = new RoyaltyPayment
            {
                PortalId = Portal, PayeeName = person.FullName, UnitName = i % 4 == 0 ? "Phòng Văn hóa - Xã hội" : null, Kind = PayeeKind.Resident,
                TaxCodeMasked = "••••••" + (1000 + i), BankMasked = "••••" + (2000 + i) + " Vietcombank", WorkCount = 1 + i % 7,
                Gross = gross, Tax = tax, Net = gross - tax, TaxWords = "10%",
                ContributorId = person.Id,
            };
            // What a payment settled of the period is what makes it one of that period
            var settlement = new RoyaltySettlement
            {
                PortalId = Portal, PeriodId = period.Id, ContributorId = person.Id, Amount = gross,
                Due = new RoyaltyDue { PortalId = Portal, PeriodId = period.Id, ContributorId = person.Id, Total = gross, Settled = gross },
            };
            payment.Settlements.Add(settlement);
            made.Settlements.Add(settlement);
            made.Payments.Add(payment);
        }
        made.Periods.Add(new() { PortalId = Portal, PeriodId = period.Id });
        db.Disbursements.Add(made);
        await db.SaveChangesAsync();
    }

    /// <summary>Runs <c>./portal</c>: how long it took, and the most memory it held.</summary>
    public static async Task<(double Seconds, double Megabytes)> CommandAsync(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        await using var app = RunningScript.Start(Path.Combine(Repository.Root, "portal"), arguments,
            environment: new Dictionary<string, string> { ["WARD_PASSWORD"] = Password });
        long peak = 0;
        var ending = app.EndAsync();
        while (!ending.IsCompleted)
        {
            // The high-water mark only ever rises, so the last look before the end is as good as one at the end
            peak = Math.Max(peak, PeakMemory.Of(app.Id));
            await Task.WhenAny(ending, Task.Delay(5));
        }
        var seconds = clock.Elapsed.TotalSeconds;
        var result = await ending;
        return result.ExitCode == 0 ? (seconds, peak / 1024d / 1024d) : throw new InvalidOperationException($"{arguments[0]}: {result}");
    }
}
