using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;

namespace Portal.Core.Safekeeping;

/// <summary>Encrypts the secret part of a new data-protection key before it is stored.</summary>
internal sealed class SealedXmlEncryptor(MasterKeys keys) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(keys.Current.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting)), typeof(SealedXmlDecryptor));
}

/// <summary>The way back. Its name stands in the database beside each key: renaming it needs a step that rewrites them.</summary>
internal sealed class SealedXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => SealedXml.Open(encryptedElement, services.GetRequiredService<MasterKeys>());
}

/// <summary>The stored form of data-protection keys: what is plain in them, what is sealed, and by which master key.</summary>
internal static class SealedXml
{
    private static readonly XNamespace Names = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName Secret = Names + "encryptedSecret";
    private static readonly XName Plain = Names + "requiresEncryption";

    public static XElement Open(XElement element, MasterKeys keys)
    {
        var sealer = MasterKey.SealerOf(element)
            ?? throw new OperationRefusedException("a key in the database is encrypted in an unknown way: restore a back-up");
        return XElement.Parse(keys.ThatSealed(sealer).Open(element));
    }

    /// <summary>Whether the row holds a key that anybody can read. Revocations hold no secret.</summary>
    public static bool IsPlain(string xml) => PlainSecrets(XElement.Parse(xml)).Count > 0;

    /// <summary>The fingerprint of what sealed this row, null for a row without a sealed secret.</summary>
    public static string? SealerOf(string xml) => Sealed(XElement.Parse(xml)).Select(MasterKey.SealerOf).FirstOrDefault();

    /// <summary>The same row with its secrets sealed by today's key, whether they were plain or sealed by a former one.</summary>
    public static string SealAnew(string xml, MasterKeys keys)
    {
        var row = XElement.Parse(xml);
        foreach (var old in Sealed(row)) Replace(old.Parent!, Open(old, keys), keys);
        foreach (var plain in PlainSecrets(row)) Replace(plain, plain, keys);
        return row.ToString(SaveOptions.DisableFormatting);
    }

    private static void Replace(XElement place, XElement secret, MasterKeys keys) => place.ReplaceWith(new XElement(Secret,
        new XAttribute("decryptorType", typeof(SealedXmlDecryptor).AssemblyQualifiedName!), keys.Current.Seal(secret.ToString(SaveOptions.DisableFormatting))));

    private static List<XElement> Sealed(XElement row) => row.Descendants(Secret).Elements().ToList();

    private static List<XElement> PlainSecrets(XElement row) => row.DescendantsAndSelf().Where(e => (bool?)e.Attribute(Plain) == true).ToList();
}
