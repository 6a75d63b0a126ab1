using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.Reports.Emulation;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Papers;

/// <summary>Every table of every paper as it comes out of the printer: readable type, no figure torn, room to sign, pages that end where they may.</summary>
[Trait("Row", "G6")]
[Trait("Fault", "FIN21")]
[Trait("needs", "chromium")]
public class EveryTableTests
{
    private static readonly Money Large = new(123_456_789_012);

    /// <summary>Another look of the kind is printed with three hundred rows.</summary>
    private static readonly string[] Alike =
        ["payment", "payment of large sums", "payment with adjustments", "payment with debts", "payroll", "assessment", "payee years"];

    public static TheoryData<string> Names => [.. EveryPaper.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_paper_is_sent_back_for_its_pages(string name)
    {
        var (faults, printed) = (new List<string>(), new HashSet<int>());
        foreach (var rows in new[] { 0, 1, 2, EveryPaper.Hard, 300 })
        {
            // One of each kind is printed that long
            if (rows == 300 && Alike.Contains(name)) continue;
            var sheet = EveryPaper.Of(name, rows);
            // A paper whose rows are its own is printed once
            if (!printed.Add(sheet.Tables.Sum(t => t.Rows.Count))) continue;
            faults.AddRange((await FaultsOfAsync(rows == EveryPaper.Hard ? Hard(name, sheet) : sheet)).Select(f => $"{rows} rows: {f}"));
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    [Theory]
    [InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(8), InlineData(12), InlineData(17), InlineData(40)]
    public async Task Nor_is_a_payment_of_a_few_payees(int rows) => Assert.Empty(await FaultsOfAsync(EveryPaper.Of("payment", rows)));

    [Theory]
    [InlineData("assessment", 4)]
    [InlineData("payee years", 4)]
    [InlineData("payment with payroll", 5)]
    [InlineData("payment with payroll", 13)]
    public async Task Nor_is_a_paper_whose_second_table_begins_low(string name, int rows) => Assert.Empty(await FaultsOfAsync(EveryPaper.Of(name, rows)));

    /// <summary>Four rows set closer stand beside their ending where one would be left behind.</summary>
    [Theory]
    [InlineData(0), InlineData(1)]
    public async Task Four_of_the_payroll_are_signed_on_one_page(int notes)
    {
        var sheet = EveryPaper.Of("payment with payroll", EveryPaper.Hard);
        sheet = sheet with { Check = null, Notes = [.. sheet.Notes.Take(notes)] };
        Assert.Equal(4, sheet.Tables[1].Rows.Count);

        var last = PdfReading.Of(await BrowserPrint.OfAsync(sheet)).Pages[^1];

        Assert.All(sheet.Tables[1].Rows, row => Assert.Contains(row.Cells.OfType<string>().Single(c => c.StartsWith("03119", StringComparison.Ordinal)), last,
            StringComparison.Ordinal));
    }

    /// <summary>Rows beside half a page of nothing look as if some were lost: a paper of few pages is set closer where that leaves one out.</summary>
    [Theory]
    [InlineData(6, 5), InlineData(7, 2), InlineData(7, 5), InlineData(11, 0)]
    public async Task What_closer_lines_bring_to_two_pages_takes_two(int here, int payroll)
    {
        var paper = EveryPaper.Payment(here + payroll, p => p with { ToPayroll = int.Parse(p.PayeeName[^3..], CultureInfo.InvariantCulture) > here });
        var sheet = paper with { Check = EveryPaper.Check };
        Assert.Equal(payroll == 0 ? 1 : 2, sheet.Tables.Count);

        Assert.Equal(2, PdfReading.Of(await BrowserPrint.OfAsync(sheet)).Pages.Count);
        Assert.Empty(await FaultsOfAsync(sheet));
    }

    [Fact]
    public async Task Nor_is_a_report_with_all_its_tables()
    {
        using var database = await PortalDatabase.CreateAsync(HanoiClock.At(2026, 10, 5));
        await Quarter.LayAsync(database);
        await Quarter.SpoilAsync(database, "Văn hóa 1");
        var sheet = Story.Must(await database.As(Someone.Head).GetRequiredService<OpenReport>().ExecuteAsync(Quarter.Third, null, true));

        Assert.True(sheet.Tables.Count > 10, $"{sheet.Tables.Count} tables");
        Assert.Empty(await FaultsOfAsync(sheet));
        Assert.Empty(await FaultsOfAsync(sheet with { Charts = [], Tables = [.. sheet.Tables.Select(t => Full(t, 7))] }));
    }

    [Fact]
    public async Task Nor_is_the_paper_of_the_anchors()
    {
        using var database = await PortalDatabase.CreateAsync(HanoiClock.At(2026, 10, 5));
        Assert.Empty(await FaultsOfAsync(Story.Must(await database.As(Someone.Administrator).GetRequiredService<OpenAnchorSheet>().ExecuteAsync())));
    }

    private static async Task<List<string>> FaultsOfAsync(Sheet sheet)
    {
        var marked = PaperFaults.Marked(sheet);
        var (pdf, torn) = await BrowserPrint.WithTornAsync(marked);
        return [.. PaperFaults.Of(marked, pdf), .. torn.Distinct().Select(word => $"“{word}” is torn")];
    }

    /// <summary>
    /// Names of two hundred letters in every eighth row, and in the first as much money as figures can be long. A payment has both from its model, which
    /// says what it shows beside them.
    /// </summary>
    private static Sheet Hard(string name, Sheet sheet) => name.Contains("payment", StringComparison.Ordinal) ? sheet : sheet with
    {
        Tables = [.. sheet.Tables.Select(table => table with
        {
            Rows = [.. table.Rows.Select((row, i) => new SheetRow([.. row.Cells.Select((cell, c) => cell switch
            {
                Money when i == 0 => Large,
                string { Length: < 100 } when i % 8 == 5 && table.Columns.Take(c).All(column => column.Kind != SheetColumnKind.Text) => EveryPaper.LongName,
                _ => cell,
            })]))],
        })],
    };

    private static SheetTable Full(SheetTable table, int rows) => table with
    {
        Rows = [.. Enumerable.Range(0, rows).Select(i => new SheetRow([.. table.Columns.Select(c => Cell(table, c, i))]))],
    };

    private static object? Cell(SheetTable table, SheetColumn column, int i) => column.Kind switch
    {
        SheetColumnKind.Money => i == 0 ? Large : Money.Zero,
        SheetColumnKind.Integer => column.IsOrdinal ? i + 1 : 12_345,
        SheetColumnKind.Decimal => 1_234.5m,
        SheetColumnKind.Percent => 0.125m,
        SheetColumnKind.Date => new DateOnly(2026, 11, 10).AddDays(i),
        _ when i == 2 && column == table.Columns.First(c => c.Kind == SheetColumnKind.Text) => EveryPaper.LongName,
        _ => "Nguyễn Thị Hương Giang",
    };
}
