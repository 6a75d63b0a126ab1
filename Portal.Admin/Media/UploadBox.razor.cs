using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Media;
using Portal.Core.Media.Files;

namespace Portal.Admin.Media;

/// <summary>
/// Where files are chosen or dropped. A script (<c>uploads.js</c>) sends them over http and draws how far they are; what the server has taken it tells
/// here, and the parent says whether it has a place for it.
/// </summary>
public sealed partial class UploadBox(FileLimits limits, PictureOptions pictures, IJSRuntime js) : IAsyncDisposable
{
    private ElementReference root;
    private DotNetObjectReference<UploadBox>? self;
    private IJSObjectReference? uploads;
    private int rounds;
    private bool gone;

    /// <summary>Before the button, where the box has a name of its own.</summary>
    [Parameter] public RenderFragment? Head { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>What the button says.</summary>
    [Parameter, EditorRequired] public string Words { get; set; } = "";
    [Parameter] public string? Field { get; set; }

    /// <summary>Pictures as well; these are made anew and not kept as they came.</summary>
    [Parameter] public bool TakesPictures { get; set; }

    /// <summary>Called with what was taken; false where the parent has no place for it.</summary>
    [Parameter, EditorRequired] public Func<int, Task<bool>> OnTaken { get; set; } = default!;
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private string Accepted => string.Join(',', FileType.Files.Select(t => t.Extension))
        + (TakesPictures ? ",.jpg,.jpeg,.png,.webp" : "");

    private string Hint => (TakesPictures ? $"Ảnh JPEG, PNG, WebP (đến {FileWords.Size(pictures.MaxBytes)}), " : "")
        + FileRefusals.Taken.Replace(" hoặc ", ", ", StringComparison.Ordinal) + ". Chọn tệp hoặc kéo tệp thả vào đây.";

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

    [JSInvokable]
    public Task<bool> Taken(int id) => GuardAsync(() => OnTaken(id));

    public async ValueTask DisposeAsync()
    {
        gone = true;
        await uploads.LetGoAsync("dispose");
        self?.Dispose();
    }
}
