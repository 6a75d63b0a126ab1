namespace Portal.Admin.Accounts.Entra;

/// <summary>
/// Sign-in with Microsoft Entra ID; configuration section <c>Entra</c>. Nothing is set where an office does not use it. The secret comes from
/// the environment or a file of its own and is never logged (docs/operations.md).
/// </summary>
public sealed class EntraSettings
{
    public const string Section = "Entra";

    /// <summary>Another cloud's address; Microsoft's own for everybody unless given.</summary>
    public string Instance { get; set; } = "https://login.microsoftonline.com/";
    public string? TenantId { get; set; }
    public string? ClientId { get; set; }

    /// <summary>One of the three proves to the provider that it is us.</summary>
    public string? ClientSecret { get; set; }
    public string? ClientSecretFile { get; set; }

    /// <summary>A .pem file with certificate and key.</summary>
    public string? CertificateFile { get; set; }

    /// <summary>How long an answer of the provider is waited for.</summary>
    public double TimeoutSeconds { get; set; } = 10;

    /// <summary>The office demands a second factor of everybody at the provider: every sign-in there counts as both factors.</summary>
    public bool TrustSecondFactor { get; set; }

    public string Authority => $"{Instance.TrimEnd('/')}/{TenantId}/v2.0";

    /// <summary>Read and looked at: what is wrong as one sentence for the operator, or null; null settings where nothing is set.</summary>
    public static (EntraSettings? Settings, string? Fault) Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section.GetChildren().All(c => string.IsNullOrWhiteSpace(c.Value))) return (null, null);
        EntraSettings settings;
        try
        {
            settings = section.Get<EntraSettings>() ?? new();
        }
        catch (InvalidOperationException)
        {
            return (new(), "Entra:TimeoutSeconds must be a number and Entra:TrustSecondFactor true or false");
        }
        return (settings, settings.WhyNot() ?? SecretInTheOpen(configuration));
    }

    private string? WhyNot()
    {
        if (!Guid.TryParse(TenantId, out _)) return "Entra:TenantId is missing or no directory id (a GUID; 'common' and names are not taken)";
        if (!Guid.TryParse(ClientId, out _)) return "Entra:ClientId is missing or no application id (a GUID)";
        if (!Uri.TryCreate(Instance, UriKind.Absolute, out var at) || at.Scheme != Uri.UriSchemeHttps) return "Entra:Instance is no https address";
        if (TimeoutSeconds is not (>= 1 and <= 60)) return "Entra:TimeoutSeconds must lie between 1 and 60";
        var given = new[] { ClientSecret, ClientSecretFile, CertificateFile }.Count(v => !string.IsNullOrWhiteSpace(v));
        if (given != 1) return "exactly one of Entra:ClientSecret, Entra:ClientSecretFile and Entra:CertificateFile must be given";
        try
        {
            if (Secret() is "") return "Entra:ClientSecretFile is empty";
            using var certificate = Certificate();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            // Not the message, which may repeat what the file holds
            return "the file of Entra:ClientSecretFile or Entra:CertificateFile cannot be read";
        }
    }

    /// <summary>The secret, read anew; null where a certificate takes its place.</summary>
    public string? Secret() => ClientSecretFile is { Length: > 0 } file ? File.ReadAllText(file).Trim() : ClientSecret;

    public System.Security.Cryptography.X509Certificates.X509Certificate2? Certificate() => CertificateFile is { Length: > 0 } file
        ? System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPemFile(file) : null;

    private static string? SecretInTheOpen(IConfiguration configuration) => OpenSecrets.Has(configuration, Section + ":ClientSecret")
        ? "Entra:ClientSecret stands in a settings file or on the command line: give it as Entra__ClientSecret in the environment "
            + "or by Entra:ClientSecretFile"
        : null;
}
