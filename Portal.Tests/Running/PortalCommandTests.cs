using ClosedXML.Excel;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary>The verbs of <c>./portal</c>, run as an operator runs them.</summary>
[Collection(RunningPortal.SecondCollection)]
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
            "end-role", "unlock-user", "sheet", "report", "verify", "backup", "restore"])
            Assert.Contains($"./portal {verb}", help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no verb 'nonsense'", "nonsense")]
    [InlineData("unknown option --colour", "verify", "--colour", "red")]
    [InlineData("1 file name(s) expected", "import-profile")]
    [InlineData("missing: --month", "sheet", "--portal", "thanh-dong", "--kind", "payment", "--format", "pdf", "--out", "/dev/null/x.pdf")]
    [InlineData("--month is written 2026-10", "sheet", "--portal", "thanh-dong", "--month", "10/2026", "--kind", "payment", "--format", "pdf", "--out",
        "/dev/null/x.pdf")]
    [InlineData("no portal 'hanoi'", "report", "--portal", "hanoi", "--quarter", "2026-Q3", "--format", "pdf", "--out", "/dev/null/x.pdf")]
    [InlineData("unknown role", "create-user", "--login", "x", "--name", "X", "--portal", "thanh-dong", "--role", "mayor")]
    public async Task A_misused_verb_is_told_and_ends_with_2(string sentence, params string[] arguments)
    {
        var told = await Scripts.PortalAsync([.. arguments, "--data", running.DataFolder]);
        Assert.Equal(2, told.ExitCode);
        Assert.Contains(sentence, told.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"id\": \"thanh-dong\", \"name\": ")]
    [InlineData("{ \"id\": \"thanh-dong\" }")]
    [InlineData("not json")]
    public async Task A_broken_profile_changes_nothing(string text)
    {
        using var copy = SampleCopy.Of(running);
        var (portals, units, history) = (copy.Rows("Portals"), copy.Rows("Units"), copy.Rows("History"));
        var file = Path.Combine(copy.Folder, "broken.json");
        await File.WriteAllTextAsync(file, text);

        var import = await Scripts.PortalAsync("import-profile", file, "--data", copy.Folder);

        Assert.Equal(1, import.ExitCode);
        Assert.Contains("was not imported and nothing was changed", import.Errors, StringComparison.Ordinal);
        // Below the English lead: a stable code and the Vietnamese sentence
        Assert.Matches(@"(?m)^  [a-z-]+(\.[a-z-]+)+: \S", import.Errors);
        Assert.Equal((portals, units, history), (copy.Rows("Portals"), copy.Rows("Units"), copy.Rows("History")));
    }

    [Theory]
    [InlineData("{ \"name\": \"Biểu\", \"legalBasis\": \"QĐ\", \"effectiveFrom\": \"2027-01-01\", \"unitShare\": 0.1, \"genres\": [null] }", "genres[0]")]
    [InlineData("{ \"name\": null, \"legalBasis\": \"QĐ\", \"effectiveFrom\": \"2027-01-01\", \"unitShare\": 0.1, \"genres\": [] }", "“name”")]
    [InlineData("{ \"name\": \"Biểu\", \"legalBasis\": \"QĐ\", \"unitShare\": 0.1, \"genres\": [] }", "effectiveFrom")]
    [InlineData("nonsense", "dòng 1")]
    public async Task A_broken_schedule_is_refused_with_the_place_and_without_a_stack_trace(string text, string place)
    {
        using var copy = SampleCopy.Of(running);
        var file = Path.Combine(copy.Folder, "broken.json");
        await File.WriteAllTextAsync(file, text);

        var import = await Scripts.PortalAsync("import-schedule", file, "--portal", "phu-lien", "--data", copy.Folder);

        Assert.Equal(1, import.ExitCode);
        Assert.Contains(place, import.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", import.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("unlock-user", "--login", "quantri")]
    [InlineData("export-profile", "--portal", "phu-lien", "--out", "/dev/null/x.json")]
    public async Task A_folder_without_a_database_is_refused_and_nothing_is_made_in_it(params string[] verb)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"ward-portal-nowhere-{Guid.NewGuid():N}");

        var told = await Scripts.PortalAsync([.. verb, "--data", folder]);

        Assert.Equal(2, told.ExitCode);
        Assert.Contains($"there is no database in {folder}", told.Errors, StringComparison.Ordinal);
        Assert.Single(told.Errors.Trim().Split('\n'));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_database_that_was_never_migrated_is_refused_in_one_line()
    {
        using var copy = SampleCopy.Of(running);
        await File.WriteAllBytesAsync(copy.Database, []);

        var told = await Scripts.PortalAsync("verify", "--data", copy.Folder);

        Assert.Equal(2, told.ExitCode);
        Assert.Contains("not up to date with this build", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_file_that_is_not_there_is_named()
    {
        var import = await Scripts.PortalAsync("import-profile", "/dev/null/profile.json", "--data", running.DataFolder);
        Assert.Equal(1, import.ExitCode);
        Assert.Contains("/dev/null/profile.json", import.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exported_profile_can_be_imported_again()
    {
        using var copy = SampleCopy.Of(running);
        var file = Path.Combine(copy.Folder, "profile.json");
        Assert.Equal(0, (await Scripts.PortalAsync("export-profile", "--portal", "phu-lien", "--out", file, "--data", copy.Folder)).ExitCode);
        var import = await Scripts.PortalAsync("import-profile", file, "--data", copy.Folder);
        Assert.Equal(0, import.ExitCode);
        Assert.Contains("imported phu-lien", import.Output, StringComparison.Ordinal);
        Assert.Contains("note: visitors are not told the phone (số điện thoại); it belongs in channels, kind “phone”", import.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not told the email", import.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_of_an_open_month_is_refused_and_no_file_is_left()
    {
        var file = Path.Combine(Path.GetTempPath(), $"ward-open-{Guid.NewGuid():N}.pdf");
        // Not in Thành Đông, whose open month the browser journeys approve
        var sheet = await Scripts.PortalAsync("sheet", "--portal", "phu-lien", "--month", Now.ToString(), "--kind", "payment", "--format", "pdf", "--out",
            file, "--data", running.DataFolder);
        Assert.Equal(1, sheet.ExitCode);
        Assert.Contains("refused: the sheet was not made", sheet.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
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
        var page = book.Worksheets.Single();
        var head = page.CellsUsed().Single(c => c.GetString() == "Thực lĩnh (đồng)").Address;
        var net = page.Column(head.ColumnNumber).CellsUsed()
            .Where(c => c.Address.RowNumber > head.RowNumber && c.DataType == XLDataType.Number).Select(c => (long)c.GetDouble()).ToList();
        // The last number of the column is the total of those above it, and both papers say it
        Assert.True(net.Count > 2);
        Assert.Equal(net[^1], net[..^1].Sum());
        Assert.All(net, amount => Assert.Contains(new Money(amount).Digits, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--quarter")]
    [InlineData("--month")]
    public async Task The_report_is_written_as_pdf_and_as_workbook(string option)
    {
        using var copy = SampleCopy.Of(running);
        var span = option == "--month" ? ClosedMonth.ToString() : $"{ClosedMonth.Year}-Q{(ClosedMonth.Month + 2) / 3}";
        foreach (var format in new[] { "pdf", "xlsx" })
        {
            var file = Path.Combine(copy.Folder, "report." + format);
            var report = await Scripts.PortalAsync("report", "--portal", "thanh-dong", option, span, "--format", format, "--out", file, "--data",
                running.DataFolder);
            Assert.True(report.ExitCode == 0, report.ToString());
        }
        var pdf = PdfReading.Of(await File.ReadAllBytesAsync(Path.Combine(copy.Folder, "report.pdf")));
        Assert.Contains("BÁO CÁO", pdf.Pages[0], StringComparison.Ordinal);
        using var book = new XLWorkbook(Path.Combine(copy.Folder, "report.xlsx"));
        Assert.NotEmpty(book.Worksheets.First().CellsUsed());
    }

    [Fact]
    public async Task Verify_finds_the_history_unbroken_and_then_what_was_altered_behind_its_back()
    {
        using var copy = SampleCopy.Of(running);
        copy.WithFiles(running);
        var whole = await Scripts.PortalAsync("verify", "--data", copy.Folder);
        Assert.True(whole.ExitCode == 0, whole.ToString());
        Assert.Equal(4, whole.Output.Split("unbroken").Length - 1);

        Assert.Equal(1, copy.Tamper("UPDATE History SET Sentence = Sentence || ' ' WHERE PortalId = 'phu-lien' AND Sequence = 7"));

        var broken = await Scripts.PortalAsync("verify", "--data", copy.Folder);
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("phu-lien", broken.Output, StringComparison.Ordinal);
        Assert.Contains("line 7 was altered", broken.Output, StringComparison.Ordinal);
        Assert.Equal(3, broken.Output.Split("unbroken").Length - 1);
    }

    private Task<ScriptResult> Sheet(YearMonth month, string format, string file) => Scripts.PortalAsync(
        "sheet", "--portal", "thanh-dong", "--month", month.ToString(), "--kind", "payment", "--format", format, "--out", file, "--data", running.DataFolder);
}
