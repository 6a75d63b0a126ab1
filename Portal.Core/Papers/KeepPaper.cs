using Portal.Core.History;
using Portal.Core.Papers.Checks;
using Portal.Core.Papers.Rows;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Safekeeping;

namespace Portal.Core.Papers;

/// <summary>What is kept with a paper beside its sheet, and the paper it takes the place of.</summary>
/// <param name="Rows">What stands behind its figures; none for most papers.</param>
/// <param name="Replaces">That paper is no longer in force, here and on the public site; it stays as it is.</param>
internal sealed record PaperBehind(IReadOnlyList<RowsText> Rows, IssuedPaper? Replaces = null);

/// <summary>
/// Keeps a paper within the transaction of the step that issues it, and puts its hash into the history. Call
/// <see cref="PayeeSecrets.Ready"/> before the transaction where whole numbers are kept.
/// </summary>
public sealed class KeepPaper(PayeeSecrets secrets, CheckAddress addresses)
{
    /// <summary>Adds the next number of that kind and subject; <paramref name="whole"/> is the same paper with whole numbers, if it has such.</summary>
    internal async Task<IssuedPaper> ApplyAsync(
        Operation operation, PaperKind kind, string about, Sheet sheet, Sheet? whole = null, PaperBehind? behind = null)
    {
        var text = whole is null ? null : SheetJson.Write(whole);
        var code = CheckCode.New();
        var paper = new IssuedPaper
        {
            PortalId = operation.PortalId, Kind = kind, About = about,
            Number = (await operation.Db.IssuedPapers.Where(p => p.Kind == kind && p.About == about).MaxAsync(p => (int?)p.Number) ?? 0) + 1,
            IssuedAt = operation.Now, IssuedById = operation.Actor.UserId, IssuedByName = operation.Actor.Name,
            Model = SheetJson.Write(sheet), WholeModelProtected = secrets.Protect(text), Hash = "",
            CheckCode = code, CheckAddress = addresses.Of(await operation.ProfileAsync(), code), ReplacesId = behind?.Replaces?.Id,
            RowsHash = RowsText.HashOf(behind?.Rows ?? []),
        };
        paper.Hash = paper.ComputeHash(text);
        operation.Db.IssuedPapers.Add(paper);
        foreach (var rows in behind?.Rows ?? [])
            operation.Db.KeptRows.Add(new KeptRows { PortalId = operation.PortalId, Paper = paper, Key = rows.Key, Packed = KeptRows.Pack(rows.Json) });
        var check = PaperCheck.Of(paper, sheet.Head.Date);
        operation.Db.PaperChecks.Add(check);
        if (behind?.Replaces is { } old) await PaperCheck.ReplaceAsync(operation, old, check);
        operation.Record(PaperWords.Action, paper.Subject,
            $"Phát hành {PaperWords.Of(kind)} {about}, bản {paper.Number}{(behind?.Replaces is { } was ? $", thay thế bản {was.Number}" : "")}, "
            + $"mã kiểm tra {paper.Hash}.");
        return paper;
    }
}
