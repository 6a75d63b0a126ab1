using Microsoft.AspNetCore.Components.Forms;
using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Media.Files;
using Portal.Core.Papers;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;

namespace Portal.Admin.Royalties.Payees;

/// <summary>The signed form of one commitment: its files, what is missing, and a way to attach one.</summary>
public sealed partial class CommitmentScans(AttachCommitmentScan attach, FileLimits limits, Toasts toasts)
{
    private IReadOnlyList<Refusal> refusals = [];
    private string status = "";
    private bool busy;
    private int round;

    [Parameter, EditorRequired] public CommitmentRow Of { get; set; } = default!;
    [Parameter] public EventCallback OnAttached { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        if (busy) return;
        (busy, refusals, status) = (true, [], "Đang nhận tệp…");
        var end = "Chưa nhận xong tệp: hãy chọn lại.";
        try
        {
            var most = limits.Of(FileKind.Pdf);
            await using var content = chosen.File.Size > most ? Stream.Null : chosen.File.OpenReadStream(most);
            var done = chosen.File.Size > most ? FileRefusals.TooHeavy(chosen.File.Size, most, null) with { Field = PaperRefusals.SignedField }
                : await AskAsync(() => attach.ExecuteAsync(Of.Id, content, chosen.File.Name, chosen.File.Size));
            refusals = done.Refusals;
            end = "";
            if (!done.Done) return;
            toasts.Show($"Đã gắn bản quét bản cam kết thuế năm {Of.Year}");
            await OnAttached.InvokeAsync();
        }
        finally
        {
            (busy, status) = (false, end);
            round++;
        }
    }
}
