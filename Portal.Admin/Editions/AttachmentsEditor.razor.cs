using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Media.Files;

namespace Portal.Admin.Editions;

/// <summary>
/// The files that go along with an item: sent over http by a script (<c>uploads.js</c>), which tells here what was taken; named, ordered, taken out.
/// </summary>
public sealed partial class AttachmentsEditor(GetLibraryFile getFile, FileLimits limits, Toasts toasts, IJSRuntime js) : IAsyncDisposable
{
    private static readonly string Accepted = string.Join(',', FileType.All.Where(t => t.Kind != FileKind.Picture).Select(t => t.Extension));

    private ElementReference root;
    private DotNetObjectReference<AttachmentsEditor>? self;
    private IJSObjectReference? uploads;
    private int rounds;
    private bool gone;
    private IReadOnlyList<Refusal> refused = [];

    [Parameter, EditorRequired] public EditionForm Form { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<Refusal> Refusals { get; set; } = [];
    [Parameter] public EventCallback OnChanged { get; set; }
    [Parameter] public EventCallback<string> Mended { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        while (uploads is null && !gone)
        {
            try
            {
                self ??= DotNetObjectReference.Create(this);
                await using var script = await js.ImportAsync("./js/uploads.js", ++rounds);
                uploads = await script.InvokeAsync<IJSObjectReference>("attach", ScriptCalls.Limit, root, self);
                if (uploads is null) return;
            }
            catch (Exception error) when (error is OperationCanceledException or JSException)
            {
                // A dead line, or one that broke while the script was fetched: tried until it is there
                await Task.Delay(ScriptCalls.BeforeNextTry);
            }
        }
    }

    /// <summary>A file has been taken into the library; false where it does not come into the form.</summary>
    [JSInvokable]
    public Task<bool> Taken(int id) => GuardAsync(async () =>
    {
        var file = await getFile.ExecuteAsync(id);
        refused = file.Refusals;
        if (!file.Done) return false;
        Form.Attachments.Add(AttachmentForm.Of(file.Value));
        await Mended.InvokeAsync("Attachments");
        await OnChanged.InvokeAsync();
        return true;
    });

    private async Task MoveAsync(int from, int to)
    {
        var file = Form.Attachments[from];
        Form.Attachments.RemoveAt(from);
        Form.Attachments.Insert(to, file);
        await OnChanged.InvokeAsync();
    }

    private async Task RemoveAsync(AttachmentForm file)
    {
        var index = Form.Attachments.IndexOf(file);
        Form.Attachments.Remove(file);
        await OnChanged.InvokeAsync();
        toasts.ShowUndo($"Đã bỏ tệp {index + 1}.", () => GuardAsync(async () =>
        {
            Form.Attachments.Insert(Math.Min(index, Form.Attachments.Count), file);
            await OnChanged.InvokeAsync();
        }));
    }

    public async ValueTask DisposeAsync()
    {
        gone = true;
        await uploads.LetGoAsync("dispose");
        self?.Dispose();
    }
}
