using Portal.Core.Comparing;

namespace Portal.Core.Editions;

/// <summary>
/// Something beside the text that two people left differently: title, section, people, pictures. <see cref="Mine"/> and <see cref="Theirs"/> are how screens
/// say it; lists may keep both.
/// </summary>
public sealed record MergedFact(string Key, string Label, MergeState State, string Mine, string Theirs, bool MayBeBoth);

/// <summary>How one fact of a form is told apart, said, taken from another form, and joined with its; null where both cannot be kept.</summary>
internal sealed record MergeableFact(string Key, string Label, Func<EditionForm, string> Words, Action<EditionForm, EditionForm> Take)
{
    /// <summary>What makes two of them different; their words, unless they hide something.</summary>
    public Func<EditionForm, string> Sign { get; init; } = Words;

    public Action<EditionForm, EditionForm>? Join { get; init; }

    /// <summary>Whether the second form loses nothing when it is joined to the first: of what both hold, the first one's words stay.</summary>
    public Func<EditionForm, EditionForm, bool> JoinKeepsAll { get; init; } = (_, _) => true;

    public MergedFact? Compared(EditionForm? began, EditionForm mine, EditionForm theirs)
    {
        var (own, other) = (Sign(mine), Sign(theirs));
        if (own == other) return null;
        var was = began is null ? null : Sign(began);
        return new(Key, Label, own == was ? MergeState.Theirs : other == was ? MergeState.Mine : MergeState.Open, Words(mine), Words(theirs), Join is not null);
    }
}
