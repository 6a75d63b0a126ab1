using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;

namespace Portal.Admin.Editions;

/// <summary>Publishing past the steps between, and what its review leads to.</summary>
public sealed partial class EditionPage
{
    private UrgentDialog publishingUrgently = default!;

    [Inject] private PublishUrgently Urgently { get; set; } = default!;

    private async Task<IReadOnlyList<Refusal>> PublishUrgentlyAsync(string reason, IReadOnlyCollection<string> ticked)
    {
        var published = await Urgently.ExecuteAsync(Id, edition!.Form.Version, reason, ticked);
        var against = await FollowAsync(published);
        if (published.Done)
        {
            refusals = [];
            toasts.Show($"Đã đăng khẩn “{VietnameseText.Shorten(Title, 60)}”");
            await LoadAsync();
        }
        StateHasChanged();
        return against;
    }

    /// <summary>A correction is begun by the way there is, if the reviewer wants it.</summary>
    private async Task FollowReviewAsync(UrgentResult result)
    {
        await LoadAsync();
        await Waiting.ReadAsync();
        StateHasChanged();
        if (result == UrgentResult.Correct && edition is { Status: EditionStatus.Published } && edition.Moves.Any(m => m.Kind == MoveKind.StartNext))
            await correcting.OpenAsync();
    }
}
