using System.Data.Common;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Core.Safekeeping;

/// <summary>
/// Before the back-office listens: finds the key that encrypts the keys, or says why it cannot. An installation of 0.1.0 is
/// carried over in one transaction: its plain keys are sealed and retired, and payees' numbers, which shared them, move to the
/// payees' own ring. After a change of key file or certificate everything is sealed anew. Changes nothing when all is done.
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
        if (!begin && MasterKeys.SealerOf(db) is null && !await db.ProtectionKeys.AnyAsync(cancel)) return [];
        // Both write on connections of their own, which would wait for the transaction below
        _ = keys.Current;
        secrets.Ready();
        List<string> made = keys.Made is { } path ? [$"made the key file {path}: copy it to a safe place, apart from the data and its back-ups"] : [];
        if (await IsWorkLeftAsync(db, cancel))
        {
            if (db.Database.HasPagesToWipe()) MarkWipe();
            var done = await new WriteTransaction(factory, portalId: null, clock).RunAsync<List<string>>(async writer => await SealAsync(writer, cancel));
            if (!done.Done) throw new OperationRefusedException("another process has been writing for too long, so the keys were not looked at: try again");
            made.AddRange(done.Value);
        }
        return await WipeAsync(db, cancel) is { } left ? [.. made, left] : made;
    }

    /// <summary>Before the work: a process that ends in between, or a full disk, must not leave the plain text for good.</summary>
    private void MarkWipe()
    {
        OwnerOnly.CreateFolder(places.Folder);
        if (!File.Exists(places.WipePendingFile)) OwnerOnly.Write(places.WipePendingFile, "");
    }

    /// <summary>
    /// What was plain still lies in pages no longer used, which a copy of the file would carry along. What keeps them from being
    /// wiped does not keep the office from working: it is a sentence, and the next start tries again.
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
        return $"what lay unencrypted may still be read in pages of the database file no longer used ({why}): end both apps and run migrate";
    }

    private async Task<bool> IsWorkLeftAsync(PortalDbContext db, CancellationToken cancel)
    {
        var rows = (await db.ProtectionKeys.Select(k => k.Xml).ToListAsync(cancel)).Concat(await db.PayeeKeys.Select(k => k.Xml).ToListAsync(cancel)).ToList();
        return rows.Exists(SealedXml.IsPlain) || rows.Exists(NotOurs)
            || await db.MasterKeyMarks.AnyAsync(m => m.Fingerprint != keys.Current.Fingerprint, cancel);
    }

    private bool NotOurs(string xml) => SealedXml.SealerOf(xml) is { } sealer && sealer != keys.Current.Fingerprint;

    private async Task<List<string>> SealAsync(PortalDbContext db, CancellationToken cancel)
    {
        var signIn = await db.ProtectionKeys.AsTracking().ToListAsync(cancel);
        var payees = await db.PayeeKeys.AsTracking().ToListAsync(cancel);
        var plain = signIn.Where(k => SealedXml.IsPlain(k.Xml)).ToList();
        Refuse(signIn, plain, payees);
        var done = new List<string>();
        if (plain.Count > 0)
        {
            using var former = PayeeRing.Former(signIn.Select(k => XElement.Parse(k.Xml)));
            var moved = await new MovePayees(db, PayeeRing.FormerProtector(former), secrets).ExecuteAsync(cancel);
            done.Add($"{plain.Count} keys that lay unencrypted were encrypted with {keys.Words} and retired (everybody signs in anew), {moved} numbers "
                + "of payees moved to keys of their own");
            db.ProtectionKeys.AddRange(plain.Select(Retirement));
        }
        var anew = signIn.Where(k => NotOurs(k.Xml)).ToList();
        foreach (var row in plain.Concat(anew)) row.Xml = SealedXml.SealAnew(row.Xml, keys);
        var anewPayees = payees.Where(k => NotOurs(k.Xml)).ToList();
        foreach (var row in anewPayees) row.Xml = SealedXml.SealAnew(row.Xml, keys);
        if (anew.Count + anewPayees.Count > 0)
            done.Add($"{anew.Count + anewPayees.Count} keys were encrypted anew with {keys.Words}: the former one is no longer needed here");
        foreach (var mark in await db.MasterKeyMarks.AsTracking().ToListAsync(cancel)) mark.Fingerprint = keys.Current.Fingerprint;
        await db.SaveChangesAsync(cancel);
        return done;
    }

    private static void Refuse(List<ProtectionKey> signIn, List<ProtectionKey> plain, List<PayeeKey> payees)
    {
        var mixed = plain.Count > 0 && signIn.Exists(k => SealedXml.SealerOf(k.Xml) is not null);
        if (mixed || payees.Exists(k => SealedXml.IsPlain(k.Xml)))
            throw new OperationRefusedException("an unencrypted key lies in the database beside the encrypted ones: a back-office of 0.1.0 runs on it, or "
                + "somebody put the key there; "
                + "end that, delete the row (ProtectionKeys, PayeeKeys: the ones that hold “requiresEncryption”), start again; nothing was changed");
    }

    /// <summary>
    /// The framework's own form of «this key is no longer believed»: a copy of it may lie in an old back-up, and whoever has one
    /// could sign in as anybody.
    /// </summary>
    private ProtectionKey Retirement(ProtectionKey plain) => new()
    {
        Name = "revocation-of-" + plain.Name,
        Xml = new XElement("revocation", new XAttribute("version", 1),
            new XElement("revocationDate", new DateTimeOffset(clock.UtcNow, TimeSpan.Zero)),
            new XElement("key", new XAttribute("id", XElement.Parse(plain.Xml).Attribute("id")!.Value)),
            new XElement("reason", "The key lay unencrypted")).ToString(SaveOptions.DisableFormatting),
    };
}
