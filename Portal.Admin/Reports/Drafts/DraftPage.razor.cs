using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Papers;
using Portal.Core.Reports;
using Portal.Core.Reports.Drafts;
using Portal.Core.Reports.Issued;
using Portal.Core.Roles;

namespace Portal.Admin.Reports.Drafts;

/// <summary>
/// The texts of a report before it is issued. Two who edit: the second save is refused, keeps what was typed and shows what the other wrote below each field;
/// saved once more, the second one's texts stand.
/// </summary>
public sealed partial class DraftPage(GetReportDraft getDraft, MakeReportDraft make, SaveReportDraft save, IssueReport issue, FindPapers findPapers,
    Toasts toasts, NavigationManager navigation)
{
    private DaySpan? span;
    private ReportDraftDetail? draft;
    private Dictionary<string, DraftText> typed = new(StringComparer.Ordinal);

    /// <summary>What somebody else saved meanwhile, by place; null where nobody did.</summary>
    private Dictionary<string, string>? others;
    private IReadOnlyList<PaperRow> papers = [];
    private IReadOnlyList<Refusal> refusals = [];
    private IssueDialog issuing = default!;
    private string figure = "";
    private string target = DraftTexts.Opening;
    private bool changed;
    private string? shown;

    [Parameter] public string Code { get; set; } = "";

    private PaperRow? Newest => papers.FirstOrDefault();

    private bool IsMissing => refusals.Any(r => r.Code == "reports.no-draft");

    private string Made => $"{(draft!.MadeBySystem ? "Hệ thống" : draft.MadeByName)} soạn lúc {WardClock.Say(draft.MadeAt)}"
        + (draft is { EditedAt: { } at, EditedByName: { } name } ? $"; {name} sửa lần cuối lúc {WardClock.Say(at)}." : "; chưa ai sửa.");

    protected override async Task OnParametersSetAsync()
    {
        if (!Can(Permissions.IssueReports) || shown == Portal + Code) return;
        shown = Portal + Code;
        (draft, refusals, others, changed) = (null, [], null, false);
        if (!ReportSpans.TryParse(Code, out var read))
        {
            (span, refusals) = (null, [ReportRefusals.SpanUnreadable]);
            return;
        }
        span = read;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var found = await getDraft.ExecuteAsync(span!);
        if (!found.Done)
        {
            refusals = found.Refusals;
            return;
        }
        draft = found.Value;
        typed = draft.Places.ToDictionary(p => p.Place, p => new DraftText(p.Text, p.Again), StringComparer.Ordinal);
        if (figure.Length == 0) figure = draft.Figures.Select(f => f.Key).FirstOrDefault() ?? "";
        papers = (await findPapers.ExecuteAsync(Code)).Where(p => p.Kind == PaperKind.ActivityReport).ToList();
    }

    private async Task MakeAsync()
    {
        var made = await AskAsync(() => make.ExecuteAsync(span!));
        refusals = made.Refusals;
        if (made.Done) await LoadAsync();
    }

    private async Task SaveAsync()
    {
        if (draft is null) return;
        var saved = await AskAsync(() => save.ExecuteAsync(draft.Span, draft.Version, typed));
        refusals = saved.Refusals;
        if (refusals.IsStale()) await ShowOthersAsync();
        if (!saved.Done) return;
        (changed, others) = (false, null);
        toasts.Show("Đã lưu lời văn báo cáo");
        await LoadAsync();
    }

    /// <summary>What is stored now stands beside what was typed, and the next save goes on from it.</summary>
    private async Task ShowOthersAsync()
    {
        var now = await getDraft.ExecuteAsync(draft!.Span);
        if (!now.Done) return;
        others = now.Value.Places.ToDictionary(p => p.Place, p => p.Text, StringComparer.Ordinal);
        // A part may have come to tell something, or stopped, since this page was opened
        foreach (var place in now.Value.Places) typed.TryAdd(place.Place, new(place.Text, place.Again));
        draft = now.Value;
    }

    private string? OtherOf(string place) =>
        others?.GetValueOrDefault(place) is { } other && other != typed[place].Text.ReplaceLineEndings("\n") ? other : null;

    private void Change(string place, DraftText text)
    {
        (typed[place], changed) = (text, true);
    }

    private void Mend(string field) => refusals = refusals.Without(field);

    private void Insert()
    {
        if (figure.Length == 0) return;
        var text = typed[target];
        Change(target, text with { Text = text.Text + (text.Text.Length == 0 || text.Text.EndsWith(' ') ? "" : " ") + $"{{{figure}}}" });
    }

    private string FigureWords(string key) =>
        draft!.Figures.FirstOrDefault(f => f.Key == key) is { Name: not null } found ? $"{found.Name}: {found.Words}" : key;

    private string TitleOf(string place) => draft!.Places.FirstOrDefault(p => p.Place == place)?.Title ?? place;

    private async Task AskIssueAsync()
    {
        // What was typed is what is issued
        if (changed) await SaveAsync();
        if (!changed) await issuing.OpenAsync();
    }

    private async Task<IReadOnlyList<Refusal>> IssueAsync(IssueReportForm form)
    {
        var outcome = await AskAsync(() => issue.ExecuteAsync(draft!.Span, form with { NewestSeen = Newest?.Number ?? 0, DraftVersion = draft.Version }));
        if (!outcome.Done) return outcome.Refusals;
        toasts.Show($"Đã phát hành báo cáo {draft!.Span.Words}, bản {outcome.Value}.");
        navigation.NavigateTo(Href($"bao-cao/ban/{Code}?ban={outcome.Value}"));
        return [];
    }
}
