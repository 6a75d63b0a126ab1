using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>What becomes of an element of the incoming markup.</summary>
internal enum Treatment
{
    /// <summary>The element goes, its content stays where it was: span, font, o:p and all that is unknown.</summary>
    Transparent,

    /// <summary>Goes with its content, and is named in the list of removed things.</summary>
    Dropped,

    /// <summary>Goes with its content, without mention: it shows nothing.</summary>
    Silent,

    Format,
    Link,
    Break,
    Line,
    Picture,
    Heading,
    List,
    Quote,
    Table,
    Figure,
    FigureCaption,

    /// <summary>The place of a picture of the item: <see cref="FigureMarks"/>.</summary>
    FigureMark,

    /// <summary>Pictures that belong together.</summary>
    Series,
    NoteBox,

    /// <summary>Begins and ends a paragraph: p, div and every other block.</summary>
    Paragraph,

    /// <summary>As a paragraph, with the line ends of its text kept.</summary>
    Preformatted,
}

/// <summary>The one table of elements. What is not in it loses its tag and keeps its text.</summary>
internal static class HtmlRules
{
    public const string Namespace = "http://www.w3.org/1999/xhtml";

    /// <summary>The two classes that mean something; all others are the look of other programs.</summary>
    public const string Series = "series";

    /// <inheritdoc cref="Series"/>
    public const string NoteBox = "note";

    /// <summary>Elements of the incoming tree below this depth give their text only.</summary>
    public const int DeepestSource = 200;

    /// <summary>Lists, quotes, tables and figures inside one another; deeper ones become paragraphs.</summary>
    public const int DeepestNesting = 20;

    private static readonly FrozenDictionary<string, (Treatment Treatment, string Name)> Elements = Build();

    public static (Treatment Treatment, string Name) For(IElement element) =>
        element.NamespaceUri != Namespace ? (Treatment.Dropped, element.LocalName)
        : element.LocalName == "figure" && FigureMarks.PictureOf(element) is not null ? (Treatment.FigureMark, "figure")
        : element.LocalName == "div" && element.ClassList.Contains(Series) ? (Treatment.Series, "div")
        : element.LocalName == "aside" && element.ClassList.Contains(NoteBox) ? (Treatment.NoteBox, "aside")
        : Elements.TryGetValue(element.LocalName, out var rule) ? rule
        : (Treatment.Transparent, element.LocalName);

    private static FrozenDictionary<string, (Treatment, string)> Build()
    {
        var all = new Dictionary<string, (Treatment, string)>(StringComparer.Ordinal);
        Put(Treatment.Dropped, "script style template noscript iframe object embed applet form svg math frame frameset noframes "
            + "noembed base meta link title head audio video canvas input button select option optgroup datalist textarea keygen "
            + "output param map area portal fencedframe xml xmp plaintext listing slot dialog bgsound");
        Put(Treatment.Silent, "col colgroup wbr source track");
        Put(Treatment.Format, "strong em u s sub sup");
        Rename(Treatment.Format, ("b", "strong"), ("i", "em"), ("strike", "s"));
        Put(Treatment.Link, "a");
        Put(Treatment.Break, "br");
        Put(Treatment.Line, "hr");
        Put(Treatment.Picture, "img");
        Put(Treatment.Heading, "h2 h3 h4");
        Rename(Treatment.Heading, ("h1", "h2"), ("h5", "h4"), ("h6", "h4"));
        Put(Treatment.List, "ul ol");
        Rename(Treatment.List, ("menu", "ul"), ("dir", "ul"));
        Put(Treatment.Quote, "blockquote");
        Put(Treatment.Table, "table");
        Put(Treatment.Figure, "figure");
        Put(Treatment.FigureCaption, "figcaption");
        Put(Treatment.Paragraph, "p div section article header footer main aside nav address center hgroup details summary "
            + "fieldset legend dl dt dd li caption thead tbody tfoot tr td th html body search");
        Put(Treatment.Preformatted, "pre");
        return all.ToFrozenDictionary(StringComparer.Ordinal);

        void Put(Treatment treatment, string names)
        {
            foreach (var name in names.Split(' ')) all.Add(name, (treatment, name));
        }

        void Rename(Treatment treatment, params IEnumerable<(string From, string To)> pairs)
        {
            foreach (var (from, to) in pairs) all.Add(from, (treatment, to));
        }
    }
}
