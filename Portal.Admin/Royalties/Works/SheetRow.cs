using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;

namespace Portal.Admin.Royalties.Works;

/// <summary>How what was typed in a row stands to what is stored.</summary>
public enum SheetState
{
    Still,
    Changed,
    Saving,
    Saved,
    Refused,
}

/// <summary>
/// One work in the sheet: what is stored, and over it what was typed, as it was typed, until it is stored or put back. It asks nobody; the grid saves it.
/// </summary>
public sealed partial class SheetRow(RoyaltyWorkRow work, bool editable)
{
    private readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);

    public RoyaltyWorkRow Work { get; private set; } = work;
    public bool Editable { get; private set; } = editable;
    public SheetState State { get; private set; }
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>What a work like this one was given last, while it waits.</summary>
    public AssessmentSuggestion? Suggestion { get; private set; }

    /// <summary>The version that was in sight when the first cell was typed; null while nothing is.</summary>
    public int? TypedOn { get; private set; }

    /// <summary>Grows with every change, so that only rows that changed are drawn.</summary>
    public int Stamp { get; private set; }

    /// <summary>The coefficient that a change of the genre has emptied, until another is typed.</summary>
    public string? Dropped { get; private set; }

    public IEnumerable<string> Columns => SheetColumn.All(Work.AdditionChoices);

    public bool MayEdit => Editable && !Work.Own && Work.Status != RoyaltyWorkStatus.Excluded;

    /// <summary>Typed but not stored, for whatever reason.</summary>
    public bool HasUnsaved => State is SheetState.Changed or SheetState.Saving or SheetState.Refused;

    /// <summary>Somebody else stored the row since it was in sight.</summary>
    public bool IsConflict => Refusals.Any(r => r.Code == AccessRefusals.Stale.Code);

    public string? WhyNot =>
        Work.Status == RoyaltyWorkStatus.Excluded ? AssessmentRefusals.WorkExcluded.Sentence
        : Editable && Work.Own ? AssessmentRefusals.OwnWork.Sentence
        : null;

    /// <summary>The genre that is typed, stored or proposed; null where the text is none of the schedule's.</summary>
    public GenreChoice? Genre => GenreOf(Text(SheetColumn.Genre));

    /// <summary>What the cell shows.</summary>
    public string Text(string column) => typed.TryGetValue(column, out var text) ? text : Stored(column) is { Length: > 0 } stored ? stored : Proposed(column);

    /// <summary>What the cell shows is neither typed nor stored: the author's genre, the one coefficient of a genre.</summary>
    public bool IsProposed(string column) => !typed.ContainsKey(column) && Stored(column).Length == 0 && Proposed(column).Length > 0;

    /// <summary>What is stored of that column, as the cell shows it.</summary>
    public string Stored(string column) => column switch
    {
        SheetColumn.Genre => Work.GenreName ?? "",
        SheetColumn.Grade => Work.Grade ?? "",
        SheetColumn.Points => Work.Coefficient is { } points ? DecimalText.Of(points) : "",
        SheetColumn.Share => Work.BasePercent is { } share ? DecimalText.Of(share) : "",
        SheetColumn.Note => Work.Note ?? "",
        SheetColumn.Outside => Work.OutsideReason ?? "",
        _ => Work.Additions.FirstOrDefault(a => a.Code == SheetColumn.AdditionIn(column)) is not { } given ? ""
            : SheetColumn.IsReason(column) ? given.Reason ?? "" : DecimalText.Of(given.Percent),
    };

    /// <summary>The sum of additions and reductions as they stand, below nought where reductions outweigh.</summary>
    public decimal AdditionSum => Work.AdditionChoices.Count == 0 ? Work.AdditionPercent : Work.AdditionChoices.Sum(a =>
        DecimalText.TryParse(Text(SheetColumn.Percent(a)), out var percent) ? a.Kind == AdditionKind.Reduction ? -percent : percent : 0);

    /// <summary>The texts as they are typed or stored, without proposals: what an undo puts back.</summary>
    public IReadOnlyDictionary<string, string> Texts() => Columns.ToDictionary(c => c, c => typed.GetValueOrDefault(c) ?? Stored(c), StringComparer.Ordinal);

    /// <summary>The texts as they are shown, proposals among them, since a save stores these too: what a redo does again.</summary>
    public IReadOnlyDictionary<string, string> Shown() => Columns.ToDictionary(c => c, Text, StringComparer.Ordinal);

    /// <summary>What the portal stores by now. What somebody is typing is never replaced by it; a reading older than the last is none.</summary>
    public void Show(RoyaltyWorkRow work, bool editable)
    {
        if (work.Version < Work.Version) return;
        var closed = Editable && !editable;
        if (work.Version == Work.Version && editable == Editable && work.Status == Work.Status && Alike(work)) return;
        (Work, Editable) = (work, editable);
        Stamp++;
        // The period was approved while something was typed: there is no cell left to keep it in, and nothing to be asked about on leaving
        if (closed) Discard();
        // The first reading after one's own save is that save; a later one is somebody else's
        else if (State == SheetState.Saved && typed.Count > 0) Forget();
        else if (State == SheetState.Saved) State = SheetState.Still;
    }

    public void Suggest(AssessmentSuggestion? suggestion)
    {
        if (suggestion == Suggestion) return;
        Suggestion = suggestion;
        Stamp++;
    }

    /// <summary>Puts back what is stored.</summary>
    public void Discard()
    {
        Forget();
        (State, Refusals, Stamp) = (SheetState.Still, [], Stamp + 1);
    }

    /// <summary>From here on what was typed goes over what somebody else has stored.</summary>
    public void Insist()
    {
        TypedOn = Work.Version;
        (State, Refusals, Stamp) = (SheetState.Changed, [], Stamp + 1);
    }

    public string FieldName(string column) => $"{SheetColumn.FieldOf(column)}-{Work.Id}";

    private string Proposed(string column) => Work.Status != RoyaltyWorkStatus.Awaiting ? "" : column switch
    {
        SheetColumn.Genre => Work.Genres.FirstOrDefault(g => g.Code == Work.ProposedGenre)?.Name ?? "",
        SheetColumn.Points => Genre?.OnlyCoefficient is { } only ? DecimalText.Of(only) : "",
        SheetColumn.Share => Genre?.OnlyPercent is { } only ? DecimalText.Of(only) : "",
        _ => "",
    };

    private GenreChoice? GenreOf(string text) =>
        Work.Genres.FirstOrDefault(g => g.Name == text)
        ?? Work.Genres.FirstOrDefault(g => VietnameseText.Fold(g.Name) == VietnameseText.Fold(text) || g.Code == text);

    private void Forget()
    {
        typed.Clear();
        (TypedOn, Dropped) = (null, null);
    }

    private bool Alike(RoyaltyWorkRow work) => work.MayOpen == Work.MayOpen && work.PublicPath == Work.PublicPath && work.Own == Work.Own
        && work.Lines.SequenceEqual(Work.Lines) && GenreLists.Same.Equals(work.Genres, Work.Genres)
        && work.AdditionChoices.SequenceEqual(Work.AdditionChoices);
}
