using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;

namespace Portal.Admin.Editions;

/// <summary>Publishing past the steps between, and what its review leads to.</summary>
public sealed partial class EditionPage
{
    private UrgentDialog publishingUrgently = default!;

    [Inject] private PublishUrgently Urgently { get; set; } = default!;
    [Inject] private GetCorrection Correction { get; set; } = default!;

    private bool MayCorrect => edition is { Status: EditionStatus.Published } && edition.Moves.Any(m => m.Kind == MoveKind.StartNext);

    private Task<CorrectionDetail?> CorrectedAsync() =>
        edition!.IsCorrection ? Correction.ExecuteAsync(Id) : Task.FromResult<CorrectionDetail?>(null);

    private async Task OpenUrgentAsync()
    {
        if (edition!.UrgentOffer is { } offer) await publishingUrgently.OpenAsync(offer, await CorrectedAsync());
    }

    private async Task<IReadOnlyList<Refusal>> PublishUrgentlyAsync(string reason, IReadOnlyCollection<string> ticked, string? correctionNote)
    {
        var published = await Urgently.ExecuteAsync(Id, edition!.Form.Version, reason, ticked, correctionNote);
        var against = await FollowAsync(published);
        if (published.Done)
        {
            refusals = [];
            toasts.Show($"Đã đăng khẩn “{VietnameseText.Shorten(Title, 60)}”");
            await LoadAsync();
        }
        else if (against.Any(r => r.Field is null)) await FollowUrgentAsync(against);
        StateHasChanged();
        return against;
    }

    /// <summary>What no field could mend: it stands elsewhere, or it is not for this person any more; then the page says so, and the dialog closes.</summary>
    private async Task FollowUrgentAsync(IReadOnlyList<Refusal> against)
    {
        await LoadAsync();
        if (edition?.UrgentOffer is { } offer) publishingUrgently.Follow(offer, await CorrectedAsync());
        else
        {
            refusals = against;
            if (edition is not null) publishingUrgently.Close();
        }
    }

    /// <summary>A correction is begun by the way there is, if the reviewer wants it.</summary>
    private async Task FollowReviewAsync(UrgentResult result)
    {
        await LoadAsync();
        await Waiting.ReadAsync();
        StateHasChanged();
        if (result == UrgentResult.Correct && MayCorrect) await correcting.OpenAsync();
    }
}
