using Portal.Admin.Shared;
using Portal.Core.Roles;
using Portal.Core.Royalties.Budgets;
namespace Portal.Admin.Royalties.Budgets;

/// <summary>The board's allowances: the month's list step by step, the rates it rests on, the months before.</summary>
public sealed partial class AllowancesPage(GetAllowances get)
{
    private AllowanceBoard? board;
    private IReadOnlyList<Refusal> refusals = [];

    [SupplyParameterFromQuery(Name = "thang")] public string? AskedMonth { get; set; }

    private YearMonth Month => board!.Shown.Month;

    private string AddressOf(YearMonth month) => Href($"nhuan-but/phu-cap?thang={month}");

    private static ChipTone ToneOf(AllowanceStatus status) => status switch
    {
        AllowanceStatus.Returned => ChipTone.Red,
        AllowanceStatus.Prepared => ChipTone.Amber,
        AllowanceStatus.Approved => ChipTone.Blue,
        _ => ChipTone.Green,
    };

    protected override async Task OnParametersSetAsync()
    {
        if (Can(Permissions.SeeRoyalties) && (board is null || YearMonth.TryParse(AskedMonth, out var asked) && asked != Month)) await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var found = await AskAsync(() => get.ExecuteAsync(YearMonth.TryParse(AskedMonth, out var asked) ? asked : null));
        refusals = found.Refusals;
        if (found.Done) board = found.Value;
    }
}
