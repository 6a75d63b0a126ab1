using System.IO.Compression;

namespace Portal.Public.PageCaching;

/// <summary>
/// Which answers travel packed, and how. Packing may tell somebody on the line how much of what a visitor sent stands in the answer as
/// well (BREACH). That is worth something only where a secret stands beside it; no page of the site holds one, and what would be
/// somebody's own, an answer with a cookie, is never packed (docs/decisions/0022-lists-are-walked.md).
/// </summary>
public static class Packing
{
    /// <summary>Below this the head of the packed bytes outweighs what they save.</summary>
    private const int WorthIt = 300;

    public static bool IsWorthIt(long length, string? contentType) => length >= WorthIt && IsText(contentType);

    /// <summary>Whether answers of this type differ by what the visitor's browser can unpack.</summary>
    public static bool IsText(string? contentType) => contentType is not null
        && (contentType.StartsWith("text/", StringComparison.Ordinal) || contentType.Contains("xml", StringComparison.Ordinal)
            || contentType.Contains("javascript", StringComparison.Ordinal) || contentType.Contains("json", StringComparison.Ordinal));

    /// <summary>The name of an encoding in the header; null for plain bytes.</summary>
    public static string? NameOf(PageEncoding encoding) => encoding switch
    {
        PageEncoding.Brotli => "br",
        PageEncoding.Gzip => "gzip",
        _ => null,
    };

    public static byte[] Pack(ReadOnlySpan<byte> body, PageEncoding encoding, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (Stream coder = encoding is PageEncoding.Brotli ? new BrotliStream(packed, level) : new GZipStream(packed, level))
            coder.Write(body);
        return packed.ToArray();
    }

    /// <summary>
    /// Sends an answer that was made for this visitor alone and is complete in memory: packed quickly where the browser takes it. An
    /// entity tag would be that of the plain bytes, so an answer that has one goes as it is.
    /// </summary>
    public static async Task SendOnceAsync(HttpContext context, MemoryStream made)
    {
        var (request, response) = (context.Request, context.Response);
        var encoding = AcceptedEncoding.Of(request.Headers.AcceptEncoding);
        ReadOnlyMemory<byte> bytes = made.GetBuffer().AsMemory(0, (int)made.Length);
        if (encoding is not PageEncoding.Identity && MayBePacked(response, made.Length))
        {
            response.Headers.ContentEncoding = NameOf(encoding);
            bytes = Pack(bytes.Span, encoding, CompressionLevel.Fastest);
        }
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(bytes);
    }

    private static bool MayBePacked(HttpResponse response, long length)
    {
        var headers = response.Headers;
        return IsWorthIt(length, response.ContentType) && headers.SetCookie.Count == 0 && headers.ETag.Count == 0
            && headers.ContentEncoding.Count == 0 && headers.ContentRange.Count == 0;
    }
}
