using System.Text.RegularExpressions;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports.Drafts;

/// <summary>
/// Figures within a text: <c>{dang-tin.tong}</c> stands for the figure of that key, <c>{dang-tin.tong@ky-truoc}</c> and <c>@nam-truoc</c> for those it is
/// compared with. They are computed whenever the text is shown, so that no typed number grows old; figures typed all the same are pointed out.
/// </summary>
public static partial class DraftFigures
{
    /// <summary>What is written for a figure there is none of.</summary>
    public const string Nothing = "không có";

    /// <summary>The text with its figures in.</summary>
    public static string Fill(string text, ActivityReport report) =>
        Mark().Replace(text, found => ReportKey.TryParse(found.Groups["key"].Value, out var key) && report.Figure(key.ToString()) is { } figure
            ? Words(figure, key.Side) : found.Value);

    /// <summary>Marks of figures the report does not have, as typed, each once.</summary>
    public static IReadOnlyList<string> Unknown(string text, ActivityReport report) => Marks(text)
        .Where(m => !ReportKey.TryParse(m[1..^1], out var key) || report.Figure(key.ToString()) is null).ToList();

    /// <summary>Numbers typed by hand, each once: they stay as they are when the figures move on. Dates and numbers of documents are among them.</summary>
    public static IReadOnlyList<string> Typed(string text) =>
        Number().Matches(Mark().Replace(text, "")).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>A figure as it stands in a sentence.</summary>
    public static string Words(ReportFigure figure, ReportSide side = ReportSide.Now)
    {
        var value = side switch
        {
            ReportSide.Before => figure.Before,
            ReportSide.LastYear => figure.LastYear,
            _ => figure.Value,
        };
        if (value is not { } number) return Nothing;
        var words = SheetText.Cell(new(figure.Key, figure.Name, figure.Kind, 10), number);
        return figure.IsShare ? words + "%" : figure.Kind == SheetColumnKind.Money ? words + " đồng" : words;
    }

    private static IEnumerable<string> Marks(string text) => Mark().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<key>[^{}\n]{1,130})\}", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Mark();

    [GeneratedRegex("[0-9]+([.,/][0-9]+)*%?", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Number();
}
