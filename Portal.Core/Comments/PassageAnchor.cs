namespace Portal.Core.Comments;

/// <summary>
/// The words of a text that a comment is about, and what stands around them, so that they are found again after the text was changed. All as plain text
/// (<see cref="PassageText"/>); <paramref name="Position"/> counts its characters from 0. An empty quote stands for the whole item.
/// </summary>
public sealed record PassageAnchor(string Quote, string Prefix, string Suffix, int Position, PassagePart Part = PassagePart.Body)
{
    /// <summary>Longest passage, and how much around it is kept on either side, in characters.</summary>
    public const int QuoteLength = 1000, AroundLength = 60;

    public static readonly PassageAnchor Whole = new("", "", "", 0);

    public bool IsWhole => Quote.Length == 0;

    /// <summary>As it is stored: what the browser sends is typed by anybody.</summary>
    internal PassageAnchor Tidied()
    {
        var quote = VietnameseText.Tidy(Quote);
        if (quote.Length == 0) return Whole;
        var (prefix, suffix) = (VietnameseText.Tidy(Prefix), VietnameseText.Tidy(Suffix));
        return new(quote, prefix[^Math.Min(prefix.Length, AroundLength)..], suffix[..Math.Min(suffix.Length, AroundLength)], Math.Max(0, Position),
            Enum.IsDefined(Part) ? Part : PassagePart.Body);
    }
}

/// <summary>Which text of an item a passage stands in. <c>js/comments.js</c> knows them by their numbers.</summary>
public enum PassagePart
{
    Body = 0,
    Title = 1,
    Lead = 2,
}
