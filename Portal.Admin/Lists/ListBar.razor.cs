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

    private enum Panel
    {
        None,
        More,
        Views,
        Columns,
    }

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
        if (deleted.Done) toasts.ShowUndo($"Đã xóa khung nhìn “{view.Name}”.", () => BringBackAsync(view));
    }

    private Task BringBackAsync(ViewRow view) => GuardAsync(async () =>
    {
        var saved = await AskAsync(() => saveView.ExecuteAsync(Shape.Code, Shape.Name, view.Name, view.Query, view.Shared));
        refusals = saved.Refusals;
        await OnSettings.InvokeAsync();
    });

    private Task ChooseAsync(string code, bool shows) =>
        KeepAsync(Shape.Columns.Where(c => !c.Always && (c.Code == code ? shows : Shown.Contains(c))).Select(c => c.Code).ToList());

    /// <summary>Kept for the person; columns in the address would hide that, so they leave it.</summary>
    private async Task KeepAsync(IReadOnlyList<string>? columns)
    {
        var kept = await AskAsync(() => keepColumns.ExecuteAsync(Shape.Code, columns));
        refusals = kept.Refusals;
        if (!kept.Done) return;
        await OnSettings.InvokeAsync();
        if (Ask.Columns is not null) navigation.NavigateTo(Address(Ask with { Columns = null }));
    }
}
