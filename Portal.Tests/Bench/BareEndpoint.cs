using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Portal.Tests.Bench;

/// <summary>
/// The measure for the public site: a Kestrel process that does nothing but answer one address with given bytes, with no
/// host name, no cache and no headers of its own beyond type and length. The site is compared with the best this machine can do.
/// </summary>
internal static class BareEndpoint
{
    /// <summary>Arguments: port, path, file, content type, content encoding (may be empty).</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var bytes = await File.ReadAllBytesAsync(args[2]);
        var (contentType, encoding) = (args[3], args.ElementAtOrDefault(4));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenLocalhost(int.Parse(args[0], CultureInfo.InvariantCulture));
        });
        var app = builder.Build();
        app.MapGet(args[1], (HttpContext context) =>
        {
            var response = context.Response;
            response.ContentType = contentType;
            response.ContentLength = bytes.Length;
            if (!string.IsNullOrEmpty(encoding)) response.Headers.ContentEncoding = encoding;
            var writing = response.BodyWriter.WriteAsync(bytes);
            return writing.IsCompletedSuccessfully ? Task.CompletedTask : writing.AsTask();
        });
        await app.RunAsync();
        return 0;
    }
}
