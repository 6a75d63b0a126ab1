using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// The payment sheet of 500 payees as an office gets it from <c>./portal sheet</c>: a cold process that opens the database,
/// reads the month and writes the file. Time is the whole process, memory the most the app's own process ever held (not
/// the browser that prints).
/// </summary>
internal static class PaymentSheets
{
    private const string Portal = "thanh-dong";
    private const int Payees = 500;
    private const int Rounds = 3;
    private static readonly YearMonth Month = new(2024, 6);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var folder = ground.NewFolder();
        await AppAsync("migrate", "--data", folder);
        await AddPayeesAsync(folder);
        var (pdf, workbook, memory) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (format, times) in (IReadOnlyList<(string, List<double>)>)[("pdf", pdf), ("xlsx", workbook)])
            {
                var (seconds, megabytes) = await AppAsync("sheet", "--portal", Portal, "--month", Month.ToString(), "--kind", "payment",
                    "--format", format, "--out", Path.Combine(folder, "sheet." + format), "--data", folder);
                times.Add(seconds);
                memory.Add(megabytes);
            }
        }
        return
        [
            Figures.SheetPdf.Of(Figures.Median(pdf), $"whole cold process with database and browser; rounds {Figures.Rounds(pdf)}"),
            Figures.SheetWorkbook.Of(Figures.Median(workbook), $"whole cold process with database; rounds {Figures.Rounds(workbook)}"),
            Figures.AppMemory.Of(memory.Max(), $"peak of the app's process over all rounds: {Figures.Rounds(memory)}"),
        ];
    }

    /// <summary>A paid month with its frozen payments, a third of them with tax.</summary>
    private static async Task AddPayeesAsync(string folder)
    {
        await using var services = BenchGround.Core(folder, Portal);
        await using var db = services.GetRequiredService<PortalDbFactory>().Create(Portal);
        var period = new RoyaltyPeriod
        {
            PortalId = Portal, Month = Month, Status = RoyaltyPeriodStatus.Paid, PaidOn = Month.Next.FirstDay.AddDays(4), PaidByName = "Kế toán",
        };
        for (var i = 1; i <= Payees; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "Nguyễn Thị" : "Trần Văn")} Cộng Tác {i:000}");
            var gross = new Money(250_000 + i * 10_300);
            var tax = gross.Dong >= 2_000_000 && i % 3 == 0 ? gross.Times(0.1m) : Money.Zero;
            period.Payments.Add(new RoyaltyPayment
            {
                PortalId = Portal, PayeeName = name, UnitName = i % 4 == 0 ? "Phòng Văn hóa - Xã hội" : null, Kind = PayeeKind.Resident,
                TaxCodeMasked = "••••••" + (1000 + i), BankMasked = "••••" + (2000 + i) + " Vietcombank", WorkCount = 1 + i % 7,
                Gross = gross, Tax = tax, Net = gross - tax, TaxWords = "10 %",
                Contributor = new Contributor { PortalId = Portal, FullName = name, Kind = PayeeKind.Resident },
            });
        }
        db.RoyaltyPeriods.Add(period);
        await db.SaveChangesAsync();
    }

    private static async Task<(double Seconds, double Megabytes)> AppAsync(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        await using var app = RunningScript.Start("dotnet", ["Portal.Admin.dll", .. arguments], folder: Path.Combine(Repository.Root, "Portal.Admin", "bin", "Release", "net10.0"));
        long peak = 0;
        var ending = app.EndAsync();
        while (!ending.IsCompleted)
        {
            // The high-water mark only ever rises, so the last look before the end is as good as one at the end
            peak = Math.Max(peak, PeakBytes(app.Id));
            await Task.WhenAny(ending, Task.Delay(5));
        }
        var seconds = clock.Elapsed.TotalSeconds;
        var result = await ending;
        return result.ExitCode == 0 ? (seconds, peak / 1024d / 1024d) : throw new InvalidOperationException($"{arguments[0]}: {result}");
    }

    /// <summary>VmHWM of Linux; 0 once the process has gone.</summary>
    private static long PeakBytes(int processId)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(':', StringSplitOptions.TrimEntries)[1].Split(' ')[0], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
