using Portal.Admin.Queue;
using Portal.Admin.Shared;
using Portal.Core.Editions;

namespace Portal.Admin.Editions;

/// <summary>Calling back what was sent, the bin, and where a return goes.</summary>
public sealed partial class EditionPage
{
    private ConfirmDialog binning = default!;
    private string? returnStep;
    private string binReason = "";
    private IReadOnlyList<Refusal> binRefusals = [];

    [Inject] private RecallEdition Recall { get; set; } = default!;
    [Inject] private BinEdition Bin { get; set; } = default!;
    [Inject] private LiveWork Waiting { get; set; } = default!;
    [Inject] private RestoreEdition Restore { get; set; } = default!;

    private string BinWords => $"{edition!.BinnedByName} bỏ vào thùng rác"
        + (edition.BinnedAt is { } at ? $" lúc {WardClock.Say(at)}" : "") + (edition.BinReason is { } why ? $": {why}" : ".");

    private string StepWords(string code)
    {
        var steps = edition!.EarlierSteps;
        var name = steps.FirstOrDefault(s => s.Code == code).Name ?? code;
        return code == steps[0].Code ? $"{name} (tác giả)" : name;
    }

    private string LaterWords(EditionBeside later) => later.Status == EditionStatus.InWorkflow
        ? $"Đang xử lý, ở bước “{View.Profile.Workflow.Steps.FirstOrDefault(s => s.Code == later.Step)?.Name ?? later.Step}”" : EditionWords.Of(later.Status);

    /// <summary>What was done in the note of whose turn it is; its reasons stand at the head of the page.</summary>
    private async Task FollowTurnAsync(Outcome outcome)
    {
        refusals = await FollowAsync(outcome);
        if (outcome.Done) await LoadAsync();
    }

    private async Task RecallAsync()
    {
        var recalled = await Recall.ExecuteAsync(Id, edition!.Form.Version);
        refusals = await FollowAsync(recalled);
        // Who has begun is new to this page
        if (!recalled.Done && !recalled.Refusals.IsStale()) await LoadAsync();
        if (!recalled.Done) return;
        await LoadAsync();
        toasts.Show($"Đã rút lại: {Word} ở bước {edition!.StepName}");
    }

    private Task OpenBinAsync()
    {
        binRefusals = [];
        return binning.OpenAsync();
    }

    private async Task<bool> BinAsync()
    {
        var binned = await Bin.ExecuteAsync(Id, edition!.Form.Version, binReason);
        binRefusals = await FollowAsync(binned);
        if (binned.Done)
        {
            (binReason, refusals) = ("", []);
            toasts.Show("Đã bỏ vào thùng rác");
            await LoadAsync();
        }
        StateHasChanged();
        return binned.Done;
    }

    private async Task RestoreAsync()
    {
        var restored = await Restore.ExecuteAsync(Id, edition!.Form.Version);
        refusals = await FollowAsync(restored);
        if (!restored.Done) return;
        toasts.Show("Đã lấy khỏi thùng rác");
        await LoadAsync();
    }
}
