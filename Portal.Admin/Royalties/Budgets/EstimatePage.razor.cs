using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Roles;
using Portal.Core.Royalties.Budgets;
using System.Globalization;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Budgets.Sheets;

namespace Portal.Admin.Royalties.Budgets;

/// <summary>The year's estimate with what-if on volume and rates; issued it is kept as a paper.</summary>
public sealed partial class EstimatePage(
    GetBudgetEstimate get, IssueBudgetEstimate issue, FindPapers findPapers, WardClock clock, Toasts toasts)
{
    private readonly UnreadableFields unreadable = new();
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<Refusal> issueRefusals = [];
    private ConfirmDialog issuing = default!;
    private PaperNumberForm number = new();
    private BudgetEstimate? estimate;
    private IReadOnlyList<PaperRow> papers = [];
    private Sheet? sheet;
    private int year;
    private decimal? volume = 100;
    private decimal? rates = 100;

    [SupplyParameterFromQuery(Name = "nam")] public int? AskedYear { get; set; }

    private IEnumerable<int> Years => [clock.Today.Year, clock.Today.Year + 1];

    protected override Task OnInitializedAsync()
    {
        year = AskedYear ?? clock.Today.Year + 1;
        return Can(Permissions.SeeRoyalties) ? CountAsync() : Task.CompletedTask;
    }

    /// <summary>The files are of what is shown, not of what is being typed.</summary>
    private string File(string format) => Href(string.Create(CultureInfo.InvariantCulture,
        $"nhuan-but/du-toan/{estimate!.Ask.Year}.{format}?soLuong={estimate.Ask.Volume}&mucChi={estimate.Ask.Rates}"));

    private void Mend(string field) => refusals = refusals.Without(field);

    private async Task CountAsync()
    {
        refusals = unreadable.Refusals;
        if (refusals.Count > 0) return;
        var found = await AskAsync(() => get.ExecuteAsync(new(year, volume ?? 100, rates ?? 100)));
        refusals = found.Refusals;
        if (!found.Done) return;
        estimate = found.Value;
        sheet = EstimateSheet.Of(View.Profile, estimate, clock.Today);
        papers = await findPapers.ExecuteAsync(IssueBudgetEstimate.AboutOf(year));
    }

    private PaperRow? Newest => papers.MaxBy(p => p.Number);

    private Task AskIssueAsync()
    {
        (number, issueRefusals) = (new() { Symbol = IssueBudgetEstimate.Symbol, On = clock.Today }, []);
        return issuing.OpenAsync();
    }

    /// <summary>False keeps the dialog open with what was typed.</summary>
    private async Task<bool> IssueAsync()
    {
        var asked = estimate!.Ask;
        var done = await AskAsync(() => issue.ExecuteAsync(asked, Newest?.Number ?? 0, number));
        string[] fields = ["Symbol", "On", "Asked", "Reason"];
        number.Hear(done.Refusals);
        issueRefusals = done.Refusals.Where(r => fields.Contains(r.Field)).ToList();
        refusals = done.Refusals.Except(issueRefusals).ToList();
        StateHasChanged();
        if (issueRefusals.Count > 0) return false;
        papers = await findPapers.ExecuteAsync(IssueBudgetEstimate.AboutOf(asked.Year));
        if (done.Done) toasts.Show($"Đã phát hành dự toán năm {asked.Year}, bản {done.Value}");
        return true;
    }
}
