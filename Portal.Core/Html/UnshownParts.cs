using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>
/// Tells by an element's name, classes and style whether its program kept it from the reader: comments, hidden text, tracked
/// deletions of Word, Word Online, LibreOffice, Google Docs, Excel, Outlook and of whoever writes plain HTML. Text hidden by
/// its colour alone is not found: it shows at once in the box it is pasted into.
/// </summary>
internal sealed partial class UnshownParts(SheetRules rules)
{
    private (IElement? Element, IReadOnlyDictionary<string, string> Style) last = (null, new Dictionary<string, string>());

    public Reason Of(IElement element)
    {
        var name = element.LocalName;
        if (name is "del" or "w:del" or "w:deltext" or "w:movefrom" || Role(element) == "deletion") return Reason.Deleted;
        if (name is "comment" or "annotation" or "office:annotation" or "w:comment" || Role(element) == "comment") return Reason.Comment;
        if (name is "a" or "p" or "div" && GoogleComment(element) is not Reason.None and var google) return google;
        if (ByClass(element) is not Reason.None and var reason) return reason;
        var style = StyleOf(element);
        if (style.GetValueOrDefault("mso-element", "").StartsWith("comment", StringComparison.Ordinal))
            return style["mso-element"] == "comment" ? Reason.Comment : Reason.None;
        if (style.GetValueOrDefault("mso-special-character", "") == "comment") return Reason.CommentSign;
        if (element.HasAttribute("hidden") || name == "sdfield" && (element.GetAttribute("type") ?? "").Contains("hidden", StringComparison.OrdinalIgnoreCase))
            return Reason.Hidden;
        return Hides(style) ? Reason.Hidden : Reason.None;
    }

    /// <summary>How the letters of an element are meant; null where it says nothing of its font.</summary>
    public Script? ScriptOf(IElement element) =>
        OldFonts.Of(StyleOf(element).GetValueOrDefault("font-family") ?? (element.LocalName == "font" ? element.GetAttribute("face") : null));

    /// <summary>Its own style on top of what the style sheets say of it; asked twice for each element, so the last is kept.</summary>
    private IReadOnlyDictionary<string, string> StyleOf(IElement element)
    {
        if (last.Element != element) last = (element, rules.Apply(element));
        return last.Style;
    }

    /// <summary>A style that hides an element with all that is in it.</summary>
    internal static bool Hides(IReadOnlyDictionary<string, string> style)
    {
        if (Value("display") == "none" || Value("mso-hide") is { Length: > 0 } hide && hide != "none") return true;
        if (Value("content-visibility") == "hidden" || IsZero("opacity")) return true;
        var cut = Value("overflow") is "hidden" or "clip" || Value("overflow-y") is "hidden" or "clip";
        if (cut && (IsZero("max-height") || IsZero("height"))) return true;
        if (Value("clip").Replace(" ", "", StringComparison.Ordinal) is "rect(0,0,0,0)" or "rect(0000)" or "rect(0px,0px,0px,0px)") return true;
        return Value("clip-path").StartsWith("inset(50%", StringComparison.Ordinal) || FarAway(Value("text-indent"))
            || Value("position") is "absolute" or "fixed" && (FarAway(Value("left")) || FarAway(Value("top")));

        string Value(string property) => style.GetValueOrDefault(property, "");
        bool IsZero(string property) => Is(Zero(), Value(property));
        static bool FarAway(string value) => Is(Far(), value);
    }

    /// <summary>
    /// What an element says of its text being seen, on top of what its parents say. Unlike what <see cref="Hides"/> finds, these
    /// two are undone by an element inside: a size of nothing by a size, an unseen one by a visible one.
    /// </summary>
    public Unseen Seen(IElement element, Unseen before) => Seen(StyleOf(element), before);

    internal static Unseen Seen(IReadOnlyDictionary<string, string> style, Unseen before)
    {
        var (size, visibility) = (style.GetValueOrDefault("font-size", ""), style.GetValueOrDefault("visibility", ""));
        if (Is(Zero(), size)) before |= Unseen.NoSize;
        else if (Is(OwnSize(), size)) before &= ~Unseen.NoSize;
        if (visibility is "hidden" or "collapse") before |= Unseen.Invisible;
        else if (visibility == "visible") before &= ~Unseen.Invisible;
        return before;
    }

    /// <summary>A measure is short; a long value is made to keep the pattern busy.</summary>
    private static bool Is(Regex measure, string value) => value.Length is > 0 and <= 40 && measure.IsMatch(value);

    private static Reason ByClass(IElement element)
    {
        if (element.GetAttribute("class") is not { Length: > 0 } given) return Reason.None;
        foreach (var token in given.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (token is "msocomanchor" or "msocommentreference" or "msocomoff") return Reason.CommentSign;
            if (token.StartsWith("msocom", StringComparison.Ordinal)) return Reason.Comment;
            if (token.StartsWith("msodel", StringComparison.Ordinal) || token.StartsWith("msomovefrom", StringComparison.Ordinal) || token == "ice-del")
                return Reason.Deleted;
            if ((token.Contains("track", StringComparison.Ordinal) || token.Contains("suggestion", StringComparison.Ordinal)) && Deletion().IsMatch(token))
                return Reason.Deleted;
        }
        return Reason.None;
    }

    /// <summary>Google Docs: a sign [a] that leads to #cmnt1, and at the end a block that begins with the way back.</summary>
    private static Reason GoogleComment(IElement element)
    {
        if (element.LocalName == "a")
            return Leads(element, "#cmnt") && !Leads(element, "#cmnt_ref") || (element.Id ?? "").StartsWith("cmnt_ref", StringComparison.Ordinal)
                ? Reason.CommentSign : Reason.None;
        var first = element.FirstElementChild;
        if (element.LocalName == "div" && first?.LocalName == "p") first = first.FirstElementChild;
        else if (element.LocalName == "div") return Reason.None;
        if (first?.LocalName is "sup" or "span") first = first.FirstElementChild;
        return first?.LocalName == "a" && Leads(first, "#cmnt_ref") ? Reason.Comment : Reason.None;
    }

    private static bool Leads(IElement link, string start) => (link.GetAttribute("href") ?? "") is var href
        && href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at && href[at..].StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static string Role(IElement element) => (element.GetAttribute("role") ?? "").Trim().ToLowerInvariant();

    [GeneratedRegex(@"^[+-]?0*\.?0+(e[+-]?[0-9]+)?\s*(px|pt|em|rem|ex|ch|%|in|cm|mm|pc|vw|vh)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Zero();

    /// <summary>A size that does not depend on the parent's.</summary>
    [GeneratedRegex(@"^[0-9.]+\s*(px|pt|rem|in|cm|mm|pc|vw|vh)$|^(xx?-)?(small|large)$|^medium$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex OwnSize();

    [GeneratedRegex("deletion|deleted|(?<![a-z])del(ete)?(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Deletion();

    [GeneratedRegex(@"^-(999|[0-9]{4,})(\.[0-9]*)?\s*(px|pt|em|rem|%|cm|mm|in)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Far();
}
