using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;

namespace Portal.Admin.Editions;

/// <summary>
/// Why it cannot wait, of a correction the words for readers, and the checklist of whoever approves. It says what held when it was opened, or read anew since.
/// What was typed stays when it is closed, until it is done; what was ticked is ticked anew.
/// </summary>
public sealed partial class UrgentDialog
{
    private const string Checklist = "Checklist";

    private ConfirmDialog dialog = default!;
    private ReviewChecklist? checklist;
    private IReadOnlyList<Refusal> refusals = [];
    private UrgentOffer? offer;
    private CorrectionDetail? correction;
    private string reason = "";
    private string? words;

    [Parameter, EditorRequired] public string Word { get; set; } = "";

    /// <summary>Tries it with reason, ticks and, of a correction, words for readers; what is refused is shown here, nothing closes the dialog.</summary>
    [Parameter, EditorRequired]
    public Func<string, IReadOnlyCollection<string>, string?, Task<IReadOnlyList<Refusal>>> Try { get; set; } = default!;

    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private IReadOnlyList<string> Skipped => offer?.Skipped ?? [];

    /// <param name="now">What it would pass over.</param>
    /// <param name="asked">Of a correction of what is public: the words kept or proposed; else null.</param>
    public Task OpenAsync(UrgentOffer now, CorrectionDetail? asked)
    {
        refusals = [];
        Follow(now, asked);
        return dialog.OpenAsync();
    }

    /// <summary>It stands elsewhere meanwhile: what is said follows, what was typed stays.</summary>
    public void Follow(UrgentOffer now, CorrectionDetail? asked)
    {
        // Words nobody has touched are proposed anew
        if (words is null || words == correction?.Words) words = asked?.Words;
        (offer, correction) = (now, asked);
    }

    /// <summary>Nothing is left to publish so, or not by this person: the page says why.</summary>
    public void Close() => dialog.Close();

    private void Mend(string field) => refusals = refusals.Without(field);

    private async Task<bool> ConfirmAsync()
    {
        refusals = await Try(reason, checklist?.Ticked ?? [], correction is null ? null : words ?? "");
        if (refusals.Count == 0) (reason, words) = ("", null);
        StateHasChanged();
        return refusals.Count == 0;
    }
}
