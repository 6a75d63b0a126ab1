using Portal.Core.Papers;

namespace Portal.Core.Royalties.Evidence;

/// <summary>Every signed copy is the one the history tells of its paper, and none that it tells is gone; the files themselves are looked at with all
/// others.</summary>
internal sealed class SignedCopiesTold : IMoneyCheck
{
    public string About => "signed copies of papers";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var copies = await db.SignedCopies.AsNoTracking().Include(c => c.Paper).OrderBy(c => c.Id).ToListAsync(cancel);
        var told = await db.History.Where(h => h.Action == SignedCopy.Action).OrderBy(h => h.Sequence)
            .Select(h => new { h.Subject, h.Sentence }).ToListAsync(cancel);
        var wrong = copies.Where(c => !told.Exists(t => t.Subject == c.Paper?.Subject && t.Sentence.Contains(c.FileSha256, StringComparison.Ordinal)))
            .Select(c => $"signed copy {c.Id} “{c.FileName}” is not one the history tells of {c.Paper?.Subject}").ToList();
        wrong.AddRange(told.Where(t => !copies.Exists(c => t.Sentence.Contains(c.FileSha256, StringComparison.Ordinal)))
            .Select(t => $"a signed copy of {t.Subject} is gone"));
        return new(copies.Count, wrong);
    }
}
