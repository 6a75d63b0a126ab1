using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Media.Files;

namespace Portal.Admin.Editions;

/// <summary>The files that go along with an item: sent or picked from the library, named, ordered, taken out.</summary>
public sealed partial class AttachmentsEditor(GetLibraryFile getFile, Toasts toasts)
{
    private readonly RowFocus<AttachmentForm> focus = new();
    private ElementReference head;
    private IReadOnlyList<Refusal> refused = [];

    [Parameter, EditorRequired] public EditionForm Form { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<Refusal> Refusals { get; set; } = [];
    [Parameter] public EventCallback OnChanged { get; set; }
    [Parameter] public EventCallback<string> Mended { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    protected override Task OnAfterRenderAsync(bool firstRender) => focus.GoAsync();

    /// <summary>A file lies in the library: it comes into the form as the last one. False where there is none.</summary>
    public async Task<bool> TakenAsync(int id)
    {
        var file = await getFile.ExecuteAsync(id);
        refused = file.Refusals;
        if (!file.Done) return false;
        Form.Attachments.Add(AttachmentForm.Of(file.Value));
        await Mended.InvokeAsync("Attachments");
        await OnChanged.InvokeAsync();
        return true;
    }

    private async Task MoveAsync(int from, int to)
    {
        var file = Form.Attachments[from];
        Form.Attachments.RemoveAt(from);
        Form.Attachments.Insert(to, file);
        focus.Moved(Form.Attachments, from, to);
        await OnChanged.InvokeAsync();
    }

    private async Task RemoveAsync(AttachmentForm file)
    {
        var index = Form.Attachments.IndexOf(file);
        Form.Attachments.Remove(file);
        if (!focus.Removed(Form.Attachments, index)) await head.FocusAsync();
        await OnChanged.InvokeAsync();
        toasts.ShowUndo($"Đã bỏ tệp {index + 1}.", () => GuardAsync(async () =>
        {
            Form.Attachments.Insert(Math.Min(index, Form.Attachments.Count), file);
            await OnChanged.InvokeAsync();
        }));
    }
}
