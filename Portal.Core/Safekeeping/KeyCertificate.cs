using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Core.Safekeeping;

/// <summary>
/// A certificate with a private RSA key. Its fingerprint is that of the public key, so a certificate renewed over the same key
/// stays the right one.
/// </summary>
internal sealed class KeyCertificate : MasterKey
{
    private readonly RSA rsa;

    private KeyCertificate(X509Certificate2 certificate, string words)
    {
        Words = words;
        rsa = certificate.GetRSAPrivateKey()
            ?? throw new OperationRefusedException($"{words} has no private RSA key that this account can use: give it with its key (an elliptic-curve "
                + "certificate cannot encrypt)");
        Fingerprint = FingerprintOf(rsa.ExportSubjectPublicKeyInfo());
    }

    public override string Fingerprint { get; }
    public override string Words { get; }

    protected override (byte[] Key, byte[]? Wrapped) NewKey()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        return (key, rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256));
    }

    protected override byte[] KeyOf(byte[]? wrapped) => rsa.Decrypt(wrapped!, RSAEncryptionPadding.OaepSHA256);

    public static KeyCertificate Load(MasterKeyOptions options) =>
        options.Certificate is { Length: > 0 } path ? FromFile(path, options.CertificatePassword) : FromStore(options.Thumbprint!);

    private static KeyCertificate FromFile(string path, string? password)
    {
        var words = $"the certificate {path}";
        if (!File.Exists(path))
            throw new OperationRefusedException($"{words} is not there: put it back, or name its place in Keys:Certificate; nothing was changed");
        try
        {
            var flags = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
            return new(X509CertificateLoader.LoadPkcs12FromFile(path, password, flags), words);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new OperationRefusedException($"{words} cannot be opened: it is damaged, not readable for the account {Environment.UserName}, or "
                + "Keys:CertificatePassword is wrong", e);
        }
    }

    private static KeyCertificate FromStore(string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            if (location == StoreLocation.LocalMachine && !OperatingSystem.IsWindows()) break;
            using var store = new X509Store(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly);
            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var found, ..])
                return new(found, $"the certificate {thumbprint}");
        }
        throw new OperationRefusedException($"no certificate with the thumbprint {thumbprint} (Keys:Thumbprint) is in the store of the account "
            + $"{Environment.UserName}; nothing was changed");
    }
}
