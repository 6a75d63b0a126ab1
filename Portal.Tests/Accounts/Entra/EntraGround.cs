using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Entra;

/// <summary>
/// A back-office in Production over https and a provider, each in a process of its own, both with one certificate that only they and these tests
/// trust. Before the provider behaves for the first time, what it does wrong is tried, since a description once had is kept.
/// </summary>
public sealed class EntraGround : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("ward-portal-entra-").FullName;
    private readonly IReadOnlyList<int> ports = FreePorts.Take(2);
    private RunningScript? portal;
    private RunningScript? provider;

    internal PortalDatabase Database { get; private set; } = null!;
    public string PortalUrl => string.Create(CultureInfo.InvariantCulture, $"https://localhost:{ports[0]}");
    public string ProviderUrl => string.Create(CultureInfo.InvariantCulture, $"https://localhost:{ports[1]}");

    /// <summary>Of this run; no list of this machine knows it.</summary>
    internal X509Certificate2 Certificate { get; private set; } = null!;

    /// <summary>By what the provider did: where the button led, and what health said meanwhile.</summary>
    internal Dictionary<string, (string Led, string Health)> Faulty { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything the back-office has said.</summary>
    public string Words => portal!.Words;

    public async Task InitializeAsync()
    {
        Database = await PortalDatabase.CreateAsync(TimeProvider.System);
        await GiveEverybodyAPasswordAsync();
        var (pfx, pem) = MakeCertificate();
        portal = StartPortal(pfx, pem);
        await UntilUpAsync($"{PortalUrl}/health/live", portal);
        await TryAsync("down");
        provider = RunningScript.Start("dotnet", [typeof(EntraGround).Assembly.Location, "entra-like", ports[1].ToString(CultureInfo.InvariantCulture), pfx]);
        await UntilUpAsync(ProviderUrl, provider);
        foreach (var mode in new[] { "slow", "garbage" })
        {
            await BehaveAsync(mode);
            await TryAsync(mode);
        }
        await BehaveAsync("ok");
    }

    public async Task DisposeAsync()
    {
        if (portal is not null) await portal.DisposeAsync();
        if (provider is not null) await provider.DisposeAsync();
        Database.Dispose();
        Certificate.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    internal async Task BehaveAsync(string mode)
    {
        using var switcher = new EntraBrowser(this);
        (await switcher.Client.PostAsync(new Uri($"{ProviderUrl}{EntraLikeProvider.ModePath}?name={mode}"), null)).EnsureSuccessStatusCode();
    }

    private async Task TryAsync(string mode)
    {
        using var browser = new EntraBrowser(this);
        var answer = await browser.GetAsync("/dang-nhap/microsoft?ve=%2Fthanh-dong%2Fbai");
        Faulty[mode] = (EntraBrowser.Led(answer), await (await browser.GetAsync("/health/ready")).Content.ReadAsStringAsync());
    }

    private RunningScript StartPortal(string pfx, string pem)
    {
        var program = Path.Combine(Repository.Root, "Portal.Admin", "bin", "Release", "net10.0");
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_ENVIRONMENT"] = "Production", ["Database__DataFolder"] = Database.Folder,
            ["Links__AdminAddress"] = PortalUrl, ["ASPNETCORE_Kestrel__Certificates__Default__Path"] = pfx, ["SSL_CERT_FILE"] = pem,
            ["Session__FormsPerMinute"] = "0", ["Entra__Instance"] = ProviderUrl + "/", ["Entra__TenantId"] = EntraLikeProvider.Tenant,
            ["Entra__ClientId"] = EntraLikeProvider.Client, ["Entra__ClientSecret"] = EntraLikeProvider.Secret, ["Entra__TimeoutSeconds"] = "6",
            ["DOTNET_TieredPGO"] = "0",
        };
        return RunningScript.Start("dotnet", [Path.Combine(program, "Portal.Admin.dll"), "--urls", PortalUrl], environment: environment, folder: program);
    }

    private async Task UntilUpAsync(string address, RunningScript program)
    {
        using var browser = new EntraBrowser(this);
        for (var tries = 0; tries < 1800 && !program.HasExited; tries++)
        {
            try
            {
                if ((await browser.Client.GetAsync(new Uri(address))).StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not yet
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"{address} did not get up:\n{program.Words}");
    }

    /// <summary>Before the back-office runs, as a backup put back would have it.</summary>
    private async Task GiveEverybodyAPasswordAsync()
    {
        await using var db = Database.Context();
        var hasher = new PasswordHasher<PortalUser>();
        foreach (var user in await db.Users.ToListAsync())
            (user.PasswordHash, user.PasswordSetAt, user.LockoutEnabled) =
                (hasher.HashPassword(user, AdminHost.Password), TimeProvider.System.GetUtcNow().UtcDateTime, true);
        await db.SaveChangesAsync();
    }

    /// <summary>Ties an account to somebody at the provider, behind the screens.</summary>
    internal async Task<string> LinkAsync(string userId)
    {
        var oid = Guid.NewGuid().ToString("D");
        await using var db = Database.Context();
        db.EntraIdentities.RemoveRange(await db.EntraIdentities.Where(i => i.UserId == userId).ToListAsync());
        db.EntraIdentities.Add(new EntraIdentity
        {
            TenantId = EntraLikeProvider.Tenant, ObjectId = oid, UserId = userId, SaidName = userId, LinkedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync();
        return oid;
    }

    private (string Pfx, string Pem) MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var (pfx, pem) = (Path.Combine(folder, "both.pfx"), Path.Combine(folder, "both.pem"));
        File.WriteAllBytes(pfx, certificate.Export(X509ContentType.Pfx));
        File.WriteAllText(pem, certificate.ExportCertificatePem());
        Certificate = X509CertificateLoader.LoadCertificate(certificate.RawData);
        return (pfx, pem);
    }
}

/// <summary>Both processes serve all classes of the journey.</summary>
[CollectionDefinition(Name)]
public sealed class EntraJourneys : ICollectionFixture<EntraGround>
{
    public const string Name = "entra";
}

/// <summary>One person's browser: keeps cookies of both, follows redirects by hand.</summary>
internal sealed class EntraBrowser : IDisposable
{
    private readonly EntraGround ground;
    private readonly SocketsHttpHandler handler;

    public EntraBrowser(EntraGround ground)
    {
        this.ground = ground;
        handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false };
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { ground.Certificate }, RevocationMode = X509RevocationMode.NoCheck,
        };
        Client = new HttpClient(handler) { BaseAddress = new Uri(ground.PortalUrl), Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Client { get; }

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));

    public async Task<IDocument> OpenAsync(string address) => await Forms.ReadAsync(await GetAsync(address));

    public static string Led(HttpResponseMessage answer) => answer.Headers.Location?.OriginalString ?? $"{(int)answer.StatusCode} and nowhere";

    /// <summary>To the provider from one of our addresses, signed in there as said, and the address it sends back to.</summary>
    public async Task<string> GoAsync(string start, string who, string more = "")
    {
        var sent = Led(await GetAsync(start));
        Assert.StartsWith(ground.ProviderUrl, sent, StringComparison.Ordinal);
        return Led(await GetAsync($"{sent}&who={who}{more}"));
    }

    /// <summary>The whole way by the button; where it ended.</summary>
    public async Task<string> SignInAsync(string who, string more = "", string start = "/dang-nhap/microsoft?ve=%2Fthanh-dong%2Fbai") =>
        Led(await GetAsync(await GoAsync(start, who, more)));

    public async Task<bool> IsInAsync(string address = "/thanh-dong/bai") => (await GetAsync(address)).StatusCode == HttpStatusCode.OK;

    public Task<HttpResponseMessage> PasswordAsync(string name) =>
        AdminHost.SubmitAsync(Client, "/dang-nhap?ve=%2Fthanh-dong%2Fbai", ("Typed.Name", name), ("Typed.Password", AdminHost.Password));

    /// <summary>Sends a form of a page, hidden fields included.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string handler, params (string, string)[] typed) =>
        await Forms.SendAsync(Client, page, Door.DoorHost.FieldsOf(await OpenAsync(page), handler), typed);

    /// <summary>The form of the sign-out, as every page has it.</summary>
    public async Task<HttpResponseMessage> SubmitOutAsync() =>
        await Forms.SendAsync(Client, "/dang-xuat", await Forms.OpenAsync(Client, "/khong-co-quyen"));

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }
}
