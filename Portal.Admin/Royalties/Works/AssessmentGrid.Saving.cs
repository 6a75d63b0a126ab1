using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Royalties.Works;

/// <summary>What the script hands over, and what is done with it: cells are taken in, their rows saved, the period read again.</summary>
public sealed partial class AssessmentGrid : IAsyncDisposable
{
    /// <summary>One act after the other: a row is never saved twice at once.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SheetPast past = new();
    private ElementReference root;
    private IJSObjectReference? script;
    private IJSObjectReference? keys;
    private DotNetObjectReference<AssessmentGrid>? self;
    private string? shownAddress;
    private int heard;

    /// <summary>Cells as they were typed, act by act; acts heard before are answered and not done again.</summary>
    [JSInvokable]
    public Task<TypedAnswer?> Typed(TypedAct[] acts) => GuardAsync(() => InTurnAsync(async () =>
    {
        foreach (var act in acts.Where(a => a.Id > heard).OrderBy(a => a.Id))
        {
            await TakeAsync(act);
            heard = act.Id;
        }
        var answers = acts.SelectMany(a => a.Cells).Select(c => c.Work).Distinct()
            .Select(id => new RowAnswer(id, !rows.TryGetValue(id, out var row) || !row.HasUnsaved));
        return new TypedAnswer(heard, answers.ToList());
    }));

    /// <summary>The row whose facts the panel shows.</summary>
    [JSInvokable]
    public Task Choose(int workId) => GuardAsync(() =>
    {
        (chosen, history) = (workId, []);
        return ReadHistoryAsync(workId);
    });

    [JSInvokable]
    public Task Undo() => GuardAsync(() => InTurnAsync(() => StepAsync(past.Back(), "Đã hoàn tác", "Không còn gì để hoàn tác.")));

    [JSInvokable]
    public Task Redo() => GuardAsync(() => InTurnAsync(() => StepAsync(past.Forth(), "Đã làm lại", "Không còn gì để làm lại.")));

    private async Task TakeAsync(TypedAct act)
    {
        var touched = act.Cells.GroupBy(c => c.Work).Where(g => rows.TryGetValue(g.Key, out var row) && row.MayEdit)
            .Select(g => (Row: rows[g.Key], Cells: g.Where(c => rows[c.Work].Columns.Contains(c.Column)).GroupBy(c => c.Column, StringComparer.Ordinal)
                .ToDictionary(c => c.Key, c => c.Last().Text, StringComparer.Ordinal), Version: past.Since(g.Key, g.First().Version))).ToList();
        var before = touched.ToDictionary(t => t.Row.Work.Id, t => t.Row.Texts());
        foreach (var (row, cells, version) in touched) row.Take(cells, version);
        past.Keep(act.Label, touched.Select(t => new SheetChange(t.Row.Work.Id, t.Version, before[t.Row.Work.Id], t.Row.Shown())).ToList());
        await SaveAsync(touched.Select(t => t.Row).ToList());
        Tell(act, touched.Select(t => t.Row).ToList());
    }

    /// <summary>Puts an act back, or does it again, through the same verbs; a row that somebody else has changed since stays as it is.</summary>
    private async Task StepAsync(SheetStep? step, string done, string none)
    {
        if (step is null)
        {
            aloud = none;
            return;
        }
        var touched = new List<SheetRow>();
        foreach (var (work, texts) in step.Texts)
        {
            if (!rows.TryGetValue(work, out var row) || !row.MayEdit || !past.IsOwn(work, row.Work.Version)) continue;
            row.Discard();
            row.Take(texts, row.Work.Version);
            touched.Add(row);
        }
        await SaveAsync(touched);
        await ForgetAsync(touched.Where(r => !r.HasUnsaved));
        var left = step.Texts.Count - touched.Count;
        aloud = $"{done}: {step.Label}." + (left > 0 ? $" {left} dòng giữ nguyên vì người khác vừa chấm hoặc không còn chấm được." : "");
        if (left > 0) Toasts.Show(aloud);
    }

