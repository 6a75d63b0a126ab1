using Microsoft.AspNetCore.Components.Forms;
using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Royalties.Opening;

namespace Portal.Admin.Royalties.Opening;

/// <summary>Choose a file, see row by row what it would bring and what is wrong with it, then bring it in: all of it or nothing.</summary>
public sealed partial class OpeningImportCard(ImportPayees payees, ImportOpeningBalances balances, ImportUnpaidWorks works, Toasts toasts)
{
    /// <summary>More sentences than anybody reads before mending the file.</summary>
    private const int Most = 50;

    private byte[] content = [];
    private string name = "";
    private OpeningPreview? preview;
    private IReadOnlyList<Refusal> refusals = [];
    private string status = "";
    private bool busy;
    private int round;

    [Parameter, EditorRequired] public OpeningKind Kind { get; set; }
    [Parameter] public EventCallback OnImported { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private async Task ReadAsync(InputFileChangeEventArgs chosen)
    {
        if (busy) return;
        (busy, preview, refusals, status, name) = (true, null, [], "Đang đọc tệp…", chosen.File.Name);
        // What stands in the end when the line or the server fails on the way
        var end = "Chưa đọc xong tệp: hãy chọn lại.";
        try
        {
            await TakeAsync(chosen.File);
            await LookAsync();
            end = preview is null ? "" : Words(preview);
        }
        finally
        {
            (busy, status) = (false, end);
            // A fresh input: choosing the same file again must be heard
            round++;
        }
    }

    private async Task TakeAsync(IBrowserFile file)
    {
        content = [];
        if (file.Size > OpeningFiles.MostBytes)
        {
            // One byte too many is enough to be refused with the right sentence
            content = new byte[OpeningFiles.MostBytes + 1];
            return;
        }
        await using var stream = file.OpenReadStream(OpeningFiles.MostBytes);
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole);
        content = whole.ToArray();
    }

    private async Task LookAsync()
    {
        var found = await AskAsync(() => Kind switch
        {
            OpeningKind.Payees => payees.CheckAsync(content),
            OpeningKind.Balances => balances.CheckAsync(content),
            _ => works.CheckAsync(content),
        });
        preview = found.Done ? found.Value : null;
        refusals = found.Done ? found.Value.Problems : found.Refusals;
    }

    private async Task ImportAsync()
    {
        var file = new OpeningFile(content, name, preview!.Seen);
        var done = await AskAsync(() => Kind switch
        {
            OpeningKind.Payees => payees.ExecuteAsync(file),
            OpeningKind.Balances => balances.ExecuteAsync(file),
            _ => works.ExecuteAsync(file),
        });
        if (!done.Done)
        {
            await LookAsync();
            refusals = done.Refusals;
            return;
        }
        toasts.Show($"Đã nhập: {OpeningWords.Counts(done.Value.Added, done.Value.Changed, done.Value.Already)}");
        await LookAsync();
        status = preview is null ? "" : Words(preview);
        await OnImported.InvokeAsync();
    }

    private static string Words(OpeningPreview preview) => preview.Problems.Count > 0
        ? $"Tệp có {preview.Problems.Count} lỗi: chưa nhập gì. Hãy sửa tệp rồi chọn lại."
        : preview.BringsAnything ? $"Đã đọc {preview.Rows.Count} dòng: {preview.Counts}."
        : $"Cả {preview.Rows.Count} dòng đã có trong hệ thống: không có gì để nhập.";
}
