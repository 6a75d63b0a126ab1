using Portal.Admin.Shared;

namespace Portal.Admin.Accounts;

/// <summary>Asks whoever is at work again who they are, once a page; <see cref="ProofGate"/> calls it.</summary>
public sealed partial class ProofDialog
{
    private ConfirmDialog? dialog;
    private TaskCompletionSource<bool>? answer;
    private string typed = "";
    private bool proved;
    private IReadOnlyList<Refusal> refusals = [];

    [Inject] private ProofGate Gate { get; set; } = default!;
    [Inject] private ProveAgain Prove { get; set; } = default!;
    [Inject] private ICurrentUser Me { get; set; } = default!;

    protected override void OnInitialized() => Gate.AskWith(AskAsync);

    private async Task<bool> AskAsync()
    {
        (typed, proved, refusals, answer) = ("", false, [], new());
        await Prove.AskedAsync(Me);
        await dialog!.OpenAsync();
        return await answer.Task;
    }

    private async Task<bool> TryAsync()
    {
        var wrong = await Prove.TryAsync(Me, typed);
        (typed, proved, refusals) = ("", wrong is null, wrong is null ? [] : [wrong with { Field = "Proof" }]);
        StateHasChanged();
        return proved;
    }

    /// <summary>Closed by the answer, the button or Escape: the act that waits goes on or is refused.</summary>
    private void Closed() => answer?.TrySetResult(proved);
}
