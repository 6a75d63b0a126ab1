using System.Text;
using Portal.Core.Papers.Charts;
using Portal.Core.Papers.Sheets;
using Portal.Tests.Papers.Sheets;
using UglyToad.PdfPig;
using Xunit;

namespace Portal.Tests.Papers;

/// <summary>Of every kind of paper, read back from its file: the head, who signs, the figures of its charts, and what a screen reader goes by.</summary>
[Trait("Row", "G6")]
[Trait("Fault", "FIN21")]
[Trait("needs", "chromium")]
public sealed class ReadBackTests
{
    private const int SomeRows = 4;

    public static TheoryData<string> Names => [.. EveryPaper.Names];

    public static TheoryData<string> Kinds => EveryPaperTests.Kinds;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_paper_has_its_head_its_signers_its_charts_and_its_tags(string name) => await LookAsync(EveryPaper.Of(name, SomeRows));

    /// <summary>The same of those the verbs issue, reports with all their charts among them.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task And_so_has_each_as_it_is_issued(string kind)
    {
        var found = (await PapersTold.AllAsync()).Where(p => p.Name == kind).Select(p => p.Sheet).ToList();
        Assert.NotEmpty(found);
        foreach (var sheet in found) await LookAsync(sheet);
    }

    [Theory]
    [InlineData("settlement")]
    [InlineData("budget")]
    public async Task Both_charts_of_a_budget_stand_on_its_first_page(string name)
    {
        var sheet = EveryPaper.Of(name, SomeRows);
        Assert.Equal(2, sheet.Charts.Count);

        var first = Text(await BrowserPrint.OfAsync(sheet))[0];

        Assert.All(sheet.Charts, chart => Assert.Contains(Bare(chart.Title), first, StringComparison.Ordinal));
        Assert.Equal(2, Count(first, Bare("Số liệu: " + sheet.Charts[0].Source)));
    }

    private static async Task LookAsync(Sheet sheet)
    {
        var pdf = await BrowserPrint.OfAsync(sheet, tagged: true);
        var pages = Text(pdf);
        Head(sheet, pages[0]);
        Assert.Equal(1, Count(string.Concat(pages), Bare(SheetText.PlaceAndDate(sheet.Head))));
        Signers(sheet, pages[^1]);
        foreach (var line in sheet.Check?.Lines ?? []) Assert.Contains(Bare(line), pages[^1], StringComparison.Ordinal);
        foreach (var chart in sheet.Charts.Where(c => c.IsDrawn)) Figures(chart, string.Concat(pages));
        Tags(sheet, pdf);
    }

    private static void Head(Sheet sheet, string page)
    {
        Follow(page, [
            .. new[] { sheet.Head.Superior, sheet.Head.Authority }.OfType<string>().Select(SheetText.Capitals), .. SheetText.AuthorityLines(sheet.Head),
            SheetText.Country, SheetText.Motto, .. sheet.DateAboveSignatures ? Array.Empty<string>() : [SheetText.PlaceAndDate(sheet.Head)],
            .. SheetText.CodeLines(sheet.Head), SheetText.Capitals(sheet.Title), sheet.Subtitle ?? "",
        ]);
    }

    private static void Signers(Sheet sheet, string page) => Follow(page, [
        sheet.DateAboveSignatures ? SheetText.PlaceAndDate(sheet.Head) : "",
        .. sheet.Signatures.SelectMany(s => new[] { s.Title, s.Subtitle ?? "", s.Name ?? "" }),
    ]);

    /// <summary>Each figure, as often as the chart has it, between its title and where its figures come from.</summary>
    private static void Figures(SheetChart chart, string text)
    {
        var from = text.IndexOf(Bare(chart.Title), StringComparison.Ordinal);
        Assert.True(from >= 0, chart.Title);
        from += Bare(chart.Title).Length;
        var to = chart.Source is null ? text.Length : text.IndexOf(Bare("Số liệu: " + chart.Source), from, StringComparison.Ordinal);
        Assert.True(to > from, $"{chart.Title}: {chart.Source}");
        var (drawn, figures) = (text[from..to], new ChartFigures(chart));
        var told = chart.Series.SelectMany(s => s.Values).OfType<decimal>().Select(v => figures.Say(v));
        foreach (var (said, times) in told.CountBy(f => f, StringComparer.Ordinal))
            Assert.True(Count(drawn, Bare(said)) >= times, $"{chart.Title}: {said} {times} times in {drawn}");
        Assert.All(chart.Series.Count > 1 ? chart.Series : [], s => Assert.Contains(Bare(s.Name), drawn, StringComparison.Ordinal));
    }

    private static void Tags(Sheet sheet, byte[] pdf)
    {
        Assert.True(PdfReading.Of(pdf).Tagged);
        var parts = PdfReading.Parts(pdf);
        Assert.Single(parts, p => p.Name == "H1");
        Assert.True(parts.Count(p => p.Name == "Table") >= sheet.Tables.Count, $"{parts.Count(p => p.Name == "Table")} tables of {sheet.Tables.Count}");
        Assert.True(parts.Count(p => p.Name == "TH") >= sheet.Tables.Sum(t => t.Columns.Count));
        foreach (var chart in sheet.Charts.Where(c => c.IsDrawn))
            Assert.Contains(parts, p => p.Name == "Figure" && p.Alt?.Contains(chart.Title, StringComparison.Ordinal) == true);
    }

    private static void Follow(string text, IEnumerable<string> lines)
    {
        var at = 0;
        foreach (var line in lines.Select(Bare))
        {
            var found = text.IndexOf(line, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"not after what was before it: {line} in {text}");
            at = found + line.Length;
        }
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    /// <summary>Page by page as it was written, without blanks.</summary>
    private static List<string> Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.GetPages().Select(p => Bare(string.Concat(p.Letters.Select(l => l.Value)))).ToList();
    }

    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
