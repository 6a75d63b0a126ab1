using Portal.Admin.Shared;
using Portal.Core.Editions;
using Portal.Core.Roles;

namespace Portal.Admin.Editions;

/// <summary>
/// What can be done with the picked rows of the list, and what came of each. It goes on while the line is down; the results stand here until they
/// are closed, also when the page is opened anew.
/// </summary>
public sealed partial class EditionsMany(ActOnMany actOnMany, GetManyWork getWork, CloseManyWork closeWork)
{
    private ConfirmDialog? dialog;
    private ManyAct act;
    private int? sectionId;
    private string? reason;
    private int done;
    private IReadOnlyList<Refusal> refusals = [];
    private KeptManyWork? work;

    [CascadingParameter(Name = "Portal")] public Core.Accounts.PortalView View { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyCollection<EditionRow> Picked { get; set; } = [];

    /// <summary>How many rows the list finds in all.</summary>
    [Parameter] public int Total { get; set; }
    [Parameter, EditorRequired] public string Word { get; set; } = "";

    /// <summary>Sections the picked rows may be moved to.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<SectionChoice> Sections { get; set; } = [];

    /// <summary>Why not all rows could be picked.</summary>
    [Parameter] public IReadOnlyList<Refusal> OwnRefusals { get; set; } = [];
    [Parameter] public EventCallback OnPickAll { get; set; }
    [Parameter] public EventCallback OnClear { get; set; }

    /// <summary>Called when rows were acted on: the list has changed.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    internal static bool IsInWork(EditionRow row) => row.Status is EditionStatus.Draft or EditionStatus.Returned or EditionStatus.InWorkflow;

    /// <summary>Approving and publishing is done one by one, after reading.</summary>
    private List<PickedEdition> ToSend => Of(Picked.Where(r => IsInWork(r) && r.Step != View.Profile.Workflow.Steps[^1].Code));

    private List<PickedEdition> ToMove => Of(Picked.Where(IsInWork));

    private List<PickedEdition> ToBin => Of(Picked.Where(r => r.Status is EditionStatus.Draft or EditionStatus.Returned));

    /// <summary>Of an item with a newer draft the live edition is withdrawn; the draft stays.</summary>
    private List<PickedEdition> ToWithdraw => !View.Permissions.Contains(Permissions.Withdraw) ? []
        : [.. Of(Picked.Where(r => r.Status == EditionStatus.Published)), .. Picked.Where(r => r.Live is { Status: EditionStatus.Published })
            .Select(r => new PickedEdition(r.Live!.EditionId, r.Live.Version, r.Live.Title))];

    private List<PickedEdition> Chosen => act switch
    {
        ManyAct.Send => ToSend,
        ManyAct.Move => ToMove,
        ManyAct.Bin => ToBin,
        _ => ToWithdraw,
    };

    private string Question => act == ManyAct.Send ? $"Gửi {Chosen.Count} {Word} sang bước tiếp theo?" : $"{VerbOf(act)} {Chosen.Count} {Word}?";

    private static string VerbOf(ManyAct act) => act switch
    {
        ManyAct.Send => "Gửi bước tiếp theo",
        ManyAct.Move => "Chuyển chuyên mục",
        ManyAct.Bin => "Bỏ vào thùng rác",
        _ => "Gỡ khỏi cổng",
    };

    private static string SummaryOf(KeptManyWork work, string word)
    {
        var (verb, told, refused) = (VerbOf(work.Act), work.Results.Count, work.Results.Count(r => !r.Done));
        if (told == work.Asked && refused == 0) return $"{verb}: đã làm cả {told} {word}";
        return $"{verb}: đã làm {told - refused}/{work.Asked} {word}" + (refused == 0 ? "" : $", {refused} {word} chưa làm được")
            + (told == work.Asked ? "" : $", {work.Asked - told} {word} chưa làm đến");
    }

    private static List<PickedEdition> Of(IEnumerable<EditionRow> rows) => rows.Select(r => new PickedEdition(r.EditionId, r.Version, r.Shown)).ToList();

    private string Href(int editionId) => $"/{View.Profile.Id}/bai/{editionId}";

    /// <summary>Read when the list is in sight; nothing of it waits for this.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        work = await getWork.ExecuteAsync();
        if (work is not null) StateHasChanged();
    }

    private async Task CloseAsync()
    {
        // Without a number it was never kept
        if (work is { Id: > 0 } shown) refusals = (await AskAsync(() => closeWork.ExecuteAsync(shown.Id))).Refusals;
        work = null;
    }

    private async Task AskFor(ManyAct next)
    {
        (act, refusals, done) = (next, [], 0);
        // A choice left from rows of another kind would be sent unseen
        if (Sections.All(s => s.Id != sectionId)) sectionId = null;
        await dialog!.OpenAsync();
    }

    private void OneDone(ManyResult result)
    {
        done++;
        _ = InvokeAsync(StateHasChanged);
    }

    /// <summary>True closes the dialog: all rows were tried. What keeps them all from being tried stands beside its field.</summary>
    private async Task<bool> DoAsync()
    {
        var (order, chosen) = (new ManyOrder(act, sectionId, reason), Chosen);
        refusals = ActOnMany.Reasons(order, chosen.Count);
        if (refusals.Count > 0) return false;
        done = 0;
        var results = await actOnMany.ExecuteAsync(order, chosen, error => Troubles.Note(error, nameof(ActOnMany), nameof(EditionsMany)), OneDone);
        work = await getWork.ExecuteAsync() is { } kept && kept.Results.Count == results.Count ? kept : new(0, act, results.Count, default, results);
        (reason, sectionId) = (null, null);
        await OnDone.InvokeAsync();
        return true;
    }
}
