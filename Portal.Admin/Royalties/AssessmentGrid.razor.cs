using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portal.Core.Kernel;
using Portal.Core.Royalties;

namespace Portal.Admin.Royalties;

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

    [Parameter, EditorRequired] public IReadOnlyList<RoyaltyWorkRow> Works { get; set; } = [];
    [Parameter, EditorRequired] public bool Editable { get; set; }

    /// <summary>Saves a row; the second argument asks for fresh totals.</summary>
    [Parameter, EditorRequired] public Func<AssessmentForm, bool, Task<Outcome<Money>>> Save { get; set; } = default!;

    [JSInvokable]
    public async Task LeaveRow(int workId)
    {
        if (rows.TryGetValue(workId, out var row)) await row.LeaveAsync(refresh: true);
    }

    /// <summary>Saves the rows a pasted column has filled, and says what did not fit.</summary>
    [JSInvokable]
    public async Task Pasted(int[] workIds, int unused)
    {
        for (var i = 0; i < workIds.Length; i++)
            if (rows.TryGetValue(workIds[i], out var row)) await row.LeaveAsync(refresh: i == workIds.Length - 1);
        Toasts.Show(unused == 0
            ? $"Đã dán {workIds.Length} hệ số."
            : $"Đã dán {workIds.Length} hệ số; {unused} số không dùng vì dòng tương ứng không chấm được hoặc đã hết dòng.");
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
        try
        {
            if (keys is not null)
            {
                await keys.InvokeVoidAsync("detach");
                await keys.DisposeAsync();
            }
            if (script is not null) await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone and the script with it
        }
        self?.Dispose();
    }
}
