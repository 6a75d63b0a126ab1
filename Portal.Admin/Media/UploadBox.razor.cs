using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Media.Uploads;

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

    /// <summary>One file and no more is asked for.</summary>
    [Parameter] public bool Single { get; set; }

    /// <summary>Pictures are made anew, any other file is kept as it came.</summary>
    [Parameter] public UploadDoor Takes { get; set; } = UploadDoor.Files;

    /// <summary>Called with what was taken and the name of the file it was; false where the parent has no place for it.</summary>
    [Parameter, EditorRequired] public Func<int, string, Task<bool>> OnTaken { get; set; } = default!;

    /// <summary>No more come of those chosen: taken, refused or given up.</summary>
    [Parameter] public EventCallback OnAllTaken { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private long Most => Takes == UploadDoor.Pictures ? pictures.MaxBytes : limits.Largest;

    /// <summary>Said by the script before a byte is sent.</summary>
    private string TooHeavy => (Takes == UploadDoor.Pictures
        ? PictureRefusals.TooHeavy(null, pictures.MaxBytes) : FileRefusals.TooHeavy(null, limits.Largest, null)).Sentence;

    private string Accepted => string.Join(',', (Takes == UploadDoor.Pictures ? [] : FileType.Files.Select(t => t.Extension))
        .Concat(Takes == UploadDoor.Files ? [] : [".jpg", ".jpeg", ".png", ".webp", "image/jpeg", "image/png", "image/webp"]));

    private string Hint => (Takes == UploadDoor.Files ? "" : $"Ảnh JPEG, PNG, WebP (đến {FileWords.Size(pictures.MaxBytes)})")
        + (Takes == UploadDoor.Both ? ", " : "")
        + (Takes == UploadDoor.Pictures ? "" : FileRefusals.Taken.Replace(" hoặc ", ", ", StringComparison.Ordinal))
        + (Takes == UploadDoor.Pictures ? ". Chọn ảnh hoặc kéo ảnh thả vào đây." : ". Chọn tệp hoặc kéo tệp thả vào đây.");

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
    public Task<bool> Taken(int id, string name) => GuardAsync(() => OnTaken(id, name));

    [JSInvokable]
    public Task AllTaken() => GuardAsync(() => OnAllTaken.InvokeAsync());

    public async ValueTask DisposeAsync()
    {
        gone = true;
        await uploads.LetGoAsync("dispose");
        self?.Dispose();
    }
}
