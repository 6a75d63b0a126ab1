using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Portal.Core.Safekeeping;

/// <summary>
/// What encrypts the keys in the database: a key file or a certificate. Each text is sealed with AES-256-GCM and carries the
/// fingerprint of what opens it, so that a wrong key is told from a damaged text.
/// </summary>
internal abstract class MasterKey
{
    private const string Format = "sealed";

    /// <summary>Tells keys apart and reveals nothing of them.</summary>
    public abstract string Fingerprint { get; }

    /// <summary>What it is and where, for the console.</summary>
    public abstract string Words { get; }

    /// <summary>A key for one text, and what must be stored beside the text to get it back (null: nothing).</summary>
    protected abstract (byte[] Key, byte[]? Wrapped) NewKey();

    protected abstract byte[] KeyOf(byte[]? wrapped);

    public XElement Seal(string text)
    {
        var (key, wrapped) = NewKey();
        using var cipher = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        var plain = Encoding.UTF8.GetBytes(text);
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        byte[] tag = new byte[AesGcm.TagByteSizes.MaxSize], hidden = new byte[plain.Length];
        cipher.Encrypt(nonce, plain, hidden, tag, Encoding.UTF8.GetBytes(Fingerprint));
        CryptographicOperations.ZeroMemory(plain);
        return new XElement(Format, new XAttribute("by", Fingerprint), wrapped is null ? null : new XElement("key", Convert.ToBase64String(wrapped)),
            new XElement("value", Convert.ToBase64String([.. nonce, .. tag, .. hidden])));
    }

    public string Open(XElement element)
    {
        try
        {
            var value = Convert.FromBase64String(element.Element("value")!.Value).AsSpan();
            var wrapped = element.Element("key")?.Value;
            using var cipher = new AesGcm(KeyOf(wrapped is null ? null : Convert.FromBase64String(wrapped)), AesGcm.TagByteSizes.MaxSize);
            var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
            var plain = new byte[value.Length - nonce - tag];
            cipher.Decrypt(value[..nonce], value[(nonce + tag)..], value.Slice(nonce, tag), plain, Encoding.UTF8.GetBytes(Fingerprint));
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or NullReferenceException or ArgumentException or OverflowException)
        {
            throw new OperationRefusedException($"a key in the database was altered and cannot be opened with {Words}: restore a back-up", e);
        }
    }

    /// <summary>The fingerprint of what sealed this, null when it is not sealed by us.</summary>
    public static string? SealerOf(XElement element) => element.Name == Format ? element.Attribute("by")?.Value : null;

    protected static string FingerprintOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
