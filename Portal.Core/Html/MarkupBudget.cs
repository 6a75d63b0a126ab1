using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Portal.Core.Html;

/// <summary>
/// What one reading of markup may cost. A parser of HTML re-opens what was left open in every later paragraph, so a few
/// kilobytes can ask for millions of elements; and it looks through all open elements at many tags. Both are counted where
/// the elements are made, so no trick of writing (tags in attributes, comments, scripts) leads the count astray.
/// </summary>
internal sealed class MarkupBudget : IElementFactory<Document, HtmlElement>
{
    /// <summary>Elements of the parser's own making, their attributes added; people's texts need a few dozen.</summary>
    public const int MostCopies = 20_000;

    /// <summary>Elements inside one another. At 512 the parser makes the tree flat, as browsers do, but goes on counting them as open.</summary>
    public const int Deepest = 500;

    // A copied attribute weighs one for itself and one for each fifty characters: a long address is copied with its link
    private const int CharactersForOne = 50;

    private static readonly IElementFactory<Document, HtmlElement> Maker =
        Configuration.Default.Services.OfType<IElementFactory<Document, HtmlElement>>().First();

    private IElement? last;
    private bool lastIsCopy;

    /// <summary>What was copied so far, by weight.</summary>
    public int Copies { get; private set; }

    /// <summary>Reads markup as the content of a body; null when it would cost more than a text may.</summary>
    public static INodeList? Read(string html)
    {
        var budget = new MarkupBudget();
        // Scripting on: a noscript is then raw text to the parser as it is to the reader's browser.
        var options = new HtmlParserOptions { IsScripting = true, OnCreated = (element, _) => budget.Note(element, isCopy: false) };
        var parser = new HtmlParser(options, BrowsingContext.New(Configuration.Default.WithOnly<IElementFactory<Document, HtmlElement>>(budget)));
        var page = parser.ParseDocument("<!DOCTYPE html><html><body></body></html>");
        try
        {
            return parser.ParseFragment(html, page.Body!);
        }
        catch (OverBudgetException)
        {
            return null;
        }
    }

    /// <summary>The parser makes its copies here; what the markup itself names comes by <see cref="HtmlParserOptions.OnCreated"/>.</summary>
    HtmlElement IElementFactory<Document, HtmlElement>.Create(Document document, string localName, string? prefix, NodeFlags flags)
    {
        var made = Maker.Create(document, localName, prefix, flags);
        Note(made, isCopy: true);
        return made;
    }

    /// <summary>An element is judged when the next one comes: only then it has its place and its attributes.</summary>
    private void Note(IElement element, bool isCopy)
    {
        if (last is not null)
        {
            if (lastIsCopy) Copies += 1 + last.Attributes.Sum(a => 1 + a.Value.Length / CharactersForOne);
            if (Copies > MostCopies || IsTooDeep(last)) throw new OverBudgetException();
        }
        (last, lastIsCopy) = (element, isCopy);
    }

    private static bool IsTooDeep(INode node)
    {
        var depth = 0;
        for (var at = node.Parent; at is not null; at = at.Parent)
            if (++depth > Deepest) return true;
        return false;
    }

    /// <summary>The only way to stop the parser half way; never leaves this class.</summary>
    private sealed class OverBudgetException : Exception;
}
