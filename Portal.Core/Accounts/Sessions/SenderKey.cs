using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Portal.Core.Safekeeping;

namespace Portal.Core.Accounts.Sessions;

/// <summary>The key that names and senders are hashed with, encrypted; one row, the same for every node.</summary>
public sealed class SenderKeyRow
{
    public const int TheOnly = 1;
    public const int SealedLength = 400;
    public int Id { get; init; }
    public required string KeySealed { get; set; }
}

/// <summary>
/// Hashes what must not be read in the database: there are few addresses, so a hash without a key would tell them. Made at the first
/// wrong password; where it can be opened no more (a lost master key) a new one takes its place, and counting begins anew.
/// </summary>
public sealed class SenderKey(PortalDbFactory factory, PayeeRing ring, WardClock clock)
{
    private readonly IDataProtector protector = ring.ProtectorFor("sign-in-delays");
    private byte[]? found;

    internal async Task<(string Name, string Sender)> HashesAsync(string name, string sender)
    {
        var open = await OpenAsync();
        return (open.Name(name), open.Sender(sender));
    }

    /// <summary>The key, to be had before a transaction that hashes what it finds.</summary>
    internal async Task<SenderHashes> OpenAsync() => new(found ?? await FindAsync());

    /// <summary>The same where nothing is to be counted; null where no key was ever made, so nothing is counted under it.</summary>
    internal async Task<SenderHashes?> OpenIfMadeAsync() => found is null && await StoredAsync() is null ? null : new(found!);

    private async Task<byte[]?> StoredAsync()
    {
        await using var db = factory.Create(portalId: null);
        return Open(await db.SenderKeys.SingleOrDefaultAsync()) is { } stored ? found = stored : null;
    }

    private async Task<byte[]> FindAsync()
    {
        if (await StoredAsync() is { } stored) return stored;
        // Before the transaction: the ring may make a key of its own, over a connection that would wait for it
        var made = RandomNumberGenerator.GetBytes(32);
        var sealedKey = protector.Protect(Convert.ToHexString(made));
        var kept = await AccountHistory.StoreOf(factory, clock).WriteAsync<string>(async operation =>
        {
            var row = await operation.Db.SenderKeys.AsTracking().SingleOrDefaultAsync();
            if (Open(row) is not null) return row!.KeySealed;
            if (row is null) operation.Db.SenderKeys.Add(row = new SenderKeyRow { Id = SenderKeyRow.TheOnly, KeySealed = "" });
            return row.KeySealed = sealedKey;
        });
        // Busy: this once by a key of its own, which delays nobody wrongly
        return kept.Done && Open(new SenderKeyRow { KeySealed = kept.Value }) is { } key ? found = key : made;
    }

    private byte[]? Open(SenderKeyRow? row)
    {
        try
        {
            return row is null ? null : Convert.FromHexString(protector.Unprotect(row.KeySealed));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>Hashes of names and senders under the key.</summary>
internal sealed class SenderHashes(byte[] key)
{
    public string Name(string name) => Hash("name", name);

    public string Sender(string sender) => Hash("sender", sender);

    private string Hash(string kind, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{kind}\n{text}")));
}
