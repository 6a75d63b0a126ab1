using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Editions;
using Portal.Core.Portals;

namespace Portal.Admin.Editions;

/// <summary>
/// Writing: a new item or an edition at a step that edits. Opening and what the screen says; saving, and the calls to and from the
/// script, are in the other parts. The form belongs to the person: nothing the server answers writes into its text fields.
/// </summary>
public sealed partial class EditorPage(
    GetEdition getEdition, GetEditorChoices getChoices, SaveDraft saveDraft, SendEdition sendEdition, GetCorrection getCorrection, ContentKinds kinds,
    IEnumerable<IKindScreen> screens,
    NavigationManager navigation, Toasts toasts, IJSRuntime js)
{
    private EditionForm? form;
    private RichText text = default!;
    private CorrectionDialog correcting = default!;
    private EditorChoices? choices;
    private EditionDetail? detail;
    private IReadOnlyList<Refusal>? missing;
    private int openComments;
    private bool opened;
    private int? openedId;

    [Parameter] public int? Id { get; set; }
    [SupplyParameterFromQuery(Name = "loai")] private string? KindCode { get; set; }

    /// <summary>One form, one set of inputs: another item must not take over what stands in them.</summary>
    private object Key => form!;

    private EditionStatus Status => detail?.Status ?? EditionStatus.Draft;

    /// <summary>That of the item; of a new one its section decides.</summary>
    private IContentKind Kind =>
        kinds.Of(detail?.Kind ?? choices!.Sections.FirstOrDefault(s => s.Id == form!.SectionId)?.Kind ?? kinds.Usual.Kind);

    private string PageName => form!.EditionId is null
        ? $"Soạn {Kind.Words.Name} mới"
        : $"{StepWords}: {(storedTitle.Length > 0 ? VietnameseText.Shorten(storedTitle, 60) : "(chưa có tiêu đề)")}";

    /// <summary>At a step of the workflow it is that step's work, not drafting.</summary>
    private string StepWords => Status == EditionStatus.InWorkflow ? detail!.StepName : "Soạn thảo";

    private string ForwardLabel => detail?.Moves.FirstOrDefault(m => m.Kind == MoveKind.Send)?.Label ?? View.Profile.Workflow.Steps[0].SendLabel;

    private bool CanReturn => detail?.Moves.Any(m => m.Kind == MoveKind.Return) == true;

    protected override async Task OnParametersSetAsync()
    {
        // Asked again for what is open already; a new item that was saved meanwhile is still that item
        if (opened && openedId == Id) return;
        (opened, openedId) = (true, Id);
        (hints, aside) = ([], []);
        (form, detail, missing, savedAt, stored, uncertain, other, began) = (null, null, null, null, null, null, null, null);
        refusals = saveRefusals = sendRefusals = sendAsked = [];
        kept = [];
        var offered = await getChoices.ExecuteAsync();
        choices = offered.Done ? offered.Value : null;
        if (choices is null) missing = offered.Refusals;
        else if (Id is { } id) await OpenAsync(id);
        else if (choices.MayDraft)
        {
            form = choices.Blank(kinds.Find(KindCode) ?? kinds.Usual);
            FitDetails();
        }
        else missing = [AccessRefusals.NotAllowed];
    }

    private async Task OpenAsync(int id)
    {
        var found = await getEdition.ExecuteAsync(id);
        if (!found.Done) missing = found.Refusals;
        else if (!found.Value.MayEdit) navigation.NavigateTo(Href($"bai/{id}"), replace: true);
        else
        {
            detail = found.Value;
            (form, storedTitle, began) = (detail.Form, detail.Form.Title, detail.Form.Copy());
            FitDetails();
            LookAtHints();
        }
    }

    /// <summary>Facts of the kind to type into; those of another kind wait until they are thrown away or its section is chosen again.</summary>
    private void FitDetails()
    {
        if (Kind.Own(form!.Details) is not { } details || details == form.Details) return;
        details.Begin(View.Profile);
        form.Details = details;
    }
}
