using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Royalties.Works;

/// <summary>
/// The facts of the row that is chosen, and all that can be typed into it as fields, for whom a spreadsheet is no help, and for what has no column. The
/// script hands over what is typed here as it does with cells, so that a line that drops loses nothing.
/// </summary>
public sealed partial class AssessmentPanel
{
    private IReadOnlyList<Refusal> refusals = [];
    private int? asked;

    [Parameter] public SheetRow? Row { get; set; }

    /// <summary>That of the row when its parent was drawn: what tells the framework that it changed.</summary>
    [Parameter] public int Stamp { get; set; }

    /// <summary>What was done to the work, the newest first.</summary>
    [Parameter] public IReadOnlyList<WorkHistoryRow> History { get; set; } = [];

    /// <summary>The Trưởng ban has consented: the period is read again.</summary>
    [Parameter] public Func<Task>? OnConsented { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    [Inject] private ConsentOutsideFrame Consent { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (asked == Row?.Work.Id) return;
        (asked, refusals) = (Row?.Work.Id, []);
    }

    private async Task ConsentAsync()
    {
        if (Row is not { Work: var work }) return;
        var outcome = await AskAsync(() => Consent.ExecuteAsync(work.Id, work.Version));
        if (outcome.Refusals.IsStale() || outcome.Done) await (OnConsented?.Invoke() ?? Task.CompletedTask);
        refusals = outcome.Refusals.Reread(null);
    }
}
