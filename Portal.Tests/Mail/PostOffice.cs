using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using Portal.Core.Mail;
using Portal.Tests.Support;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Portal.Tests.Mail;

/// <summary>A mail server on this machine: keeps what it takes, and refuses what a test wants refused.</summary>
internal sealed class PostOffice : MessageStore, IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly X509Certificate2? certificate;
    private Task running = Task.CompletedTask;

    private PostOffice(X509Certificate2? certificate) => this.certificate = certificate;

    public int Port { get; private init; }
    public ConcurrentQueue<MimeMessage> Taken { get; } = [];

    /// <summary>The first message has come.</summary>
    public Task<MimeMessage> First => first.Task;
    private readonly TaskCompletionSource<MimeMessage> first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Addresses it knows nobody at.</summary>
    public HashSet<string> Unknown { get; } = new(StringComparer.Ordinal);

    /// <summary>Set, it will not take from this sender.</summary>
    public string? Unwanted { get; set; }

    /// <summary>Set, that is its answer to the text of a message.</summary>
    public SmtpResponse? Answer { get; set; }

    /// <summary>Where set, a text waits for it before it is taken.</summary>
    public Task Held { get; set; } = Task.CompletedTask;
    public (string User, string Password)? Account { get; private init; }

    /// <summary>SHA-256 of its certificate, which nobody vouches for.</summary>
    public string Print => Convert.ToHexString(SHA256.HashData(certificate!.RawData));

    public static PostOffice Open((string User, string Password)? account = null, bool tls = false, bool secure = false, int? port = null)
    {
        var office = new PostOffice(tls || secure ? MakeCertificate() : null) { Port = port ?? FreePorts.Take(1)[0], Account = account };
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(at =>
        {
            at.Endpoint(new IPEndPoint(IPAddress.Loopback, office.Port)).AllowUnsecureAuthentication().AuthenticationRequired(account is not null);
            if (office.certificate is not null) at.Certificate(office.certificate).IsSecure(secure);
        }).Build();
        var parts = new SmtpServer.ComponentModel.ServiceProvider();
        parts.Add(office);
        parts.Add(new Doorman(office));
        parts.Add(new DelegatingUserAuthenticator((user, password) => office.Account == (user, password)));
        office.running = new SmtpServer.SmtpServer(options, parts).StartAsync(office.stop.Token);
        return office;
    }

    /// <summary>As somebody would type its settings.</summary>
    public MailSettingsForm Form(string? password = null) => new()
    {
        Server = "localhost", Port = Port.ToString(System.Globalization.CultureInfo.InvariantCulture), Security = MailSecurity.None,
        UserName = Account?.User, Password = password ?? Account?.Password, SenderAddress = "cong@vi-du.gov.vn",
    };

    public override async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        var message = await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken);
        await Held;
        if (Answer is { } answer) return answer;
        Taken.Enqueue(message);
        first.TrySetResult(message);
        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        certificate?.Dispose();
        stop.Dispose();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private sealed class Doorman(PostOffice office) : MailboxFilter
    {
        public override Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) =>
            Task.FromResult(from.AsAddress() != office.Unwanted);

        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            Task.FromResult(!office.Unknown.Contains(to.AsAddress()));
    }
}
