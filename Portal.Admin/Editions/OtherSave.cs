using Portal.Core.Comparing;
using Portal.Core.Editions;

namespace Portal.Admin.Editions;

/// <summary>What somebody else stored while this page was being written: their edition, who and when, and what differs from what stands here.</summary>
public sealed record OtherSave(EditionDetail Theirs, string Who, TextComparison Body, IReadOnlyList<ComparedField> Lines)
{
    /// <summary>Theirs first, so that what is new is what stands here.</summary>
    public static OtherSave Of(EditionDetail theirs, EditionForm mine, string title, string lead)
    {
        var lines = new (string Label, string Theirs, string Mine)[]
        {
            (title, theirs.Form.Title, VietnameseText.Tidy(mine.Title)), (lead, theirs.Form.Abstract, VietnameseText.Tidy(mine.Abstract)),
        };
        return new(theirs, theirs.History.Count > 0 ? theirs.History[0].ActorName : "", TextComparison.Of(theirs.Form.BodyHtml, mine.BodyHtml),
            lines.Where(l => l.Theirs != l.Mine).Select(l => new ComparedField(l.Label, WordDiff.Of(l.Theirs, l.Mine))).ToList());
    }

    /// <summary>Differs in what is read; all else (place, people, pictures, facts) is told by one sentence.</summary>
    public bool TextsDiffer => !Body.IsSame || Lines.Count > 0;
}
