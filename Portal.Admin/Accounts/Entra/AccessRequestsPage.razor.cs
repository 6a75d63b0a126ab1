using Portal.Admin.Shared;
using Portal.Core.Accounts.Entra;
using Portal.Core.Units;

namespace Portal.Admin.Accounts.Entra;

/// <summary>Who asks for access by Microsoft, and which role of the portal an app role gives.</summary>
public sealed partial class AccessRequestsPage
{
    private IReadOnlyList<AccessRequestRow>? requests;
    private IReadOnlyList<EntraRuleRow>? rules;
    private IReadOnlyList<UnitChoice> units = [];
    private IReadOnlyList<Refusal> refusals = [];

    [Inject] private EntraProvider Provider { get; set; } = default!;
    [Inject] private FindAccessRequests FindRequests { get; set; } = default!;
    [Inject] private FindEntraRules FindRules { get; set; } = default!;
    [Inject] private FindUnits FindUnits { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "xem")] private string? Shown { get; set; }

    private bool ShowsRoles => Shown == "vai-tro";

    private List<TabLink> Tabs =>
    [
        new("Yêu cầu truy cập", Href("yeu-cau-truy-cap"), requests?.Count(r => r.State == AccessRequestState.Open)),
        new("Vai trò theo Microsoft", Href("yeu-cau-truy-cap?xem=vai-tro"), rules?.Count),
    ];

    protected override Task OnInitializedAsync() => Can(EntraRights.Manage) ? ReadAsync() : Task.CompletedTask;

    /// <summary>After each act too: somebody else may have been at work.</summary>
    private async Task ReadAsync()
    {
        var (asked, mapped) = (await FindRequests.ExecuteAsync(), await FindRules.ExecuteAsync());
        refusals = [.. asked.Refusals.Union(mapped.Refusals)];
        if (refusals.Count > 0) return;
        (requests, rules, units) = (asked.Value, mapped.Value, await FindUnits.ExecuteAsync());
    }
}
