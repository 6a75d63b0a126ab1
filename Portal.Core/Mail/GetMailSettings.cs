using System.Globalization;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Mail;

/// <summary>Which mail server the system uses, for the desk; its password is told to nobody.</summary>
public sealed record MailDesk
{
    public required bool IsSetUp { get; init; }

    /// <summary>The configuration says it all, rightly or wrongly.</summary>
    public required bool Configured { get; init; }
    public required bool ConfigurationWrong { get; init; }

    /// <summary>The portal where it is set, where that is another one.</summary>
    public string? SetAt { get; init; }
    public string? Server { get; init; }
    public int? Port { get; init; }
    public MailSecurity Security { get; init; }
    public string? UserName { get; init; }
    public bool HasPassword { get; init; }

    /// <summary>The stored password was encrypted by keys that are lost.</summary>
    public bool PasswordLost { get; init; }
    public string? SenderAddress { get; init; }
    public string? SenderName { get; init; }

    /// <summary>What this portal sends under.</summary>
    public required string ShownName { get; init; }
    public DateTime? ChangedAt { get; init; }
    public string? ChangedBy { get; init; }
    public int Version { get; init; }

    public bool MayChange => !Configured && SetAt is null;

    /// <summary>What is stored, as it would be typed; the password stays empty.</summary>
    public MailSettingsForm Form() => new()
    {
        Server = Server, Port = Port?.ToString(CultureInfo.InvariantCulture), Security = Security, UserName = UserName, SenderAddress = SenderAddress,
        SenderName = SenderName, SeenVersion = Version,
    };
}

/// <summary>Asked by whoever runs the system in a portal.</summary>
public sealed class GetMailSettings(PortalStore store, MailSource source)
{
    public Task<Outcome<MailDesk>> ExecuteAsync() => store.ReadAsync<Outcome<MailDesk>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        var db = operation.Db;
        var profile = await operation.ProfileAsync();
        var above = profile.Parent is null ? null : await db.Portals.Where(p => p.Id == profile.Parent).Select(p => p.ShortName).SingleOrDefaultAsync();
        var found = await source.FindAsync(db);
        var row = source.IsConfigured ? null : await db.MailServers.SingleOrDefaultAsync();
        return new MailDesk
        {
            IsSetUp = found is not null, Configured = source.IsConfigured, ConfigurationWrong = source.Fault is not null,
            SetAt = profile.Parent is null ? null : above ?? profile.Parent,
            Server = found?.Server ?? row?.Server, Port = found?.Port ?? row?.Port, Security = found?.Security ?? row?.Security ?? MailSecurity.StartTls,
            UserName = found?.UserName ?? row?.UserName, HasPassword = found?.Password is not null,
            PasswordLost = row?.PasswordSealed is not null && found is null,
            SenderAddress = found?.SenderAddress ?? row?.SenderAddress, SenderName = found?.SenderName ?? row?.SenderName,
            ShownName = found?.SenderName ?? profile.Name, ChangedAt = row?.UpdatedAt, ChangedBy = row?.UpdatedByName, Version = row?.Version ?? 0,
        };
    });
}
