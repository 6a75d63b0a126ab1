using System.Diagnostics;
using System.Globalization;
using System.Text;
using Portal.Core.Comparing;

namespace Portal.Tests.Bench;

/// <summary>
/// Two editions of 5,000 words compared: one corrected here and there, and one rewritten altogether, which costs most. The slower one counts.
/// </summary>
internal static class Comparisons
{
    private const int Rounds = 9;
    private const int Paragraphs = 100;
    private const int WordsInOne = 50;

    private static readonly string[] Words =
    [
        "phường", "tổ", "dân", "phố", "hội", "nghị", "triển", "khai", "kế", "hoạch", "năm", "vệ", "sinh", "môi", "trường", "Nguyễn", "Văn", "An", "ngày",
        "20/11/2026", "1.250.000", "đồng", "hộ", "hỗ", "trợ", "công",
        "tác", "phòng", "cháy", "an", "toàn", "giao", "thông", "trẻ", "em", "nhà", "văn", "hóa",
        "218/QĐ-UBND", "đã",
    ];

    public static Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var text = Written(new Random(1));
        var (corrected, rewritten) = (Html(Corrected(text, new Random(2))), Html(Written(new Random(3))));
        var before = Html(text);
        List<double> some = [], all = [];
        // The first round is the compiler's
        for (var round = 0; round <= Rounds; round++)
        {
            var (one, other) = (Took(before, corrected), Took(before, rewritten));
            if (round == 0) continue;
            some.Add(one);
            all.Add(other);
        }
        IReadOnlyList<Figure> figures = [Figures.Compare.Of(Math.Max(Figures.Median(some), Figures.Median(all)), string.Create(CultureInfo.InvariantCulture,
            $"one word in twenty corrected {Figures.Median(some):0} ms, rewritten altogether {Figures.Median(all):0} ms; median of {Rounds}"))];
        return Task.FromResult(figures);
    }

    private static double Took(string before, string after)
    {
        var clock = Stopwatch.StartNew();
        if (TextComparison.Of(before, after).IsSame) throw new InvalidOperationException("two texts that differ were found the same");
        return clock.Elapsed.TotalMilliseconds;
    }

    private static List<string[]> Written(Random chance) =>
        Enumerable.Range(0, Paragraphs).Select(_ => Enumerable.Range(0, WordsInOne).Select(_ => Words[chance.Next(Words.Length)]).ToArray()).ToList();

    private static List<string[]> Corrected(List<string[]> text, Random chance) =>
        text.Select(p => p.Select(w => chance.Next(20) == 0 ? Words[chance.Next(Words.Length)] : w).ToArray()).ToList();

    private static string Html(List<string[]> text) =>
        text.Aggregate(new StringBuilder(), (html, p) => html.Append("<p>").AppendJoin(' ', p).Append(".</p>")).ToString();
}
