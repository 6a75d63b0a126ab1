using System.Globalization;
using Portal.Core.History;
using Portal.Core.Royalties.Opening;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Evidence;

/// <summary>
/// Every work that says it was brought in at the start is in the report of that import, and the report is the one the history tells: without that
/// the mark would be the way to pay for what was never published.
/// </summary>
internal sealed class WorksOfImports : IMoneyCheck
{
    public string About => "works and balances of the start on their import reports";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var imports = await db.OpeningImports.AsNoTracking().OrderBy(i => i.Id).ToListAsync(cancel);
        var told = (await db.History.Where(h => h.Action == OpeningImport.Action).Select(h => h.Sentence).ToListAsync(cancel));
        var works = await db.RoyaltyWorks.AsNoTracking().Where(w => w.OpeningImportId != null || w.OpeningKey != null).OrderBy(w => w.Id).ToListAsync(cancel);
        var balances = await db.OpeningBalances.AsNoTracking().OrderBy(b => b.Id).ToListAsync(cancel);
        var sound = imports.Where(i => i.ComputeHash() == i.Hash && told.Exists(t => t.Contains(i.Hash, StringComparison.Ordinal))).ToDictionary(i => i.Id);
        return new(imports.Count + works.Count + balances.Count,
        [
            .. imports.Where(i => !sound.ContainsKey(i.Id)).Select(i => $"import {i.Id} of “{i.FileName}” is not the one the history tells"),
            .. Works(works, sound), .. Balances(balances, sound),
        ]);
    }

    private static IEnumerable<string> Works(List<RoyaltyWork> works, Dictionary<int, OpeningImport> sound)
    {
        var rows = sound.Values.Where(i => i.Kind == OpeningKind.Works)
            .ToDictionary(i => i.Id, i => i.Rows().Where(r => r.State == OpeningRowState.Added).Select(r => r.Key).ToHashSet(StringComparer.Ordinal));
        foreach (var work in works)
        {
            var key = OpeningItem.KeyOf(work.Title, work.PublishedOn);
            if (work.OpeningImportId is not { } import || work.ItemId is not null || work.OpeningKey != key
                || !(rows.GetValueOrDefault(import)?.Contains(key) ?? false))
                yield return $"work {work.Id} “{work.Title}” says it was brought in at the start, and no import tells of it";
        }
        var there = works.Select(w => w.OpeningKey).ToHashSet(StringComparer.Ordinal);
        foreach (var (import, keys) in rows)
            if (keys.Count(k => !there.Contains(k)) is > 0 and var gone) yield return $"import {import} brought in {gone} works that are no longer there";
    }

    private static IEnumerable<string> Balances(List<OpeningBalance> balances, Dictionary<int, OpeningImport> sound)
    {
        foreach (var balance in balances)
        {
            var key = balance.ContributorId.ToString(CultureInfo.InvariantCulture);
            long[] figures = [balance.Year, balance.Paid.Dong, balance.Withheld.Dong, balance.Owed.Dong];
            if (sound.GetValueOrDefault(balance.ImportId) is not { Kind: OpeningKind.Balances } import
                || !import.Rows().Any(r => r.State != OpeningRowState.Already && r.Key == key && r.Figures.SequenceEqual(figures)))
                yield return $"the opening balance {balance.Id} of contributor {key} is not what its import tells";
        }
    }
}
