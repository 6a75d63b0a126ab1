namespace Portal.Core.Safekeeping;

/// <summary>What the keys in the database are encrypted with; read from the configuration section <c>Keys</c>.</summary>
public class MasterKeyOptions
{
    /// <summary>The key file; <c>portal.key</c> in <see cref="KeyOptions.Folder"/> when neither it nor a certificate is named.</summary>
    public string? File { get; set; }

    /// <summary>A PFX file with a certificate and its private RSA key, instead of a key file.</summary>
    public string? Certificate { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>A certificate of the account's or the machine's own store, by its SHA-1 thumbprint.</summary>
    public string? Thumbprint { get; set; }

    internal int Named => new[] { File, Certificate, Thumbprint }.Count(n => !string.IsNullOrEmpty(n));
}

/// <summary>The whole section <c>Keys</c>.</summary>
public sealed class KeyOptions : MasterKeyOptions
{
    /// <summary>Where key file and recorded heads lie: never in the data folder, of which copies are taken. Beside it when empty.</summary>
    public string? Folder { get; set; }

    /// <summary>What was used before: what it encrypted is encrypted anew with today's at the next start.</summary>
    public List<MasterKeyOptions> Former { get; set; } = [];
}
