using System.Text.Json;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Editions;
using Portal.Core.Html;

namespace Portal.Admin.Editions;

/// <summary>The page's calls to and from its script: watching the form, what was kept in the browser, and leaving.</summary>
public sealed partial class EditorPage : IAsyncDisposable
{
    private DotNetObjectReference<EditorPage>? self;
    private IJSObjectReference? watch;

    /// <summary>Until the script watches the page nothing is known of what is typed.</summary>
    private bool unwatched = true;
    private int rounds;
    private ElementReference root;
    private object? watched;

    /// <summary>The form whose text stands in the box; before that there is nothing to watch.</summary>
    private object? filled;
    private IReadOnlyList<KeptText> kept = [];
    private ConfirmDialog leaving = default!;
    private bool letGo;
    private string? leavingTo;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (form is null || !ReferenceEquals(filled, form) || ReferenceEquals(watched, form)) return;
        watched = form;
        try
        {
            await WatchAsync();
        }
        catch (Exception error) when (error is OperationCanceledException or JSException)
        {
            // The line was dead, or broke while the script was fetched: nobody watches yet, so it is tried until somebody does
            if (rounds == 1 && error is JSException) Troubles.Note(error, "watch", nameof(EditorPage));
            await Task.Delay(ScriptCalls.BeforeNextTry);
            watched = null;
            StateHasChanged();
        }
    }

    private async Task WatchAsync()
    {
        self ??= DotNetObjectReference.Create(this);
        await StopWatchingAsync();
        await using var script = await js.ImportAsync("./js/editor.js", ++rounds);
        watch = await script.InvokeAsync<IJSObjectReference>("attach", ScriptCalls.Limit, root, self, View.UserName, form!.Version);
        (unwatched, rounds) = (false, 0);
        if (saveRefusals.Contains(EditorRefusals.NotReady))
        {
            Refuse([], byHand: false);
            StateHasChanged();
        }
        await ReadAsideAsync();
        if (watch is null || await watch.InvokeAsync<KeptList?>("kept", ScriptCalls.Limit) is not { } found) return;
        kept = found.Texts;
        // The page opened itself again after its circuit was lost, and nobody wrote in between: nothing to ask
        if (found.Own is { } mine && kept.FirstOrDefault(k => k.Key == mine && k.Version == form.Version) is { } same)
            await TakeBackAsync(same, true, again: true);
        if (kept.Count > 0) StateHasChanged();
    }

    /// <summary>A change the page made itself; the script counts it among the typed ones.</summary>
    private async Task TouchAsync()
    {
        FitDetails();
        own++;
        // Unheard, it is saved all the same: the script asks after the line has come back
        await watch.TryCallAsync("touch");
    }

    /// <summary>What was typed in this browser and never reached the server: taken back, or let go. Nothing else ever throws it away.</summary>
    private async Task TakeBackAsync(KeptText text, bool back, bool again = false)
    {
        if (watch is null) return;
        if (!back)
        {
            if (await watch.TryCallAsync("forget", text.Key)) kept = kept.Where(k => k.Key != text.Key).ToList();
            return;
        }
        if (await ReadKeptAsync(text.Key) is not { } found)
        {
            (saveRefusals, quiet) = ([EditorRefusals.KeptUnreadable], false);
            refusals = saveRefusals;
            return;
        }
        // What stands here now is kept in its turn, so that one can go back; a page that opened itself again has nothing but what is stored
        if (!again && !await watch.InvokeAsync<bool>("setAside", ScriptCalls.Limit))
        {
            Refuse([EditorRefusals.NoRoom], byHand: true);
            return;
        }
        found.FillInto(form!, choices!, detail?.Kind, kinds, screens);
        FitDetails();
        own++;
        // Drawn before the script looks: what it keeps from now on is what is on the screen
        StateHasChanged();
        await watch.InvokeVoidAsync("restored", ScriptCalls.Limit, text.Key, HtmlCleaner.Clean(found.Body ?? "").Html);
        await ReadKeptListAsync();
    }

    /// <summary>Null for what is too long to be sent, or was not written by any build of this page.</summary>
    private async Task<KeptForm?> ReadKeptAsync(string key)
    {
        try
        {
            return await watch!.InvokeAsync<KeptForm?>("read", ScriptCalls.Limit, key);
        }
        catch (Exception error) when (error is JsonException or JSException)
        {
            return null;
        }
    }

    private async Task SendAsync()
    {
        sendAsked = sendRefusals = [];
        if (!await SaveAsync()) return;
        if (detail is { IsCorrection: true } && await getCorrection.ExecuteAsync(detail.EditionId) is { } correction) await correcting.OpenAsync(correction);
        else await SendSavedAsync(null);
    }

    /// <summary>Of a correction its note is asked first; a note refused is told in the question, anything else on the page.</summary>
    private async Task<IReadOnlyList<Refusal>> SendCorrectionAsync(string note)
    {
        await SendSavedAsync(note);
        StateHasChanged();
        return sendRefusals.Where(r => r.Field == CorrectionRefusals.NoteField).ToList();
    }

    private async Task SendSavedAsync(string? note)
    {
        var label = ForwardLabel;
        var sent = await SendNowAsync(note);
        (sendRefusals, sendAsked, quiet) = (sent.Refusals, sent.Refusals, false);
        refusals = [.. saveRefusals, .. sendRefusals];
        if (!sent.Done) return;
        // Closed before the page goes, and its script with it
        correcting.Close();
        toasts.Show(ContentWords.Done(label));
        Go("viec-cua-toi");
    }

    /// <summary>In turn with the saves: one that came between would make the version sent an old one.</summary>
    private async Task<Outcome<int>> SendNowAsync(string? note)
    {
        if (!await turn.WaitAsync(MostWait)) return TroubleRefusals.Busy;
        try
        {
            return await AskAsync(() => sendEdition.ExecuteAsync(form!.EditionId!.Value, form.Version, note));
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task PreviewAsync()
    {
        // What is shown is what is stored: saved first. Whoever judges goes on to where it can be returned
        if (await SaveAsync()) Go(CanReturn ? $"bai/{form!.EditionId}" : $"bai/{form!.EditionId}/xem-truoc");
    }

    private void Go(string path)
    {
        letGo = true;
        navigation.NavigateTo(Href(path));
    }

    /// <summary>Whoever leaves takes nothing unsaved along: it is saved first, and only what cannot be saved is asked about.</summary>
    private async Task SaveBeforeLeavingAsync(LocationChangingContext context)
    {
        if (letGo)
        {
            letGo = false;
            return;
        }
        var may = false;
        try
        {
            may = await IsWatchedSoonAsync() && (!await IsUnsavedAsync() || await SaveAsync());
        }
        finally
        {
            if (!may) context.PreventNavigation();
        }
        if (may) return;
        leavingTo = context.TargetLocation;
        StateHasChanged();
        await leaving.OpenAsync();
    }

    private async Task<bool> IsUnsavedAsync() => watch is not null && await watch.InvokeAsync<bool>("isUnsaved", ScriptCalls.Limit);

    /// <summary>Whoever is quick presses before the script of a page just opened is there: in a moment it is.</summary>
    private async Task<bool> IsWatchedSoonAsync()
    {
        for (var waited = 0; unwatched && waited < 30; waited++) await Task.Delay(100);
        return !unwatched;
    }

    /// <summary>The text stays in the browser and is offered when the page is opened again.</summary>
    private void Leave()
    {
        letGo = true;
        if (leavingTo is not null) navigation.NavigateTo(leavingTo);
    }

    private async Task StopWatchingAsync()
    {
        var before = watch;
        (watch, unwatched) = (null, true);
        await before.LetGoAsync("dispose");
    }

    public async ValueTask DisposeAsync()
    {
        await StopWatchingAsync();
        self?.Dispose();
        turn.Dispose();
    }

    /// <summary>Texts kept in this browser for this page, and which of them this very tab wrote before it opened the page again.</summary>
    private sealed record KeptList(IReadOnlyList<KeptText> Texts, string? Own);

    /// <summary>One kept text: when (local time of the browser, as it writes it), how it begins, on which version it was typed.</summary>
    private sealed record KeptText(string Key, string When, string Begins, int Version);
}
