using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Accounts.Entra;
using Portal.Core.Units;

namespace Portal.Admin.Accounts.Entra;

/// <summary>The map from app roles to roles of the portal: lines are added and taken out one by one.</summary>
public sealed partial class EntraRulesTable
{
    private IReadOnlyList<Refusal> refusals = [];
    private string? appRole;
    private PortalRole role = PortalRole.Secretary;
    private int? unitId;

    [Inject] private AddEntraRule Add { get; set; } = default!;
    [Inject] private RemoveEntraRule Remove { get; set; } = default!;
    [Inject] private ProofGate Gate { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;

    [Parameter, EditorRequired] public IReadOnlyList<EntraRuleRow> Rules { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyList<UnitChoice> Units { get; set; } = [];
    [Parameter] public EventCallback OnChanged { get; set; }

    private void Mend(string field) => refusals = refusals.Without(field);

    private async Task AddAsync()
    {
        if (await ShowAsync(await Gate.RunAsync(() => Add.ExecuteAsync(appRole, role, unitId)), "Đã thêm quy tắc.")) appRole = null;
    }

    private async Task RemoveAsync(int id) => await ShowAsync(await Gate.RunAsync(() => Remove.ExecuteAsync(id)), "Đã bỏ quy tắc.");

    /// <summary>Read again either way: what was refused may have been overtaken.</summary>
    private async Task<bool> ShowAsync(Outcome<string> outcome, string thanks)
    {
        refusals = outcome.Refusals;
        if (outcome.Done) Toasts.Show(thanks);
        await OnChanged.InvokeAsync();
        return outcome.Done;
    }
}
