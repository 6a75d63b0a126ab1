using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Portal.Core.Portals;
using Portal.Core.Safekeeping;

namespace Portal.Core.Mail;

/// <summary>Where verbs leave a letter inside their own transaction: it is sent if, and only if, what it tells of has been stored.</summary>
public sealed class Outbox(MailSource source, PayeeRing ring)
{
    private readonly IDataProtector kept = ring.ProtectorFor("mail-body");

    /// <summary>Call it before a write transaction: making a new key writes over a connection of its own.</summary>
    public void Ready()
    {
        kept.Protect("ready");
        source.Ready();
    }

    /// <summary>Whether there is a mail server at all. Nobody is told by mail where there is none, and nothing is kept for later.</summary>
    internal Task<bool> IsOpenAsync(PortalDbContext db) => source.IsThereAsync(db);

    /// <summary>Written for the portal worked in. Of an event that has its message already none is added.</summary>
    internal async Task AddAsync(Operation operation, Letter letter)
    {
        var db = operation.Db;
        if (!MailAddressText.IsGood(letter.To.Address) || await db.OutboxMessages.AnyAsync(m => m.Key == letter.Key)) return;
        var portal = await db.Portals.Where(p => p.Id == operation.PortalId).Select(p => new { p.Name, p.ShortName }).SingleAsync();
        db.OutboxMessages.Add(new OutboxMessage
        {
            PortalId = operation.PortalId, Kind = letter.Kind, Key = letter.Key, About = letter.About, ToAddress = letter.To.Address,
            ToName = VietnameseText.Start(VietnameseText.Tidy(letter.To.Name), MailServer.NameLength),
            Subject = VietnameseText.Shorten(VietnameseText.Tidy($"{letter.Subject} – {portal.ShortName}"), OutboxMessage.SubjectLength - 1),
            BodySealed = kept.Protect(letter.Text(portal.Name)), GoodUntil = letter.GoodUntil, NextTryAt = operation.Now,
            FileName = letter.File?.Name, FileSealed = letter.File is { } file ? kept.Protect(file.Content) : null,
        });
    }

    /// <summary>What was not sent yet tells of a link that is replaced or withdrawn: it is not sent any more.</summary>
    internal static async Task DropAsync(Operation operation, MailKind kind, string about, string why)
    {
        var left = await operation.Db.OutboxMessages.AsTracking().Where(m => m.Kind == kind && m.About == about
            && (m.State == OutboxState.Waiting || m.State == OutboxState.GivenUp)).ToListAsync();
        foreach (var message in left) message.Stand(OutboxState.Dropped, why);
    }

    /// <summary>Null where none goes with it. Ask after <see cref="Open"/> has opened the text: both are sealed by the same key.</summary>
    internal LetterFile? OpenFile(OutboxMessage message) =>
        message is { FileSealed: { } file, FileName: { } name } ? new(name, kept.Unprotect(file)) : null;

    /// <summary>Null where it is gone, or where the keys of this installation do not open it.</summary>
    internal string? Open(OutboxMessage message)
    {
        try
        {
            return message.BodySealed is { } body ? kept.Unprotect(body) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
