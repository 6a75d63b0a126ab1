using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Papers;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Accounts;

namespace Portal.Admin.Royalties.Budgets;

/// <summary>The steps of a month's list: drawn up, approved, paid, or sent back.</summary>
public sealed partial class AllowanceSteps(
    PrepareAllowances prepare, ApproveAllowances approve, ReturnAllowances sendBack, PayAllowances pay, NumberAllowances giveNumber, WardClock clock,
    Toasts toasts)
{
    private readonly UnreadableFields unreadable = new();
    private ConfirmDialog returning = default!;
    private ConfirmDialog numbering = default!;
    private PaperNumberForm number = new();
    private IReadOnlyList<Refusal> numberRefusals = [];
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<Refusal> returnRefusals = [];
    private DateOnly? paidOn;
    private string? reason;

    [Inject] private ProofGate Proof { get; set; } = default!;
    [Parameter, EditorRequired] public AllowanceDetail Detail { get; set; } = default!;
    [Parameter] public bool MayPrepare { get; set; }
    [Parameter] public bool MayApprove { get; set; }
    [Parameter] public EventCallback OnMoved { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private PaperRow? Newest => Detail.Papers.MaxBy(p => p.Number);

    private bool MayNumber => (MayPrepare || MayApprove) && Detail.Status is AllowanceStatus.Approved or AllowanceStatus.Paid;

    private static string NameOf(PaperRow paper) => "Bảng thanh toán phụ cấp" + (paper.InRegister is { } printed ? $" số {printed}" : "");

    private Task AskNumberAsync()
    {
        (number, numberRefusals) = (new() { Symbol = NumberAllowances.Symbol, On = clock.Today }, []);
        return numbering.OpenAsync();
    }

    /// <summary>False keeps the dialog open with what was typed.</summary>
    private async Task<bool> NumberAsync()
    {
        var done = await AskAsync(() => giveNumber.ExecuteAsync(Detail.Month, Newest?.Number ?? 0, number));
        number.Hear(done.Refusals);
        (numberRefusals, refusals) = (done.Refusals.Where(r => r.Field is not null).ToList(), done.Refusals.Where(r => r.Field is null).ToList());
        StateHasChanged();
        if (numberRefusals.Count > 0) return false;
        if (done.Done) toasts.Show("Đã lấy số cho bảng phụ cấp");
        if (done.Done) await OnMoved.InvokeAsync();
        return true;
    }

    private void Mend(string field) => refusals = refusals.Without(field);

    private Task PrepareAsync() => MoveAsync(() => prepare.ExecuteAsync(Detail.Month), "Đã lập bảng phụ cấp, chờ duyệt");

    private Task ApproveAsync() => MoveAsync(() => approve.ExecuteAsync(Detail.Id, Detail.Version), "Đã duyệt bảng phụ cấp");

    private async Task PayAsync()
    {
        refusals = unreadable.Refusals;
        if (refusals.Count == 0) await MoveAsync(() => pay.ExecuteAsync(Detail.Id, Detail.Version, paidOn), "Đã ghi nhận chi phụ cấp");
    }

    private async Task MoveAsync(Func<Task<Outcome<Money>>> verb, string told)
    {
        var done = await Proof.RunAsync(() => AskAsync(verb));
        refusals = done.Refusals;
        if (!done.Done) return;
        toasts.Show(told);
        await OnMoved.InvokeAsync();
    }

    /// <summary>False keeps the dialog open with the reason typed.</summary>
    private async Task<bool> ReturnAsync()
    {
        var done = await AskAsync(() => sendBack.ExecuteAsync(Detail.Id, Detail.Version, reason));
        var here = done.Refusals.Where(r => r.Field == "ReturnReason").ToList();
        (returnRefusals, refusals) = (here, done.Refusals.Except(here).ToList());
        StateHasChanged();
        if (here.Count > 0) return false;
        if (done.Done) await OnMoved.InvokeAsync();
        return true;
    }
}
