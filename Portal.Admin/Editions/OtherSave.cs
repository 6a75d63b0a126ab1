using Portal.Core.Comparing;
using Portal.Core.Editions;

namespace Portal.Admin.Editions;

/// <summary>What somebody else stored while this page was being written: their edition, who and when, and what differs from what stands here.</summary>
public sealed record OtherSave(EditionDetail Theirs, string Who, TextComparison Body, IReadOnlyList<ComparedField> Lines)
{
    /// <summary>Theirs first, so that what is new is what stands here. <paramref name="began"/> is what both began from, null where it is not known.</summary>
    public static OtherSave Of(EditionDetail theirs, EditionForm mine, EditionForm? began, KindWords words, EditorChoices choices)
    {
        var (title, lead) = (words.Title, Vietnamese.Capital(words.Abstract));
        var lines = new (string Label, string Theirs, string Mine)[]
        {
            (title, theirs.Form.Title, VietnameseText.Tidy(mine.Title)), (lead, theirs.Form.Abstract, VietnameseText.Tidy(mine.Abstract)),
        };
        return new(theirs, theirs.History.FirstOrDefault(line => line.Changes)?.ActorName ?? "", TextComparison.Of(theirs.Form.BodyHtml, mine.BodyHtml),
            lines.Where(l => l.Theirs != l.Mine).Select(l => new ComparedField(l.Label, WordDiff.Of(l.Theirs, l.Mine))).ToList())
        {
            Beside = BesideOf(theirs.Form, mine).ToList(), Merge = EditionMerge.Of(began, mine, theirs.Form, words, choices),
        };
    }

    /// <summary>What differs beside the words, by its names.</summary>
    public required IReadOnlyList<string> Beside { get; init; }

    /// <summary>Both made one, by paragraph.</summary>
    public required EditionMerge Merge { get; init; }

    public bool TextsDiffer => !Body.IsSame || Lines.Count > 0;

    private static IEnumerable<string> BesideOf(EditionForm theirs, EditionForm mine)
    {
        static string People(EditionForm of) =>
            string.Join(';', of.Contributors.Select(c => $"{c.ContributorId} {c.Role} {Vietnamese.Number(c.SharePercent)}"));
        static string Pictures(EditionForm of) =>
            string.Join(';', of.Pictures.Select(p => $"{p.MediaFileId} {p.Alt} {p.Caption} {p.Credit} {p.FocusX} {p.FocusY}"));
        static string Files(EditionForm of) => string.Join(';', of.Attachments.Select(a => $"{a.MediaFileId} {a.Name}"));
        if (theirs.SectionId != mine.SectionId) yield return "chuyên mục";
        if ((theirs.FieldCode ?? "") != (mine.FieldCode ?? "") || (theirs.SecondFieldCode ?? "") != (mine.SecondFieldCode ?? "")) yield return "lĩnh vực";
        if (theirs.EventAtLocal != mine.EventAtLocal) yield return "thời điểm diễn ra";
        if ((theirs.Announces, theirs.DecidedAtLocal) != (mine.Announces, mine.DecidedAtLocal)) yield return "thông báo việc sắp diễn ra";
        if ((theirs.Source ?? "") != (mine.Source ?? "")) yield return "nguồn";
        if (People(theirs) != People(mine) || (theirs.ProposedGenre ?? "") != (mine.ProposedGenre ?? "")) yield return "người thực hiện, thể loại";
        if (Pictures(theirs) != Pictures(mine)) yield return "ảnh";
        if (Files(theirs) != Files(mine)) yield return "tệp đính kèm";
        if (theirs.Details?.ToJson() != mine.Details?.ToJson()) yield return "thông tin riêng";
    }
}
