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
internal sealed record PaperBehind(IReadOnlyList<RowsText> Rows, IssuedPaper? Replaces = null)
{
    public static readonly PaperBehind Nothing = new([]);
}

/// <summary>
/// Keeps a paper within the transaction of the step that issues it, and puts its hash into the history. Call
/// <see cref="PayeeSecrets.Ready"/> before the transaction where whole numbers are kept.
/// </summary>
public sealed class KeepPaper(PayeeSecrets secrets, CheckAddress addresses)
{
    /// <summary>
    /// Adds the next number of that kind and subject; <paramref name="whole"/> is the same paper with whole numbers, if it has such. The register does not
    /// count it.
    /// </summary>
    internal Task<IssuedPaper> ApplyAsync(Operation operation, PaperKind kind, string about, Sheet sheet, Sheet? whole = null) =>
        KeepAsync(operation, new(kind, about, null, null), sheet, whole, PaperBehind.Nothing);

    /// <summary>The same in place of the newest of its kind and subject, which is then no longer in force; the first one takes nobody's place.</summary>
    internal async Task<IssuedPaper> InPlaceAsync(Operation operation, PaperKind kind, string about, Sheet sheet) =>
        await KeepAsync(operation, new(kind, about, null, null), sheet, whole: null,
            new([], await FindPapers.NewestAsync(operation, kind, about, number: null)));

    /// <summary>
    /// What the newest of its kind and subject said is taken back: the same paper with <paramref name="why"/> for its notes and a word across it takes its
    /// place, so that nothing issued before is in force. Nothing where none was issued.
    /// </summary>
    internal async Task WithdrawAsync(Operation operation, PaperKind kind, string about, string why)
    {
        if (await FindPapers.NewestAsync(operation, kind, about, number: null) is not { } newest) return;
        var kept = SheetJson.Read(newest.Model);
        await KeepAsync(operation, new(kind, about, null, null), kept with
        {
            Watermark = PaperWords.Withdrawn, Notes = [why], Head = kept.Head with { Number = null, Date = operation.Today },
        }, whole: null, new([], newest));
    }

    /// <summary>
    /// The same with a number of the register, which the paper then bears in its head together with the day; refused beside <c>Asked</c> where another
    /// paper of the year bears it.
    /// </summary>
    internal async Task<Outcome<IssuedPaper>> ApplyAsync(
        Operation operation, PaperKind kind, string about, Sheet sheet, Sheet? whole, PaperNumbering numbering, PaperBehind? behind = null)
    {
        var taken = await PaperRegister.TakeAsync(operation, numbering);
        if (!taken.Done) return taken.As<IssuedPaper>();
        return await KeepAsync(operation, new(kind, about, numbering, taken.Value), Numbered(sheet, numbering, taken.Value),
            whole is null ? null : Numbered(whole, numbering, taken.Value), behind ?? PaperBehind.Nothing);
    }

    /// <summary>What identifies a paper that is kept.</summary>
    private sealed record Named(PaperKind Kind, string About, PaperNumbering? Numbering, int? Number);

    private static Sheet Numbered(Sheet sheet, PaperNumbering numbering, int number) => sheet with
    {
        Head = sheet.Head with { Number = "Số: " + PaperNumbering.Print(number, numbering.Symbol), Date = numbering.On },
    };

    private async Task<IssuedPaper> KeepAsync(Operation operation, Named named, Sheet sheet, Sheet? whole, PaperBehind behind)
    {
        var (kind, about, numbering, number) = named;
        var (text, code) = (whole is null ? null : SheetJson.Write(whole), CheckCode.New());
        var paper = new IssuedPaper
        {
            PortalId = operation.PortalId, Kind = kind, About = about,
            Number = (await operation.Db.IssuedPapers.Where(p => p.Kind == kind && p.About == about).MaxAsync(p => (int?)p.Number) ?? 0) + 1,
            PaperOn = sheet.Head.Date, RegisterNumber = number, RegisterYear = numbering?.On.Year, Symbol = numbering?.Symbol,
            Heading = VietnameseText.Shorten(sheet.Subtitle is null ? sheet.Title : $"{sheet.Title}: {sheet.Subtitle}", Conventions.DefaultTextLength),
            SignedBy = SheetText.Signer(sheet) is { } signer ? VietnameseText.Shorten(signer, Conventions.DefaultTextLength) : null,
            IssuedAt = operation.Now, IssuedById = operation.Actor.UserId, IssuedByName = operation.Actor.Name,
            Model = SheetJson.Write(sheet), WholeModelProtected = secrets.Protect(text), Hash = "",
            CheckCode = code, CheckAddress = addresses.Of(await operation.ProfileAsync(), code), ReplacesId = behind.Replaces?.Id,
            RowsHash = RowsText.HashOf(behind.Rows),
        };
        paper.Hash = paper.ComputeHash(text);
        operation.Db.IssuedPapers.Add(paper);
        await AddBesideAsync(operation, paper, behind);
        operation.Record(PaperWords.Action, paper.Subject,
            $"Phát hành {PaperWords.Of(kind)} {about}, bản {paper.Number}{(paper.InRegister is { } printed ? $", số {printed}" : "")}"
                + $"{(behind.Replaces is { } was ? $", thay thế bản {was.Number}" : "")}, mã đối chiếu {paper.Hash}.");
        return paper;
    }

    private static async Task AddBesideAsync(Operation operation, IssuedPaper paper, PaperBehind behind)
    {
        foreach (var rows in behind.Rows)
            operation.Db.KeptRows.Add(new KeptRows { PortalId = operation.PortalId, Paper = paper, Key = rows.Key, Packed = KeptRows.Pack(rows.Json) });
        var check = PaperCheck.Of(paper);
        operation.Db.PaperChecks.Add(check);
        if (behind.Replaces is { } old) await PaperCheck.ReplaceAsync(operation, old, check);
    }
}
