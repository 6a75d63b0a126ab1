using Microsoft.AspNetCore.Components;
using Portal.Admin.Shared;
using Portal.Core.Kernel;
using Portal.Core.Royalties;

namespace Portal.Admin.Royalties;

/// <summary>
/// The life of a period as four steps with who and when, and the one move that comes next for whoever may make it. A blocked
/// approval lists every reason with a link.
/// </summary>
public sealed partial class PeriodSteps
{
    /// <summary>Reasons shown at once; the rest is counted, with a link to the filtered grid.</summary>
    private const int MostReasons = 8;

    private ConfirmDialog? approving;
    private ConfirmDialog? closing;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<Refusal> shownRefusals = [];
    private DateOnly? paidOn;
    private bool busy;

    [Inject] private ApproveRoyaltyPeriod Approve { get; set; } = default!;
    [Inject] private PayRoyaltyPeriod Pay { get; set; } = default!;
    [Inject] private CloseRoyaltyPeriod Close { get; set; } = default!;
    [Inject] private WardClock Clock { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;

    [Parameter, EditorRequired] public RoyaltyPeriodDetail Period { get; set; } = default!;

    /// <summary>The period has moved: read it again.</summary>
    [Parameter] public EventCallback OnMoved { get; set; }

    private sealed record Step(string Name, string Css, string Words);

    private IEnumerable<Step> Steps
    {
        get
        {
            var assessors = string.Join(", ", Period.Works.Select(w => w.AssessedByName).OfType<string>().Distinct().Order(VietnameseText.Order));
            yield return Of("Chấm bài", RoyaltyPeriodStatus.Open, assessors.Length > 0 ? assessors : "Chưa ai chấm");
            yield return Of("Duyệt kỳ", RoyaltyPeriodStatus.Approved,
                Period.ApprovedAt is { } at ? $"{Period.ApprovedByName ?? "Hệ thống"}, {WardClock.Print(at)}" : "Trưởng ban");
            yield return Of("Chi trả", RoyaltyPeriodStatus.Paid,
                Period.PaidOn is { } day ? $"{Period.PaidByName ?? "Hệ thống"}, ngày chi {Vietnamese.Date(day)}" : "Kế toán");
            yield return Of("Đóng kỳ", RoyaltyPeriodStatus.Closed,
                Period.ClosedAt is { } closed ? $"{Period.ClosedByName ?? "Hệ thống"}, {WardClock.Print(closed)}" : "Kế toán");
        }
    }

    /// <summary>Assessing is now while the period is open; every later step is now once the one before is done.</summary>
    private Step Of(string name, RoyaltyPeriodStatus step, string words)
    {
        var next = Period.Status == RoyaltyPeriodStatus.Open && Period.Assessed < Period.Payable ? RoyaltyPeriodStatus.Open : Period.Status + 1;
        return new(name, step < next ? "done" : step == next ? "now" : "later", words);
    }

    private void Show(IReadOnlyList<Refusal> reasons)
    {
        refusals = reasons;
        // What belongs to a field stands beside the field
        var general = reasons.Where(r => r.Field is null).ToList();
        shownRefusals = general.Count <= MostReasons
            ? general
            : [.. general.Take(MostReasons), new("royalties.more-awaits", $"… và {general.Count - MostReasons} bài khác chưa chấm.") { Link = $"nhuan-but/{Period.Month}?loc=chua-cham" }];
    }

    protected override void OnParametersSet()
    {
        if (Period.Status == RoyaltyPeriodStatus.Approved) paidOn ??= Clock.Today;
    }

    private async Task AskApproveAsync()
    {
        Show(await Approve.CheckAsync(Period.Id));
        if (refusals.Count == 0) await approving!.OpenAsync();
    }

    private Task ApproveAsync() => MoveAsync(() => Approve.ExecuteAsync(Period.Id, Period.Version), total => $"Đã duyệt kỳ {Period.Month.Words}: {total}.");

    private Task PayAsync() => MoveAsync(() => Pay.ExecuteAsync(Period.Id, Period.Version, paidOn), net => $"Đã ghi nhận chi kỳ {Period.Month.Words}: thực lĩnh {net}.");

    private Task CloseAsync() => MoveAsync(() => Close.ExecuteAsync(Period.Id, Period.Version), month => $"Đã đóng kỳ {month.Words}.");

    private async Task MoveAsync<T>(Func<Task<Outcome<T>>> move, Func<T, string> thanks)
    {
        if (busy) return;
        busy = true;
        try
        {
            var outcome = await move();
            Show(outcome.Refusals);
            if (!outcome.Done) return;
            Toasts.Show(thanks(outcome.Value));
            await OnMoved.InvokeAsync();
        }
        finally
        {
            busy = false;
        }
    }

    private static string Capital(string words) => char.ToUpper(words[0], Vietnamese.Culture) + words[1..];
}
