using System.Globalization;
using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Comments;
using Portal.Core.Editions;

namespace Portal.Admin.Comments;

/// <summary>
/// The comments beside a text, written or read. The text's own script marks passages and says what is chosen; here they are read, written, answered and
/// closed. What others say is seen within a few seconds (<see cref="Often"/>).
/// </summary>
public sealed partial class CommentsPanel(
    FindComments find, CommentOnPassage comment, AnswerComment answer, CloseComment close, ReopenComment reopen,
    TimeProvider time, IJSRuntime js, Toasts toasts)
{
    /// <summary>How often it is asked whether there is anything new.</summary>
    public static readonly TimeSpan Often = TimeSpan.FromSeconds(4);

    private const int AfterTrouble = 7;
    private readonly CancellationTokenSource ended = new();
    private readonly Dictionary<string, string> drafts = new(StringComparer.Ordinal);
    private EditionComments? comments;
    private IReadOnlyList<Refusal> refusals = [];

    /// <summary>The comment whose closing or opening was refused.</summary>
    private int? refusedAt;

    /// <summary>Which form is open: empty for a new comment, else the number of the one that is answered.</summary>
    private string? writing;
    private bool givenBack;
    private PassageAnchor passage = PassageAnchor.Whole;
    private string news = "";

    /// <summary>What the box that is written in holds, where there is one: comments whose passage stands in it now.</summary>
    private HashSet<int>? found;

    /// <summary>Those it was asked for; of one that came since, what is stored is said.</summary>
    private HashSet<int> lookedFor = [];
    private ElementReference section;
    private DotNetObjectReference<CommentsPanel>? self;
    private IJSObjectReference? script;
    private int? attachedTo, loadedOf;
    private PeriodicTimer? timer;

    /// <summary>Rounds still to be left out: a database that is down is not asked every few seconds by every page.</summary>
    private int rest;

    /// <summary>Null for an item that has no number yet.</summary>
    [Parameter] public int? EditionId { get; set; }

    /// <summary>What title and lead are called in this kind of item.</summary>
    [Parameter, EditorRequired] public KindWords Words { get; set; } = default!;

    /// <summary>How many are open, whenever that changes.</summary>
    [Parameter] public EventCallback<int> OnOpenCount { get; set; }
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private string Head => comments is { Open.Count: > 0 } ? $"Ghi chú ({comments.Open.Count} chưa xử lý)" : "Ghi chú";

    private bool MayWrite => comments is { MayComment: true, IsOver: false };

    private string? PartWords(PassageAnchor passage) => passage.Part switch
    {
        PassagePart.Title => Vietnamese.Capital(Words.Title),
        PassagePart.Lead => Vietnamese.Capital(Words.Abstract),
        _ => null,
    };

    private string Where => $"trong bài, ở {Vietnamese.Small(Words.Title)} hay {Vietnamese.Small(Words.Abstract)}";

    private static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);

    private string Draft(string key) => drafts.GetValueOrDefault(key, "");

    private PassageState StateOf(CommentRow one) => found is null || !lookedFor.Contains(one.Id) || one.State == PassageState.Whole ? one.State
        : !found.Contains(one.Id) ? PassageState.Gone : one.State == PassageState.Gone ? PassageState.There : one.State;

    protected override async Task OnParametersSetAsync()
    {
        if (loadedOf == EditionId) return;
        (loadedOf, comments, found, writing) = (EditionId, null, null, null);
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (attachedTo != EditionId || script is null && firstRender) await AttachAsync();
        if (!firstRender) return;
        timer = new PeriodicTimer(Often, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token)) await LookAsync();
        }
        catch (OperationCanceledException)
        {
            // The page is left
        }
    }

    /// <summary>Without the script comments are read and answered all the same; it is fetched again at the next look.</summary>
    private async Task AttachAsync()
    {
        attachedTo = EditionId;
        self ??= DotNetObjectReference.Create(this);
        var before = script;
        script = null;
        await before.LetGoAsync("dispose");
        try
        {
            await using var module = await js.ImportAsync("./js/comments.js");
            script = await module.InvokeAsync<IJSObjectReference>("attach", ScriptCalls.Limit, section, self, View.UserName, EditionId ?? 0);
            await ShowAsync();
        }
        catch (Exception error) when (error is OperationCanceledException or JSException)
        {
            attachedTo = null;
        }
    }

    /// <summary>That it cannot be asked at the moment is no matter: what is shown stays.</summary>
    private async Task LookAsync()
    {
        if (EditionId is not { } id || rest-- > 0) return;
        if (script is null) await AttachAsync();
        var before = comments?.Newest ?? 0;
        var newest = await AskAsync(() => find.NewestAsync(id));
        rest = newest.Done ? 0 : AfterTrouble;
        if (!newest.Done || newest.Value == before) return;
        await LoadAsync();
        var said = comments?.Open.Concat(comments.Closed).Select(c => c.Entries[^1]).Where(e => !e.IsOwn).MaxBy(e => e.At);
        if (comments?.Newest > before && said is not null) news = $"{said.Name} vừa {CommentCard.Deed(said.Kind)}.";
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        if (EditionId is not { } id) return;
        var asked = await AskAsync(() => find.ExecuteAsync(id));
        if (asked.Done) comments = asked.Value;
        else if (comments is null) refusals = asked.Refusals;
        if (comments is not null && asked.Done) await OnOpenCount.InvokeAsync(comments.Open.Count);
        await ShowAsync();
    }

    private async Task ShowAsync() => await script.TryCallAsync("show", (comments?.Open ?? []).Where(c => !c.Passage.IsWhole)
        .Select(c => new { c.Id, c.Passage.Quote, c.Passage.Prefix, c.Passage.Suffix, c.Passage.Position, c.Passage.Part }).ToList());

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        timer?.Dispose();
        ended.Dispose();
        await script.LetGoAsync("dispose");
        self?.Dispose();
    }
}
