using Microsoft.AspNetCore.Components.Forms;
using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Library;
using Portal.Core.Media;

namespace Portal.Admin.Editions;

/// <summary>The pictures of an item: taken in one by one, described, ordered. The first leads the article.</summary>
public sealed partial class PicturesEditor(TakePicture takePicture, PictureOptions limits, Toasts toasts)
{
    private const int MostAtOnce = 20;
    private readonly List<string> refused = [];
    private bool busy;
    private int round;
    private string words = "";

    [Parameter, EditorRequired] public EditionForm Form { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<Refusal> Refusals { get; set; } = [];
    [Parameter] public EventCallback OnChanged { get; set; }
    [Parameter] public EventCallback<string> Mended { get; set; }

    /// <summary>A picture has been taken in, out of a file of that name, and stands in the list.</summary>
    [Parameter] public EventCallback<(int Picture, string Name)> OnTaken { get; set; }

    /// <summary>No more come of those chosen.</summary>
    [Parameter] public EventCallback OnAllTaken { get; set; }

    /// <summary>A picture of the list is to stand where the cursor is.</summary>
    [Parameter] public EventCallback<int> OnPlace { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        if (busy) return;
        busy = true;
        refused.Clear();
        // What stands in the end when the line or the server fails on the way
        var end = "Chưa tải xong ảnh: hãy chọn lại ảnh chưa có trong danh sách.";
        try
        {
            if (chosen.FileCount > MostAtOnce)
            {
                end = "";
                refused.Add($"Mỗi lần thêm được nhiều nhất {MostAtOnce} ảnh: hãy chọn ít ảnh hơn.");
                return;
            }
            var files = chosen.GetMultipleFiles(MostAtOnce);
            for (var i = 0; i < files.Count; i++) await TakeOneAsync(files[i], $"{i + 1}/{files.Count}");
            end = files.Count - refused.Count is > 0 and var done ? $"Đã thêm {done} ảnh. Hãy mô tả ảnh và ghi người chụp." : "";
        }
        finally
        {
            (busy, words) = (false, end);
            // A fresh input: choosing the same file again must be heard
            round++;
            // However it ended, pictures that wait for these go next
            await OnAllTaken.InvokeAsync();
        }
    }

    private async Task TakeOneAsync(IBrowserFile file, string which)
    {
        // Too heavy is known before a byte is sent: Core refuses by the length alone
        var tooHeavy = file.Size > limits.MaxBytes;
        await using var content = tooHeavy ? Stream.Null : new CountedStream(file.OpenReadStream(limits.MaxBytes), file.Size, percent =>
        {
            words = $"Đang tải ảnh {which}: {percent} %";
            // The stream is read on whatever thread; drawing belongs to the circuit's
            _ = InvokeAsync(StateHasChanged);
        });
        var taken = await takePicture.ExecuteAsync(content, file.Name, file.Size);
        if (!taken.Done)
        {
            refused.AddRange(taken.Refusals.Select(r => $"{file.Name}: {r.Sentence}"));
            return;
        }
        Form.Pictures.Add(new PictureForm { MediaFileId = taken.Value.MediaFileId, PreviewSha256 = taken.Value.PreviewSha256 });
        await OnChanged.InvokeAsync();
        // The text looks for it in the list
        StateHasChanged();
        await OnTaken.InvokeAsync((taken.Value.MediaFileId, file.Name));
    }

    /// <summary>One the portal has already, with what was written of it before.</summary>
    private async Task PickAsync(LibraryRow row)
    {
        Form.Pictures.Add(new PictureForm { MediaFileId = row.Id, PreviewSha256 = row.PreviewSha256, Alt = row.Alt, Credit = row.Credit });
        await Mended.InvokeAsync("Pictures");
        await OnChanged.InvokeAsync();
    }

    private async Task MoveAsync(int from, int to)
    {
        var picture = Form.Pictures[from];
        Form.Pictures.RemoveAt(from);
        Form.Pictures.Insert(to, picture);
        await OnChanged.InvokeAsync();
    }

    private async Task RemoveAsync(PictureForm picture)
    {
        var index = Form.Pictures.IndexOf(picture);
        Form.Pictures.Remove(picture);
        await OnChanged.InvokeAsync();
        toasts.ShowUndo($"Đã bỏ ảnh {index + 1}.", () => GuardAsync(async () =>
        {
            Form.Pictures.Insert(Math.Min(index, Form.Pictures.Count), picture);
            await OnChanged.InvokeAsync();
        }));
    }
}
