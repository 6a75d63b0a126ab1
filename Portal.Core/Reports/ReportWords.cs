using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports;

/// <summary>How figures of a report are said and compared, on the page and on paper alike.</summary>
public static class ReportWords
{
    public const string NothingToCompare = "không có số liệu so sánh";
    public const string OfNow = "số liệu khi lập báo cáo";

    /// <summary>A per cent of fewer things than these says more than there is.</summary>
    public const int SmallestBase = 10;

    private const int MostNamed = 5;

    /// <summary>
    /// How a figure changed, in its own unit: <c>tăng 12 (20%)</c>, <c>giảm 2</c>, <c>không đổi</c>. Per cents of small numbers are left
    /// out; from ten times on it is said how many times; of shares the difference of the points.
    /// </summary>
    public static string Change(ReportFigure figure, decimal? than)
    {
        if (figure.OfNow) return OfNow;
        if (figure.Value is not { } now || than is not { } then) return NothingToCompare;
        if (now == then) return "không đổi";
        var by = $"{(now > then ? "tăng" : "giảm")} {Vietnamese.Number(Math.Abs(now - then))}";
        if (figure.IsShare) return by + " điểm %";
        var least = figure.Kind == SheetColumnKind.Money ? 1 : SmallestBase;
        return then < least ? by : now >= then * 10 ? $"{by} (gấp {Rounded(now / then)} lần)" : $"{by} ({Rounded(Math.Abs(now - then) / then * 100)}%)";
    }

    /// <summary>The change against a span with its name and figure: <c>tăng 2 so với quý II/2026 (10)</c>.</summary>
    public static string Against(ReportFigure figure, decimal? than, DaySpan span) => Change(figure, than) switch
    {
        NothingToCompare => $"{NothingToCompare} với {span.Words}",
        "không đổi" => $"bằng {span.Words}",
        var words => $"{words} so với {span.Words} ({Amount(figure.Kind, than ?? 0)})",
    };

    /// <summary>The change against both spans, as the end of a sentence.</summary>
    public static string AgainstBoth(ReportFigure figure, ReportQuestion question) =>
        question.ComparesOnce ? Against(figure, figure.Before, question.Before)
        : question.HasBefore || question.HasLastYear
            ? $"{Against(figure, figure.Before, question.Before)}; {Against(figure, figure.LastYear, question.LastYear)}"
            : $"{NothingToCompare} với {question.Before.Words} và {question.LastYear.Words}";

    /// <summary>A sentence on how a figure changed against the spans there are figures of; none where there are none, or nothing ever happened.</summary>
    public static IEnumerable<string> Changed(string subject, ReportFigure figure, ReportQuestion question)
    {
        var sides = new List<string>();
        if (question.HasBefore && figure.Before is not null) sides.Add(Against(figure, figure.Before, question.Before));
        if (question.HasLastYear && !question.ComparesOnce && figure.LastYear is not null) sides.Add(Against(figure, figure.LastYear, question.LastYear));
        var nothing = figure is { Value: 0 or null, Before: 0 or null, LastYear: 0 or null };
        if (sides.Count > 0 && !nothing) yield return $"{subject} {string.Join("; ", sides)}.";
    }

    public static string Amount(SheetColumnKind kind, decimal number) =>
        kind == SheetColumnKind.Money ? Money.Round(number).ToString() : Vietnamese.Number(number);

    public static string Count(int number) => Vietnamese.Number(number);

    /// <summary>Names one after the other, the first few of many: <c>A, B và 3 đơn vị khác</c>.</summary>
    public static string Names(IReadOnlyList<string> names, string word) => names.Count <= MostNamed ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(MostNamed))} và {Count(names.Count - MostNamed)} {word} khác";

    /// <summary>
    /// What changed most among units or sections: the biggest rise and fall, who is new, who fell silent. Nothing where there is no span before.
    /// </summary>
    public static IEnumerable<string> Movers(IReadOnlyList<Mover> all, string word, ReportQuestion question)
    {
        if (!question.HasBefore) yield break;
        var said = new List<string>();
        if (all.Where(m => m.Before > 0 && m.Now > m.Before).MaxBy(m => m.Now - m.Before) is { } up) said.Add($"tăng nhiều nhất là {Moved(up)}");
        if (all.Where(m => m.Now > 0 && m.Now < m.Before).MaxBy(m => m.Before - m.Now) is { } down) said.Add($"giảm nhiều nhất là {Moved(down)}");
        if (said.Count > 0) yield return $"So với {question.Before.Words}, {word} {string.Join(", ", said)}.";
        var fresh = all.Where(m => m.Before == 0 && m.Now > 0).Select(m => $"{m.Name} ({Count(m.Now)})").ToList();
        if (fresh.Count > 0) yield return $"Kỳ trước chưa có tin, bài, kỳ này có: {Names(fresh, word)}.";
        var silent = all.Where(m => m.Before > 0 && m.Now == 0).Select(m => $"{m.Name} (kỳ trước {Count(m.Before)})").ToList();
        if (silent.Count > 0) yield return $"Kỳ trước có tin, bài, kỳ này không có: {Names(silent, word)}.";
    }

    private static string Moved(Mover mover) =>
        $"{mover.Name} ({Count(mover.Before)} {(mover.Now > mover.Before ? "lên" : "xuống")} {Count(mover.Now)})";

    /// <summary>Below ten with one place, else whole.</summary>
    private static string Rounded(decimal number) => Vietnamese.Number(Math.Round(number, number < 10 ? 1 : 0, MidpointRounding.AwayFromZero));
}

/// <summary>Items of one unit or section in the span and in the one before.</summary>
public sealed record Mover(string Name, int Now, int Before);
