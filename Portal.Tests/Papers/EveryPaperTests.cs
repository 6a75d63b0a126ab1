using System.Text;
using Bunit;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Admin.Papers;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.Support;
using UglyToad.PdfPig;
using Xunit;

namespace Portal.Tests.Papers;

/// <summary>Of every paper there is: the page, the PDF and the workbook say the same, cell by cell.</summary>
[Trait("Row", "G6")]
[Trait("Row", "H1")]
[Trait("Fault", "FIN21")]
public sealed class EveryPaperTests : AdminTestContext
{
    /// <summary>A kind that is added later and made by no verb of <see cref="PapersTold"/> fails here.</summary>
    public static TheoryData<string> Kinds => [.. Enum.GetNames<PaperKind>(), .. PapersTold.NeverKept];

    private static async Task<List<Sheet>> OfAsync(string kind)
    {
        var found = (await PapersTold.AllAsync()).Where(p => p.Name == kind).Select(p => p.Sheet).ToList();
        Assert.NotEmpty(found);
        // A decision is words alone
        Assert.All(found, s => Assert.True(s.Tables.Any(t => t.Rows.Count > 0) || s.Body.Count > 5, s.Title));
        return found;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_page_has_each_cell_of_the_paper(string kind)
    {
        foreach (var sheet in await OfAsync(kind))
            SameEverywhere.AssertPage(sheet, Render<SheetView>(view => view.Add(v => v.Sheet, sheet)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_workbook_has_each_cell_of_the_paper_calculates_its_sums_and_guards_its_words(string kind)
    {
        foreach (var sheet in await OfAsync(kind)) SameEverywhere.AssertWorkbook(sheet);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_printed_has_each_cell_of_the_paper_and_its_text_in_order(string kind)
    {
        foreach (var sheet in await OfAsync(kind)) SameEverywhere.AssertPrinted(sheet);
    }

    /// <summary>All papers that lie, and all that stand, bound into one and printed once: their tables, words and text, read back from the file.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("needs", "chromium")]
    public async Task The_pdf_has_each_cell_of_every_paper(bool landscape)
    {
        var all = (await PapersTold.AllAsync()).Select(p => p.Sheet).Where(s => s.Landscape == landscape).ToList();
        var bound = all[0] with
        {
            Intro = [.. all.SelectMany(s => s.Intro)], Body = [.. all.SelectMany(s => s.Body)], Notes = [.. all.SelectMany(s => s.Notes)],
            Charts = [], Tables = [.. all.SelectMany(TablesOf)], AmountInWordsOf = null, Check = null, Watermark = null,
        };
        var pdf = Story.Must(await new SheetPdf(new SheetPdfOptions(), NullLogger<SheetPdf>.Instance).PrintAsync(bound, CancellationToken.None));
        using var document = PdfDocument.Open(pdf);
        // Without the numbers of pages, which stand in the margin of 20 mm: one would part a paragraph that goes on
        var letters = document.GetPages().SelectMany(p => p.Letters.Where(l => l.StartBaseLine.Y < p.Height - 20 / 25.4 * 72));
        var (written, at) = (Bare(string.Concat(letters.Select(l => l.Value))), 0);
        foreach (var text in bound.Intro.Concat(bound.Body.Select(p => p.Whole))) Follow(text);
        foreach (var table in bound.Tables)
        {
            foreach (var line in SameEverywhere.Lines(table)) Follow(line.Replace("|", "", StringComparison.Ordinal));
            if (table.AmountInWordsOf is { } amount) Follow(SheetText.AmountLine(amount));
        }
        foreach (var text in bound.Notes) Follow(text);

        void Follow(string words)
        {
            var found = written.IndexOf(Bare(words), at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"not in the PDF after what was before it: {words}");
            at = found + Bare(words).Length;
        }
    }

    /// <summary>With the paper's own words under its last table.</summary>
    private static IEnumerable<SheetTable> TablesOf(Sheet sheet) => sheet.Tables.Select((t, i) =>
        i == sheet.Tables.Count - 1 && sheet.AmountInWordsOf is { } amount ? t with { AmountInWordsOf = amount } : t);

    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
