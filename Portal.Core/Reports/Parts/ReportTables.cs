using Portal.Core.Papers.Charts;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports.Parts;

/// <summary>A line of a table that counts in the three spans; the key opens its rows.</summary>
internal sealed record CountedRow(string Key, string Name, Three<int> Items);

/// <summary>Tables of parts, whose cells know the figures they show.</summary>
internal static class ReportTables
{
    public static readonly SheetColumn Ordinal = new("no", "STT", SheetColumnKind.Integer, 5);

    /// <summary>The two columns of comparison; without a total where there is nothing to compare with, since nothing is not nought.</summary>
    public static SheetColumn[] Compared(ReportQuestion question, int width = 9) =>
    [
        new("before", "Kỳ trước", SheetColumnKind.Integer, width) { Total = question.HasBefore },
        .. question.ComparesOnce ? Array.Empty<SheetColumn>()
            : [new("last-year", "Cùng kỳ năm trước", SheetColumnKind.Integer, width) { Total = question.HasLastYear }],
    ];

    /// <summary>Counts with what they are compared with and the difference to the span before.</summary>
    public static SheetTable Counts(
        string part, string caption, string names, ReportQuestion question, IReadOnlyList<CountedRow> rows, string empty,
        string counted = "Số tin, bài") => new()
    {
        Caption = caption,
        Columns =
        [
            Ordinal, new("name", names, SheetColumnKind.Text, 38), new("items", counted, SheetColumnKind.Integer, 9) { Total = true }, .. Compared(question),
            new("change", "Tăng, giảm", SheetColumnKind.Integer, 9) { Total = question.HasBefore, Formula = "{items}-{before}" },
        ],
        Rows = rows.Select((r, i) => new SheetRow(
            [i + 1, r.Name, r.Items.Now, .. Beside(question, r.Items), question.HasBefore ? r.Items.Now - r.Items.Before : null])
        {
            Keys = [null, null, Key(part, r.Key), .. KeysBeside(part, question, r.Key), null],
        }).ToList(),
        Totals = true,
        EmptySentence = empty,
    };

    public static object?[] Beside(ReportQuestion question, Three<int> items) =>
        question.ComparesOnce ? [question.HasBefore ? items.Before : null]
        : [question.HasBefore ? items.Before : null, question.HasLastYear ? items.LastYear : null];

    public static string?[] KeysBeside(string part, ReportQuestion question, string key)
    {
        var before = question.HasBefore ? Key(part, key, ReportSide.Before) : null;
        return question.ComparesOnce ? [before] : [before, question.HasLastYear ? Key(part, key, ReportSide.LastYear) : null];
    }

    /// <summary>
    /// Figures of a part beside those of the spans there are; drawn from the part's first table, whose caption is its title. What a span is not known for
    /// is left out.
    /// </summary>
    public static SheetChart Chart(string key, string title, IReadOnlyList<(string Name, ReportFigure Figure)> figures, ReportQuestion question)
    {
        List<SheetSeries> series = [new("Kỳ này", figures.Select(f => f.Figure.Value).ToList())];
        if (question.HasBefore) series.Add(new("Kỳ trước", figures.Select(f => f.Figure.Before).ToList()));
        if (question.HasLastYear && !question.ComparesOnce) series.Add(new("Cùng kỳ năm trước", figures.Select(f => f.Figure.LastYear).ToList()));
        return new()
        {
            Key = key, Title = title, Kind = SheetChartKind.Bars, Categories = figures.Select(f => f.Name).ToList(), ValueKind = figures[0].Figure.Kind,
            Series = series,
        };
    }

    public static string Key(string part, string key, ReportSide side = ReportSide.Now) => new ReportKey(part, key, side).ToString();

    public static string Numbered(string start, int id) => start + id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The number in a key that begins so, and what follows it: <c>don-vi-3-qua-han</c> is 3 and <c>qua-han</c>; null for another key.</summary>
    public static (int Id, string End)? Numbered(string key, string start)
    {
        if (!key.StartsWith(start, StringComparison.Ordinal)) return null;
        var parts = key[start.Length..].Split('-', 2);
        return int.TryParse(parts[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)
            ? (id, parts.Length > 1 ? parts[1] : "") : null;
    }
}
