using Portal.Core.History;
using Portal.Core.Royalties.Payees;

namespace Portal.Core.Royalties.Evidence;

/// <summary>Every scan of a tax commitment is one the history tells of its payee, and none that it tells is gone; the files themselves are looked at with
/// all others.</summary>
internal sealed class CommitmentScansTold : IMoneyCheck
{
    public string About => "scans of tax commitments";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var scans = await db.CommitmentScans.AsNoTracking().Include(s => s.Commitment).OrderBy(s => s.Id).ToListAsync(cancel);
        var told = await db.History.Where(h => h.Action == CommitmentScan.Action).OrderBy(h => h.Sequence)
            .Select(h => new { h.Subject, h.Sentence }).ToListAsync(cancel);
        var wrong = scans.Where(s => !told.Exists(t => t.Subject == SubjectOf(s) && t.Sentence.Contains(s.FileSha256, StringComparison.Ordinal)))
            .Select(s => $"scan {s.Id} “{s.FileName}” is not one the history tells of the commitments of {SubjectOf(s)}").ToList();
        wrong.AddRange(told.Where(t => !scans.Exists(s => t.Subject == SubjectOf(s) && t.Sentence.Contains(s.FileSha256, StringComparison.Ordinal)))
            .Select(t => $"a scan of a commitment of {t.Subject} is gone"));
        return new(scans.Count, wrong);
    }

    private static string? SubjectOf(CommitmentScan scan) => scan.Commitment is { } of ? Subject.Contributor(of.ContributorId) : null;
}
