using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Royalties.Payees;

namespace Portal.Admin.Royalties.Payees;

/// <summary>A change of a payee that waits: what it says, and the second person's answer. Numbers stay masked; a new account is typed again.</summary>
public sealed partial class PayeeChangeCard
{
    private IReadOnlyList<Refusal> refusals = [];
    private string account = "";
    private string reason = "";

    [Inject] private DecidePayeeChange Decide { get; set; } = default!;
    [Inject] private ProofGate Gate { get; set; } = default!;

    [Parameter, EditorRequired] public PayeeChangeRow Change { get; set; } = default!;

    /// <summary>Answered, with the words for the thanks.</summary>
    [Parameter] public EventCallback<string> OnDecided { get; set; }

    /// <summary>Somebody else has answered meanwhile: read the payee again and say who; this card goes with the change.</summary>
    [Parameter] public EventCallback<IReadOnlyList<Refusal>> OnOvertaken { get; set; }

    private void Mend(string field) => refusals = refusals.Without(field);

    private Task ConfirmAsync() => AnswerAsync(
        () => Gate.RunAsync(() => Decide.ConfirmAsync(Change.Id, Change.Version, account)), name => $"Đã xác nhận thông tin chi trả của {name}.");

    private Task DeclineAsync() => AnswerAsync(() => Decide.DeclineAsync(Change.Id, Change.Version, reason),
        name => Change.MayTakeBack ? $"Đã rút đề nghị đổi thông tin của {name}." : $"Đã từ chối đổi thông tin của {name}.");

    private async Task AnswerAsync(Func<Task<Outcome<string>>> answer, Func<string, string> thanks)
    {
        var outcome = await answer();
        refusals = outcome.Refusals.Reread(deed: null);
        if (outcome.Done) await OnDecided.InvokeAsync(thanks(outcome.Value));
        else if (refusals.IsStale()) await OnOvertaken.InvokeAsync(refusals);
    }
}
