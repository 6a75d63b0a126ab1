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
    /// <summary>Adds the next number of that kind and subject; <paramref name="whole"/> is the same paper with whole numbers, if it has such.</summary>
    internal async Task<IssuedPaper> ApplyAsync(Operation operation, PaperKind kind, string about, Sheet sheet, Sheet? whole = null)
    {
        var text = whole is null ? null : SheetJson.Write(whole);
        var paper = new IssuedPaper
        {
            PortalId = operation.PortalId, Kind = kind, About = about,
            Number = (await operation.Db.IssuedPapers.Where(p => p.Kind == kind && p.About == about).MaxAsync(p => (int?)p.Number) ?? 0) + 1,
            IssuedAt = operation.Now, IssuedById = operation.Actor.UserId, IssuedByName = operation.Actor.Name,
            Model = SheetJson.Write(sheet), WholeModelProtected = secrets.Protect(text), Hash = "",
        };
        paper.Hash = paper.ComputeHash(text);
        operation.Db.IssuedPapers.Add(paper);
        operation.Record(PaperWords.Action, paper.Subject,
            $"Phát hành {PaperWords.Of(kind)} {about}, bản {paper.Number}, mã kiểm tra {paper.Hash}.");
        return paper;
    }
}
