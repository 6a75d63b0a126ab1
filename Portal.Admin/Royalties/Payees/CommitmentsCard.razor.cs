using System.Globalization;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;

namespace Portal.Admin.Royalties.Payees;

/// <summary>The commitments of a payee by year, with the answer of the second person and a form for a new one.</summary>
public sealed partial class CommitmentsCard
{
    private CommitmentForm form = new();
    private IReadOnlyList<Refusal> refusals = [];
    private string year = "";
    private string reason = "";

    [Inject] private SaveTaxCommitment Save { get; set; } = default!;
    [Inject] private DecideTaxCommitment Decide { get; set; } = default!;
    [Inject] private ProofGate Gate { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;

    [Parameter, EditorRequired] public PayeeDetail Payee { get; set; } = default!;
    [Parameter] public bool MayManage { get; set; }
    [Parameter] public EventCallback OnChanged { get; set; }

    private void Mend(string field) => refusals = refusals.Without(field);

    private async Task SaveAsync()
    {
        var typed = year.Trim();
        form.Year = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        if (form.Year is null && typed.Length > 0)
        {
            refusals = [new(UnreadableFields.Code, $"Năm “{VietnameseText.Shorten(typed, 20)}” không phải là năm: hãy viết như 2026.", "Year")];
            return;
        }
        var saved = await Save.ExecuteAsync(Payee.Id, form);
        refusals = saved.Refusals;
        if (!saved.Done) return;
        Toasts.Show($"Đã nhập bản cam kết thuế năm {typed}; chờ người thứ hai xác nhận.");
        (form, year) = (new(), "");
        await OnChanged.InvokeAsync();
    }

    private Task ConfirmAsync(CommitmentRow one) =>
        AnswerAsync(() => Gate.RunAsync(() => Decide.ConfirmAsync(one.Id, one.Version)), $"Đã xác nhận bản cam kết thuế năm {one.Year}.");

    private Task DeclineAsync(CommitmentRow one) => AnswerAsync(() => Decide.DeclineAsync(one.Id, one.Version, reason),
        one.MayTakeBack ? $"Đã rút bản cam kết thuế năm {one.Year}." : $"Đã từ chối bản cam kết thuế năm {one.Year}.");

    private async Task AnswerAsync(Func<Task<Outcome<string>>> answer, string thanks)
    {
        var outcome = await answer();
        refusals = outcome.Refusals.Reread(deed: null);
        if (outcome.Done) Toasts.Show(thanks);
        if (outcome.Done || outcome.Refusals.IsStale()) await OnChanged.InvokeAsync();
    }
}
