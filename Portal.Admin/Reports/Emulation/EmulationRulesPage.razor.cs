using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Reports.Emulation;
using Portal.Core.Roles;

namespace Portal.Admin.Reports.Emulation;

/// <summary>From which day on the portal ranks by which minimum and points: its own decisions with their source, entered and taken away.</summary>
public sealed partial class EmulationRulesPage(FindEmulationRules find, DecideEmulation decide, DropEmulationRule drop, Toasts toasts)
{
    private List<EmulationRule>? rules;
    private EmulationRuleForm form = new();
    private readonly UnreadableFields unreadable = new();
    private IReadOnlyList<Refusal> told = [];
    private IReadOnlyList<Refusal> refusals = [];
    private EmulationRule? chosen;
    private ConfirmDialog dropping = default!;
    private bool typed;

    private bool MayDecide => Can(Permissions.ProposeCommendation);

    private IEnumerable<(string Id, string Label, string Field, Func<decimal?> Get, Action<decimal?> Set)> Points =>
    [
        ("diem-bai", "Điểm cộng mỗi tin, bài", nameof(form.ItemPoints), () => form.ItemPoints, n => form.ItemPoints = n),
        ("diem-dung-han", "Cộng thêm khi đúng hạn", nameof(form.OnTimePoints), () => form.OnTimePoints, n => form.OnTimePoints = n),
        ("diem-qua-han", "Điểm trừ khi quá hạn", nameof(form.LatePoints), () => form.LatePoints, n => form.LatePoints = n),
        ("diem-dinh-chinh", "Điểm trừ mỗi lần đính chính", nameof(form.CorrectionPoints), () => form.CorrectionPoints, n => form.CorrectionPoints = n),
        ("diem-go", "Điểm trừ mỗi lần gỡ", nameof(form.WithdrawalPoints), () => form.WithdrawalPoints, n => form.WithdrawalPoints = n),
    ];

    protected override async Task OnInitializedAsync()
    {
        if (Can(Permissions.SeeReports)) await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var found = await find.ExecuteAsync();
        (rules, told) = (found.Done ? found.Value : rules, found.Refusals);
    }

    private void Mend(string field) => (refusals, typed) = (refusals.Without(field), true);

    private async Task DecideAsync()
    {
        if (unreadable.Any)
        {
            refusals = unreadable.Refusals;
            return;
        }
        var done = await AskAsync(() => decide.ExecuteAsync(form));
        refusals = done.Refusals;
        if (!done.Done) return;
        toasts.Show($"Đã thêm quy định thi đua áp dụng từ {Vietnamese.Date(form.FromOn!.Value)}.");
        (form, typed) = (new(), false);
        await ReadAsync();
    }

    private Task AskDropAsync(EmulationRule rule)
    {
        chosen = rule;
        return dropping.OpenAsync();
    }

    private async Task DropAsync()
    {
        var done = await AskAsync(() => drop.ExecuteAsync(chosen!.Id));
        if (done.Done) toasts.Show($"Đã bỏ quy định thi đua áp dụng từ {Vietnamese.Date(done.Value)}.");
        await ReadAsync();
        if (!done.Done) told = done.Refusals;
    }
}
