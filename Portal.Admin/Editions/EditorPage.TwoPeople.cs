using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Editions;

namespace Portal.Admin.Editions;

/// <summary>
/// Two people in one text: the second save is compared with what the first stored, and either text can be taken; the other is kept in this browser.
/// </summary>
public sealed partial class EditorPage
{
    /// <summary>What somebody else stored since this page was opened or last saved; null while nobody did.</summary>
    private OtherSave? other;

    /// <summary>Whether it can be read at the moment or not, the refusal stands; the comparison comes with the next save then.</summary>
    private async Task LookAtOtherAsync()
    {
        if (form!.EditionId is not { } id || await AskAsync(() => getEdition.ExecuteAsync(id)) is not { Done: true } found) return;
        other = OtherSave.Of(found.Value, form, Kind.Words.Title, Vietnamese.Capital(Kind.Words.Abstract));
    }

    /// <summary>What stands here is stored after all. The other text is put beside first, in this browser, where it can be taken back from.</summary>
    private async Task KeepMineAsync()
    {
        if (other is not { } saved || watch is null) return;
        if (!await watch.InvokeAsync<bool>("setAsideOther", ScriptCalls.Limit, KeptForm.Of(saved.Theirs.Form, screens), saved.Theirs.Form.Version))
        {
            Refuse([EditorRefusals.NoRoom], byHand: true);
            return;
        }
        form!.Version = saved.Theirs.Form.Version;
        other = null;
        own++;
        if (await SaveAsync()) toasts.Show("Đã lưu bản của bạn");
        await ReadKeptListAsync();
    }

    /// <summary>The stored text takes the place of what stands here, which is put beside first.</summary>
    private async Task TakeTheirsAsync()
    {
        if (other is not { } saved || watch is null) return;
        if (!await watch.InvokeAsync<bool>("setAside", ScriptCalls.Limit))
        {
            Refuse([EditorRefusals.NoRoom], byHand: true);
            return;
        }
        // What could not be read in a field goes with the field
        KeptForm.Of(saved.Theirs.Form, screens).FillInto(form!, choices!, detail?.Kind, kinds, screens);
        form!.TakeFrom(saved.Theirs.Form);
        (detail, storedTitle, savedAt, other, saveRefusals) = (saved.Theirs, saved.Theirs.Form.Title, saved.Theirs.UpdatedAt, null, []);
        refusals = sendRefusals;
        // Drawn before the script looks. It is stored already: nothing is saved, and whoever wrote it is not told of a change
        StateHasChanged();
        await watch.InvokeVoidAsync("replaced", ScriptCalls.Limit, saved.Theirs.Form.BodyHtml, saved.Theirs.Form.Version);
        await ReadKeptListAsync();
    }

    private async Task ReadKeptListAsync()
    {
        if (watch is not null) kept = (await watch.InvokeAsync<KeptList?>("kept", ScriptCalls.Limit))?.Texts ?? [];
    }
}
