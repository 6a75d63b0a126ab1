using System.Diagnostics;
using System.Globalization;
using Portal.Tests.Html;

namespace Portal.Tests.Bench;

/// <summary>
/// The corpus of pieces out of clipboards (Portal.Tests/Html/Corpus), pasted one after the other: the share of those that keep their structure and whose
/// losses are all named, as the file beside each says.
/// </summary>
internal static class PastedPieces
{
    public static Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var clock = Stopwatch.StartNew();
        var lost = PasteCorpus.Pieces.Where(piece => PasteCorpus.Stored(PasteCorpus.Pasted(piece)) != PasteCorpus.Wanted(piece)).ToList();
        var share = 100.0 * (PasteCorpus.Pieces.Count - lost.Count) / PasteCorpus.Pieces.Count;
        var programs = PasteCorpus.Pieces.GroupBy(piece => piece.Split('-')[0]).Select(g => $"{g.Key} {g.Count()}");
        IReadOnlyList<Figure> figures = [Figures.PasteCorpus.Of(share, string.Create(CultureInfo.InvariantCulture,
            $"{PasteCorpus.Pieces.Count} pieces ({string.Join(", ", programs)}) in {clock.Elapsed.TotalSeconds:0.0} s")
            + (lost.Count == 0 ? "" : "; not as meant: " + string.Join(", ", lost)))];
        return Task.FromResult(figures);
    }
}
