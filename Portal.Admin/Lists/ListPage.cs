using Microsoft.AspNetCore.Components.Routing;
using Portal.Admin.Shared;
using Portal.Core.Lists;
using Portal.Core.Views;

namespace Portal.Admin.Lists;

/// <summary>
/// A page that shows a list. What the list is asked for is its address, so that it can be kept, shared and gone back to: whatever
/// changes it is a link or leads to another address, and each address is read here and nowhere else.
/// </summary>
public abstract class ListPage<TRow> : PortalPage, IDisposable
{
    private string? read;
    private int reading;

    [Inject] protected NavigationManager Navigation { get; set; } = default!;
    [Inject] private GetListSettings GetSettings { get; set; } = default!;

    protected abstract ListShape<TRow> Shape { get; }

    /// <summary>Where the list stands inside the portal: <c>bai</c>.</summary>
    protected abstract string Path { get; }

    protected ListAsk Ask { get; private set; } = new();

    /// <summary>Null until the first answer; then the last answer, also while the next is on its way.</summary>
    protected Rows<TRow>? Rows { get; private set; }
    protected IReadOnlyList<Refusal> Refusals { get; private set; } = [];
    protected ListSettings Settings { get; private set; } = ListSettings.None;

    /// <summary>True while another address is being read.</summary>
    protected bool Waits { get; private set; }

    /// <summary>False where the page itself says why there is no list.</summary>
    protected virtual bool MayShow => true;

    /// <summary>True where what was seen stays in sight when the next answer is a refusal, since something may be typed beside it.</summary>
    protected virtual bool KeepsRows => false;

    protected abstract Task<Outcome<Rows<TRow>>> FindAsync(ListAsk ask);

    public string AddressOf(ListAsk ask) => Href(Path) + ask.Query;

    protected override void OnInitialized() => Navigation.LocationChanged += Follow;

    protected override async Task OnParametersSetAsync()
    {
        if (!MayShow) return;
        try
        {
            if (read is null) await ReadSettingsAsync();
            await ReadAsync();
        }
        catch (Exception error) when (Named(error))
        {
            throw;
        }
    }

    /// <summary>The log names the page and not what all lists share; nothing is caught for it.</summary>
    private bool Named(Exception error)
    {
        error.Data[Troubles.PageKey] = $"{GetType().Name}.{nameof(OnParametersSetAsync)}";
        return false;
    }

    /// <summary>The same address again, after something in the list was changed.</summary>
    protected Task ReadAsync() => ReadAsync(Query);

    protected async Task ReadSettingsAsync() => Settings = await GetSettings.ExecuteAsync(Shape.Code);

    protected void GoTo(ListAsk ask) => Navigation.NavigateTo(AddressOf(ask));

    private string Query => new Uri(Navigation.Uri).Query;

    private void Follow(object? sender, LocationChangedEventArgs e)
    {
        if (MayShow && new Uri(e.Location).AbsolutePath == Href(Path) && read != Query) _ = GuardAsync(ReadAsync);
    }

    private async Task ReadAsync(string query)
    {
        var shown = Ask;
        (read, Ask, Waits) = (query, Shape.Read(query), true);
        var mine = ++reading;
        StateHasChanged();
        try
        {
            var found = await FindAsync(Ask);
            // Somebody who clicks on while an answer is on its way gets the last one asked for
            if (mine != reading) return;
            (Rows, Refusals) = (found.Done ? found.Value : KeepsRows ? Rows : null, found.Refusals);
        }
        catch when (mine == reading)
        {
            // What is in sight is still the former answer, and is called so; the same link pressed again asks again
            (read, Ask) = (null, shown);
            throw;
        }
        finally
        {
            if (mine == reading) Waits = false;
        }
    }

    /// <summary>What is in sight is no longer so: the same address, answered anew. An answer that is on its way comes later and wins.</summary>
    protected void Renew(Rows<TRow> rows)
    {
        if (Waits || Rows is null) return;
        Rows = rows;
        StateHasChanged();
    }

    public virtual void Dispose()
    {
        Navigation.LocationChanged -= Follow;
        GC.SuppressFinalize(this);
    }
}
