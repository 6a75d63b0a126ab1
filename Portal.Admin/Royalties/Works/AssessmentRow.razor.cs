using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Royalties.Works;

/// <summary>
/// One work in the grid. It keeps what was typed as it was typed, saves itself when it is left with genre and coefficient
/// filled, and keeps everything when refused; a refused row waits until it is changed again.
/// </summary>
public sealed partial class AssessmentRow
{
    private enum State { Still, Changed, Saving, Saved, Refused }

    private string genre = "";
    private string coefficient = "";
    private string addition = "";
    private string note = "";
    private State state;
    private bool changedWhileSaving;
    private IReadOnlyList<Refusal> refusals = [];
    private (int Version, RoyaltyWorkStatus Status, bool Editable)? drawn;

    [Parameter, EditorRequired] public RoyaltyWorkRow Work { get; set; } = default!;
    [Parameter] public bool Editable { get; set; }
    [Parameter, EditorRequired] public Func<AssessmentForm, Task<Outcome<Money>>> Save { get; set; } = default!;
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    [Inject] private IConfiguration Configuration { get; set; } = default!;

    /// <summary>Where whoever may not open the edition reads what is paid for.</summary>
    private string? PublicAddress => Work.PublicPath is { } path && PublicSite.AddressOf(Configuration, View.Profile) is { } site ? site + path : null;

    private bool MayEdit => Editable && !Work.Own && Work.Status != RoyaltyWorkStatus.Excluded;

    private string? WhyNot =>
        Work.Status == RoyaltyWorkStatus.Excluded ? AssessmentRefusals.WorkExcluded.Sentence
        : Editable && Work.Own ? AssessmentRefusals.OwnWork.Sentence
        : null;

    private string Authors => string.Join(", ", Work.Lines.Select(l =>
        Work.Lines.Count == 1 ? l.Name : $"{l.Name} {Vietnamese.Number(l.SharePercent)}% ({EditionWords.Of(l.Role).ToLower(Vietnamese.Culture)})"));

    private GenreChoice? Chosen => Work.Genres.FirstOrDefault(g => g.Code == genre);

    private string? ProposedName => Work.Status == RoyaltyWorkStatus.Assessed ? null : Work.Genres.FirstOrDefault(g => g.Code == Work.ProposedGenre)?.Name;

    private string CssClass => Work.Status switch
    {
        RoyaltyWorkStatus.Excluded => "excluded",
        _ when state == State.Refused => "refused",
        RoyaltyWorkStatus.Awaiting => "awaiting",
        _ => "assessed-row",
    };

    private string StateWords => state switch
    {
        State.Saving => "Đang lưu…",
        State.Saved => "Đã lưu",
        State.Refused => "Chưa lưu",
        State.Changed when genre.Length == 0 => "Chưa lưu: hãy chọn thể loại",
        State.Changed => "Chưa lưu",
        _ => Work.Status == RoyaltyWorkStatus.Assessed ? Work.AssessedByName ?? "" : RoyaltyWords.Of(Work.Status),
    };

    protected override void OnParametersSet()
    {
        var now = (Work.Version, Work.Status, Editable);
        if (drawn == now) return;
        var closed = drawn is { Editable: true } && !Editable;
        drawn = now;
        // The period was approved while something was typed here: there is no field left to keep it in, and nothing to be asked about on leaving
        if (closed && state is State.Changed or State.Refused) state = State.Still;
        // What somebody is typing is never replaced by what was stored meanwhile
        if (state is State.Changed or State.Saving or State.Refused) return;
        Fill();
    }

    private void Fill()
    {
        genre = Work.GenreCode ?? (Work.Genres.Any(g => g.Code == Work.ProposedGenre) ? Work.ProposedGenre! : "");
        coefficient = Work.Coefficient is { } k ? Vietnamese.Number(k) : "";
        addition = Work.AdditionPercent == 0 ? "" : Vietnamese.Number(Work.AdditionPercent);
        note = Work.Note ?? "";
    }

    /// <summary>Puts back what is stored.</summary>
    private void Discard()
    {
        (state, refusals) = (State.Still, []);
        Fill();
    }

