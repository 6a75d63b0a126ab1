using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

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
    public static bool IsPlain(string xml) => XElement.Parse(xml).DescendantsAndSelf().Any(e => (bool?)e.Attribute(Plain) == true);

    /// <summary>The fingerprint of what sealed this row, null for a row without a sealed secret.</summary>
    public static string? SealerOf(string xml) => Sealed(XElement.Parse(xml)).Select(MasterKey.SealerOf).FirstOrDefault();

    /// <summary>The same row with its secrets sealed by today's key instead of a former one.</summary>
    public static string SealAnew(string xml, MasterKeys keys)
    {
        var row = XElement.Parse(xml);
        foreach (var old in Sealed(row))
            old.ReplaceWith(keys.Current.Seal(Open(old, keys).ToString(SaveOptions.DisableFormatting)));
        return row.ToString(SaveOptions.DisableFormatting);
    }

    private static List<XElement> Sealed(XElement row) => row.Descendants(Secret).Elements().ToList();
}
