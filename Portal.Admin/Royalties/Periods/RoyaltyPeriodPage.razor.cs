using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Royalties.Periods;

/// <summary>
/// One month's royalties: the assessment grid, the payees, the steps of the period. Tab and filter live in the address
/// (<c>xem</c>, <c>loc</c>).
/// </summary>
public sealed partial class RoyaltyPeriodPage
{
    private RoyaltyPeriodDetail? period;
    private IReadOnlyList<Refusal> refusals = [];
    private List<RoyaltyWorkRow> shown = [];
    private (string, string, string?)? loaded;

    [Inject] private GetRoyaltyPeriod GetPeriod { get; set; } = default!;
    [Inject] private AssessWork Assess { get; set; } = default!;

    [Parameter] public string Month { get; set; } = "";
    [SupplyParameterFromQuery(Name = "xem")] private string? Tab { get; set; }
    [SupplyParameterFromQuery(Name = "loc")] private string? Filter { get; set; }

    private bool ShowsPayees => Tab == "nguoi-nhan";
    private bool OnlyAwaiting => Filter == "chua-cham";

    protected override async Task OnParametersSetAsync()
    {
        if (!Can(Permissions.SeeRoyalties) || loaded == (Portal, Month, Filter)) return;
        if (loaded is not { } before || before.Item1 != Portal || before.Item2 != Month) period = null;
        loaded = (Portal, Month, Filter);
        shown = [];
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        if (!YearMonth.TryParse(Month, out var month))
        {
            refusals = [RoyaltyRefusals.MonthUnreadable];
            return;
        }
        var found = await GetPeriod.ExecuteAsync(month);
        refusals = found.Refusals;
        if (!found.Done) return;
        period = found.Value;
        // A row stays where it is while it is worked on, though it may no longer fit the filter
        var kept = shown.Select(w => w.Id).ToHashSet();
        shown = period.Works.Where(w => !OnlyAwaiting || kept.Contains(w.Id) || (w.Status == RoyaltyWorkStatus.Awaiting && kept.Count == 0)).ToList();
        StateHasChanged();
    }

    private Task<Outcome<Money>> AssessAsync(AssessmentForm form) => AskAsync(() => Assess.ExecuteAsync(form));
}
