using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Library;
using Portal.Core.Lists;

namespace Portal.Admin.Media;

/// <summary>What the portal has already, to be used again: found by words, taken by a press. Narrowed to pictures or to all that is none.</summary>
public sealed partial class LibraryPicker(FindLibrary findLibrary)
{
    private const int Portion = 12;
    private BusyButton opener = default!;
    private ElementReference field;
    private bool isOpen, goesToField;
    private string words = "";
    private int shown = Portion;
    private Rows<LibraryRow>? rows;
    private IReadOnlyList<Refusal> refusals = [];

    /// <summary>Of the field of words; two pickers may stand on one page.</summary>
    [Parameter, EditorRequired] public string Id { get; set; } = "";

    /// <summary>A code of <see cref="LibraryList.Kinds"/>.</summary>
    [Parameter, EditorRequired] public string Kind { get; set; } = "";

    /// <summary>What stands in the form already.</summary>
    [Parameter, EditorRequired] public IReadOnlyCollection<int> Used { get; set; } = [];
    [Parameter] public string UsedWords { get; set; } = "đã có trong bài";
    [Parameter] public EventCallback<LibraryRow> OnPicked { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    /// <summary>The focus goes along: into the field of words, and back to what opened it.</summary>
    private async Task ToggleAsync()
    {
        (isOpen, goesToField) = (!isOpen, !isOpen);
        if (isOpen) await FindAsync();
        else await opener.FocusAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!goesToField) return;
        goesToField = false;
        await field.FocusAsync();
    }

    private bool IsFree(LibraryRow row) => !Used.Contains(row.Id) && row.SetAsideAt is null;

    private Task FindAsync() => ReadAsync(Portion);

    private Task MoreAsync() => ReadAsync(shown + Portion);

    private async Task ReadAsync(int count)
    {
        shown = count;
        var found = await findLibrary.ExecuteAsync(new ListAsk().With(LibraryList.Words, words).With(LibraryList.Kind, Kind), shown);
        (rows, refusals) = (found.Done ? found.Value : null, found.Refusals);
    }

    /// <summary>One that cannot be taken keeps its place among the stops, so that the focus stays on what was just taken.</summary>
    private Task PickAsync(LibraryRow row) => IsFree(row) ? OnPicked.InvokeAsync(row) : Task.CompletedTask;
}
