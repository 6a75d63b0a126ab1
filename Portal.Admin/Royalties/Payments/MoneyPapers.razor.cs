using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Accounts;
using Portal.Core.Papers;
using Portal.Core.Royalties.Payments.Sheets;

namespace Portal.Admin.Royalties.Payments;

/// <summary>The papers with a number that a period or a disbursement may have: what was issued, and a form to issue one.</summary>
public sealed partial class MoneyPapers(IssueMoneyPaper issue, WardClock clock, Toasts toasts)
{
    private PaperKind? open;
    private PaperNumberForm form = new();
    private IReadOnlyList<Refusal> refusals = [];
    private bool busy;

    /// <summary>What the papers are about: <c>2026-10</c>, <c>chi-2026-03</c>.</summary>
    [Parameter, EditorRequired] public string About { get; set; } = "";
    [Parameter, EditorRequired] public IReadOnlyList<PaperKind> Kinds { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyList<PaperRow> Papers { get; set; } = [];

    /// <summary>The day of the payment, before or on which a first paper is dated; null while nothing is paid, or where the day is not known here.</summary>
    [Parameter] public DateOnly? PaidOn { get; set; }

    /// <summary>No more are issued: what was issued is shown.</summary>
    [Parameter] public bool Closed { get; set; }

    /// <summary>A paper was issued: read the list again.</summary>
    [Parameter] public EventCallback OnIssued { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private IEnumerable<PaperRow> Of(PaperKind kind) => Papers.Where(p => p.Kind == kind && p.About == About).OrderByDescending(p => p.Number);

    private bool May(PaperKind kind) => !Closed && IssueMoneyPaper.MayIssue(View.Permissions.Contains, kind);

    private void Begin(PaperKind kind) => (open, form, refusals) =
        (kind, new() { Symbol = IssueMoneyPaper.SymbolOf(View.Profile, kind), On = Of(kind).Any() ? clock.Today : PaidOn ?? clock.Today }, []);

    private void Mend(string field) => refusals = refusals.Without(field);

    private async Task IssueAsync()
    {
        if (busy || open is not { } kind) return;
        busy = true;
        try
        {
            var done = await AskAsync(() => issue.ExecuteAsync(new(kind, About, Of(kind).FirstOrDefault()?.Number ?? 0), form));
            refusals = done.Refusals;
            form.Hear(refusals);
            if (!done.Done) return;
            open = null;
            toasts.Show($"Đã phát hành {PaperWords.Of(kind)}");
            await OnIssued.InvokeAsync();
        }
        finally
        {
            busy = false;
        }
    }
}
