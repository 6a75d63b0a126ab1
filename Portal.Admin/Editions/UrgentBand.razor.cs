using MudBlazor;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Editions.Urgent;

namespace Portal.Admin.Editions;

/// <summary>
/// That an edition was published past its steps: by whom, when, why, what was passed over, and where its review stands; for a reviewer the way to say what
/// they found. What was typed stays when the dialog is closed.
/// </summary>
public sealed partial class UrgentBand(ReviewUrgent review, Toasts toasts)
{
    private static readonly IEnumerable<UrgentResult?> Results = Enum.GetValues<UrgentResult>().Cast<UrgentResult?>();

    private ConfirmDialog dialog = default!;
    private IReadOnlyList<Refusal> refusals = [];
    private UrgentReviewForm form = new();

    [Parameter, EditorRequired] public int EditionId { get; set; }
    [Parameter, EditorRequired] public UrgentDetail Urgent { get; set; } = default!;
    [Parameter, EditorRequired] public string Word { get; set; } = "";

    /// <summary>Whether this person may begin a correction of this very edition.</summary>
    [Parameter] public bool MayCorrect { get; set; }

    /// <summary>Opens the edition visitors see, where there is one.</summary>
    [Parameter] public string LiveAddress { get; set; } = "";

    /// <summary>What was found, or refused because somebody was faster: the page is read again.</summary>
    [Parameter] public EventCallback<UrgentResult> OnReviewed { get; set; }

    private Severity Look => Urgent.Result switch
    {
        UrgentResult.Passed => Severity.Success,
        null when Urgent.Late => Severity.Error,
        _ => Severity.Warning,
    };

    private string WaitWords
    {
        get
        {
            var due = UrgentWords.Due(Urgent.DueAt) + (Urgent.TimeLeft is { } left ? $" ({left})" : "");
            return Urgent.Reviewers.Count == 0
                ? $"Chưa hậu kiểm; {due}. Hiện chưa ai hậu kiểm được: cần một người khác người đăng và tác giả, giữ vai trò của bước bị bỏ qua hoặc bước cuối."
                : $"Chờ hậu kiểm: {(Urgent.Reviewers.Count > 1 ? "một trong " : "")}{string.Join(", ", Urgent.Reviewers)}; {due}.";
        }
    }

    /// <summary>What happens next, said before it is chosen.</summary>
    private string? Follows => form.Result switch
    {
        UrgentResult.Correct when MayCorrect => "Tác giả và người đăng được báo; ghi xong, bạn có thể bắt đầu bản đính chính ngay.",
        UrgentResult.Correct when Urgent.Live is not null => "Tác giả và người đăng được báo; bài giữ nguyên trên cổng cho đến khi có bản đính chính.",
        UrgentResult.Withdraw when Urgent.Live is not null => Urgent.Withdrawers.Count == 0
            ? "Bài vẫn ở trên cổng cho đến khi được gỡ; hiện không ai khác có quyền gỡ để báo."
            : $"Bài vẫn ở trên cổng cho đến khi được gỡ; người có quyền gỡ được báo ngay: {string.Join(", ", Urgent.Withdrawers)}.",
        UrgentResult.Correct or UrgentResult.Withdraw => "Bài không còn trên cổng: kết quả được ghi lại, tác giả và người đăng được báo.",
        _ => null,
    };

    private Task OpenAsync()
    {
        refusals = [];
        return dialog.OpenAsync();
    }

    private void Mend(string field) => refusals = refusals.Without(field);

    private async Task<bool> ConfirmAsync()
    {
        var result = form.Result;
        var reviewed = await review.ExecuteAsync(EditionId, form);
        refusals = reviewed.Refusals;
        StateHasChanged();
        if (!reviewed.Done) return false;
        toasts.Show("Đã ghi kết quả hậu kiểm");
        form = new();
        // Closed before what may be opened next
        dialog.Close();
        await OnReviewed.InvokeAsync(result!.Value);
        return false;
    }
}
