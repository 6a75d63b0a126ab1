using Portal.Core.Papers.Sheets;

namespace Portal.Core.Papers.Charts;

/// <summary>
/// One chart of a paper. The page, the PDF and the workbook draw it from this object, beside the table that has the same
/// figures: a chart adds nothing a reader could not find in words.
/// </summary>
public sealed record SheetChart
{
    /// <summary>Fewer figures than these say more in a sentence than in a drawing.</summary>
    public const int FewestValues = 3;

    /// <summary>Names the chart among those of its paper: small letters, digits and dashes.</summary>
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required SheetChartKind Kind { get; init; }

    /// <summary>What is compared, in the order it is drawn; of a <see cref="SheetChartKind.Share"/> the parts of the whole.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>One to three rows of figures, each with a value for every category; another count is a bug and throws when written.</summary>
    public required IReadOnlyList<SheetSeries> Series { get; init; }

    /// <summary>What the values are: Integer, Decimal, Percent (0.1 for 10%) or Money (whole đồng).</summary>
    public required SheetColumnKind ValueKind { get; init; }

    /// <summary>Where the figures stand, printed under the chart: "Biểu 1".</summary>
    public string? Source { get; init; }

    /// <summary>False where there are too few figures, or all of them are zero, so that nothing could be told apart.</summary>
    public bool IsDrawn
    {
        get
        {
            var values = Series.SelectMany(s => s.Values).OfType<decimal>().ToList();
            return values.Count >= FewestValues && values.Any(v => v != 0);
        }
    }

    /// <summary>
    /// True where the categories are parts of a whole that a divided bar can show: none below zero, in every series something, and no more of
    /// them than fillings can be told apart without colour. Otherwise a <see cref="SheetChartKind.Share"/> is drawn as bars.
    /// </summary>
    internal bool IsWhole => Categories.Count is > 0 and <= 6 && Series.All(s => s.Values.All(v => v is >= 0 or null) && s.Values.Sum() > 0);

    internal void ThrowIfUneven()
    {
        if (Key.Length == 0 || !Key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new InvalidOperationException($"'{Key}' names no chart.");
        if (Series.Count is < 1 or > 3) throw new InvalidOperationException($"The chart {Key} has {Series.Count} series.");
        var wrong = Series.FirstOrDefault(s => s.Values.Count != Categories.Count);
        if (wrong is not null) throw new InvalidOperationException($"A series of {Key} has {wrong.Values.Count} values for {Categories.Count} categories.");
        if (ValueKind is SheetColumnKind.Text or SheetColumnKind.Date) throw new InvalidOperationException($"The chart {Key} has no figures.");
    }
}

/// <summary>How a chart is drawn.</summary>
public enum SheetChartKind
{
    /// <summary>Lying bars, one under another: names of any length.</summary>
    Bars,
    /// <summary>Standing columns; drawn as bars where there are more of them than stand beside each other with their names.</summary>
    Columns,
    /// <summary>A line over time; a missing value breaks it.</summary>
    Line,
    /// <summary>Parts of a whole: one bar for each series, divided among the categories. No value may be negative.</summary>
    Share,
}

/// <summary>One row of figures of a chart; null is "không có số liệu", which is not zero.</summary>
public sealed record SheetSeries(string Name, IReadOnlyList<decimal?> Values);
