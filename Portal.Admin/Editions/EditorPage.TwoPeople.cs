using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Comparing;
using Portal.Core.Editions;

namespace Portal.Admin.Editions;

/// <summary>
/// Two people in one text: the second save is compared with what the first stored. Either text can be taken, or both made one by paragraph; what is not
/// taken is kept in this browser. The box is asked first and the form follows: while it is not known what stands in the box, a save stays refused.
/// </summary>
public sealed partial class EditorPage
{
    /// <summary>How often a text is brought in anew because typing went on meanwhile.</summary>
    private const int MostRounds = 3;

    /// <summary>What somebody else stored since this page was opened or last saved; null while nobody did.</summary>
    private OtherSave? other;

    /// <summary>What this page opened or stored last: what both began from when somebody else stores in between.</summary>
    private EditionForm? began;

    /// <summary>Whether it can be read at the moment or not, the refusal stands; the comparison comes with the next save then.</summary>
    private async Task LookAtOtherAsync()
    {
        if (form!.EditionId is not { } id || await AskAsync(() => getEdition.ExecuteAsync(id)) is not { Done: true } found) return;
        other = OtherSave.Of(found.Value, form, began, Kind.Words, choices!);
    }

    /// <summary>What stands here is stored after all. The other text is put beside first, in this browser, where it can be taken back from.</summary>
    private async Task KeepMineAsync()
    {
        if (other is not { } saved || watch is null) return;
        if (!await SetAsideTheirsAsync(watch, saved)) return;
        (form!.Version, began) = (saved.Theirs.Form.Version, saved.Theirs.Form.Copy());
        other = null;
        own++;
        if (await SaveAsync()) toasts.Show("Đã lưu bản của bạn");
        await ReadKeptListAsync();
    }

    /// <summary>The stored text takes the place of what stands here, which is put beside first.</summary>
    private async Task TakeTheirsAsync()
    {
        if (other is not { } saved || watch is null) return;
        Refusal? still = EditorRefusals.StillTyping;
        for (var round = 0; round < MostRounds && still == EditorRefusals.StillTyping; round++)
        {
            var typed = await watch.InvokeAsync<Typed?>("typed", ScriptCalls.Limit);
            if (!await SetAsideMineAsync(watch)) return;
            // It is stored already: nothing is saved, and whoever wrote it is not told of a change
            still = await GiveAsync(watch, "replaced", saved.Theirs.Form.BodyHtml, saved.Theirs.Form.Version, typed?.Changes);
        }
        if (still is not null)
        {
            Refuse([still], byHand: true);
            return;
        }
        // What could not be read in a field goes with the field
        KeptForm.Of(saved.Theirs.Form, screens).FillInto(form!, choices!, detail?.Kind, kinds, screens);
        began = saved.Theirs.Form.Copy();
        form!.TakeFrom(saved.Theirs.Form);
        (detail, storedTitle, savedAt, other, saveRefusals) = (saved.Theirs, saved.Theirs.Form.Title, saved.Theirs.UpdatedAt, null, []);
        refusals = sendRefusals;
        StateHasChanged();
        await ReadKeptListAsync();
    }

    /// <summary>
    /// Both texts made one take the place of what stands here, unsaved: it is saved as what is typed. The reasons against come back, nothing typed meanwhile
    /// being passed over.
    /// </summary>
    private async Task<IReadOnlyList<Refusal>> MergeAsync(IReadOnlyDictionary<string, MergeChoice> chosen)
    {
        IReadOnlyList<Refusal> reasons = [EditorRefusals.StillTyping];
        for (var round = 0; round < MostRounds && reasons is [var one] && one == EditorRefusals.StillTyping; round++) reasons = await MergeOnceAsync(chosen);
        return reasons;
    }

    private async Task<IReadOnlyList<Refusal>> MergeOnceAsync(IReadOnlyDictionary<string, MergeChoice> chosen)
    {
        if (other is not { } saved || watch is null) return [];
        var typed = await watch.InvokeAsync<Typed?>("typed", ScriptCalls.Limit);
        if (TooLong(typed).ToList() is { Count: > 0 } tooLong) return tooLong;
        if (typed?.Html is { } html) form!.BodyHtml = html;
        // Typed since the two were compared
        other = saved = OtherSave.Of(saved.Theirs, form!, began, Kind.Words, choices!);
        StateHasChanged();
        if (saved.Merge.With(chosen) is not { } merged) return [EditorRefusals.NotChosen(saved.Merge.Undecided(chosen))];

        var (keepsMine, keepsTheirs) = saved.Merge.Keeps(chosen);
        if (!keepsMine && !await SetAsideMineAsync(watch) || !keepsTheirs && !await SetAsideTheirsAsync(watch, saved)) return [EditorRefusals.NoRoom];
        if (await GiveAsync(watch, "merged", merged.BodyHtml, merged.Version, typed?.Changes) is { } still) return [still];
        began = saved.Theirs.Form.Copy();
        if (form!.EventAtLocal != merged.EventAtLocal) form.Unreadable.Clear("EventAtLocal");
        form!.TakeFrom(merged);
        own++;
        (detail, other, saveRefusals) = (saved.Theirs, null, []);
        refusals = sendRefusals;
        StateHasChanged();
        await watch.TryCallAsync("touch");
        await ReadKeptListAsync();
        toasts.Show("Đã gộp hai bản");
        return [];
    }

    private async Task<bool> SetAsideMineAsync(IJSObjectReference script) => Kept(await script.InvokeAsync<bool>("setAside", ScriptCalls.Limit));

    private async Task<bool> SetAsideTheirsAsync(IJSObjectReference script, OtherSave saved) => Kept(
        await script.InvokeAsync<bool>("setAsideOther", ScriptCalls.Limit, KeptForm.Of(saved.Theirs.Form, screens), saved.Theirs.Form.Version));

    private bool Kept(bool kept)
    {
        if (!kept) Refuse([EditorRefusals.NoRoom], byHand: true);
        return kept;
    }

    /// <summary>
    /// Null where the box took the text. It takes none when typing went on after <paramref name="asOf"/>, or the words typed since would be lost. Where it is
    /// not known whether it did, the form stays on its old version, and the next save is compared again.
    /// </summary>
    private static async Task<Refusal?> GiveAsync(IJSObjectReference script, string call, string html, int version, int? asOf)
    {
        try
        {
            return await script.InvokeAsync<bool>(call, ScriptCalls.Limit, html, version, asOf) ? EditorRefusals.StillTyping : null;
        }
        catch (Exception error) when (error is OperationCanceledException or JSException or JSDisconnectedException)
        {
            return EditorRefusals.Unsure;
        }
    }

    private async Task ReadKeptListAsync()
    {
        if (watch is not null) kept = (await watch.InvokeAsync<KeptList?>("kept", ScriptCalls.Limit))?.Texts ?? [];
    }
}
