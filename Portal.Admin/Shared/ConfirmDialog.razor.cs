using MudBlazor;

namespace Portal.Admin.Shared;

/// <summary>
/// Asks before what cannot be undone: Escape closes, but not while it works; the focus goes back to whoever opened it, the button says
/// verb and object, a second click while it runs does nothing.
/// </summary>
public sealed partial class ConfirmDialog
{
    private readonly string titleId = "hop-" + Guid.NewGuid().ToString("N")[..8];
    private string FormId => titleId + "-mau";
    private bool isOpen;
    private bool running;
    private Refusal? trouble;
    private IMudDialogInstance? shown;

    [Parameter, EditorRequired] public string Title { get; set; } = "";
    [Parameter, EditorRequired] public string ConfirmText { get; set; } = "";
    [Parameter] public string CancelText { get; set; } = "Hủy";
    [Parameter] public bool Danger { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>Runs on confirmation; the dialog closes afterwards.</summary>
    [Parameter] public EventCallback OnConfirm { get; set; }

    /// <summary>Instead of <see cref="OnConfirm"/> where it may be refused: false keeps the dialog open with what was typed.</summary>
    [Parameter] public Func<Task<bool>>? TryConfirm { get; set; }

    /// <summary>Closed in whatever way, done or not.</summary>
    [Parameter] public EventCallback OnClosed { get; set; }

    public Task OpenAsync()
    {
        (isOpen, trouble) = (true, null);
        StateHasChanged();
        return Task.CompletedTask;
    }

    public void Close()
    {
        isOpen = false;
        StateHasChanged();
        _ = OnClosed.InvokeAsync();
    }

    /// <summary>Whoever asked is gone, as a panel that was drawn anew for what was just done: the dialog lies elsewhere and would stay.</summary>
    public void Dispose() => shown?.Close();

    private Task VisibleAsync(bool open)
    {
        var closes = isOpen && !open;
        isOpen = open;
        return closes ? OnClosed.InvokeAsync() : Task.CompletedTask;
    }

    private async Task ConfirmAsync()
    {
        if (running) return;
        (running, trouble) = (true, null);
        var before = Troubles.Number;
        try
        {
            var close = true;
            if (TryConfirm is not null) close = await TryConfirm();
            else await OnConfirm.InvokeAsync();
            // A trouble that was told elsewhere, as that of one row among many, keeps nothing open
            if (Troubles.Number != before && Troubles.Shown is not null) ShowHere(Troubles.Shown);
            else if (close) Close();
        }
        catch (Exception error) when (!Troubles.IsGoneBrowser(error))
        {
            ShowHere(Troubles.Note(error, null, Title));
        }
        finally
        {
            running = false;
        }
    }

    /// <summary>In the dialog, which lies over everything else, the layout's place for troubles too.</summary>
    private void ShowHere(Refusal? refusal)
    {
        trouble = refusal;
        Troubles.Close();
    }
}
