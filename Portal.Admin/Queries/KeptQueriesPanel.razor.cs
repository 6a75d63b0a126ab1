using Microsoft.AspNetCore.Components;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Lists;
using Portal.Core.Queries;

namespace Portal.Admin.Queries;

/// <summary>The kept queries of a person and those shared with everybody: opened, kept anew, changed, deleted.</summary>
public sealed partial class KeptQueriesPanel(SaveQuery save, DeleteQuery delete, Toasts toasts)
{
    private ElementReference panel;
    private string? name;
    private bool share;
    private bool saving;
    private int? shownOf;
    private int version;
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter, EditorRequired] public KeptQueries Kept { get; set; } = KeptQueries.None;

    /// <summary>What is asked for now, with the columns in sight.</summary>
    [Parameter, EditorRequired] public ListAsk Ask { get; set; } = default!;

    /// <summary>The query the address was opened from.</summary>
    [Parameter] public QueryKept? Open { get; set; }
    [Parameter, EditorRequired] public Func<QueryKept, string> Address { get; set; } = default!;

    /// <summary>Something was kept or deleted: to read them again.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    /// <summary>A new one was kept: from now on the page is its page.</summary>
    [Parameter] public EventCallback<int> OnOpen { get; set; }

    /// <summary>
    /// An opened query offers its name for the change. Its version is that of the opening and not of a later reading: what somebody changed meanwhile is
    /// not written over unseen.
    /// </summary>
    protected override void OnParametersSet()
    {
        if (Open?.Id == shownOf) return;
        (shownOf, version) = (Open?.Id, Open?.Version ?? 0);
        if (Open is { IsOwn: true } open) (name, share) = (open.Name, open.Shared);
    }

    private void Mend(string field) => refusals = refusals.Without(field);

    private async Task SaveAsync(bool changes)
    {
        // Enter and the button, or either twice: once
        if (saving) return;
        saving = true;
        try
        {
            var form = new SavedQueryForm(name, Ask, share) { Id = changes ? Open?.Id : null, Version = version };
            var done = await AskAsync(() => save.ExecuteAsync(form));
            refusals = done.Refusals;
            if (!done.Done) return;
            toasts.Show($"Đã {(changes ? "cập nhật" : "lưu")} truy vấn “{VietnameseText.Tidy(name)}”.");
            shownOf = null;
            await OnChanged.InvokeAsync();
            await OnOpen.InvokeAsync(done.Value);
        }
        finally
        {
            saving = false;
        }
    }

    private async Task DeleteAsync(QueryKept query)
    {
        var done = await AskAsync(() => delete.ExecuteAsync(query.Id));
        refusals = done.Refusals;
        await OnChanged.InvokeAsync();
        // The button is gone with its query, and whoever has no mouse would begin at the top of the page
        await panel.FocusAsync(preventScroll: true);
        if (!done.Done) return;
        // Put back by somebody else, another's query would become theirs
        if (query.IsOwn) toasts.ShowUndo($"Đã xóa truy vấn “{query.Name}”.", () => BringBackAsync(query));
        else toasts.Show($"Đã xóa truy vấn “{query.Name}”.");
    }

    private Task BringBackAsync(QueryKept query) => GuardAsync(async () =>
    {
        var done = await AskAsync(() => save.ExecuteAsync(new(query.Name, ListAsk.Read(query.Query, QueryAsk.Keys), query.Shared)));
        refusals = done.Refusals;
        await OnChanged.InvokeAsync();
    });
}
