using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Portal.Tests.Support;

/// <summary>
/// What nginx is to a real installation: takes https on this machine, hands each request on over http and says where it came
/// from. One request a connection, so that it needs to read no answer; a web socket is one request too. Its certificate is
/// made on the spot, so a browser must be told to accept it.
/// </summary>
internal sealed class TlsProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly X509Certificate2 certificate = MakeCertificate();
    private readonly int to;
    private readonly Task accepting;

    public TlsProxy(int to)
    {
        this.to = to;
        listener.Start();
        Url = string.Create(CultureInfo.InvariantCulture, $"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = AcceptAsync();
    }

    public string Url { get; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        // Only then: a listener that is gone before the next visitor is awaited answers with an exception of another kind
        await accepting;
        listener.Dispose();
        certificate.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true) open.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient visitor)
    {
        try
        {
            using (visitor)
            await using (var outside = new SslStream(visitor.GetStream()))
            using (var app = new TcpClient())
            {
                await outside.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop.Token);
                var (head, body) = await ReadHeadAsync(outside);
                if (head is null) return;
                await app.ConnectAsync(IPAddress.Loopback, to, stop.Token);
                await using var inside = app.GetStream();
                await inside.WriteAsync(Encoding.Latin1.GetBytes(Forwarded(head)), stop.Token);
                await inside.WriteAsync(body, stop.Token);
                await Task.WhenAny(outside.CopyToAsync(inside, stop.Token), inside.CopyToAsync(outside, stop.Token));
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // Either side went away, as browsers do
        }
    }

    private async Task<(string? Head, byte[] Body)> ReadHeadAsync(Stream from)
    {
        var read = new List<byte>();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var count = await from.ReadAsync(buffer, stop.Token);
            if (count == 0) return (null, []);
            read.AddRange(buffer.AsSpan(0, count));
            var text = Encoding.Latin1.GetString(read.ToArray());
            if (text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var end) return (text[..(end + 2)], read.Skip(end + 4).ToArray());
        }
    }

    private static string Forwarded(string head)
    {
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!lines.Exists(l => l.StartsWith("Upgrade:", StringComparison.OrdinalIgnoreCase)))
        {
            lines.RemoveAll(l => l.StartsWith("Connection:", StringComparison.OrdinalIgnoreCase));
            lines.Add("Connection: close");
        }
        return string.Join("\r\n", [.. lines, "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https", "", ""]);
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
