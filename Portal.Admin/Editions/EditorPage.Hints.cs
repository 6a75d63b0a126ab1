using System.Globalization;
using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Editions;
using Portal.Core.Html;
using Portal.Core.Readability;

namespace Portal.Admin.Editions;

/// <summary>
/// Advice beside the text: looked at when the page is opened and after each save, never at a key. What somebody does not want to hear of an item is kept in
/// this browser: it is theirs, and the next person sees it all.
/// </summary>
public sealed partial class EditorPage
{
    private IReadOnlyList<ReadabilityHint> hints = [];
    private IReadOnlyList<string> aside = [];
    private ReadabilityPanel? hintPanel;

    /// <summary>Under which what is put aside is kept; null until the item has a number.</summary>
    private string? AsideKey => detail is null ? null : string.Create(CultureInfo.InvariantCulture, $"goi-y:{View.UserName}:{detail.ItemId}");

    private void LookAtHints() => hints = form is null ? [] : ReadabilityHints.Of(
        new(form.Title, form.Abstract, HtmlCleaner.Clean(form.BodyHtml).Html, form.Pictures.Select(p => p.Alt).ToList()), ReadabilityRules.Shipped);

    private async Task ReadAsideAsync()
    {
        if (AsideKey is not { } key) return;
        try
        {
            var names = await js.InvokeAsync<string?>("localStorage.getItem", ScriptCalls.Limit, key);
            aside = names?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];
            if (aside.Count > 0) StateHasChanged();
        }
        catch (Exception error) when (Troubles.IsGoneBrowser(error) || error is JSException or OperationCanceledException)
        {
            // A browser that keeps nothing shows all of them
        }
    }

    private async Task PutAsideAsync(IReadOnlyList<string> kinds)
    {
        aside = kinds;
        if (AsideKey is not { } key) return;
        try
        {
            await js.InvokeVoidAsync("localStorage.setItem", ScriptCalls.Limit, key, string.Join(',', kinds));
        }
        catch (Exception error) when (Troubles.IsGoneBrowser(error) || error is JSException or OperationCanceledException)
        {
            // For as long as the page is open
        }
    }

    private async Task GoToHintAsync(ReadabilityHint hint)
    {
        var field = hint.Kind switch
        {
            HintKind.TitleLong or HintKind.TitleCapitals => "tieu-de",
            HintKind.AbstractLong or HintKind.AbstractMissing => "sapo",
            HintKind.PictureWithoutAlt => string.Create(CultureInfo.InvariantCulture, $"anh-{hint.Picture}-mo-ta"),
            _ => null,
        };
        if (!(field is null ? await text.GoToAsync(hint.Passage) : await text.GoToFieldAsync(field))) hintPanel?.SayGone();
    }
}
