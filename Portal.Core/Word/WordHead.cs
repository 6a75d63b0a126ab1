namespace Portal.Core.Word;

/// <summary>
/// Takes title and lead off the head of a text, as offices write them: a title by its style, as a heading or in bold; the lead bold below it.
/// </summary>
internal static class WordHead
{
    private const int TitleLength = 300;
    private const int LeadLength = 1000;

    /// <summary>Shorter than this it is no sentence but a second line of the title, or a place and a day.</summary>
    private const int ShortestLead = 30;

    public static (string Title, string Lead) TakeFrom(List<WordBlock> blocks)
    {
        blocks.RemoveAll(b => b.IsEmpty);
        if (blocks is not [var first, ..] || !IsTitle(first)) return ("", "");
        blocks.RemoveAt(0);
        if (blocks is not [var second, ..] || !IsLead(second)) return (first.Text, "");
        blocks.RemoveAt(0);
        return (first.Text, second.Text);
    }

    private static bool IsTitle(WordBlock block) => block is { Markup: null, Number: null, Text.Length: > 0 and <= TitleLength }
        && (block.Style == "title" || block.Heading is not null || block.IsBold);

    private static bool IsLead(WordBlock block) => block is { Markup: null, Number: null, Heading: null, Text.Length: > 0 and <= LeadLength }
        && (block.Style == "subtitle" || block.IsBold && block.Text.Length >= ShortestLead);
}
