using System.Net;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Editions;
using Portal.Core.Html;
using Portal.Core.Media;
using Portal.Core.Word;

namespace Portal.Admin.Editions;

/// <summary>
/// A Word file becomes a draft: its text is read at once, its pictures follow one by one with their progress, and what could not be taken is said with its
/// number before anything is stored.
/// </summary>
public sealed partial class WordPage(
    ReadWordFile readFile, TakePicture takePicture, SaveDraft saveDraft, GetEditorChoices getChoices, ContentKinds kinds, WordLimits limits,
    NavigationManager navigation, Toasts toasts)
{
    private static readonly string[] Here = ["WordFile", "SectionId", "Title", "Abstract", "BodyHtml"];

    private readonly Dictionary<int, TakenPicture> taken = [];
    private readonly List<string> refusedPictures = [];
    private EditorChoices? choices;
    private EditionForm? form;
    private WordText? text;
    private IReadOnlyList<Refusal> refusals = [];
    private bool busy;
    private int round;
    private string progress = "";

    private List<string> Losses => [.. text!.Losses.Lines, .. refusedPictures];

    /// <summary>The text with the pictures that have arrived.</summary>
    private string Preview => FigureMarks.Put(text!.Html, number => taken.TryGetValue(number, out var picture)
        ? $"<figure><img src=\"/{Portal}/tep/{picture.PreviewSha256}.jpg\" alt=\"{WebUtility.HtmlEncode(Of(number).Alt)}\"></figure>" : "");

    protected override async Task OnInitializedAsync()
    {
        var offered = await getChoices.ExecuteAsync();
        if (!offered.Done) refusals = offered.Refusals;
        else if (!offered.Value.MayDraft) refusals = [AccessRefusals.NotAllowed];
        else choices = offered.Value;
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        if (busy) return;
        (busy, refusals, progress) = (true, [], "Đang đọc tệp…");
        // What stands in the end when the line or the server fails on the way
        var end = "Chưa đọc xong tệp: hãy chọn lại.";
        try
        {
            end = await ReadAsync(chosen.File) ? await TakePicturesAsync() : "";
        }
        finally
        {
            (busy, progress) = (false, end);
            // A fresh input: choosing the same file again must be heard
            round++;
        }
    }

    private async Task<bool> ReadAsync(IBrowserFile file)
    {
        await using var content = file.Size > limits.MaxBytes ? Stream.Null : new CountedStream(file.OpenReadStream(limits.MaxBytes), file.Size, percent =>
        {
            progress = $"Đang đọc tệp: {percent} %";
            // The stream is read on whatever thread; drawing belongs to the circuit's
            _ = InvokeAsync(StateHasChanged);
        });
        var read = await readFile.ExecuteAsync(content, file.Size);
        refusals = read.Refusals;
        if (!read.Done) return false;
        text = read.Value;
        taken.Clear();
        refusedPictures.Clear();
        form = choices!.Blank(kinds.Usual);
        (form.Title, form.Abstract) = (text.Title, text.Abstract);
        return true;
    }

    /// <summary>One by one, each shown when it has arrived; says in the end what was read.</summary>
    private async Task<string> TakePicturesAsync()
    {
        foreach (var picture in text!.Pictures)
        {
            progress = $"Đang nhận ảnh {picture.Number}/{text.Pictures.Count}";
            StateHasChanged();
            using var content = new MemoryStream(picture.Bytes);
            var done = await takePicture.ExecuteAsync(content, picture.Name, picture.Bytes.Length);
            if (done.Done) taken[picture.Number] = done.Value;
            else refusedPictures.AddRange(done.Refusals.Select(r => $"ảnh {picture.Name}: {r.Sentence}"));
        }
        return $"Đã đọc xong tệp{(taken.Count > 0 ? $", nhận {taken.Count} ảnh" : "")}. Xem lại bên dưới rồi bấm “Lập bản nháp”.";
    }

    private async Task SaveAsync()
    {
        form!.BodyHtml = FigureMarks.Put(text!.Html, number => taken.TryGetValue(number, out var picture) ? FigureMarks.Of(picture.MediaFileId) : "");
        form.Pictures = taken.OrderBy(t => t.Key).Select(t => new PictureForm
        {
            MediaFileId = t.Value.MediaFileId, Alt = VietnameseText.Start(Of(t.Key).Alt, EditionPicture.AltLength), PreviewSha256 = t.Value.PreviewSha256,
            Caption = VietnameseText.Start(Of(t.Key).Caption, EditionPicture.CaptionLength),
        }).ToList();
        var saved = await saveDraft.ExecuteAsync(form);
        refusals = saved.Refusals;
        if (!saved.Done) return;
        toasts.Show("Đã lập bản nháp từ tệp Word");
        navigation.NavigateTo(Href($"bai/{saved.Value.EditionId}/soan"));
    }

    private WordPicture Of(int number) => text!.Pictures[number - 1];

    private void Mend(string field) => refusals = refusals.Without(field);
}
