using Portal.Core.Media.Files;

namespace Portal.Core.Papers;

/// <summary>A signed copy in the list of papers.</summary>
public sealed record SignedCopyRow(int Id, string FileName, FileKind Kind, long Bytes, DateTime AttachedAt, string AttachedByName, FileScan Scan,
    string? SignatureWords)
{
    public string About => FileType.Describe(Kind, Bytes);
}

/// <summary>An issued paper with its signed copies, and whether this person may attach one.</summary>
public sealed record PaperWithCopies(PaperRow Paper, IReadOnlyList<SignedCopyRow> Copies, bool MayAttach);

/// <summary>The papers issued about something with what was signed of each, the oldest copy first; kinds the person may not see are left out.</summary>
internal static class SignedCopies
{
    public static async Task<IReadOnlyList<PaperWithCopies>> OfAsync(Operation operation, string about)
    {
        var papers = await FindPapers.OfAsync(operation, about);
        var copies = await operation.Db.SignedCopies.Where(c => c.Paper!.About == about).OrderBy(c => c.Id)
            .Select(c => new { c.Paper!.Kind, c.Paper.Number, Copy = c }).ToListAsync();
        return papers.Select(p => new PaperWithCopies(p, copies.Where(c => c.Kind == p.Kind && c.Number == p.Number).Select(c => Row(c.Copy)).ToList(),
            AttachSigned.MayAttach(operation.Actor, p.Kind))).ToList();
    }

    private static SignedCopyRow Row(SignedCopy copy) =>
        new(copy.Id, copy.FileName, copy.Kind, copy.Bytes, copy.AttachedAt, copy.AttachedByName, copy.Scan,
            SignatureOf(copy.IsSigned, copy.SignedByName, copy.SignedAt));

    /// <summary>What the file says of its signature; never that it holds, since nobody has looked.</summary>
    public static string? SignatureOf(bool signed, string? byName, DateTime? signedAt) => !signed ? null
        : $"có chữ ký số{(byName is { } name ? $" ghi tên {name}" : "")}"
            + $"{(signedAt is { } at ? $", lúc {WardClock.Print(at)}" : "")} (chưa kiểm tra hiệu lực)";
}
