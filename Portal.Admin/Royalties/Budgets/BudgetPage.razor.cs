using Portal.Core.Roles;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Budgets.Sheets;

namespace Portal.Admin.Royalties.Budgets;

/// <summary>A year's budget: how it stands, what was said of it and by whom, leave beyond it, its settlement. Tables are those of the printed sheet.</summary>
public sealed partial class BudgetPage(GetBudget get)
{
    private BudgetDetail? detail;
    private Sheet? sheet;
    private IReadOnlyList<Refusal> refusals = [];

    [SupplyParameterFromQuery(Name = "nam")] public int? AskedYear { get; set; }

    private BudgetFigures Figures => detail!.Figures;

    private string Forecast => !Figures.Has || Figures.Year != detail!.Today.Year ? "–"
        : detail.RunsOutIn is { } month ? $"Tháng {month}/{Figures.Year}" : Figures.Remaining > Money.Zero ? "Đủ đến hết năm" : "Đã hết";

    private string File(string format) => Href($"nhuan-but/ngan-sach/{Figures.Year}.{format}");

    protected override async Task OnParametersSetAsync()
    {
        if (Can(Permissions.SeeRoyalties) && (detail is null || AskedYear is { } asked && asked != Figures.Year)) await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var found = await AskAsync(() => get.ExecuteAsync(AskedYear));
        refusals = found.Refusals;
        if (!found.Done) return;
        detail = found.Value;
        var whole = BudgetSheet.Of(View.Profile, detail);
        // What was given stands below with its buttons; what is to be read first stands above
        sheet = whole with { Tables = whole.Tables.Take(whole.Tables.Count - 1).ToList(), Notes = [] };
    }
}
