namespace Portal.Core.Mail;

/// <summary>Who a letter goes to.</summary>
public sealed record Addressee(string Name, string Address);

/// <summary>A file that goes with a letter: its name as saved, and its bytes. Servers of offices mostly take 10 MB a letter.</summary>
public sealed record LetterFile(string Name, byte[] Content)
{
    public const int MostBytes = 7 * 1024 * 1024;
}

/// <summary>
/// What is to be said to somebody. It names the portal, what to do and until when, and of the person nothing but address and name: mail is read
/// on the way and stays where it arrives.
/// </summary>
/// <param name="Kind">What it is about.</param>
/// <param name="About">The row it is about, as the history writes it.</param>
/// <param name="Event">Tells this event from others of the same kind about the same row.</param>
/// <param name="To">Who it goes to.</param>
/// <param name="Subject">The portal's short name follows by itself.</param>
/// <param name="GoodUntil">After that moment it is not sent any more.</param>
/// <param name="Paragraphs">The text between greeting and signature.</param>
public sealed record Letter(
    MailKind Kind, string About, string Event, Addressee To, string Subject, DateTime GoodUntil, IReadOnlyList<string> Paragraphs)
{
    /// <summary>What goes with it; null for most letters.</summary>
    public LetterFile? File { get; init; }

    internal string Key => KeyOf(Kind, About, Event);

    internal static string KeyOf(MailKind kind, string about, string what) => $"{kind}:{about}:{what}";

    /// <summary>As it is read: greeting, paragraphs, the portal's name.</summary>
    internal string Text(string portalName) => string.Join("\n\n", [
        $"Kính gửi {To.Name},", .. Paragraphs, $"{portalName}\nThư do hệ thống tự động gửi, xin không trả lời thư này.",
    ]) + "\n";
}
