using ClosedXML.Excel;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary>The verbs of <c>./portal</c>, run as an operator runs them.</summary>
[Collection(RunningPortal.SecondCollection)]
[Trait("needs", "processes")]
public class PortalCommandTests(RunningPortal running)
{
    private static readonly YearMonth Now = YearMonth.Of(new WardClock(TimeProvider.System).Today);

    /// <summary>Two months back every month of the sample is closed.</summary>
    private static readonly YearMonth ClosedMonth = Now.Previous.Previous;

    [Fact]
    public async Task Help_lists_every_verb()
    {
        var help = await Scripts.PortalAsync("help");
        Assert.Equal(0, help.ExitCode);
        foreach (var verb in (string[])["migrate", "import-profile", "export-profile", "create-user", "set-password", "disable-user", "enable-user",
            "end-role", "unlock-user", "reset-second-factor", "sheet", "report", "verify", "backup", "restore"])
            Assert.Contains($"./portal {verb}", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misused_verb_is_told_and_ends_with_2()
    {
        var told = await Scripts.PortalAsync("nonsense", "--data", running.DataFolder);
        Assert.Equal(2, told.ExitCode);
        Assert.Contains("no verb 'nonsense'", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_is_told_on_the_console_without_a_stack_trace_and_ends_with_1()
    {
        var import = await Scripts.PortalAsync("import-profile", "/dev/null/profile.json", "--data", running.DataFolder);
        Assert.Equal(1, import.ExitCode);
        Assert.Contains("/dev/null/profile.json", import.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", import.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_database_is_refused_in_one_line_and_not_made()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"ward-portal-nowhere-{Guid.NewGuid():N}");

        var told = await Scripts.PortalAsync("verify", "--data", folder);

        Assert.Equal(2, told.ExitCode);
        Assert.Contains($"there is no database in {folder}", Assert.Single(told.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task The_sheet_of_a_closed_month_is_written_as_pdf_and_as_workbook_and_they_agree()
    {
        using var copy = SampleCopy.Of(running);
        var (pdf, xlsx) = (Path.Combine(copy.Folder, "sheet.pdf"), Path.Combine(copy.Folder, "sheet.xlsx"));
        foreach (var (format, file) in new[] { ("pdf", pdf), ("xlsx", xlsx) })
        {
            var sheet = await Sheet(ClosedMonth, format, file);
            Assert.True(sheet.ExitCode == 0, sheet.ToString());
            Assert.Contains($"wrote {file}", sheet.Output, StringComparison.Ordinal);
        }

        var text = string.Join('\n', PdfReading.Of(await File.ReadAllBytesAsync(pdf)).Pages);
        Assert.Contains("BẢNG KÊ CHI TRẢ NHUẬN BÚT, THÙ LAO", text, StringComparison.Ordinal);
        using var book = new XLWorkbook(xlsx);
        // What the payroll pays stands on a page of its own
        var page = book.Worksheets.Single(w => w.CellsUsed().Any(c => c.GetString() == "Thực lĩnh (đồng)"));
        var head = page.CellsUsed().Single(c => c.GetString() == "Thực lĩnh (đồng)").Address;
        var net = Enumerable.Range(head.RowNumber + 1, 1_000).Select(row => page.Cell(row, head.ColumnNumber))
            .TakeWhile(c => c.DataType == XLDataType.Number && !c.IsEmpty()).Select(c => (long)c.GetDouble()).ToList();
        // The last number of the column is the total of those above it, and both papers say it
        Assert.True(net.Count > 2);
        Assert.Equal(net[^1], net[..^1].Sum());
        Assert.All(net, amount => Assert.Contains(new Money(amount).Digits, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_report_of_a_quarter_is_written_as_pdf_and_that_of_a_month_as_workbook()
    {
        using var copy = SampleCopy.Of(running);
        var quarter = $"{ClosedMonth.Year}-Q{(ClosedMonth.Month + 2) / 3}";
        var pdf = PdfReading.Of(await ReportAsync("--quarter", quarter, "pdf"));
        using var workbook = new MemoryStream(await ReportAsync("--month", ClosedMonth.ToString(), "xlsx"));
        using var book = new XLWorkbook(workbook);

        Assert.Contains("BÁO CÁO", pdf.Pages[0], StringComparison.Ordinal);
        Assert.NotEmpty(book.Worksheets.First().CellsUsed());

        async Task<byte[]> ReportAsync(string option, string span, string format)
        {
            var file = Path.Combine(copy.Folder, "report." + format);
            var report = await Scripts.PortalAsync("report", "--portal", "thanh-dong", option, span, "--format", format, "--out", file, "--data",
                running.DataFolder);
            Assert.True(report.ExitCode == 0, report.ToString());
            return await File.ReadAllBytesAsync(file);
        }
    }

    [Fact]
    public async Task Verify_finds_the_history_unbroken_and_then_what_was_altered_behind_its_back()
    {
        using var copy = SampleCopy.Of(running);
        copy.WithFiles(running);
        var whole = await Scripts.PortalAsync("verify", "--data", copy.Folder);
        Assert.True(whole.ExitCode == 0, whole.ToString());
        // Four histories and the security log
        Assert.Equal(5, whole.Output.Split("unbroken").Length - 1);

        Assert.Equal(1, copy.Tamper("UPDATE History SET Sentence = Sentence || ' ' WHERE PortalId = 'phu-lien' AND Sequence = 7"));

        var broken = await Scripts.VerbAsync(copy.Folder, "verify");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("phu-lien", broken.Output, StringComparison.Ordinal);
        Assert.Contains("line 7 was altered", broken.Output, StringComparison.Ordinal);
        Assert.Equal(4, broken.Output.Split("unbroken").Length - 1);
    }

    private Task<ScriptResult> Sheet(YearMonth month, string format, string file) => Scripts.PortalAsync(
        "sheet", "--portal", "thanh-dong", "--month", month.ToString(), "--kind", "payment", "--format", format, "--out", file, "--data", running.DataFolder);
}
