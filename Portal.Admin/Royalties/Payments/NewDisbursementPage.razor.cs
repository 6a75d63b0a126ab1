using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;

namespace Portal.Admin.Royalties.Payments;

/// <summary>
/// Records a disbursement: periods, day and percentage, with both tables as they would be. <c>ky=2026-11</c> chooses that period; without it all
/// that wait for their first payment are chosen. Or draws one up, to be printed and signed before it is paid: chosen on the page, or by <c>lap=co</c>.
/// </summary>
public sealed partial class NewDisbursementPage
{
    private readonly HashSet<int> chosen = [];
    private DisbursementForm form = new();
    private Payable? payable;
    private DisbursementPreview? preview;
    private IReadOnlyList<Refusal> refusals = [];
    private bool quiet;
    private bool changed;
    private bool busy;
    private bool draws;

    [Inject] private FindPayable FindPayable { get; set; } = default!;
    [Inject] private RecordDisbursement Record { get; set; } = default!;
    [Inject] private DrawDisbursement Draw { get; set; } = default!;
    [Inject] private WardClock Clock { get; set; } = default!;
    [Inject] private ProofGate Gate { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "ky")] private string? Asked { get; set; }

    [SupplyParameterFromQuery(Name = "lap")] private string? Drawing { get; set; }

    private int Changes => preview?.Notes.Count(n => n.Kind == PayeeNoteKind.Changed) ?? 0;

    protected override async Task OnInitializedAsync()
    {
        if (!Can(Permissions.PayPeriod)) return;
        form = new() { PaidOn = Clock.Today };
        draws = Drawing == "co";
        await ReadAsync();
        foreach (var period in payable?.Periods.Where(p => Asked is null ? p.First : p.Span.ToString() == Asked) ?? []) chosen.Add(period.Id);
        await PreviewAsync();
    }

    private async Task ReadAsync()
    {
        var found = await FindPayable.ExecuteAsync();
        if (found.Done) payable = found.Value;
        else refusals = found.Refusals;
        chosen.IntersectWith(payable?.Periods.Select(p => p.Id) ?? []);
    }

    private static string Words(PayablePeriod period) =>
        $"{(period.First ? "chưa chi" : "còn nợ")} {period.Due}, {period.Payees} người, {Vietnamese.Small(period.State.Words)}";

    private static string UnpaidWords(UnpaidPayee person) =>
        person.Name + ": " + string.Join("; ", new[]
        {
            person.Owed > Money.Zero ? $"còn nợ {person.Owed}, để lại lần sau" : null,
            person.TakeBack > Money.Zero ? $"còn phải thu hồi {person.TakeBack}, trừ vào lần chi sau" : null,
        }.OfType<string>()) + ".";

    private void Mend(string field) => (quiet, changed, refusals) = (true, true, refusals.Without(field));

    private Task ChooseAsync(int periodId, bool on)
    {
        if (on) chosen.Add(periodId);
        else chosen.Remove(periodId);
        Mend("Periods");
        return RenewAsync();
    }

    private Task LeaveAsync(int contributorId, bool leave)
    {
        if (leave) form.LeftOut.Add(contributorId);
        else form.LeftOut.Remove(contributorId);
        return RenewAsync();
    }

    private Task RenewAsync()
    {
        changed = true;
        return PreviewAsync();
    }

    /// <summary>What is seen is what would be paid: ticks of what was seen before do not count for what comes now.</summary>
    private async Task PreviewAsync()
    {
        form.Periods = payable?.Periods.Where(p => chosen.Contains(p.Id)).Select(p => new ChosenPeriod(p.Id, p.Version)).ToList() ?? [];
        var before = preview?.Notes.Count;
        var made = await (draws ? Draw.PreviewAsync(form) : Record.PreviewAsync(form));
        if (made.Done) preview = made.Value;
        else (preview, refusals, quiet) = (null, made.Refusals, true);
        if (before != preview?.Notes.Count) form.ChangesSeen = false;
    }

    private async Task SubmitAsync()
    {
        if (busy) return;
        busy = true;
        try
        {
            var made = await (draws ? DrawAsync() : RecordAsync());
            (refusals, quiet) = (made.Refusals.Reread(deed: null), false);
            if (made.Done)
            {
                changed = false;
                Toasts.Show(made.Value.Told);
                Navigation.NavigateTo(Href($"nhuan-but/chi-tra/{made.Value.Code}"));
            }
            else if (made.Refusals.IsStale())
            {
                // Overtaken, the choice follows: what is paid already cannot be chosen any more
                await ReadAsync();
                var told = refusals;
                await PreviewAsync();
                refusals = told;
            }
        }
        finally
        {
            busy = false;
        }
    }

    private async Task<Outcome<(string Code, string Told)>> RecordAsync()
    {
        var made = await Gate.RunAsync(() => Record.ExecuteAsync(form));
        if (!made.Done) return made.As<(string, string)>();
        var owed = made.Value.OwedAfter > Money.Zero ? $", còn nợ {made.Value.OwedAfter}" : "";
        return (made.Value.Code, $"Đã ghi nhận {made.Value.Words}: {made.Value.Out.Words}{owed}.");
    }

    private async Task<Outcome<(string Code, string Told)>> DrawAsync()
    {
        var drawn = await Gate.RunAsync(() => Draw.ExecuteAsync(form));
        return drawn.Done ? (drawn.Value.Code, $"Đã lập {drawn.Value.Words}: {drawn.Value.Out.Words}, dự kiến chi ngày "
            + $"{Vietnamese.Date(drawn.Value.PlannedOn)}.") : drawn.As<(string, string)>();
    }
}
