using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace Portal.Core.Media.Files;

/// <summary>The words of a PDF for searching, and what it says of a digital signature in it.</summary>
internal static class PdfReading
{
    private const int MostPages = 300;

    public static FileReading Read(Stream file, CancellationToken stop)
    {
        file.Position = 0;
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { SkipMissingFonts = true, FilterProvider = new BoundedFilters() });
            var signature = Try(() => SignatureOf(document));
            return new(TextOf(document, stop), signature);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new("", Encrypted: true);
        }
    }

    private static string TextOf(PdfDocument document, CancellationToken stop)
    {
        var text = new StringBuilder();
        for (var page = 1; page <= Math.Min(document.NumberOfPages, MostPages) && text.Length < FileReading.TextLength; page++)
        {
            if (stop.IsCancellationRequested) break;
            // A page that cannot be read is left out; the others can be found
            foreach (var word in Try(() => document.GetPage(page).GetWords().ToList()) ?? []) text.Append(word.Text).Append(' ');
            text.Append('\n');
        }
        return FileReading.Tidied(text);
    }

    /// <summary>The last signature there is, since later ones cover what was signed before.</summary>
    private static FileSignatureMark? SignatureOf(PdfDocument document)
    {
        if (!document.TryGetForm(out var form)) return null;
        return form.Fields.SelectMany(Within).OfType<AcroSignatureField>().Select(field => MarkOf(document, field)).OfType<FileSignatureMark>()
            .OrderBy(mark => mark.At ?? DateTime.MinValue).LastOrDefault();
    }

    private static IEnumerable<AcroFieldBase> Within(AcroFieldBase field) =>
        field is AcroNonTerminalField parent ? parent.Children.SelectMany(Within) : [field];

    private static FileSignatureMark? MarkOf(PdfDocument document, AcroSignatureField field)
    {
        if (!field.Dictionary.TryGet(NameToken.V, out var value) || Resolved(document, value) is not DictionaryToken signature) return null;
        var signed = BytesOf(document, signature, "Contents") is { } contents ? Try(() => Signer(contents)) : null;
        var name = signed?.Name ?? TextOf(document, signature, "Name");
        return new(VietnameseText.TidyOrNull(name) is { } known ? VietnameseText.Shorten(known, MediaFile.SignerLength - 1) : null,
            signed?.At ?? DateOf(TextOf(document, signature, "M")));
    }

    /// <summary>Whose certificate it is and which moment was signed along; null where it is no signature of the usual make.</summary>
    private static FileSignatureMark? Signer(byte[] contents)
    {
        var cms = new SignedCms();
        cms.Decode(contents);
        if (cms.SignerInfos is not [.., var signer]) return null;
        var at = signer.SignedAttributes.Cast<CryptographicAttributeObject>().SelectMany(a => a.Values.Cast<AsnEncodedData>())
            .OfType<Pkcs9SigningTime>().Select(t => (DateTime?)t.SigningTime.ToUniversalTime()).FirstOrDefault();
        return new(signer.Certificate?.GetNameInfo(X509NameType.SimpleName, forIssuer: false), at);
    }

    private static IToken? Resolved(PdfDocument document, IToken token) =>
        token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token;

    private static byte[]? BytesOf(PdfDocument document, DictionaryToken from, string key) =>
        from.TryGet(NameToken.Create(key), out var token) ? Resolved(document, token) switch
        {
            HexToken hex => [.. hex.Bytes.ToArray()],
            StringToken text => text.GetBytes(),
            _ => null,
        } : null;

    private static string? TextOf(PdfDocument document, DictionaryToken from, string key) =>
        from.TryGet(NameToken.Create(key), out var token) ? Resolved(document, token) switch
        {
            StringToken text => text.Data,
            HexToken hex => hex.Data,
            _ => null,
        } : null;

    /// <summary><c>D:20261120093000+07'00'</c> as UTC; null where it says no moment. Without a zone it is ours.</summary>
    internal static DateTime? DateOf(string? text)
    {
        var plain = text?.Replace("'", "", StringComparison.Ordinal) ?? "";
        if (!plain.StartsWith("D:", StringComparison.Ordinal) || plain.Length < 16) return null;
        if (!DateTime.TryParseExact(plain[2..16], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return null;
        var zone = plain[16..];
        if (zone.StartsWith('Z')) return DateTime.SpecifyKind(local, DateTimeKind.Utc);
        if (zone.Length < 5 || !TimeSpan.TryParseExact(zone[1..5], "hhmm", CultureInfo.InvariantCulture, out var offset)) return WardClock.ToUtc(local);
        return DateTime.SpecifyKind(zone[0] == '-' ? local + offset : local - offset, DateTimeKind.Utc);
    }

    private static T? Try<T>(Func<T?> read) where T : class
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // the library throws of everything where a file is not as it should be
        catch (Exception)
        {
            return null;
        }
#pragma warning restore CA1031
    }
}
