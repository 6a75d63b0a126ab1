using Portal.Core.Html;

namespace Portal.Core.Word;

/// <summary>
/// A block of the text being read: a paragraph, heading or numbered item by its line, or finished markup (a table, a figure, a note box).
/// <paramref name="Style"/> is the English name of its style.
/// </summary>
internal sealed record WordBlock(
    string Line, string Text, string Style = "", int? Heading = null, WordNumber? Number = null, bool IsBold = false, string? Markup = null)
{
    /// <summary>Number of the picture that stands here; null for anything else.</summary>
    public int? Picture { get; private init; }

    public static WordBlock OfPicture(int number) => new("", "", Markup: FigureMarks.Of(number)) { Picture = number };

    public static WordBlock Of(string markup) => new("", "", Markup: markup);

    public bool IsEmpty => Markup is null && Line.Length == 0;
}
