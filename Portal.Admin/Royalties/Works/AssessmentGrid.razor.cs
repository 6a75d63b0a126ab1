using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Royalties.Works;

/// <summary>
/// The works of a period as a spreadsheet (docs/decisions/0057). The script has keys, selection and clipboard, and keeps what is typed until it is
/// stored; the grid takes it in, saves row by row and draws what is stored, what is not, and why. Its page follows what others store.
/// </summary>
public sealed partial class AssessmentGrid
{
    private readonly Dictionary<int, SheetRow> rows = [];
    private List<SheetRow> shown = [];
    private IReadOnlyList<IReadOnlyList<GenreChoice>> lists = [];
    private int suggestedFor = -1;
    private int? chosen;
    private IReadOnlyList<WorkHistoryRow> history = [];
    private string? aloud;
    private readonly Dictionary<IReadOnlyList<GenreChoice>, int> listOf = new(ReferenceEqualityComparer.Instance);

    [Parameter, EditorRequired] public RoyaltyPeriodDetail Period { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<RoyaltyWorkRow> Works { get; set; } = [];
    [Parameter, EditorRequired] public bool Editable { get; set; }

    /// <summary>Saves one row.</summary>
    [Parameter, EditorRequired] public Func<AssessmentForm, Task<Outcome<Money>>> Save { get; set; } = default!;

    /// <summary>Reads the period again, for new totals and row numbers.</summary>
    [Parameter, EditorRequired] public Func<Task> Refresh { get; set; } = default!;
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    [Inject] private ClearAssessment Clear { get; set; } = default!;
    [Inject] private SuggestAssessments FindSuggestions { get; set; } = default!;
    [Inject] private GetWorkHistory GetHistory { get; set; } = default!;

    private SheetRow? Chosen => chosen is { } id && rows.TryGetValue(id, out var row) ? row : null;

    private List<SheetRow> Unsaved => shown.Where(r => r.HasUnsaved).ToList();

    /// <summary>How all rows stand, as the foot of the sheet says it.</summary>
    private string StateWords => Unsaved is { Count: > 0 } unsaved
        ? unsaved.Any(r => r.State == SheetState.Saving) ? "Đang lưu…" : $"Chưa lưu {unsaved.Count} dòng"
        : shown.Any(r => r.State == SheetState.Saved) ? "Đã lưu" : "";

    protected override async Task OnParametersSetAsync()
    {
        foreach (var work in Works)
            if (rows.TryGetValue(work.Id, out var row)) row.Show(work, Editable);
            else rows[work.Id] = new SheetRow(work, Editable);
        shown = Works.Select(w => rows[w.Id]).ToList();
        foreach (var left in rows.Keys.Except(Works.Select(w => w.Id)).ToList()) rows.Remove(left);
        lists = Works.Select(w => w.Genres).Distinct(GenreLists.Same).ToList();
        listOf.Clear();
        if (!Editable || suggestedFor == Works.Count) return;
        suggestedFor = Works.Count;
        // Without suggestions one assesses as before
        if (await FindSuggestions.ExecuteAsync(Period.Id) is not { Done: true } found) return;
        foreach (var row in shown) row.Suggest(found.Value.GetValueOrDefault(row.Work.Id));
    }

    /// <summary>Compared once for all works that hold the same list, not row by row at every drawing.</summary>
    private int ListOf(RoyaltyWorkRow work) => listOf.TryGetValue(work.Genres, out var known) ? known
        : listOf[work.Genres] = lists.TakeWhile(l => !GenreLists.Same.Equals(l, work.Genres)).Count();

    /// <summary>What was done to the chosen work; without it the panel shows the rest.</summary>
    private async Task ReadHistoryAsync(int workId)
    {
        var found = await GetHistory.ExecuteAsync(workId);
        if (chosen == workId) history = found.Done ? found.Value : [];
    }

    /// <summary>Held back first: a question that nobody could answer must not let the page go.</summary>
    private async Task AskBeforeLeavingAsync(LocationChangingContext context)
    {
        // What was typed the moment before is on its way
        await keys.TryAskAsync("settled", true);
        await turn.WaitAsync();
        turn.Release();
        if (Unsaved.Count == 0) return;
        var may = false;
        try
        {
            may = await Js.InvokeAsync<bool>("confirm", $"Còn {Unsaved.Count} dòng chưa lưu. Rời khỏi bảng chấm và bỏ những gì vừa nhập?");
        }
        finally
        {
            if (!may) context.PreventNavigation();
        }
        if (may) await ForgetAsync(Unsaved);
    }
}
