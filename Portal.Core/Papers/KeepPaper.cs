using Portal.Core.History;
using Portal.Core.Papers.Sheets;
using Portal.Core.Safekeeping;

namespace Portal.Core.Papers;

/// <summary>
/// Keeps a paper within the transaction of the step that issues it, and puts its hash into the history. Call
/// <see cref="PayeeSecrets.Ready"/> before the transaction where whole numbers are kept.
/// </summary>
public sealed class KeepPaper(PayeeSecrets secrets)
{
    /// <summary>
    /// Adds the next number of that kind and subject; <paramref name="whole"/> is the same paper with whole numbers, if it has such. The register does not
    /// count it.
    /// </summary>
    internal Task<IssuedPaper> ApplyAsync(Operation operation, PaperKind kind, string about, Sheet sheet, Sheet? whole = null) =>
        KeepAsync(operation, kind, about, sheet, whole, null, null);

    /// <summary>
    /// The same with a number of the register, which the paper then bears in its head together with the day; refused beside <c>Asked</c> where another
    /// paper of the year bears it.
    /// </summary>
    internal async Task<Outcome<IssuedPaper>> ApplyAsync(
        Operation operation, PaperKind kind, string about, Sheet sheet, Sheet? whole, PaperNumbering numbering)
    {
        var taken = await PaperRegister.TakeAsync(operation, numbering);
        if (!taken.Done) return taken.As<IssuedPaper>();
        return await KeepAsync(operation, kind, about, Numbered(sheet, numbering, taken.Value), whole is null ? null : Numbered(whole, numbering, taken.Value),
            numbering, taken.Value);
    }

    private static Sheet Numbered(Sheet sheet, PaperNumbering numbering, int number) => sheet with
    {
        Head = sheet.Head with { Number = "Số: " + PaperNumbering.Print(number, numbering.Symbol), Date = numbering.On },
    };

    private async Task<IssuedPaper> KeepAsync(
        Operation operation, PaperKind kind, string about, Sheet sheet, Sheet? whole, PaperNumbering? numbering, int? number)
    {
        var text = whole is null ? null : SheetJson.Write(whole);
        var paper = new IssuedPaper
        {
            PortalId = operation.PortalId, Kind = kind, About = about,
            Number = (await operation.Db.IssuedPapers.Where(p => p.Kind == kind && p.About == about).MaxAsync(p => (int?)p.Number) ?? 0) + 1,
            PaperOn = sheet.Head.Date, RegisterNumber = number, RegisterYear = numbering?.On.Year, Symbol = numbering?.Symbol,
            Heading = VietnameseText.Shorten(sheet.Subtitle is null ? sheet.Title : $"{sheet.Title}: {sheet.Subtitle}", Conventions.DefaultTextLength),
            IssuedAt = operation.Now, IssuedById = operation.Actor.UserId, IssuedByName = operation.Actor.Name,
            Model = SheetJson.Write(sheet), WholeModelProtected = secrets.Protect(text), Hash = "",
        };
        paper.Hash = paper.ComputeHash(text);
        operation.Db.IssuedPapers.Add(paper);
        operation.Record(PaperWords.Action, paper.Subject,
            $"Phát hành {PaperWords.Of(kind)} {about}, bản {paper.Number}{(paper.InRegister is { } printed ? $", số {printed}" : "")}, "
                + $"mã kiểm tra {paper.Hash}.");
        return paper;
    }
}
