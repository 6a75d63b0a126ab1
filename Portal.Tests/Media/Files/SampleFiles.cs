using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Portal.Tests.Media.Files;

/// <summary>Files of every kind, made part by part, so that each test spoils just what it is about.</summary>
internal static class SampleFiles
{
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Docx(string text = "Toàn văn kế hoạch", string type = DocxType, params (string Name, string Content)[] more) => Zip(
    [
        ("[Content_Types].xml", $"""<Types><Override PartName="/word/document.xml" ContentType="{type}"/></Types>"""),
        ("word/document.xml", $"""
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
            <w:p><w:r><w:t>{text}</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>chữ ẩn</w:t></w:r>
            <w:del><w:r><w:delText>chữ đã xóa</w:delText></w:r></w:del></w:p>
            <w:p><w:r><w:t>Đoạn thứ hai</w:t></w:r></w:p></w:body></w:document>
            """),
        .. more,
    ]);

    public static byte[] Odt(params (string Name, string Content)[] more) => Zip(
        [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office:document-content/>"), .. more]);

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return file.ToArray();
    }

    /// <summary>A .docx whose picture is a few kilobytes of nothing that unpack to that many megabytes.</summary>
    public static byte[] Bomb(int megabytes)
    {
        using var file = new MemoryStream();
        file.Write(Docx());
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/media/image1.bmp", CompressionLevel.Optimal).Open();
            var nothing = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++) part.Write(nothing);
        }
        return file.ToArray();
    }

    /// <summary>A PDF of one page, its objects as given after catalogue (1), pages (2), page (3), text (4) and font (5).</summary>
    public static byte[] Pdf(string text = "Ke hoach phuong", string inCatalogue = "", string inTrailer = "", params string[] more)
    {
        var content = $"BT /F1 12 Tf 72 700 Td ({text}) Tj ET";
        string[] objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R {inCatalogue} >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", .. more,
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (body, i) in objects.Select((o, i) => (o, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {inTrailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>A PDF nobody opens without its password.</summary>
    public static byte[] EncryptedPdf() => Pdf(
        inTrailer: $"/Encrypt 6 0 R /ID [<{new string('a', 32)}> <{new string('a', 32)}>]",
        more: $"<< /Filter /Standard /V 1 /R 2 /P -64 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>");

    /// <summary>A PDF with a signature of that name and moment; that it holds nobody says.</summary>
    public static byte[] SignedPdf(string name, DateTimeOffset at)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(at.AddDays(-1), at.AddYears(1));
        var cms = new SignedCms(new ContentInfo([1, 2, 3]), detached: true);
        var signer = new CmsSigner(certificate) { IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(new Pkcs9SigningTime(at.UtcDateTime));
        cms.ComputeSignature(signer);
        return Pdf(inCatalogue: "/AcroForm << /Fields [6 0 R] /SigFlags 3 >>", more:
        [
            "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Ky1) /V 7 0 R /Rect [0 0 0 0] /P 3 0 R >>",
            $"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents <{Convert.ToHexString(cms.Encode())}> >>",
        ]);
    }

    /// <summary>Two silent frames of 128 kbit/s, behind a tag.</summary>
    public static byte[] Mp3()
    {
        var frame = new byte[417];
        byte[] head = [0xFF, 0xFB, 0x90, 0x00];
        head.CopyTo(frame, 0);
        return [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 10, .. new byte[10], .. frame, .. frame, .. frame];
    }

    public static byte[] Mp4(string brand = "isom", int data = 100) =>
        [.. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0]), .. Box("moov", new byte[20]), .. Box("mdat", new byte[data])];

    private static byte[] Box(string name, byte[] content) =>
        [.. BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(content.Length + 8)), .. Encoding.ASCII.GetBytes(name), .. content];
}
