using System.Security.Cryptography;
using Portal.Core.Papers.Checks;
using Portal.Core.Safekeeping;

namespace Portal.Core.Papers;

/// <summary>The state of one portal's papers: how many, and what is wrong with the first that is wrong.</summary>
public sealed record PaperState(string PortalId, int Papers, string? Broken);

/// <summary>
/// Recomputes the hash of every issued paper and holds it against its line in the history: an altered paper shows, and one
/// that was taken away. With each paper its rows and its public face (<see cref="VerifyChecks"/>).
/// </summary>
public sealed class VerifyPapers(PortalDbFactory factory, PayeeSecrets secrets)
{
    public async Task<IReadOnlyList<PaperState>> ExecuteAsync(CancellationToken cancel = default)
    {
        await using var all = factory.Create(portalId: null);
        var states = new List<PaperState>();
        foreach (var id in await all.Portals.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancel))
        {
            await using var db = factory.Create(id);
            states.Add(await LookAsync(db, id, cancel));
        }
        return states;
    }

    private async Task<PaperState> LookAsync(PortalDbContext db, string portalId, CancellationToken cancel)
    {
        var lines = await db.History.Where(h => h.Action == PaperWords.Action).OrderBy(h => h.Sequence).Select(h => new { h.Subject, h.Sentence })
            .ToDictionaryAsync(h => h.Subject, h => h.Sentence, cancel);
        var count = 0;
        string? broken = null;
        var kept = await VerifyChecks.LoadAsync(db, cancel);
        await foreach (var paper in db.IssuedPapers.AsNoTracking().OrderBy(p => p.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            broken ??= WhyBroken(paper, lines.GetValueOrDefault(paper.Subject)) ?? await kept.WhyBrokenAsync(paper);
            lines.Remove(paper.Subject);
        }
        return new(portalId, count, broken ?? (lines.Count > 0 ? $"{lines.Keys.First()} is missing" : kept.WhyLeft()));
    }

    private string? WhyBroken(IssuedPaper paper, string? line)
    {
        try
        {
            if (paper.ComputeHash(secrets.Reveal(paper.WholeModelProtected)) != paper.Hash) return $"{paper.Subject} was altered";
        }
        catch (CryptographicException)
        {
            return $"{paper.Subject} cannot be read with the keys of this installation";
        }
        return line?.Contains(paper.Hash, StringComparison.Ordinal) == true ? null : $"{paper.Subject} is not the one the history names";
    }
}
