using Portal.Admin.Shared;
using Portal.Core.Lists;
using Portal.Core.Views;

namespace Portal.Admin.Lists;

/// <summary>
/// The bar over a list: conditions, saved views, columns, export. What is behind a button opens in a row of its own below and is drawn
/// only then: nothing lies over the rows, and a list nobody narrows stays light.
/// </summary>
public sealed partial class ListBar<TRow>(SaveView saveView, DeleteView deleteView, KeepColumns keepColumns, Toasts toasts, NavigationManager navigation)
{
    private Panel open;
    private bool saving;
    private readonly SemaphoreSlim keeping = new(1);
    private IReadOnlyList<string>? wanted;
    private string? name;
    private bool share;
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter, EditorRequired] public ListShape<TRow> Shape { get; set; } = default!;
    [Parameter, EditorRequired] public ListAsk Ask { get; set; } = default!;
    [Parameter, EditorRequired] public ListSettings Settings { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<ListColumn<TRow>> Shown { get; set; } = [];
    [Parameter, EditorRequired] public Func<ListAsk, string> Address { get; set; } = default!;

    /// <summary>The head of the page; its tools stand in its line, so that the rows begin high.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>How many rows are found, as a sentence.</summary>
    [Parameter] public string Found { get; set; } = "";
    [Parameter] public RenderFragment? Actions { get; set; }
    [Parameter] public string? ExportHref { get; set; }

    /// <summary>How many of the folded conditions hold.</summary>
    [Parameter] public int Narrowed { get; set; }
    [Parameter] public RenderFragment? Filters { get; set; }
    [Parameter] public RenderFragment? More { get; set; }
    [Parameter] public EventCallback OnSettings { get; set; }

    /// <summary>False for a list that keeps what is asked for in another way.</summary>
    [Parameter] public bool HasViews { get; set; } = true;

    private enum Panel
    {
        None,
        More,
        Views,
        Columns,
    }

    /// <summary>Beside a form the address of the list has more in it than the list.</summary>
    private string ViewHref(ViewRow view) =>
        Address(new()) is var root && root.Contains('?', StringComparison.Ordinal) ? root + "&" + view.Query.TrimStart('?') : root + view.Query;

    private string NameId => $"ten-khung-nhin-{Shape.Code}";

    private string Expanded(Panel panel) => open == panel ? "true" : "false";

    private void Switch(Panel panel) => (open, refusals) = (open == panel ? Panel.None : panel, []);

    private async Task SaveAsync()
    {
        // Enter and the button, or either twice: once
        if (saving) return;
        saving = true;
        try
        {
            var query = (Ask with { Columns = Shown.Select(c => c.Code).ToList() }).QueryOfAll;
            var saved = await AskAsync(() => saveView.ExecuteAsync(Shape.Code, Shape.Name, name, query, share));
            refusals = saved.Refusals;
            if (!saved.Done) return;
            toasts.Show($"Đã lưu khung nhìn “{VietnameseText.Tidy(name)}”.");
            (name, share) = (null, false);
            await OnSettings.InvokeAsync();
        }
        finally
        {
            saving = false;
        }
    }

    private async Task DeleteAsync(ViewRow view)
    {
        var deleted = await AskAsync(() => deleteView.ExecuteAsync(view.Id));
        refusals = deleted.Refusals;
        await OnSettings.InvokeAsync();
        if (!deleted.Done) return;
        // Put back by somebody else, another's view would become theirs
        if (view.IsOwn) toasts.ShowUndo($"Đã xóa khung nhìn “{view.Name}”.", () => BringBackAsync(view));
        else toasts.Show($"Đã xóa khung nhìn “{view.Name}”.");
    }

    private Task BringBackAsync(ViewRow view) => GuardAsync(async () =>
    {
        var saved = await AskAsync(() => saveView.ExecuteAsync(Shape.Code, Shape.Name, view.Name, view.Query, view.Shared));
        refusals = saved.Refusals;
        await OnSettings.InvokeAsync();
    });

    /// <summary>Two ticks in a row: the second is told before the first is kept, and counts on from it.</summary>
    private Task ChooseAsync(string code, bool shows)
    {
        var before = wanted ?? Shown.Select(c => c.Code).ToList();
        wanted = Shape.Columns.Where(c => !c.Always && (c.Code == code ? shows : before.Contains(c.Code))).Select(c => c.Code).ToList();
        return KeepAsync(wanted);
    }

    /// <summary>Kept for the person; columns in the address would hide that, so they leave it.</summary>
    private async Task KeepAsync(IReadOnlyList<string>? columns)
    {
        await keeping.WaitAsync();
        try
        {
            await KeepOneAsync(columns);
        }
        finally
        {
            keeping.Release();
            if (ReferenceEquals(wanted, columns)) wanted = null;
        }
    }

    private async Task KeepOneAsync(IReadOnlyList<string>? columns)
    {
        var kept = await AskAsync(() => keepColumns.ExecuteAsync(Shape.Code, columns));
        refusals = kept.Refusals;
        if (!kept.Done) return;
        await OnSettings.InvokeAsync();
        if (Ask.Columns is not null) navigation.NavigateTo(Address(Ask with { Columns = null }));
    }
}
