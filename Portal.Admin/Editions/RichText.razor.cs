using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Editions;
using Portal.Core.Html;

namespace Portal.Admin.Editions;

/// <summary>
/// Formatted text. Typing stays in the browser: no key, no input event crosses the wire (a whole article a keystroke
/// otherwise); the script of the page hands the text over when it is saved. Pasted markup passes <see cref="HtmlCleaner"/>.
/// </summary>
public sealed partial class RichText
{
    private DotNetObjectReference<RichText>? self;
    private IJSObjectReference? editor;
    private ElementReference root;
    private bool gone;
    private Refusal? pasteRefused;
    private LeftOut leftOut = LeftOut.Nothing;
    private Converted? converted;

    /// <summary>Letters of the last paste nobody has decided on yet.</summary>
    private Converted? asked;

    /// <summary>Longest markup taken from the clipboard, in characters: what office programs write is long, what is left of it short.</summary>
    public const int MostPasted = 2 * Edition.BodyLength;

    [Parameter, EditorRequired] public string Id { get; set; } = "";

    /// <summary>What readers are told the box is.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>The text to begin with; later changes of it are not shown, the person's text stands.</summary>
    [Parameter] public string Value { get; set; } = "";
    [Parameter] public string? Placeholder { get; set; }
    [Parameter] public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>The text stands in the box.</summary>
    [Parameter] public EventCallback OnFilled { get; set; }

    /// <summary>
    /// Pasted markup made clean; null when it is too long, which is then said below the box. Letters of old fonts are read, and the script asks whether
    /// they read right before anything enters.
    /// </summary>
    [JSInvokable] public Pasted? CleanPasted(string html) => Guard(() => Accepts(html.Length) ? Told(stay => HtmlCleaner.CleanPasted(html, stay)) : null);

    /// <inheritdoc cref="CleanPasted"/>
    [JSInvokable] public Pasted? CleanPastedText(string text) => Guard(() => Accepts(text.Length) ? Told(stay => HtmlCleaner.FromText(text, stay)) : null);

    private Pasted Told(Func<bool, CleanHtml> clean)
    {
        var read = clean(false);
        var before = (leftOut, converted);
        // That letters were converted is said when they were
        (leftOut, converted, asked) = (read.LeftOut, null, read.Converted);
        if (before != (leftOut, converted)) StateHasChanged();
        return new(read.Html, asked is null ? null : new(clean(true).Html, asked.Pieces, asked.Samples));
    }

    /// <summary>The letters of the last paste came in as they read today.</summary>
    [JSInvokable]
    public void LettersConverted() => Guard(() =>
    {
        (converted, asked) = (asked, null);
        StateHasChanged();
        return true;
    });

    /// <summary>What is typed as a link, while it is typed: the address it means, or why it means none.</summary>
    [JSInvokable]
    public LinkRead? ReadLink(string typed) => Guard(() => TypedLink.Read(typed) is var read && read.Done
        ? new LinkRead(read.Value, null) : new LinkRead(null, read.Refusals[0].Sentence));

    /// <summary>The script found the pasted text too long to be sent.</summary>
    [JSInvokable] public void RefusePaste(int length) => Guard(() => Accepts(length));

    private bool Accepts(int length)
    {
        var before = pasteRefused;
        pasteRefused = length > MostPasted ? ContentRefusals.PasteTooLong(length, MostPasted) : null;
        if (pasteRefused != before) StateHasChanged();
        return pasteRefused is null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        self = DotNetObjectReference.Create(this);
        for (var round = 1; !gone; round++)
        {
            try
            {
                await using var script = await Js.ImportAsync("./js/bundle/writing.js", round);
                editor = await script.InvokeAsync<IJSObjectReference>("create", ScriptCalls.Limit, root, self, HtmlCleaner.Clean(Value).Html, MostPasted);
                await OnFilled.InvokeAsync();
                return;
            }
            catch (Exception error) when (error is OperationCanceledException or JSException)
            {
                // Until then the box cannot be typed in, and the page is not watched
                await Task.Delay(ScriptCalls.BeforeNextTry);
            }
        }
    }

    /// <summary>Puts a picture of the form where it was dropped or asked for, or where the cursor is.</summary>
    public Task PlaceAsync(int picture, bool here, string name = "") => editor.TryCallAsync("place", picture, here, name);

    /// <summary>Puts the cursor at a passage of the text and shows it; false where it no longer stands there.</summary>
    public Task<bool> GoToAsync(string passage) => AskAsync("goTo", passage);

    /// <summary>Puts the cursor into another field of the page.</summary>
    public Task<bool> GoToFieldAsync(string id) => AskAsync("goToField", id);

    private async Task<bool> AskAsync(string name, string what)
    {
        try
        {
            return editor is not null && await editor.InvokeAsync<bool>(name, ScriptCalls.Limit, what);
        }
        catch (Exception error) when (Troubles.IsGoneBrowser(error) || error is JSException)
        {
            return false;
        }
    }

    /// <summary>Another picture stands where one stood.</summary>
    public Task SwapAsync(int picture, int by) => editor.TryCallAsync("swap", picture, by);

    /// <summary>No more pictures come.</summary>
    public Task EndPlacingAsync() => editor.TryCallAsync("placed");

    public async ValueTask DisposeAsync()
    {
        gone = true;
        await editor.LetGoAsync("dispose");
        self?.Dispose();
    }

    /// <summary>What enters; where letters of old fonts were in it, also what would enter without reading them.</summary>
    public sealed record Pasted(string Html, OldLetters? Old);

    /// <summary>The same markup with the letters as they came, how many pieces are in old letters, and the first of them before and after.</summary>
    public sealed record OldLetters(string Html, int Pieces, IReadOnlyList<ConvertedPiece> Samples);

    /// <summary>One of the two is there.</summary>
    public sealed record LinkRead(string? Address, string? Why);
}
