using Microsoft.Extensions.Options;

namespace Portal.Core.Safekeeping;

/// <summary>
/// The key this installation encrypts its keys with, found once and held to what the database says it was encrypted with. A
/// key is made only where nothing was ever encrypted; anything else that does not fit is a sentence, and nothing is written.
/// </summary>
public sealed class MasterKeys(PortalDbFactory factory, KeyPlaces places, IOptions<KeyOptions> options)
{
    private readonly Lock gate = new();
    private (MasterKey Current, IReadOnlyList<MasterKey> Former)? found;

    /// <summary>What encrypts from now on. Throws <see cref="OperationRefusedException"/>; writes the mark when it is the first.</summary>
    internal MasterKey Current => Find().Current;

    /// <summary>Which file or certificate it is, for the console.</summary>
    public string Words => Current.Words;

    public string Fingerprint => Current.Fingerprint;

    /// <summary>Where a key was made by this process, which somebody should copy to a safe place; null otherwise.</summary>
    public string? Made { get; private set; }

    /// <summary>One line for the console; makes nothing. Throws when the key is not the right one.</summary>
    public string State()
    {
        using var db = factory.Create(portalId: null);
        return SealerOf(db) is null ? "key: none is needed yet" : $"key: {Words} (key {Fingerprint})";
    }

    internal MasterKey ThatSealed(string fingerprint)
    {
        var (current, former) = Find();
        return former.Append(current).FirstOrDefault(k => k.Fingerprint == fingerprint) ?? throw Other(current, fingerprint);
    }

    /// <summary>The key that is configured, without asking the database; null where no key file has been made yet.</summary>
    internal MasterKey? Configured()
    {
        if (options.Value.Named > 1) throw new OperationRefusedException("Keys:File, Keys:Certificate and Keys:Thumbprint exclude each other: name one");
        return places.UsesCertificate ? KeyCertificate.Load(options.Value) : KeyFile.Read(places.File);
    }

    /// <summary>The fingerprint the database was encrypted with, null when nothing in it is encrypted yet.</summary>
    internal static string? SealerOf(PortalDbContext db) =>
        db.MasterKeyMarks.Select(m => m.Fingerprint).SingleOrDefault()
        ?? db.PayeeKeys.Select(k => k.Xml).ToList().Concat(db.ProtectionKeys.Select(k => k.Xml).ToList())
            .Select(SealedXml.SealerOf).FirstOrDefault(s => s is not null);

    private (MasterKey Current, IReadOnlyList<MasterKey> Former) Find()
    {
        lock (gate) return found ??= Look();
    }

    private (MasterKey Current, IReadOnlyList<MasterKey> Former) Look()
    {
        using var db = factory.Create(portalId: null);
        var (sealer, current) = (SealerOf(db), Configured());
        if (sealer is null)
        {
            if (current is null)
            {
                current = KeyFile.Make(places.File);
                Made = places.File;
            }
            return (Mark(db, current), []);
        }
        if (current is null)
            throw new OperationRefusedException($"the key file {places.File} is not there, and the keys in the database are encrypted with it (key "
                + $"{sealer}): put it back, or copy it from a node that has it; nothing was changed");
        var former = options.Value.Former.Select(Former).ToList();
        return current.Fingerprint == sealer || former.Exists(f => f.Fingerprint == sealer) ? (current, former) : throw Other(current, sealer);
    }

    private MasterKey Mark(PortalDbContext db, MasterKey first)
    {
        db.MasterKeyMarks.Add(new() { Id = MasterKeyMark.TheOnly, Fingerprint = first.Fingerprint });
        try
        {
            db.SaveChanges();
            return first;
        }
        catch (DbUpdateException lost) when (LostRace.Is(lost))
        {
            // Another process began at the same moment; its key counts
            db.ChangeTracker.Clear();
            var sealer = SealerOf(db)!;
            return first.Fingerprint == sealer ? first : throw Other(first, sealer);
        }
    }

    private static MasterKey Former(MasterKeyOptions former) => former.File is { Length: > 0 } file
        ? KeyFile.Read(file) ?? throw new OperationRefusedException($"the former key file {file} (Keys:Former) is not there; nothing was changed")
        : KeyCertificate.Load(former);

    private static OperationRefusedException Other(MasterKey current, string sealer) => new(
        $"{current.Words} is not what the keys in the database are encrypted with (it is key {current.Fingerprint}, they need key {sealer}): put the "
            + "right one there; nothing was changed");
}
