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

    /// <summary>Pasted markup made clean; null when it is too long, which is then said below the box.</summary>
    [JSInvokable] public string? CleanPasted(string html) => Guard(() => Accepts(html.Length) ? Told(HtmlCleaner.CleanPasted(html)) : null);

    /// <inheritdoc cref="CleanPasted"/>
    [JSInvokable] public string? CleanPastedText(string text) => Guard(() => Accepts(text.Length) ? Told(HtmlCleaner.FromText(text)) : null);

    private string Told(CleanHtml clean)
    {
        if ((clean.LeftOut, clean.Converted) != (leftOut, converted))
        {
            (leftOut, converted) = (clean.LeftOut, clean.Converted);
            StateHasChanged();
        }
        return clean.Html;
    }

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

    /// <summary>One of the two is there.</summary>
    public sealed record LinkRead(string? Address, string? Why);
}
