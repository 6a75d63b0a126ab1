using Microsoft.AspNetCore.Components;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Lists;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Core.Reports.Emulation;
using Portal.Core.Roles;

namespace Portal.Admin.Reports.Emulation;

/// <summary>Makes the proposal for commendation of a span: picks and reasons, a look at the paper, its issue; what was issued stands above.</summary>
public sealed partial class CommendationPage(
    GetEmulation get, ProposeCommendation propose, FindCommendations findPapers, Toasts toasts, WardClock clock)
{
    private DaySpan span = new(default, default, "");
    private string? shown;
    private IReadOnlyList<string> leftOut = [];
    private List<EmulationTable>? tables;
    private IReadOnlyList<PaperRow> papers = [];
    private CommendationForm form = new();
    private readonly UnreadableFields unreadable = new();
    private IReadOnlyList<Refusal> refusals = [];
    private Sheet? preview;
    private ConfirmDialog issuing = default!;
    private bool typed;

    [SupplyParameterFromQuery(Name = EmulationAsk.SpanKey)] private string? Asked { get; set; }

    private bool MayPropose => Can(Permissions.ProposeCommendation);

    protected override async Task OnParametersSetAsync()
    {
        if (!Can(Permissions.SeeReports) || shown == Portal + Asked) return;
        shown = Portal + Asked;
        (span, leftOut) = EmulationAsk.SpanOf(new ListAsk().With(EmulationAsk.SpanKey, Asked), clock.Today);
        (form, preview, typed) = (new() { On = span.Last < clock.Today ? clock.Today : null }, null, false);
        papers = await findPapers.ExecuteAsync(span);
        var read = new List<EmulationTable>();
        foreach (var (_, _, of) in EmulationAsk.Kinds)
        {
            var found = await get.ExecuteAsync(span, of);
            refusals = found.Refusals;
            if (!found.Done) return;
            read.Add(found.Value);
        }
        tables = read;
    }

    private string File(PaperRow paper, string format) => Href($"thi-dua/khen-thuong/{ReportSpans.Code(span)}.{format}?ban={paper.Number}");

    /// <summary>What is in sight below is no longer what would be issued.</summary>
    private void Change(string field) => (refusals, preview, typed) = (refusals.Without(field).Without("Picks"), null, true);

    private async Task PreviewAsync()
    {
        var made = await AskAsync(() => propose.PreviewAsync(span, form));
        (preview, refusals) = (made.Done ? made.Value : null, made.Refusals);
    }

    /// <summary>Reasons first: nobody confirms what would then be refused.</summary>
    private async Task AskIssueAsync()
    {
        await PreviewAsync();
        if (unreadable.Any) refusals = [.. refusals, .. unreadable.Refusals];
        if (refusals.Count == 0) await issuing.OpenAsync();
    }

    private async Task IssueAsync()
    {
        // The second tap of a double tap, heard after the first was done: what was asked for is issued
        if (form.Picks.Count == 0) return;
        var seen = papers.Count > 0 ? papers[0].Number : 0;
        var done = await AskAsync(() => propose.ExecuteAsync(span, form, seen));
        refusals = done.Refusals.Reread(deed: null);
        // Told once, meant the second time
        if (PaperRefusals.IsLeap(refusals)) form.Confirmed = (int?)form.Asked;
        if (done.Done)
        {
            toasts.Show($"Đã phát hành tờ trình đề nghị khen thưởng {span.Words}, bản {done.Value}.");
            (form, preview, typed) = (new() { On = form.On }, null, false);
        }
        papers = await findPapers.ExecuteAsync(span);
    }
}
