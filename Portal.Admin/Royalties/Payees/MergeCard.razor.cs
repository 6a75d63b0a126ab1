using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;

namespace Portal.Admin.Royalties.Payees;

/// <summary>Makes this record and another one, the same person's.</summary>
public sealed partial class MergeCard
{
    private IReadOnlyList<ContributorRow> people = [];
    private IReadOnlyList<Refusal> refusals = [];
    private ConfirmDialog? asks;
    private int? stays;
    private string? reason;

    [Inject] private MergeContributors Merge { get; set; } = default!;
    [Inject] private FindContributors FindPeople { get; set; } = default!;
    [Inject] private ProofGate Gate { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;

    [Parameter, EditorRequired] public PayeeDetail Payee { get; set; } = default!;
    [Parameter] public EventCallback OnMerged { get; set; }

    private IEnumerable<int?> Choices => people.Where(p => p.Id != Payee.Id && p.Active).Select(p => (int?)p.Id).Prepend(null);

    private string NameOf(int? id) => people.FirstOrDefault(p => p.Id == id) is { } found
        ? $"{found.FullName}{(found.PenName is { } pen ? $" ({pen})" : "")}{(found.TaxCodeMasked is { } code ? ", " + code : "")}" : "";

    protected override async Task OnInitializedAsync() => people = await FindPeople.ExecuteAsync() is { Done: true } found ? found.Value : [];

    private void Mend(string field) => refusals = refusals.Without(field);

    private Task AskAsync() => stays is null ? MergeAsync() : asks!.OpenAsync();

    private async Task MergeAsync()
    {
        var merged = await Gate.RunAsync(() => Merge.ExecuteAsync(Payee.Id, Payee.Version, stays, reason));
        refusals = merged.Refusals.Reread(deed: null);
        if (merged.Done) Toasts.Show($"Đã gộp hồ sơ vào {merged.Value}.");
        if (merged.Done || merged.Refusals.IsStale()) await OnMerged.InvokeAsync();
    }
}
