using Portal.Admin.Schedules;
using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Admin.Shell;
using Portal.Core.Editions;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Editions;

/// <summary>
/// One edition as visitors will see it, with what the reviewer must know beside it. The buttons are the moves the workflow
/// offers this person; publishing asks for the checklist of the profile.
/// </summary>
public sealed partial class EditionPage(
    GetEdition getEdition, SendEdition send, ReturnEdition sendBack, PublishEdition publish, WithdrawItem withdraw, StartNextEdition startNext,
    TakeOverEdition takeOver, SeeNotices seeNotices, GetRoyaltyOfEdition getRoyalty, CompareEditions compare, ContentKinds kinds,
    NavigationManager navigation, Toasts toasts, IConfiguration configuration)
{
    private EditionDetail? edition;
    private RoyaltyOfEdition? royalty;
    private EditionComparison? changes;
    private IReadOnlyList<Refusal>? missing;
    private IReadOnlyList<Refusal> refusals = [];
    private ReviewChecklist? checklist;
    private SchedulePart? planned;
    private WithdrawDialog withdrawing = default!;
    private ConfirmDialog startingNext = default!;
    private ConfirmDialog correcting = default!;
    private ConfirmDialog bringingBack = default!;
    private ConfirmDialog takingOver = default!;
    private static readonly string[] Here = ["Reason", "Checklist"];

    private TextField? reasonBox;
    private int openComments;
    private bool returning;
    private bool focusReason;
    private bool notChecked;
    private string returnReason = "";
    private (int EditionId, int Version) withdrawn;

    [Parameter] public int Id { get; set; }

    private string Title => edition!.Form.Title.Length == 0 ? "(chưa có tiêu đề)" : edition.Form.Title;

    private string StateWords => edition!.Status == EditionStatus.InWorkflow ? edition.StepName : EditionWords.Of(edition.Status);

    private string Byline => EditionWords.Byline(edition!.People.Select(p => (p.Role, p.Name)));

    private bool CanPublish => edition!.Moves.Any(m => m.Kind == MoveKind.Publish);

    private Move? Primary => edition!.Moves.FirstOrDefault(m => m.Kind is MoveKind.Send or MoveKind.Publish);

    private string NextLabel => edition!.Moves.FirstOrDefault(m => m.Kind == MoveKind.StartNext)?.Label ?? "";

    /// <summary>Which steps a correction passes here, as the profile says.</summary>
    private string CorrectionWay => View.Profile.Workflow is { Correction: { } way, Steps: var steps }
        ? $"Bản đính chính chỉ qua: {string.Join(", ", steps.Skip(1).Where(s => s == steps[^1] || way.Steps.Contains(s.Code)).Select(s => s.Name))}."
        : "Bản đính chính đi đủ các bước như mọi bản.";

    private IContentKind Kind => kinds.Of(edition!.Kind);

    private string Word => Kind.Words.Name;

    private string BarWords => edition!.Moves.Any(m => m.Kind is MoveKind.Send or MoveKind.Publish)
            || edition.Status == EditionStatus.InWorkflow && edition.UrgentOffer is not null
        ? edition.Status is EditionStatus.Approved or EditionStatus.Scheduled ? $"{Vietnamese.Capital(Word)} đã được duyệt"
            : $"{Vietnamese.Capital(Word)} đang ở bước {edition.StepName}"
        : edition.TakesOverFrom is { } author ? $"{Vietnamese.Capital(Word)} đang do {author} soạn" : "";

    private string? PublicAddress => AddressOf(edition!.PublicPath);

    private string? AddressOf(string? path) => path is not null && PublicSite.AddressOf(configuration, View.Profile) is { } site ? site + path : null;

    protected override async Task OnParametersSetAsync()
    {
        if (edition?.EditionId == Id) return;
        (refusals, returning, notChecked, returnReason, returnStep) = ([], false, false, "", null);
        (binReason, binRefusals) = ("", []);
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!focusReason) return;
        focusReason = false;
        if (reasonBox is not null) await reasonBox.FocusAsync();
    }

    private async Task LoadAsync()
    {
        var found = await getEdition.ExecuteAsync(Id);
        edition = found.Done ? found.Value : null;
        missing = found.Done ? null : found.Refusals;
        changes = edition?.Number > 1 && EditionsInWork.BesideLive.Contains(edition.Status)
            && await compare.ExecuteAsync(Id) is { Done: true } compared ? compared.Value : null;
        royalty = found.Done ? await getRoyalty.ExecuteAsync(Id) : null;
        // Shown here they are seen; the queue drops them
        if (edition?.Notices.Count > 0 && (await seeNotices.ExecuteAsync(Id)).Done) await Waiting.ReadAsync();
    }

    /// <summary>
    /// The reasons against a move. Where somebody was faster, the page follows: it is read again, so that no button of a step already
    /// taken stays, and says who did what; that a timer told of the deadline since is not it.
    /// </summary>
    private async Task<IReadOnlyList<Refusal>> FollowAsync(Outcome outcome)
    {
        if (!outcome.Refusals.IsStale()) return outcome.Refusals;
        await LoadAsync();
        var last = edition?.History.FirstOrDefault(line => line.Changes);
        return outcome.Refusals.Reread(last is null ? null : $"{last.ActorName} đã xử lý lúc {WardClock.Say(last.At)}: {last.Sentence}");
    }

    private async Task RunAsync(Move move)
    {
        Outcome<int> outcome = move.Kind switch
        {
            MoveKind.Send => await send.ExecuteAsync(Id, edition!.Form.Version),
            MoveKind.Publish => await publish.ExecuteAsync(Id, edition!.Form.Version, checklist?.Ticked ?? []),
            _ => throw new InvalidOperationException($"{move.Kind} asks for a reason first."),
        };
        refusals = await FollowAsync(outcome);
        notChecked = refusals.Any(r => r.Code == WorkflowRefusals.ChecklistOpen.Code);
        if (!outcome.Done) return;
        switch (move.Kind)
        {
            case MoveKind.Publish:
                toasts.Show($"Đã đăng “{VietnameseText.Shorten(Title, 60)}”");
                await LoadAsync();
                break;
            default:
                toasts.Show(ContentWords.Done(move.Label));
                navigation.NavigateTo(Href("viec-cua-toi"));
                break;
        }
    }

    private async Task StartNextAsync(ConfirmDialog dialog, int after, int? like = null, bool correction = false)
    {
        var started = await startNext.ExecuteAsync(after, like, correction);
        refusals = started.Refusals;
        if (!started.Done) return;
        // Closed before the page goes, and its script with it
        dialog.Close();
        navigation.NavigateTo(Href($"bai/{started.Value}/soan"));
    }

    private void Mend(string field) => refusals = refusals.Without(field);

    private void OpenReturnAsync() => (returning, focusReason) = (true, true);

    private async Task ReturnAsync()
    {
        var returned = await sendBack.ExecuteAsync(Id, edition!.Form.Version, returnReason, returnStep);
        refusals = await FollowAsync(returned);
        if (!returned.Done) return;
        toasts.Show(returnStep is null || returnStep == edition.EarlierSteps[0].Code ? "Đã trả lại cho tác giả" : $"Đã trả lại bước {StepWords(returnStep)}");
        navigation.NavigateTo(Href("viec-cua-toi"));
    }

    private async Task<bool> TakeOverAsync()
    {
        var taken = await takeOver.ExecuteAsync(Id, edition!.Form.Version);
        refusals = await FollowAsync(taken);
        StateHasChanged();
        if (!taken.Done) return true;
        // Closed before the page goes, and its script with it
        takingOver.Close();
        navigation.NavigateTo(Href($"bai/{Id}/soan"));
        return false;
    }

    /// <summary>Of this edition where it is live, else of the live one beside it.</summary>
    private Task OpenWithdrawAsync(int editionId, int version)
    {
        var another = withdrawn.EditionId != editionId;
        withdrawn = (editionId, version);
        return withdrawing.OpenAsync(afresh: another);
    }

    private async Task<IReadOnlyList<Refusal>> WithdrawAsync(string reason, WithdrawalForm form)
    {
        var gone = await withdraw.ExecuteAsync(withdrawn.EditionId, withdrawn.Version, reason, form);
        var against = await FollowAsync(gone);
        if (gone.Done)
        {
            withdrawn = default;
            toasts.Show("Đã gỡ khỏi cổng");
            await LoadAsync();
        }
        StateHasChanged();
        return against;
    }
}
