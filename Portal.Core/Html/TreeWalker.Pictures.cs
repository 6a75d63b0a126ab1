using System.Globalization;
using AngleSharp.Dom;
using Portal.Core.Media;

namespace Portal.Core.Html;

/// <summary>Pictures of the incoming text, and what only looks like one.</summary>
internal sealed partial class TreeWalker
{
    private const int LongestEmoji = 16;

    private void Picture(IElement element, Place at)
    {
        if (at.Unseen != Unseen.No) return;
        var source = element.GetAttribute("src") ?? "";
        var alt = InlineText.Value(element.GetAttribute("alt"));
        if (PictureAddress.IsLocal(source))
        {
            at.Into.Line.Picture(new CleanElement("img", [new("src", source), new("alt", alt)], []), at.Formats);
            return;
        }
        if (IsEmoji(alt))
        {
            at.Into.Line.Text(alt, at.Formats);
            return;
        }
        removed.Add("img: " + source);
        if (!IsDot(element)) removed.Add(Reason.Picture);
    }

    /// <summary>Sites and messengers show their smileys as pictures; what they show stands beside it as text.</summary>
    private static bool IsEmoji(string alt) => alt.Length is > 0 and <= LongestEmoji && alt.EnumerateRunes().All(rune =>
        System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);

    /// <summary>A point that only counts who reads.</summary>
    private static bool IsDot(IElement element) => element.GetAttribute("width") is "0" or "1" && element.GetAttribute("height") is "0" or "1";
}
