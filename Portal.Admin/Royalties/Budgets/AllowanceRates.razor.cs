using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Royalties.Budgets;
namespace Portal.Admin.Royalties.Budgets;

/// <summary>The rates of allowances with their deciding papers; finance adds and ends them.</summary>
public sealed partial class AllowanceRates(SaveAllowanceRate save, EndAllowanceRate end, Toasts toasts)
{
    private AllowanceRateForm form = new();
    private ConfirmDialog ending = default!;
    private AllowanceRateRow? chosen;
    private UnreadableFields endUnreadable = new();
    private DateOnly? toOn;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<Refusal> endRefusals = [];

    [Parameter, EditorRequired] public AllowanceBoard Board { get; set; } = default!;
    [Parameter] public bool MaySay { get; set; }
    [Parameter] public EventCallback OnChanged { get; set; }

    private void Mend(string field) => refusals = refusals.Without(field);

    private async Task SaveAsync()
    {
        var done = await AskAsync(() => save.ExecuteAsync(form));
        refusals = done.Refusals;
        if (!done.Done) return;
        form = new();
        toasts.Show("Đã thêm mức phụ cấp");
        await OnChanged.InvokeAsync();
    }

    private Task AskEndAsync(AllowanceRateRow rate)
    {
        (chosen, toOn, endRefusals, endUnreadable) = (rate, rate.ToOn, [], new());
        return ending.OpenAsync();
    }

    /// <summary>False keeps the dialog open with the day typed.</summary>
    private async Task<bool> EndAsync()
    {
        if (endUnreadable.Any) return false;
        var done = await AskAsync(() => end.ExecuteAsync(chosen!.Id, chosen.Version, toOn));
        var here = done.Refusals.Where(r => r.Field == "ToOn").ToList();
        (endRefusals, refusals) = (here, done.Refusals.Except(here).ToList());
        StateHasChanged();
        if (here.Count > 0) return false;
        await OnChanged.InvokeAsync();
        return true;
    }
}
