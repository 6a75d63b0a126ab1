using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Library;
using Portal.Core.Media;

namespace Portal.Admin.Editions;

/// <summary>The pictures of an item: sent or picked from the library, described, ordered. The first leads the article.</summary>
public sealed partial class PicturesEditor(GetLibraryItem getItem, CropPicture crop, Toasts toasts)
{
    private IReadOnlyList<Refusal> refused = [];
    private string words = "";
    private readonly RowFocus<PictureForm> focus = new();
    private ElementReference head;
    private PictureForm? pointed;
    private LibraryRow? pointedRow;

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

    /// <summary>A part of a picture took its place: in the text as well.</summary>
    [Parameter] public EventCallback<(int Picture, int By)> OnSwapped { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    protected override Task OnAfterRenderAsync(bool firstRender) => focus.GoAsync();

    /// <summary>A picture lies in the library: it comes into the form as the last one. False where there is none.</summary>
    public async Task<bool> TakenAsync(int id, string name)
    {
        var found = await getItem.ExecuteAsync(id);
        refused = found.Refusals;
        if (!found.Done) return false;
        // Told a second time, because the first answer was lost
        if (!Form.Pictures.Exists(p => p.MediaFileId == id)) Form.Pictures.Add(FormOf(found.Value));
        words = "Đã thêm ảnh. Hãy mô tả ảnh và ghi người chụp.";
        await Mended.InvokeAsync("Pictures");
        await OnChanged.InvokeAsync();
        // The text looks for it in the list
        StateHasChanged();
        await OnTaken.InvokeAsync((id, name));
        return true;
    }

    /// <summary>One the portal has already, with what was written of it before.</summary>
    private async Task PickAsync(LibraryRow row)
    {
        Form.Pictures.Add(FormOf(row));
        await Mended.InvokeAsync("Pictures");
        await OnChanged.InvokeAsync();
    }

    private static PictureForm FormOf(LibraryRow row) => new()
    {
        MediaFileId = row.Id, PreviewSha256 = row.PreviewSha256, Alt = row.Alt, Credit = row.Credit,
        FocusX = row.Focus.X, FocusY = row.Focus.Y,
    };

    /// <summary>Opens the focal point of a picture, or closes it.</summary>
    private async Task PointAsync(PictureForm picture)
    {
        (pointed, pointedRow) = (pointed == picture ? null : picture, null);
        if (pointed is null) return;
        var found = await getItem.ExecuteAsync(picture.MediaFileId);
        (refused, pointedRow) = (found.Refusals, found.Done ? found.Value : null);
    }

    private async Task FocusAsync(PictureForm picture, PictureFocus at)
    {
        (picture.FocusX, picture.FocusY) = (at.X, at.Y);
        await OnChanged.InvokeAsync();
    }

    private async Task<IReadOnlyList<Refusal>> CutAsync(PictureForm picture, PictureFrame frame)
    {
        var made = await AskAsync(() => crop.ExecuteAsync(picture.MediaFileId, frame));
        if (!made.Done) return made.Refusals;
        var found = await getItem.ExecuteAsync(made.Value);
        if (!found.Done) return found.Refusals;
        var (row, before) = (found.Value, picture.MediaFileId);
        var at = frame.Of(new(picture.FocusX, picture.FocusY));
        (picture.MediaFileId, picture.PreviewSha256, picture.FocusX, picture.FocusY, pointedRow) = (row.Id, row.PreviewSha256, at.X, at.Y, row);
        // The box of the whole goes, and the button that was pressed with it
        focus.Keep(picture, RowTool.Point);
        words = "Đã cắt thành ảnh mới; ảnh gốc vẫn nằm trong Tư liệu.";
        await OnChanged.InvokeAsync();
        // The text looks for it in the list
        StateHasChanged();
        await OnSwapped.InvokeAsync((before, row.Id));
        return [];
    }

    private async Task MoveAsync(int from, int to)
    {
        var picture = Form.Pictures[from];
        Form.Pictures.RemoveAt(from);
        Form.Pictures.Insert(to, picture);
        focus.Moved(Form.Pictures, from, to);
        await OnChanged.InvokeAsync();
    }

    private async Task RemoveAsync(PictureForm picture)
    {
        var index = Form.Pictures.IndexOf(picture);
        Form.Pictures.Remove(picture);
        if (!focus.Removed(Form.Pictures, index)) await head.FocusAsync();
        await OnChanged.InvokeAsync();
        toasts.ShowUndo($"Đã bỏ ảnh {index + 1}.", () => GuardAsync(async () =>
        {
            Form.Pictures.Insert(Math.Min(index, Form.Pictures.Count), picture);
            await OnChanged.InvokeAsync();
        }));
    }
}
