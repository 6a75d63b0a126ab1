using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Royalties.Budgets;
namespace Portal.Admin.Royalties.Budgets;

/// <summary>Deciding on entries; what is refused stays told until the next deed.</summary>
public sealed partial class BudgetEntries
{
    private async Task ConfirmAsync(BudgetEntryRow entry)
    {
        var done = await Proof.RunAsync(() => AskAsync(() => Decide.ConfirmAsync(entry.Id, entry.Version)));
        refusals = done.Refusals;
        if (done.Done) Toasts.Show("Đã xác nhận dự toán");
        await OnChanged.InvokeAsync();
    }

    private Task AskLeaveAsync(BudgetEntryRow entry)
    {
        (chosen, reason, leaveRefusals) = (entry, "", []);
        return leaving.OpenAsync();
    }

    /// <summary>False keeps the dialog open with the reason typed.</summary>
    private async Task<bool> LeaveAsync()
    {
        var done = await AskAsync(() => Decide.LeaveAsync(chosen!.Id, chosen.Version, reason));
        // What no field of the dialog can say is said on the page
        var here = done.Refusals.Where(r => r.Field == "Reason").ToList();
        (leaveRefusals, refusals) = (here, done.Refusals.Except(here).ToList());
        StateHasChanged();
        if (here.Count > 0) return false;
        await OnChanged.InvokeAsync();
        return true;
    }
}
