using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Portal.Core.Safekeeping;

namespace Portal.Core.Mail;

/// <summary>
/// Which mail server counts: the one of the configuration (section <c>Mail</c>) where it names one, else the one set at the desk. What is wrong in the
/// configuration sends nothing and is said, and never gives way to the desk's.
/// </summary>
public sealed class MailSource
{
    public const string Section = "Mail";
    private readonly IDataProtector kept;

    public MailSource(IConfiguration configuration, PayeeRing ring)
    {
        kept = ring.ProtectorFor("mail-server");
        var section = configuration.GetSection(Section);
        IsConfigured = section.GetChildren().Any(c => !string.IsNullOrWhiteSpace(c.Value));
        if (IsConfigured) (Configured, Fault) = Read(section, OpenSecrets.Has(configuration, Section + ":Password"));
    }

    /// <summary>The configuration means to say it all; the desk changes nothing.</summary>
    public bool IsConfigured { get; }

    /// <summary>What is wrong with the configuration, in English for the console and health; null when nothing is.</summary>
    public string? Fault { get; }

    internal MailSettings? Configured { get; }

    /// <summary>Call it before a write transaction, as with payees' numbers.</summary>
    internal void Ready() => kept.Protect("ready");

    /// <summary>Null where no mail can be sent as things stand.</summary>
    internal async Task<MailSettings?> FindAsync(PortalDbContext db)
    {
        if (IsConfigured) return Configured;
        return await db.MailServers.AsNoTracking().SingleOrDefaultAsync() is { } row ? SettingsOf(row) : null;
    }

    internal async Task<bool> IsThereAsync(PortalDbContext db) => await FindAsync(db) is not null;

    internal string? Seal(string? password) => password is null ? null : kept.Protect(password);

    /// <summary>Null where none is stored, or where the keys of this installation do not open it.</summary>
    internal string? Open(MailServer row)
    {
        try
        {
            return row.PasswordSealed is { } secret ? kept.Unprotect(secret) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private MailSettings? SettingsOf(MailServer row)
    {
        var password = Open(row);
        return row.PasswordSealed is not null && password is null ? null : new()
        {
            Server = row.Server, Port = row.Port, Security = row.Security, UserName = row.UserName, Password = password,
            SenderAddress = row.SenderAddress, SenderName = row.SenderName,
        };
    }

    private static (MailSettings?, string?) Read(IConfigurationSection section, bool openPassword)
    {
        if (openPassword)
            return (null, "Mail:Password stands in a settings file or on the command line: give it as Mail__Password in the environment or "
                + "by Mail:PasswordFile");
        try
        {
            var form = section.Get<MailSettingsForm>() ?? new();
            if (section["PasswordFile"] is { Length: > 0 } file) form.Password = File.ReadAllText(file).Trim();
            var read = form.Read();
            return read.Done ? (read.Value, null)
                : (null, $"missing or wrong: {string.Join(", ", read.Refusals.Select(r => $"{Section}:{r.Field}").Distinct())}");
        }
        catch (InvalidOperationException)
        {
            return (null, "Mail:Security is none of StartTls, Tls, None");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, "the file of Mail:PasswordFile cannot be read");
        }
    }
}
