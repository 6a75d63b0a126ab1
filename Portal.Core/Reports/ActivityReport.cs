namespace Portal.Core.Reports;

/// <summary>
/// What a portal did in a span (TĐ Điều 11.2c, 21), part by part; the same figures on the page, in the PDF and in Excel. An item belongs to the day it was
/// first published, whatever became of it later.
/// </summary>
public sealed record ActivityReport(ReportQuestion Question, IReadOnlyList<ReportPart> Parts)
{
    /// <summary>Where the reports stand in a portal; the code of a span and <c>dong?so=KEY</c> follow for the rows behind a figure.</summary>
    public const string Path = "bao-cao";

    /// <summary>Parts of the software with nothing to tell of this span: no page and no paper shows them.</summary>
    public IReadOnlyList<ReportPart> Silent { get; init; } = [];

    public DaySpan Span => Question.Span;
    public DaySpan Before => Question.Before;
    public DaySpan LastYear => Question.LastYear;

    /// <summary>The part of that code; null where none is registered.</summary>
    public ReportPart? Part(string code) => Parts.FirstOrDefault(p => p.Code == code);

    /// <summary>The figure of a whole key, code of the part and key of the figure: <c>dang-tin.tong</c>; null for one that is not there.</summary>
    public ReportFigure? Figure(string key) => ReportKey.TryParse(key, out var read) ? Part(read.Part)?.Figures.FirstOrDefault(f => f.Key == read.Key) : null;
}

/// <summary>Against which span a figure stands.</summary>
public enum ReportSide
{
    Now,
    Before,
    LastYear,
}

/// <summary>
/// The whole key of a figure: code of its part, key within it, and of which span: <c>dang-tin.tong</c>, <c>dang-tin.don-vi-3@ky-truoc</c>,
/// <c>dang-tin.tong@nam-truoc</c>.
/// </summary>
public sealed record ReportKey(string Part, string Key, ReportSide Side = ReportSide.Now)
{
    private const int Longest = 120;
    private static readonly (ReportSide Side, string Code)[] Sides = [(ReportSide.Before, "@ky-truoc"), (ReportSide.LastYear, "@nam-truoc")];

    public static bool TryParse(string? text, out ReportKey key)
    {
        key = new("", "");
        if (text is null or { Length: > Longest }) return false;
        var (side, end) = Sides.FirstOrDefault(s => text.EndsWith(s.Code, StringComparison.Ordinal));
        var parts = (end is null ? text : text[..^end.Length]).Split('.', 2);
        if (parts is not [{ Length: > 0 } part, { Length: > 0 } own] || own.Contains('@', StringComparison.Ordinal)) return false;
        key = new(part, own, side);
        return true;
    }

    /// <summary>The span it is a figure of.</summary>
    public DaySpan SpanOf(ReportQuestion question) => Side switch
    {
        ReportSide.Before => question.Before,
        ReportSide.LastYear => question.LastYear,
        _ => question.Span,
    };

    public override string ToString() => $"{Part}.{Key}{Sides.FirstOrDefault(s => s.Side == Side).Code}";
}
