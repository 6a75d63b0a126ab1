using Portal.Admin.Shared;
using Portal.Core.Library;
using Portal.Core.Media.Files;

namespace Portal.Admin.Media;

/// <summary>Puts another picture or file in the place of one: sent or picked, told what it would change, asked once.</summary>
public sealed partial class ReplaceBox(ReplaceMedia replaceMedia)
{
    private static readonly Refusal SaveFirst = new("library.save-first", "Bạn vừa sửa thông tin của tư liệu này: hãy lưu thông tin trước, rồi thay.");

    private ConfirmDialog asking = default!;
    private ReplacedMedia? plan;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<Refusal> askRefusals = [];
    private bool isOpen;
    private int byId;
    private string byName = "";

    [Parameter, EditorRequired] public LibraryRow Row { get; set; } = default!;

    /// <summary>Words typed beside it are not stored yet: replacing draws the panel anew, so they are saved first.</summary>
    [Parameter] public bool Unsaved { get; set; }

    /// <summary>It was replaced; with the words that say what that did.</summary>
    [Parameter] public EventCallback<string> OnReplaced { get; set; }

    private bool IsPicture => Row.Kind == FileKind.Picture;

    private string Word => IsPicture ? "ảnh" : "tệp";

    /// <summary>What is to come in its place; true, for it lies in the library whatever is answered.</summary>
    private async Task<bool> ChooseAsync(int id, string name)
    {
        (byId, byName, askRefusals) = (id, name, []);
        if (Unsaved)
        {
            refusals = [SaveFirst];
            StateHasChanged();
            return true;
        }
        var planned = await AskAsync(() => replaceMedia.PlanAsync(Row.Id));
        (plan, refusals) = (planned.Done ? planned.Value : null, planned.Refusals);
        if (planned.Done) await asking.OpenAsync();
        StateHasChanged();
        return true;
    }

    private async Task<bool> ReplaceAsync()
    {
        var done = await AskAsync(() => replaceMedia.ExecuteAsync(Row.Id, Row.Version, byId));
        askRefusals = done.Refusals;
        if (!done.Done) return false;
        asking.Close();
        isOpen = false;
        await OnReplaced.InvokeAsync(done.Value.Changed == 0 ? "Đã thay tư liệu." : $"Đã thay tư liệu ở {done.Value.Changed} bài đang soạn.");
        return true;
    }
}
