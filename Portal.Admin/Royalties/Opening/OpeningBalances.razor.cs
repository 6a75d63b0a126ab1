using System.Globalization;
using Portal.Admin.Shared.Fields;
using Portal.Admin.Shared;
using Portal.Core.Royalties.Opening;

namespace Portal.Admin.Royalties.Opening;

/// <summary>What was said of the time before the start: balances by payee and the budget used, and the head's yes to them.</summary>
public sealed partial class OpeningBalances(ConfirmOpening confirm, SaveOpeningYear saveYear, WardClock clock, ProofGate proof, Toasts toasts)
{
    private readonly UnreadableFields unreadable = new();
    private ConfirmDialog confirming = default!;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<Refusal> yearRefusals = [];
    private string? year;
    private Money? used;

    [Parameter, EditorRequired] public OpeningStanding Standing { get; set; } = default!;
    [Parameter] public EventCallback OnChanged { get; set; }

    protected override void OnInitialized() => year = clock.Today.Year.ToString(CultureInfo.InvariantCulture);

    private static string Confirmed(string? byName, DateTime? at) => at is { } time ? $"{byName}, {WardClock.Print(time)}" : "Chờ xác nhận";

    private async Task ConfirmAsync()
    {
        var done = await proof.RunAsync(() => AskAsync(() => confirm.ExecuteAsync(Standing.Seen)));
        refusals = done.Refusals;
        if (done.Done) toasts.Show("Đã xác nhận số dư đầu kỳ");
        await OnChanged.InvokeAsync();
    }

    private async Task SaveYearAsync()
    {
        yearRefusals = unreadable.Refusals;
        if (yearRefusals.Count > 0) return;
        var typed = int.TryParse(year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var done = await AskAsync(() => saveYear.ExecuteAsync(typed, used));
        yearRefusals = done.Refusals;
        if (!done.Done) return;
        toasts.Show("Đã ghi kinh phí đã dùng");
        await OnChanged.InvokeAsync();
    }

    private void Mend(string field) => yearRefusals = yearRefusals.Without(field);
}
