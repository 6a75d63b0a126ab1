using System.Diagnostics;
using Microsoft.Playwright;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// The payment sheet of 5,000 payees, as an officer gets it from a back-office just started: the workbook by its link, the PDF in a real browser by the
/// page that watches a long print, from the click until the whole file is there. Memory is the most the app's own process ever held; the processes
/// that print are told apart, all of them together.
/// </summary>
internal static class LongSheets
{
    private const int Payees = 5_000;
    private const int Rounds = 3;
    private const int Longest = 120_000;
    private const double Megabyte = 1024 * 1024;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var folder = await PaymentSheets.FillAsync(ground, Payees);
        var (pdf, workbook, memory, printing) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            await using (var office = await BackOffice.StartAsync(ground, folder))
            {
                await office.SignInAsync(PaymentSheets.Login, PaymentSheets.Password);
                var clock = Stopwatch.StartNew();
                var bytes = await office.GetAsync(Address("xlsx"));
                workbook.Add(clock.Elapsed.TotalSeconds);
                memory.Add(PeakMemory.Of(office.ProcessId) / Megabyte);
                if (!bytes.AsSpan().StartsWith("PK"u8)) throw new InvalidOperationException("The workbook was not downloaded.");
                WholeSheets.MustHoldWorkbook(bytes, Payees);
            }
            await using (var office = await BackOffice.StartAsync(ground, folder))
            {
                await using var watch = new ChildMemory(office.ProcessId);
                pdf.Add(await PrintAsync(office.Address));
                memory.Add(PeakMemory.Of(office.ProcessId) / Megabyte);
                printing.Add(await watch.EndAsync() / Megabyte);
            }
        }
        return
        [
            Figures.LongPdf.Of(Figures.Median(pdf), $"{Payees} payees, from the click until the file is there; rounds {Figures.Rounds(pdf)}"),
            Figures.LongWorkbook.Of(Figures.Median(workbook), $"{Payees} payees; rounds {Figures.Rounds(workbook)}"),
            Figures.LongMemory.Of(memory.Max(), $"peak of the back-office {Figures.Rounds(memory)}; what prints beside it {Figures.Rounds(printing)} MB"),
        ];
    }

    private static string Address(string format) => $"/{PaymentSheets.Portal}/nhuan-but/{PaymentSheets.Month}/chi-tra.{format}";

    private static async Task<double> PrintAsync(string office)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await RunningPortal.LaunchAsync(playwright);
        await using var window = await RunningPortal.NewWindowAsync(browser);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{office}/dang-nhap?ve={Uri.EscapeDataString($"/{PaymentSheets.Portal}/nhuan-but/{PaymentSheets.Month}")}");
        await page.FillAsync("#ten", PaymentSheets.Login);
        await page.FillAsync("#mat-khau", PaymentSheets.Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForSelectorAsync("#tieu-de-trang");
        var clock = Stopwatch.StartNew();
        var download = await page.RunAndWaitForDownloadAsync(
            () => page.EvaluateAsync("address => { location.href = address; }", Address("pdf")), new() { Timeout = Longest });
        var file = await download.PathAsync();
        var seconds = clock.Elapsed.TotalSeconds;
        var bytes = await File.ReadAllBytesAsync(file);
        if (!bytes.AsSpan().StartsWith("%PDF-"u8)) throw new InvalidOperationException("The PDF was not downloaded.");
        WholeSheets.MustHoldPdf(bytes, Payees);
        return seconds;
    }
}
