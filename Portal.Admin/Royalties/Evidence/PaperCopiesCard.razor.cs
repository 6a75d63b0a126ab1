using Microsoft.AspNetCore.Components.Forms;
using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Media.Files;
using Portal.Core.Papers;
using Portal.Core.Royalties.Payments;

namespace Portal.Admin.Royalties.Evidence;

/// <summary>An issued paper with its signed copies; another may be attached.</summary>
public sealed partial class PaperCopiesCard(AttachSigned attach, FileLimits limits, Toasts toasts)
{
    private IReadOnlyList<Refusal> refusals = [];
    private string status = "";
    private bool busy;
    private int round;

    [Parameter, EditorRequired] public PaperWithCopies Paper { get; set; } = default!;
    [Parameter, EditorRequired] public string FileHref { get; set; } = "";
    [Parameter] public EventCallback OnAttached { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    /// <summary>A period is paid by several disbursements, each with papers of its own.</summary>
    private string Title => $"{Vietnamese.Capital(PaperWords.Of(Paper.Paper.Kind))}{PaidBy}, bản {Paper.Paper.Number}";

    private string PaidBy => Paper.Paper.About.StartsWith(Disbursement.AboutStart, StringComparison.Ordinal)
        && Disbursement.TryCode(Paper.Paper.About[Disbursement.AboutStart.Length..], out var made) ? ", " + Disbursement.WordsOf(made.Year, made.Number) : "";

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
                : await AskAsync(() => attach.ExecuteAsync(new(Paper.Paper.Kind, Paper.Paper.About, Paper.Paper.Number), content, chosen.File.Name,
                chosen.File.Size));
            refusals = done.Refusals;
            end = "";
            if (!done.Done) return;
            toasts.Show("Đã gắn bản ký");
            await OnAttached.InvokeAsync();
        }
        finally
        {
            (busy, status) = (false, end);
            round++;
        }
    }
}