    private void Touch(string field)
    {
        // What was said of the field is over; the rest of the row's reasons stand until it is saved again
        refusals = refusals.Without($"{field}-{Work.Id}");
        if (state == State.Saving) changedWhileSaving = true;
        else state = State.Changed;
    }

    /// <summary>Typed but not stored, for whatever reason.</summary>
    public bool HasUnsaved => state is State.Changed or State.Saving or State.Refused;

    /// <summary>Changed and left once more while it was being saved.</summary>
    public bool LeftAgain { get; private set; }

    /// <summary>
    /// Saves if something was typed and the row is filled; a row never assessed and half filled only says what is missing.
    /// True when Core was asked, so that the period must be read again.
    /// </summary>
    public async Task<bool> LeaveAsync()
    {
        LeftAgain = state == State.Saving;
        if (state != State.Changed) return false;
        var unreadable = new List<Refusal>();
        var (points, more) = (Number(coefficient, "Hệ số", "Coefficient", unreadable), Number(addition, "Hưởng thêm", "Addition", unreadable) ?? 0);
        var half = coefficient.Trim().Length == 0 || genre.Length == 0;
        // A row half filled waits; what is no number is marked all the same
        if (half && unreadable.Count == 0 && Work.Status == RoyaltyWorkStatus.Awaiting) return false;

        var form = new AssessmentForm(Work.Id, Work.Version, genre.Length == 0 ? null : genre, points, Given(more), note);
        state = State.Saving;
        StateHasChanged();
        IReadOnlyList<Refusal> reasons = unreadable;
        try
        {
            if (unreadable.Count == 0) reasons = (await Save(form)).Refusals;
        }
        catch
        {
            // Nobody answered: what was typed is still unsaved, and the next leaving tries again
            (state, LeftAgain, changedWhileSaving) = (State.Changed, false, false);
            StateHasChanged();
            throw;
        }
        // Ids of the sentences must be this row's own
        refusals = reasons.Select(r => r with { Field = $"{r.Field ?? "Row"}-{Work.Id}" }).ToList();
        state = changedWhileSaving ? State.Changed : reasons.Count > 0 ? State.Refused : State.Saved;
        LeftAgain &= changedWhileSaving;
        changedWhileSaving = false;
        StateHasChanged();
        return unreadable.Count == 0;
    }

    /// <summary>What is stored by now, beside what was typed.</summary>
    private string? StoredWords => Work is not { Status: RoyaltyWorkStatus.Assessed, Coefficient: { } points } ? null
        : $"Đang lưu: {Work.GenreName}, hệ số {Vietnamese.Number(points)}, hưởng thêm {Vietnamese.Number(Work.AdditionPercent)}%, "
            + $"do {Work.AssessedByName ?? FixedUser.System.Name} chấm.";

    private static decimal? Number(string text, string name, string field, List<Refusal> unreadable)
    {
        if (text.Trim().Length == 0) return null;
        var read = DecimalText.ReadPositive(name, text);
        if (read.WhyNot is { } why) unreadable.Add(AssessmentRefusals.NumberUnreadable(why, field));
        return read.Value;
    }

    /// <summary>The one number of this row as the addition of the schedule it fits; what is stored stays while the number does.</summary>
    private List<AdditionForm> Given(decimal percent)
    {
        if (percent == Work.AdditionPercent) return Work.Additions.Select(a => new AdditionForm(a.Code, a.Percent, a.Reason)).ToList();
        if (percent == 0) return [];
        var additions = Work.AdditionChoices.Where(a => a.Kind == AdditionKind.Addition).ToList();
        var fits = additions.Find(a => a.Min <= percent && percent <= a.Max) ?? additions.FirstOrDefault();
        return [new(fits?.Code ?? "", percent, note)];
    }

    private Dictionary<string, object> Marks(string field) => refusals.Marks($"{field}-{Work.Id}");

    private static string Range(GenreChoice choice) => choice.Min == choice.Max
        ? Vietnamese.Number(choice.Min)
        : $"{Vietnamese.Number(choice.Min)}–{Vietnamese.Number(choice.Max)}";
}
