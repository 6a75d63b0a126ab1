using Portal.Core.Comparing;
using Portal.Core.Html;

namespace Portal.Core.Editions;

/// <summary>
/// What two people made of one edition, to be made one: the text by paragraph, and what stands beside it. Nothing is stored by it; the merged form is saved
/// as any other.
/// </summary>
public sealed class EditionMerge
{
    private readonly EditionForm mine, theirs;
    private readonly IReadOnlyList<MergeableFact> known;

    private EditionMerge(EditionForm? began, EditionForm mine, EditionForm theirs, IReadOnlyList<MergeableFact> known)
    {
        (this.mine, this.theirs, this.known) = (mine, theirs, known);
        Facts = known.Select(fact => fact.Compared(began, mine, theirs)).OfType<MergedFact>().ToList();
        Body = TextMerge.Of(began is null ? null : FormText.Clean(began).Html, FormText.Clean(mine).Html, FormText.Clean(theirs).Html);
        FromCommonText = began is not null;
    }

    public TextMerge Body { get; }
    public IReadOnlyList<MergedFact> Facts { get; }

    /// <summary>Whether it is known what both began from; if not, every difference is asked for.</summary>
    public bool FromCommonText { get; }

    /// <summary>What somebody must choose: first what stands beside the text, then its paragraphs.</summary>
    public IEnumerable<string> OpenKeys => Facts.Where(f => f.State == MergeState.Open).Select(f => f.Key).Concat(Body.Open.Select(p => p.Key));

    /// <param name="began">The form both began from; null where it is not known.</param>
    public static EditionMerge Of(EditionForm? began, EditionForm mine, EditionForm theirs, KindWords words, EditorChoices choices) =>
        new(began, mine, theirs, MergeableFacts.Of(words, choices));

    /// <summary>What is still to be chosen.</summary>
    public int Undecided(IReadOnlyDictionary<string, MergeChoice> choices) => OpenKeys.Count(key => !choices.ContainsKey(key));

    /// <summary>The merged form, on the version that is stored; null while something is not chosen.</summary>
    public EditionForm? With(IReadOnlyDictionary<string, MergeChoice> choices)
    {
        if (Undecided(choices) > 0 || Body.With(choices) is not { } html) return null;
        var merged = mine.Copy();
        foreach (var fact in Facts)
        {
            var how = known.First(k => k.Key == fact.Key);
            switch (ChosenFor(fact, choices))
            {
                case MergeChoice.Theirs:
                    how.Take(merged, theirs);
                    break;
                case MergeChoice.Both:
                    how.Join?.Invoke(merged, theirs);
                    break;
            }
        }
        (merged.BodyHtml, merged.Version, merged.EditionId) = (html, theirs.Version, theirs.EditionId);
        // A picture that has its place in a paragraph taken over comes along, or its place would be lost
        var placed = FigureMarks.In(html);
        merged.Pictures.AddRange(mine.Pictures.Concat(theirs.Pictures).DistinctBy(p => p.MediaFileId)
            .Where(p => placed.Contains(p.MediaFileId) && !merged.Pictures.Exists(has => has.MediaFileId == p.MediaFileId)).ToList());
        return merged;
    }

    /// <summary>Whether all that either wrote is in the merged form; whose is not is put aside.</summary>
    public (bool Mine, bool Theirs) Keeps(IReadOnlyDictionary<string, MergeChoice> choices)
    {
        var (own, other) = Body.Keeps(choices);
        var open = Facts.Where(f => f.State == MergeState.Open).Select(f => (Choice: ChosenFor(f, choices), How: known.First(k => k.Key == f.Key))).ToList();
        return (own && open.TrueForAll(f => f.Choice != MergeChoice.Theirs),
            other && open.TrueForAll(f => f.Choice == MergeChoice.Theirs || f.Choice == MergeChoice.Both && f.How.JoinKeepsAll(mine, theirs)));
    }

    private static MergeChoice ChosenFor(MergedFact fact, IReadOnlyDictionary<string, MergeChoice> choices) => fact.State switch
    {
        MergeState.Open => choices[fact.Key],
        MergeState.Theirs => MergeChoice.Theirs,
        _ => MergeChoice.Mine,
    };
}