    /// <summary>One reading of the period for all rows saved.</summary>
    private async Task SaveAsync(IReadOnlyList<SheetRow> touched)
    {
        var asking = touched.Select(r => (Row: r, Form: r.Ask())).Where(a => a.Form is not null).ToList();
        if (asking.Count == 0) return;
        foreach (var (row, _) in asking) row.Begin();
        StateHasChanged();
        try
        {
            foreach (var (row, form) in asking)
            {
                row.Answer(await AskCoreAsync(row, form!));
                if (row.State == SheetState.Saved) past.Saved(row.Work.Id, form!.Version);
            }
        }
        finally
        {
            foreach (var (row, _) in asking.Where(a => a.Row.State == SheetState.Saving)) row.Unanswered();
        }
        await Refresh();
        if (chosen is { } id && asking.Any(a => a.Row.Work.Id == id)) await ReadHistoryAsync(id);
        // Stored by this very form, whose answer was lost on the way, the row holds what was typed
        foreach (var (row, _) in asking)
            if (row.IsConflict && row.IsAllStored) row.Discard();
    }

    private async Task<IReadOnlyList<Refusal>> AskCoreAsync(SheetRow row, AssessmentForm form) =>
        row.WantsClearing ? (await AskAsync(() => Clear.ExecuteAsync(form.WorkId, form.Version))).Refusals : (await Save(form)).Refusals;

    /// <summary>Readers hear what became of it; of a block everybody is told how much of it was taken.</summary>
    private void Tell(TypedAct act, List<SheetRow> touched)
    {
        var refused = touched.Count(r => r.State == SheetState.Refused);
        aloud = touched is [{ } one] ? $"{one.Work.Title}: {one.StateWords}. {string.Join(" ", one.Refusals.Select(r => r.Sentence))}"
            : $"{act.Label}: {touched.Count(r => !r.HasUnsaved)} dòng đã lưu, {touched.Count(r => r.HasUnsaved)} dòng chưa lưu.";
        if (touched.Count <= 1 && act.Unused == 0) return;
        var words = new List<string> { $"{act.Label}: {act.Cells.Count} ô trên {touched.Count} dòng." };
        if (act.Unused > 0) words.Add($"{act.Unused} ô không dùng vì dòng hoặc cột đó không nhập được.");
        if (refused > 0) words.Add($"{refused} dòng chưa lưu, xem lý do ngay dưới dòng.");
        Toasts.Show(string.Join(" ", words));
    }

    private Task DiscardAsync(SheetRow row) => InTurnAsync(async () =>
    {
        row.Discard();
        await ForgetAsync([row]);
    });

    private Task InsistAsync(SheetRow row) => InTurnAsync(async () =>
    {
        row.Insist();
        await SaveAsync([row]);
        if (!row.HasUnsaved) await ForgetAsync([row]);
    });

    /// <summary>The browser keeps these rows no longer.</summary>
    private async Task ForgetAsync(IEnumerable<SheetRow> stored)
    {
        if (stored.Select(r => r.Work.Id).ToArray() is { Length: > 0 } ids) await keys.TryCallAsync("forget", ids);
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work)
    {
        await turn.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }

    private Task InTurnAsync(Func<Task> work) => InTurnAsync(async () =>
    {
        await work();
        return true;
    });

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            script = await Js.ImportAsync("./js/assessment-grid.js");
            self = DotNetObjectReference.Create(this);
            keys = await script.InvokeAsync<IJSObjectReference>("attach", root, self, $"{View.UserName}:{View.Profile.Id}", Editable);
        }
        if (keys is null || shownAddress == Navigation.Uri) return;
        shownAddress = Navigation.Uri;
        await keys.TryCallAsync("show", Navigation.ToAbsoluteUri(Navigation.Uri).Fragment);
    }

    public async ValueTask DisposeAsync()
    {
        await keys.LetGoAsync("detach");
        await script.LetGoAsync();
        self?.Dispose();
        turn.Dispose();
    }
}
