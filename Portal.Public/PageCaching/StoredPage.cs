using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Portal.Public.PageCaching;

/// <summary>A finished answer kept in memory: its bytes per encoding, compressed once, each with a strong entity tag.</summary>
public sealed class StoredPage
{
    /// <summary>Kept by browsers only to ask again: a publish must show within two seconds.</summary>
    public const string AskAgain = "public, max-age=0, must-revalidate";

    private readonly Variant identity;
    private readonly Variant gzip;
    private readonly Variant brotli;
    private readonly StringValues contentType;
    private readonly StringValues cacheControl;

    public StoredPage(byte[] body, string contentType, string? cacheControl)
    {
        this.contentType = contentType;
        this.cacheControl = cacheControl ?? AskAgain;
        var tag = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 10));
        identity = new(body, default, $"\"{tag}\"");
        (gzip, brotli) = (identity, identity);
        if (!Packing.IsWorthIt(body.Length, contentType)) return;
        gzip = Packed(PageEncoding.Gzip, $"\"{tag}-g\"");
        brotli = Packed(PageEncoding.Brotli, $"\"{tag}-b\"");
        Variant Packed(PageEncoding encoding, string itsTag) =>
            new(Packing.Pack(body, encoding, CompressionLevel.Optimal), Packing.NameOf(encoding), itsTag);
    }

    /// <summary>Memory taken, roughly.</summary>
    public long Size => 500 + identity.Bytes.Length
        + (ReferenceEquals(gzip, identity) ? 0 : gzip.Bytes.Length) + (ReferenceEquals(brotli, identity) ? 0 : brotli.Bytes.Length);

    /// <summary>Writes the answer: 200 with the bytes, 200 without for HEAD, or 304 when the visitor has them.</summary>
    public Task SendAsync(HttpContext context, SecurityHeaders security)
    {
        var (request, response) = (context.Request, context.Response);
        var variant = AcceptedEncoding.Of(request.Headers.AcceptEncoding) switch
        {
            PageEncoding.Brotli => brotli,
            PageEncoding.Gzip => gzip,
            _ => identity,
        };
        var headers = response.Headers;
        security.WriteTo(headers, request.IsHttps);
        headers.ETag = variant.Tag;
        headers.CacheControl = cacheControl;
        headers.Vary = "Accept-Encoding";
        var seen = request.Headers.IfNoneMatch;
        if (seen.Count > 0 && Matches(seen, variant.Tag!))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        headers.ContentType = contentType;
        if (variant.Encoding.Count > 0) headers.ContentEncoding = variant.Encoding;
        headers.ContentLength = variant.Bytes.Length;
        if (HttpMethods.IsHead(request.Method)) return Task.CompletedTask;
        var writing = response.BodyWriter.WriteAsync(variant.Bytes);
        return writing.IsCompletedSuccessfully ? Task.CompletedTask : writing.AsTask();
    }

    // A proxy may have weakened the tag on its way; for GET the weak comparison is the right one (RFC 9110, 13.1.2)
    private static bool Matches(StringValues seen, string tag)
    {
        foreach (var line in seen)
        {
            if (line is null) continue;
            foreach (var range in line.AsSpan().Split(','))
            {
                var one = line.AsSpan()[range].Trim();
                if (one.StartsWith("W/", StringComparison.Ordinal)) one = one[2..];
                if (one is "*" || one.SequenceEqual(tag)) return true;
            }
        }
        return false;
    }

    private sealed record Variant(byte[] Bytes, StringValues Encoding, StringValues Tag);
}
