using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Royalties.Works;

/// <summary>
/// The works of a period as a spreadsheet. The script tells when a row is left and when a column was pasted; the rows
/// themselves keep and save what was typed.
/// </summary>
public sealed partial class AssessmentGrid
{
    private readonly Dictionary<int, AssessmentRow> rows = [];
    private ElementReference table;
    private IJSObjectReference? script;
    private IJSObjectReference? keys;
    private DotNetObjectReference<AssessmentGrid>? self;
    private string? shownAddress;
    private Task running = Task.CompletedTask;

    [Parameter, EditorRequired] public IReadOnlyList<RoyaltyWorkRow> Works { get; set; } = [];
    [Parameter, EditorRequired] public bool Editable { get; set; }

    /// <summary>Saves one row.</summary>
    [Parameter, EditorRequired] public Func<AssessmentForm, Task<Outcome<Money>>> Save { get; set; } = default!;

    /// <summary>Reads the period again, for new totals and row numbers.</summary>
    [Parameter, EditorRequired] public Func<Task> Refresh { get; set; } = default!;

    private int Unsaved => rows.Values.Count(r => r.HasUnsaved);

    [JSInvokable]
    public Task LeaveRow(int workId) => GuardAsync(() => running = SaveAsync([workId]));

    /// <summary>Saves the rows a pasted column has filled, and says what did not fit.</summary>
    [JSInvokable]
    public Task Pasted(int[] workIds, int unused) => GuardAsync(async () =>
    {
        await (running = SaveAsync(workIds));
        Toasts.Show(unused == 0
            ? $"Đã dán {workIds.Length} hệ số."
            : $"Đã dán {workIds.Length} hệ số; {unused} số không dùng vì dòng tương ứng không chấm được hoặc đã hết dòng.");
    });

    /// <summary>One reading of the period for all rows saved; a row changed and left again meanwhile is saved again.</summary>
    private async Task SaveAsync(IReadOnlyList<int> workIds)
    {
        var left = workIds.Where(rows.ContainsKey).Select(id => rows[id]).ToList();
        while (left.Count > 0)
        {
            var asked = false;
            foreach (var row in left) asked |= await row.LeaveAsync();
            if (!asked) return;
            await Refresh();
            left = left.Where(r => r.LeftAgain).ToList();
        }
    }

    /// <summary>Held back first: a question that nobody could answer must not let the page go.</summary>
    private async Task AskBeforeLeavingAsync(LocationChangingContext context)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (Unsaved == 0) return;
        var may = false;
        try
        {
            may = await Js.InvokeAsync<bool>("confirm", $"Còn {Unsaved} dòng chưa lưu. Rời khỏi bảng chấm và bỏ những gì vừa nhập?");
        }
        finally
        {
            if (!may) context.PreventNavigation();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            script = await Js.InvokeAsync<IJSObjectReference>("import", "./js/assessment-grid.js");
            if (Editable)
            {
                self = DotNetObjectReference.Create(this);
                keys = await script.InvokeAsync<IJSObjectReference>("attach", table, self);
            }
        }
        if (script is null || shownAddress == Navigation.Uri) return;
        shownAddress = Navigation.Uri;
        await script.InvokeVoidAsync("show", Navigation.ToAbsoluteUri(Navigation.Uri).Fragment);
    }

    public async ValueTask DisposeAsync()
    {
        await keys.LetGoAsync("detach");
        await script.LetGoAsync();
        self?.Dispose();
    }
}
