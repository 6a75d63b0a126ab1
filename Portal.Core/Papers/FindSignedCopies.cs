using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Roles;

namespace Portal.Core.Papers;

/// <summary>A signed copy in the list of papers.</summary>
public sealed record SignedCopyRow(int Id, string FileName, FileKind Kind, long Bytes, DateTime AttachedAt, string AttachedByName, FileScan Scan,
    string? SignatureWords)
{
    public string About => FileType.Describe(Kind, Bytes);
}

/// <summary>An issued paper with its signed copies, and whether this person may attach one.</summary>
public sealed record PaperWithCopies(PaperRow Paper, IReadOnlyList<SignedCopyRow> Copies, bool MayAttach);

/// <summary>The papers issued about a month or a quarter with what was signed of each, the oldest copy first; kinds the person may not see are left
/// out.</summary>
public sealed class FindSignedCopies(PortalStore store)
{
    public Task<IReadOnlyList<PaperWithCopies>> ExecuteAsync(string about) => store.ReadAsync(operation => OfAsync(operation, about));

    private static async Task<IReadOnlyList<PaperWithCopies>> OfAsync(Operation operation, string about)
    {
        var papers = await FindPapers.OfAsync(operation, about);
        var copies = await operation.Db.SignedCopies.Where(c => c.Paper!.About == about).OrderBy(c => c.Id)
            .Select(c => new { c.Paper!.Kind, c.Paper.Number, Copy = c }).ToListAsync();
        return papers.Select(p => new PaperWithCopies(p, copies.Where(c => c.Kind == p.Kind && c.Number == p.Number).Select(c => Row(c.Copy)).ToList(),
            AttachSigned.MayAttach(operation.Actor, p.Kind))).ToList();
    }

    private static SignedCopyRow Row(SignedCopy copy) =>
        new(copy.Id, copy.FileName, copy.Kind, copy.Bytes, copy.AttachedAt, copy.AttachedByName, copy.Scan, SignatureOf(copy));

    /// <summary>What the file says of its signature; never that it holds, since nobody has looked.</summary>
    private static string? SignatureOf(SignedCopy copy) => !copy.IsSigned ? null
        : $"có chữ ký số{(copy.SignedByName is { } name ? $" ghi tên {name}" : "")}"
            + $"{(copy.SignedAt is { } at ? $", lúc {WardClock.Print(at)}" : "")} (chưa kiểm tra hiệu lực)";
}

/// <summary>Opens a signed copy, for whoever may see its paper.</summary>
public sealed class OpenSignedCopy(PortalStore store, FileStore files)
{
    public async Task<Outcome<OpenedFile>> ExecuteAsync(int id)
    {
        var found = await store.ReadAsync<Outcome<SignedCopy>>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.SeeRoyalties) && !operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
            var copy = await operation.Db.SignedCopies.Include(c => c.Paper).SingleOrDefaultAsync(c => c.Id == id);
            return copy is null || !operation.Actor.Can(FindPapers.PermissionFor(copy.Paper!.Kind)) ? AccessRefusals.NotFound : copy;
        });
        if (!found.Done) return found.As<OpenedFile>();
        var copy = found.Value;
        return files.Open(copy.FileSha256) is { } content
            ? new OpenedFile(content, FileType.Of(copy.Kind), FileWords.SavedAs(FileWords.TitleOf(copy.FileName), copy.Kind), copy.FileSha256)
            : AccessRefusals.NotFound;
    }
}
