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
        await watch.InvokeVoidAsync("setAsideOther", ScriptCalls.Limit, KeptForm.Of(saved.Theirs.Form, screens), saved.Theirs.Form.Version);
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
        await watch.InvokeVoidAsync("setAside", ScriptCalls.Limit);
        KeptForm.Of(saved.Theirs.Form, screens).FillInto(form!, choices!, detail?.Kind, kinds, screens);
        (form!.Version, other, saveRefusals) = (saved.Theirs.Form.Version, null, []);
        refusals = sendRefusals;
        own++;
        // Drawn before the script looks: what it keeps from now on is what is on the screen
        StateHasChanged();
        await watch.InvokeVoidAsync("replaced", ScriptCalls.Limit, saved.Theirs.Form.BodyHtml);
        await ReadKeptListAsync();
    }

    private async Task ReadKeptListAsync()
    {
        if (watch is not null) kept = (await watch.InvokeAsync<KeptList?>("kept", ScriptCalls.Limit))?.Texts ?? [];
    }
}
