using Portal.Admin.Shared;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Royalties.Periods;

/// <summary>
/// One period's royalties: the assessment grid, the payees, the adjustments, the steps of the period. Tab and filter live in the address
/// (<c>xem</c>, <c>loc</c>). What changes elsewhere shows by itself.
/// </summary>
public sealed partial class RoyaltyPeriodPage
{
    private RoyaltyPeriodDetail? period;
    private IReadOnlyList<Refusal> refusals = [];
    private List<RoyaltyWorkRow> shown = [];
    private (string, string, string?)? loaded;

    [Inject] private GetRoyaltyPeriod GetPeriod { get; set; } = default!;
    [Inject] private GetPeriodVersion GetVersion { get; set; } = default!;
    [Inject] private AssessWork Assess { get; set; } = default!;

    /// <summary>The period in the address: <c>2026-11</c> or <c>2026-q4</c>.</summary>
    [Parameter] public string Month { get; set; } = "";
    [SupplyParameterFromQuery(Name = "xem")] private string? Tab { get; set; }
    [SupplyParameterFromQuery(Name = "loc")] private string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = "dong")] private int? LineId { get; set; }

    private bool ShowsPayees => Tab == "nguoi-nhan";
    private bool ShowsAdjustments => Tab == "dieu-chinh";

    private List<TabLink> Tabs =>
    [
        new("Chấm bài", Href($"nhuan-but/{Month}"), period!.Works.Count),
        new("Người nhận", Href($"nhuan-but/{Month}?xem=nguoi-nhan"), period.Payments.Select(p => p.ContributorId).Distinct().Count()),
        new("Điều chỉnh", Href($"nhuan-but/{Month}?xem=dieu-chinh"), period.Adjustments.Count),
    ];

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
        if (!PeriodSpan.TryParse(Month, out var span))
        {
            refusals = [RoyaltyRefusals.MonthUnreadable];
            return;
        }
        var found = await GetPeriod.ExecuteAsync(span);
        refusals = found.Refusals;
        if (!found.Done) return;
        period = found.Value;
        // A row stays where it is while it is worked on, though it may no longer fit the filter
        var kept = shown.Select(w => w.Id).ToHashSet();
        shown = period.Works.Where(w => !OnlyAwaiting || kept.Contains(w.Id) || (w.Status == RoyaltyWorkStatus.Awaiting && kept.Count == 0)).ToList();
        StateHasChanged();
    }

    /// <summary>Something happened in the portal: only what changed this period is read again.</summary>
    private async Task FollowAsync()
    {
        if (period is not { } shownNow) return;
        var version = await GetVersion.ExecuteAsync(shownNow.Span);
        if (version.Done && version.Value != period?.Version) await ReloadAsync();
    }

    private Task<Outcome<Money>> AssessAsync(AssessmentForm form) => AskAsync(() => Assess.ExecuteAsync(form));
}
