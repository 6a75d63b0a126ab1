using System.Data.Common;

namespace Portal.Core.Safekeeping;

/// <summary>
/// Before the back-office listens: finds the key that encrypts the keys, or says why it cannot. After a change of key file or
/// certificate everything is sealed anew, in one transaction. Changes nothing when all is done.
/// </summary>
public sealed class PrepareKeys(PortalDbFactory factory, MasterKeys keys, PayeeSecrets secrets, KeyPlaces places, WardClock clock)
{
    /// <summary>
    /// What was done, in English for the console; empty on an ordinary start. With <paramref name="begin"/> false nothing is made
    /// where nothing has been encrypted yet: a command run by another account would leave a key the programs cannot read.
    /// </summary>
    public async Task<IReadOnlyList<string>> ExecuteAsync(bool begin = true, CancellationToken cancel = default)
    {
        await using var db = factory.Create(portalId: null);
        await RefusePlainAsync(db, cancel);
        if (!begin && MasterKeys.SealerOf(db) is null) return [];
        // Both write on connections of their own, which would wait for the transaction below
        _ = keys.Current;
        secrets.Ready();
        List<string> made = keys.Made is { } path ? [$"made the key file {path}: copy it to a safe place, apart from the data and its back-ups"] : [];
        if (await IsWorkLeftAsync(db, cancel))
        {
            if (db.Database.HasPagesToWipe()) MarkWipe();
            var done = await new WriteTransaction(factory, portalId: null, clock).RunAsync<int>(async writer => await SealAsync(writer, cancel));
            if (!done.Done) throw new OperationRefusedException("another process has been writing for too long, so the keys were not looked at: try again");
            if (done.Value > 0) made.Add($"{done.Value} keys were encrypted anew with {keys.Words}: the former one is no longer needed here");
        }
        return await WipeAsync(db, cancel) is { } left ? [.. made, left] : made;
    }

    /// <summary>Before the work: a process that ends in between, or a full disk, must not leave the former text for good.</summary>
    private void MarkWipe()
    {
        OwnerOnly.CreateFolder(places.Folder);
        if (!File.Exists(places.WipePendingFile)) OwnerOnly.Write(places.WipePendingFile, "");
    }

    /// <summary>
    /// What the former key opens still lies in pages no longer used, which a copy of the file would carry along. What keeps them
    /// from being wiped does not keep the office from working: it is a sentence, and the next start tries again.
    /// </summary>
    private async Task<string?> WipeAsync(PortalDbContext db, CancellationToken cancel)
    {
        if (!File.Exists(places.WipePendingFile)) return null;
        var why = "another process was reading it";
        try
        {
            if (await db.Database.WipeFreePagesAsync(cancel))
            {
                File.Delete(places.WipePendingFile);
                return null;
            }
        }
        catch (DbException e)
        {
            why = MachineTrouble.Sentence(e, "file")!;
        }
        return $"what the former key opens may still lie in pages of the database file no longer used ({why}): end both apps and run migrate";
    }

    private async Task<bool> IsWorkLeftAsync(PortalDbContext db, CancellationToken cancel) =>
        (await RowsAsync(db, cancel)).Exists(NotOurs) || await db.MasterKeyMarks.AnyAsync(m => m.Fingerprint != keys.Current.Fingerprint, cancel);

    private bool NotOurs(string xml) => SealedXml.SealerOf(xml) is { } sealer && sealer != keys.Current.Fingerprint;

    private async Task<int> SealAsync(PortalDbContext db, CancellationToken cancel)
    {
        var signIn = (await db.ProtectionKeys.AsTracking().ToListAsync(cancel)).Where(k => NotOurs(k.Xml)).ToList();
        var payees = (await db.PayeeKeys.AsTracking().ToListAsync(cancel)).Where(k => NotOurs(k.Xml)).ToList();
        foreach (var row in signIn) row.Xml = SealedXml.SealAnew(row.Xml, keys);
        foreach (var row in payees) row.Xml = SealedXml.SealAnew(row.Xml, keys);
        foreach (var mark in await db.MasterKeyMarks.AsTracking().ToListAsync(cancel)) mark.Fingerprint = keys.Current.Fingerprint;
        await db.SaveChangesAsync(cancel);
        return signIn.Count + payees.Count;
    }

    private static async Task<List<string>> RowsAsync(PortalDbContext db, CancellationToken cancel) =>
        [.. await db.ProtectionKeys.Select(k => k.Xml).ToListAsync(cancel), .. await db.PayeeKeys.Select(k => k.Xml).ToListAsync(cancel)];

    private static async Task RefusePlainAsync(PortalDbContext db, CancellationToken cancel)
    {
        if ((await RowsAsync(db, cancel)).Exists(SealedXml.IsPlain))
            throw new OperationRefusedException("an unencrypted key lies in the database, and this program writes none: somebody put it there; find out who, "
                + "delete the row (ProtectionKeys, PayeeKeys: the ones that hold “requiresEncryption”), start again; nothing was changed");
    }
}
