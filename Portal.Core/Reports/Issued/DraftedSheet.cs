using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports.Drafts;

namespace Portal.Core.Reports.Issued;

/// <summary>The report a new one takes the place of, and why.</summary>
public sealed record ReplacedReport(IssuedPaper Paper, string Reason);

/// <summary>
/// Puts the texts of a draft into the report's sheet: the opening after the sentence that begins it, the note of a part after its paragraph,
/// proposals before the closing sentence, recipients in place of the usual ones. What is replaced is said first.
/// </summary>
public static class DraftedSheet
{
    public static Sheet Of(Sheet sheet, DraftTexts texts, ActivityReport report, ReplacedReport? replaced)
    {
        List<string> Filled(string place) => texts.Paragraphs(place).Select(p => DraftFigures.Fill(p, report)).ToList();
        var intro = new List<string>();
        if (replaced is not null) intro.Add(Words(replaced));
        intro.AddRange(sheet.Intro.Take(1));
        intro.AddRange(Filled(DraftTexts.Opening));
        var left = report.Parts.ToList();
        foreach (var paragraph in sheet.Intro.Skip(1))
        {
            intro.Add(paragraph);
            if (left.Find(p => paragraph.Contains($". {p.Title}. ", StringComparison.Ordinal)) is not { } part) continue;
            intro.AddRange(Filled(part.Code));
            left.Remove(part);
        }
        // A part that has nothing to say by itself has no paragraph
        intro.AddRange(left.SelectMany(part => Filled(part.Code).Select((note, i) => i == 0 ? $"{part.Title}: {note}" : note)));
        var proposals = Filled(DraftTexts.Proposals);
        var recipients = Filled(DraftTexts.Recipients);
        return sheet with
        {
            Intro = intro,
            Notes = proposals.Count == 0 ? sheet.Notes : [.. proposals.Select((p, i) => i == 0 ? $"Đề xuất, kiến nghị: {p}" : p), .. sheet.Notes],
            Recipients = recipients.Count == 0 ? sheet.Recipients : recipients,
        };
    }

    private static string Words(ReplacedReport replaced)
    {
        var old = replaced.Paper;
        return $"Báo cáo này thay thế Báo cáo số {old.InRegister ?? $"(bản {old.Number})"} {SheetText.LongDate(old.PaperOn)}. "
            + $"Lý do: {Vietnamese.Closed(replaced.Reason)}";
    }
}
